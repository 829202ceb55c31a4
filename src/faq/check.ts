import { readInline } from "./inline-html.ts";
import { keyOf } from "./knowledge.ts";
import { piecesOf, plainText } from "./plain-text.ts";
import type { Problem } from "./problems.ts";
import {
  type Entry,
  maxAnswerLength,
  type Phrasing,
  type Scenario,
  type SmallTalk,
} from "./schema.ts";

/** The form of a phrasing for comparison: phrasings that differ only in case, punctuation or spacing are the same. */
export function normalisePhrasing(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [text.trim()]
  ).join(" ");
}

/**
 * Checks well-formed entries, and entries against each other.
 *
 * @param named the ids of all entries, also of malformed ones, so that one mistake is reported once and not with everything
 *   that names the entry; undefined where the ids can't be read
 */
export function checkEntries(
  entries: Entry[],
  named: ReadonlySet<string> | undefined,
  file: string,
): Problem[] {
  const ids = new Set(entries.map((entry) => entry.id));
  return [
    ...repeated(entries, (entry) => entry.id).map(([id, all]) => ({
      file,
      place: id,
      text: `the id is used ${all.length} times: ids are unique, rename or merge the entries`,
    })),
    ...repeated([...ids], keyOf).map(([, all]) => ({
      file,
      place: all.join(" and "),
      text: "these ids share a short key: change one of them a little",
    })),
    ...sameLabels(entries).map((all) => ({
      file,
      place: all.map(({ id }) => id).join(" and "),
      text: `have the same button, "${labelOf(all[0])}": give one of them another "short" title`,
    })),
    ...entries.flatMap((entry) =>
      checkEntry(entry, named).map((text) => ({ file, place: entry.id, text })),
    ),
  ];
}

/** The groups of entries that nobody could tell apart by their buttons. */
function sameLabels(entries: Entry[]): [Entry, ...Entry[]][] {
  const byId = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  return repeated(byId, (entry) => labelOf(entry).toLowerCase()).map(([, all]) => all);
}

function labelOf({ short, question }: Entry): string {
  return short ?? question;
}

function checkEntry(entry: Entry, ids: ReadonlySet<string> | undefined): string[] {
  const length = plainText(entry.answer).length;
  return [
    ...entry.answer.flatMap(piecesOf).flatMap((html) => readInline(html).problems),
    ...entry.related
      .filter((id) => ids && !ids.has(id))
      .map((id) => `names "${id}" as related, which is no entry: correct the id or drop it`),
    ...(entry.related.includes(entry.id) ? ["names itself as related: drop it"] : []),
    ...repeated(entry.related, (id) => id).map(([id]) => `names "${id}" as related twice`),
    ...(length > maxAnswerLength
      ? [`has an answer of ${length} characters: shorten it to ${maxAnswerLength} at most`]
      : []),
  ];
}

/**
 * Checks well-formed phrasings against the entries and each other. `phrasings[i]` is on line `lines[i]`.
 *
 * @param ids those of the entries; undefined where the entries can't be read
 */
export function checkPhrasings(
  phrasings: Phrasing[],
  lines: number[],
  ids: ReadonlySet<string> | undefined,
  file: string,
): Problem[] {
  const named = phrasings.map(({ text, id }) => ({ text, ids: id ? [id] : [] }));
  return checkLines(named, lines, ids, file);
}

/** Checks scenarios in the same way. */
export function checkScenarios(
  scenarios: Scenario[],
  lines: number[],
  ids: ReadonlySet<string> | undefined,
  file: string,
): Problem[] {
  const named = scenarios.map(({ text, labels }) => ({ text, ids: labels }));
  return checkLines(named, lines, ids, file);
}

function checkLines(
  named: { text: string; ids: string[] }[],
  lines: number[],
  existing: ReadonlySet<string> | undefined,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const firstLines = new Map<string, number>();
  for (const [i, { text, ids }] of named.entries()) {
    const line = lines[i] ?? 0;
    const place = `line ${line}`;
    const key = normalisePhrasing(text);
    const first = firstLines.get(key);
    for (const id of ids) {
      if (!existing || existing.has(id)) continue;
      problems.push({ file, place, text: `is for "${id}", which is no entry: correct the id` });
    }
    if (first === undefined) firstLines.set(key, line);
    else problems.push({ file, place, text: `says the same as line ${first}: delete one of them` });
  }
  return problems;
}

/** Finds phrases of two kinds: they would get the reply of whichever comes last. */
export function checkSmallTalk(smallTalk: SmallTalk, file: string): Problem[] {
  const all = Object.entries(smallTalk).flatMap(([kind, phrases]) =>
    [...new Set(phrases.map(normalisePhrasing))].map((phrase) => ({ kind, phrase })),
  );
  return repeated(all, ({ phrase }) => phrase).map(([phrase, kinds]) => ({
    file,
    place: kinds.map(({ kind }) => kind).join(" and "),
    text: `both list "${phrase}": choose one`,
  }));
}

/** The groups of items with the same key, of those that have more than one. */
function repeated<T>(items: T[], key: (item: T) => string): [string, [T, ...T[]]][] {
  return [...Map.groupBy(items, key)].flatMap(([shared, [first, ...others]]) =>
    first !== undefined && others.length > 0 ? [[shared, [first, ...others]]] : [],
  );
}
