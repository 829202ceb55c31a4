import { addressesOf, addressNotes } from "./button-notes.ts";
import { normalisePhrasing } from "./check.ts";
import { namesOf } from "./names.ts";
import { piecesOf } from "./plain-text.ts";
import { type Block, type Entry, maxLabelLength } from "./schema.ts";

/** A name with "@" that Telegram would turn into a link of its own; not the end of an email address. */
const handle = /(?<![\w.@])@[a-z]\w{2,31}/gi;

/** A longer question takes more than three lines above its answer on a phone. */
const longestQuestion = 120;

/** What notes look at. */
type NotedEntry = Pick<Entry, "id" | "question" | "short" | "answer"> &
  Partial<Pick<Entry, "section" | "source">> & { url?: string | undefined };

/**
 * What would read better on a phone, one line each. None of it is a mistake: the bot works as it is.
 *
 * - Questions that a button would cut off and that have no short title.
 * - Questions that are long above their answer, or asked by two entries.
 * - Sections whose names differ in case, punctuation or spacing only: /faq lists them one by one.
 * - Handles in plain text: Telegram links each to the account of that name, which may be a stranger's.
 * - Addresses that Telegram makes no button or link of.
 */
export function notesOn(entries: readonly NotedEntry[]): string[] {
  const cut = entries.filter(({ question, short }) => !short && question.length > maxLabelLength);
  return [
    ...(cut.length > 0 ? [withoutShortTitle(cut.map(({ id }) => id))] : []),
    ...entries.flatMap(longQuestion),
    ...notesBetween(entries).map(({ text }) => text),
    ...entries.flatMap(({ id, answer }) =>
      bareHandles(answer).map(
        (name) =>
          `${id}: Telegram links ${name} by itself: link it to what it means, or write <code>${name}</code>`,
      ),
    ),
    ...addressNotes(entries.flatMap(addressesOf)),
  ];
}

function withoutShortTitle(ids: string[]): string {
  const count = ids.length === 1 ? "1 question is" : `${ids.length} questions are`;
  return `${count} longer than the ${maxLabelLength} characters that a phone's button shows: add a "short" title to ${namesOf(ids)}`;
}

function longQuestion({ id, question }: NotedEntry): string[] {
  return question.length > longestQuestion
    ? [
        `${id}: its question has ${question.length} characters, which fill a phone's screen above the answer: ask it in ${longestQuestion} at most`,
      ]
    : [];
}

/** A note on several entries. */
export interface SharedNote {
  text: string;
  ids: string[];
  field: "question" | "section";
}

/** The notes that come of comparing entries. */
export function notesBetween(entries: readonly NotedEntry[]): SharedNote[] {
  return [...sameQuestions(entries), ...similarSections(entries)];
}

function sameQuestions(entries: readonly NotedEntry[]): SharedNote[] {
  const groups = Map.groupBy(entries, ({ question }) => normalisePhrasing(question));
  return [...groups.values()]
    .filter((all) => new Set(all.map(({ id }) => id)).size > 1)
    .map((all) => {
      const ids = all.map(({ id }) => id);
      const names = ids.length === 2 ? ids.join(" and ") : namesOf(ids);
      const text = `${names} ask the same, "${all[0]?.question}": merge them, or say in each question what it's about`;
      return { text, ids, field: "question" };
    });
}

function similarSections(entries: readonly NotedEntry[]): SharedNote[] {
  const sections = new Set(entries.flatMap(({ section }) => section ?? []));
  const groups = Map.groupBy(sections, normalisePhrasing);
  return [...groups.values()]
    .filter((names) => names.length > 1)
    .map((names) => {
      const all = names.map((name) => `"${name}"`).join(" and ");
      const ids = entries.filter(({ section = "" }) => names.includes(section)).map(({ id }) => id);
      const text = `${all} are sections of their own: write them alike if one is meant`;
      return { text, ids, field: "section" };
    });
}

/** The handles of an answer that stand in neither a link nor code. */
function bareHandles(answer: Block[]): string[] {
  const names = answer.flatMap(piecesOf).flatMap((html) => {
    const plain = html.replace(/<(a|code)\b[^>]*>.*?<\/\1>/gs, " ").replace(/<[^>]*>/g, "");
    return plain.match(handle) ?? [];
  });
  return [...new Set(names)];
}
