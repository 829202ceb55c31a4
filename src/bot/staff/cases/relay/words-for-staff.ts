import type { Message } from "grammy/types";
import type { Cases } from "../case-services.ts";
import { cleanForStaff } from "./clean-words.ts";
import { contentOf, wordsWithin } from "./content.ts";
import { type FormattedText, joinLines, unformatted, wordsOf } from "./formatted-text.ts";
import { originLines } from "./origin.ts";

/** Whether a person's message can be passed on: content from which nothing can be taken out may hold nothing to take out. */
export function canReachStaff(message: Message, { options }: Cases): boolean {
  const content = contentOf(message);
  if (!content || (content === "private" && !options.seesNames)) return false;
  const words = wordsWithin(message);
  return cleanForStaff({ text: words, entities: [] }, options) === words.trim();
}

/** A person's words as staff reads them. */
export function wordsForStaff(
  message: Message,
  { isReplyShown, label = "", cases }: { isReplyShown: boolean; label?: string; cases: Cases },
): FormattedText {
  const cleaned = cleanForStaff(wordsOf(message), cases.options);
  const isEmptyText = cleaned === "" && contentOf(message) === "text";
  return joinLines(
    unformatted(label),
    ...originLines(message, isReplyShown, cases),
    unformatted(isEmptyText ? cases.texts.cases.placeholder : cleaned),
  );
}
