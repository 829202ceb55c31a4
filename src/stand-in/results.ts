import type { InlineQueryResult, Message, MessageEntity } from "grammy/types";
import { detectEntities } from "./detect.ts";
import { given, someOf } from "./given.ts";
import type { Content } from "./rooms.ts";

/** What is sent when a result of an inline query is chosen, or answers a guest query. */
export function resultContent(result: InlineQueryResult): Content {
  const fields = result as {
    input_message_content?: { message_text?: string; entities?: MessageEntity[] };
    caption?: string;
    title?: string;
    reply_markup?: Message["reply_markup"];
  };
  const words = fields.input_message_content?.message_text ?? fields.caption ?? fields.title;
  const text = words ?? `[${result.type}]`;
  const entities = fields.input_message_content?.entities ?? someOf(detectEntities(text));
  return given({ text, entities, reply_markup: fields.reply_markup });
}
