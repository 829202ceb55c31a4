import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import type { MessageContent } from "../state/local-chat.ts";
import { type Formatting, formatText, LONGEST_TEXT } from "../text/format-text.ts";
import { type FormattedText, lengthOf } from "../text/formatted-text.ts";
import { badRequest } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { flag, integer, json, text } from "./params.ts";

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
export const entities = json(
  z.array(entity.transform((fields) => omitUndefined(fields) as MessageEntity)),
);

export const linkPreviewOptions = json(
  z
    .strictObject({
      is_disabled: flag.optional(),
      url: text.optional(),
      prefer_small_media: flag.optional(),
      prefer_large_media: flag.optional(),
      show_above_text: flag.optional(),
    })
    .transform((options) => omitUndefined(options)),
);

/** Formats a message's text: 1 to 4,096 characters without markup. @throws ApiError */
export function messageText(raw: string, formatting: Formatting): FormattedText {
  const formatted = formatText(raw, formatting);
  if (formatted.text === "") throw badRequest("message text is empty");
  if (lengthOf(formatted.text) > LONGEST_TEXT) throw badRequest("message is too long");
  return formatted;
}

/** The longest caption that a bot may send, in characters. */
export const LONGEST_CAPTION = 1024;

/** Formats an attachment's caption: 0 to 1,024 characters without markup. @throws ApiError */
export function captionOf(
  raw: string | undefined,
  parse_mode: string | undefined,
  caption_entities: MessageEntity[] | undefined,
): MessageContent {
  const formatted = formatText(raw ?? "", { parse_mode, entities: caption_entities });
  if (lengthOf(formatted.text) > LONGEST_CAPTION) throw badRequest("message caption is too long");
  return formatted.text === ""
    ? {}
    : omitUndefined({ caption: formatted.text, caption_entities: nonEmpty(formatted.entities) });
}
