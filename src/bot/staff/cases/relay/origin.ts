import type { Message, MessageOrigin } from "grammy/types";
import { shorten } from "../../../html.ts";
import type { Cases } from "../case-services.ts";
import { cleanForStaff } from "./clean-words.ts";
import { type FormattedText, formatted, unformatted, wordsOf } from "./formatted-text.ts";
import { withoutInvisible } from "./invisible.ts";

/** The most characters of what a message replies to, where the person has quoted no part of it. */
const maxExcerpt = 200;

/**
 * What staff has to know of a person's message before its words: that somebody else wrote it, and what it replies to.
 *
 * @param isReplyShown whether its copy replies to the same message
 */
export function originLines(
  message: Message,
  isReplyShown: boolean,
  cases: Cases,
): FormattedText[] {
  const { forward_origin, via_bot } = message;
  const { writtenElsewhere, sentThrough } = cases.texts.cases;
  const author = forward_origin && cases.options.seesNames ? authorOf(forward_origin) : undefined;
  const quoted = quotedPart(message, isReplyShown, cases);
  return [
    ...(forward_origin ? [unformatted(writtenElsewhere(author))] : []),
    ...(via_bot ? [unformatted(sentThrough(via_bot.username ?? via_bot.first_name))] : []),
    ...(quoted ? [formatted(quoted, "blockquote")] : []),
  ];
}

function authorOf(origin: MessageOrigin): string {
  switch (origin.type) {
    case "user": {
      const { first_name, last_name, username } = origin.sender_user;
      const name = [first_name, last_name].filter(Boolean).join(" ");
      return withoutInvisible(username ? `${name} (@${username})` : name);
    }
    case "hidden_user":
      return withoutInvisible(origin.sender_user_name);
    case "chat":
      return withoutInvisible(origin.sender_chat.title ?? "?");
    case "channel":
      return withoutInvisible(origin.chat.title ?? "?");
  }
}

/** The part that a reply quotes; of a message that staff doesn't have, its beginning. */
function quotedPart(
  { quote, reply_to_message }: Message,
  isReplyShown: boolean,
  { options }: Cases,
): string {
  if (quote) return cleanForStaff({ text: quote.text, entities: quote.entities ?? [] }, options);
  if (isReplyShown || !reply_to_message) return "";
  return shorten(cleanForStaff(wordsOf(reply_to_message), options), maxExcerpt);
}
