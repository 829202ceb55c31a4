import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import { isLate } from "../../../sent-at.ts";
import { type Cases, localeOf } from "../case-services.ts";
import { contentOf } from "./content.ts";
import {
  type FormattedText,
  formatted,
  joinLines,
  unformatted,
  wordsOf,
} from "./formatted-text.ts";

/**
 * Staff's words as the person reads them: below a line that says that a human wrote them, with an apology if they come
 * late, and the part of the person's own message that they quote. Content without words has none.
 *
 * @param heading what belongs above the words; undefined for the later messages of an album
 */
export async function wordsForPerson(
  message: Message,
  supportCase: Case,
  cases: Cases,
  heading: { label?: string | undefined } | undefined,
): Promise<FormattedText> {
  const words = wordsOf(message);
  const content = contentOf(message);
  if (!heading || (content !== "text" && content !== "captioned")) return words;
  const { texts } = await localeOf(supportCase, cases);
  const sentAt = (message.edit_date ?? message.date) * 1000;
  return joinLines(
    formatted(texts.cases.support, "bold"),
    unformatted(isLate(sentAt, cases.now()) ? `${texts.faults.late}\n` : ""),
    unformatted(heading.label ?? ""),
    await quotedPart(message, supportCase, cases),
    words,
  );
}

/** The part of the person's message that staff quotes. Quotes of notes, notices and the header stay with staff. */
async function quotedPart(
  { quote, reply_to_message }: Message,
  { id, question, header }: Case,
  { store }: Cases,
): Promise<FormattedText | undefined> {
  if (!quote || !reply_to_message) return undefined;
  const { message_id } = reply_to_message;
  const [copy] = await store.findStaffMessage(id, message_id);
  const isTheirs = message_id === header ? question.includes(quote.text) : Boolean(copy?.person);
  return isTheirs ? formatted(quote.text, "blockquote") : undefined;
}
