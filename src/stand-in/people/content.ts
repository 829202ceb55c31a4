import type { MessageEntity } from "grammy/types";
import { type AttachmentKind, takesCaption } from "../state/attachments.ts";
import type { MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { formatText, LONGEST_TEXT } from "../text/format-text.ts";
import { type FormattedText, lengthOf } from "../text/formatted-text.ts";
import { ActionError } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";

/** What a person sends: a text, or a made-up attachment with its caption. */
export interface Draft {
  text?: string;
  kind?: AttachmentKind | "text";
  /** The person's own formatting; addresses, commands and the like are detected. */
  entities?: MessageEntity[] | undefined;
  /** Further fields of the message: another dice, kinds that don't exist yet. */
  content?: object | undefined;
}

/** Premium people may write captions that no bot may send. */
const LONGEST_CAPTION = 2048;

/** The fields of what a person sends. @throws ActionError if Telegram's apps wouldn't send it */
export function contentOf(telegram: TelegramState, draft: Draft): MessageContent {
  const { text = "", kind = "text", entities, content } = draft;
  if (kind === "text") {
    const typed = typedText(text, entities);
    if (typed.text === "" && !content) throw new ActionError("An empty message cannot be sent.");
    return { ...(typed.text && textFields(typed)), ...content };
  }
  const caption = typedCaption(text, entities);
  if (caption.text !== "" && !takesCaption(kind)) {
    throw new ActionError(`Nothing can be written under a ${kind.replace("_", " ")}.`);
  }
  return { ...telegram.files.createAttachment(kind), ...captionFields(caption), ...content };
}

export function typedText(text: string, entities?: MessageEntity[]): FormattedText {
  const formatted = formatText(text, { entities });
  if (lengthOf(formatted.text) > LONGEST_TEXT) {
    throw new ActionError("A message can have at most 4,096 characters.", 413);
  }
  return formatted;
}

export function typedCaption(text: string, entities?: MessageEntity[]): FormattedText {
  const formatted = formatText(text, { entities });
  if (lengthOf(formatted.text) > LONGEST_CAPTION) {
    throw new ActionError("A caption can have at most 2,048 characters.", 413);
  }
  return formatted;
}

export function textFields({ text, entities }: FormattedText): MessageContent {
  return omitUndefined({ text, entities: nonEmpty(entities) });
}

export function captionFields({ text, entities }: FormattedText): MessageContent {
  return text === "" ? {} : omitUndefined({ caption: text, caption_entities: nonEmpty(entities) });
}
