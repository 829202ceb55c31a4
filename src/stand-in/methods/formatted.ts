import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import { type Formatting, formatText, LONGEST_TEXT, lengthOf } from "../entities.ts";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import type { FormattedText } from "../html.ts";
import { flag, integer, json, text } from "../params.ts";
import type { Content } from "../rooms.ts";

const entity = z.strictObject({
  type: z.enum([
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
  ]),
  offset: integer,
  length: integer,
  url: text.optional(),
  user: z.looseObject({ id: integer }).optional(),
  language: text.optional(),
  custom_emoji_id: text.optional(),
  unix_time: integer.optional(),
  date_time_format: text.optional(),
});

/** `entities` and `caption_entities`. */
export const entities = json(z.array(entity.transform((fields) => given(fields) as MessageEntity)));

export const linkPreviewOptions = json(
  z
    .strictObject({
      is_disabled: flag.optional(),
      url: text.optional(),
      prefer_small_media: flag.optional(),
      prefer_large_media: flag.optional(),
      show_above_text: flag.optional(),
    })
    .transform((options) => given(options)),
);

/** A message's text: 1 to 4,096 characters, counted after the markup is read. */
export function messageText(raw: string, formatting: Formatting): FormattedText {
  const formatted = formatText(raw, formatting);
  if (formatted.text === "") throw badRequest("message text is empty");
  if (lengthOf(formatted.text) > LONGEST_TEXT) throw badRequest("message is too long");
  return formatted;
}

/** A picture's or file's caption: at most 1,024 characters, possibly none. */
export function captionOf(
  raw: string | undefined,
  parse_mode: string | undefined,
  caption_entities: MessageEntity[] | undefined,
): Content {
  const formatted = formatText(raw ?? "", { parse_mode, entities: caption_entities });
  if (lengthOf(formatted.text) > 1024) throw badRequest("message caption is too long");
  return formatted.text === ""
    ? {}
    : given({ caption: formatted.text, caption_entities: someOf(formatted.entities) });
}
