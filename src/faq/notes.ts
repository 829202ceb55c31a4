import { piecesOf } from "./plain-text.ts";
import { type Block, type Entry, maxLabelLength } from "./schema.ts";

/** A name with "@" that Telegram would turn into a link of its own; not the end of an email address. */
const handle = /(?<![\w.@])@[a-z]\w{2,31}/gi;

/** The most entries that one note names. */
const mostNamed = 20;

/**
 * What would read better on a phone, one line each. None of it is a mistake: the bot works as it is.
 *
 * - Questions that a button would cut off and that have no short title.
 * - Handles in plain text: Telegram links each to the account of that name, which may be a stranger's.
 */
export function notesOn(
  entries: readonly Pick<Entry, "id" | "question" | "short" | "answer">[],
): string[] {
  const long = entries.filter(({ question, short }) => !short && question.length > maxLabelLength);
  return [
    ...(long.length > 0 ? [withoutShortTitle(long.map(({ id }) => id))] : []),
    ...entries.flatMap(({ id, answer }) =>
      bareHandles(answer).map(
        (name) =>
          `${id}: Telegram links ${name} by itself: link it to what it means, or write <code>${name}</code>`,
      ),
    ),
  ];
}

function withoutShortTitle(ids: string[]): string {
  const names = ids.slice(0, mostNamed).join(", ");
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : "";
  const count = ids.length === 1 ? "1 question is" : `${ids.length} questions are`;
  return `${count} longer than the ${maxLabelLength} characters that a phone's button shows: add a "short" title to ${names}${more}`;
}

/** The handles of an answer that stand in neither a link nor code. */
function bareHandles(answer: Block[]): string[] {
  const names = answer.flatMap(piecesOf).flatMap((html) => {
    const plain = html.replace(/<(a|code)\b[^>]*>.*?<\/\1>/gs, " ").replace(/<[^>]*>/g, "");
    return plain.match(handle) ?? [];
  });
  return [...new Set(names)];
}
