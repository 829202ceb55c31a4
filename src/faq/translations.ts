import { type Facts, factsOf } from "./facts.ts";
import type { FaqEntry, Knowledge } from "./knowledge.ts";
import { namesOf } from "./names.ts";
import type { Problem } from "./problems.ts";

/** What is wrong with a language beside another, and what could be better. */
export interface TranslationReview {
  problems: Problem[];
  notes: string[];
}

/** Numbers up to this one are often written as words. */
const largestWord = 12;

/**
 * Compares the answers of a language with those of another that has the same entries. What a fact is doesn't depend on the
 * language: a number or an address that only one of them has is a problem. An entry that is missing is answered in the other
 * language, which is worth a note, and so are answers that were written from an older text.
 *
 * @param base the language that is complete
 * @param file where the answers of `own` stand
 * @returns nothing where they have no entry in common: these are different FAQs
 */
export function compareTranslations(
  base: Knowledge,
  own: Knowledge,
  file: string,
): TranslationReview {
  const pairs = base.entries.flatMap((entry): Pair[] => {
    const translated = own.entry(entry.id);
    return translated ? [{ entry, translated }] : [];
  });
  if (pairs.length === 0) return { problems: [], notes: [] };
  const missing = base.entries.filter(({ id }) => !own.entry(id)).map(({ id }) => id);
  const older = pairs.filter(isOlder).map(({ entry }) => entry.id);
  return {
    problems: pairs.flatMap(({ entry, translated }) =>
      differences(entry, translated, base.language).map((text) => {
        return { file, place: entry.id, text };
      }),
    ),
    notes: [
      ...(missing.length > 0 ? [missingNote(missing, base)] : []),
      ...(older.length > 0 ? [olderNote(older, base)] : []),
      ...pairs.flatMap(({ entry, translated }) => spelledOut(entry, translated, base.language)),
    ],
  };
}

function missingNote(missing: readonly string[], { language, entries }: Knowledge): string {
  return `${missing.length} of the ${entries.length} entries of "${language}" are missing: ${namesOf(missing)}`;
}

interface Pair {
  entry: FaqEntry;
  translated: FaqEntry;
}

/** Whether both answers were written from the same text, and the translation from another version of it. */
function isOlder({ entry, translated }: Pair): boolean {
  const [text, other] = [entry.source, translated.source];
  return text !== undefined && text.url === other?.url && text.hash !== other.hash;
}

function olderNote(ids: readonly string[], { language }: Knowledge): string {
  const answers = ids.length === 1 ? "1 answer" : `${ids.length} answers`;
  return `${answers} written from an older text than "${language}"'s: ${namesOf(ids)}`;
}

function differences(entry: FaqEntry, translated: FaqEntry, language: string): string[] {
  const [wanted, own] = [entry, translated].map(({ answer }) => factsOf(answer)) as [Facts, Facts];
  const lost = wanted.numbers.difference(own.numbers);
  const added = own.numbers.difference(wanted.numbers);
  const isFact = (number: string) => Number(number) > largestWord;
  return [
    ...[...lost].filter(isFact).map((n) => `lacks the number ${n} of "${language}": add it`),
    ...[...added]
      .filter(isFact)
      .map((n) => `has the number ${n}, which "${language}" hasn't: correct one of them`),
    ...[...wanted.links.difference(own.links)].map(
      (url) => `lacks the link to ${url} of "${language}": add it`,
    ),
    ...[...own.links.difference(wanted.links)].map(
      (url) => `links to ${url}, which "${language}" doesn't: correct one of them`,
    ),
  ];
}

function spelledOut(entry: FaqEntry, translated: FaqEntry, language: string): string[] {
  const lost = factsOf(entry.answer).numbers.difference(factsOf(translated.answer).numbers);
  const small = [...lost].filter((number) => Number(number) <= largestWord);
  if (small.length === 0) return [];
  return [`${entry.id}: "${language}" has ${small.join(", ")}: check that it's there as a word`];
}
