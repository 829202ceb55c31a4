import type { InlineQueryResult, Message, MessageEntity } from "grammy/types";
import type { MessageContent } from "../state/local-chat.ts";
import { detectEntities } from "../text/detect-entities.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";

/** The message that an inline result becomes when it is chosen, or when it answers a guest query. */
export function contentOfResult(result: InlineQueryResult): MessageContent {
  const fields = result as {
    input_message_content?: { message_text?: string; entities?: MessageEntity[] };
    caption?: string;
    title?: string;
    reply_markup?: Message["reply_markup"];
  };
  const ownText = fields.input_message_content?.message_text ?? fields.caption ?? fields.title;
  const text = ownText ?? `[${result.type}]`;
  const entities = fields.input_message_content?.entities ?? nonEmpty(detectEntities(text));
  return omitUndefined({ text, entities, reply_markup: fields.reply_markup });
}
