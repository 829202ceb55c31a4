import { inOrder } from "./entry-order.ts";
import { createKnowledge, type FaqEntry, type Knowledge, keptPhrasings } from "./knowledge.ts";

/**
 * A language's knowledge with the entries that it lacks, in the words of another: an answer in a foreign language is worth
 * more than none. Everything else is the language's own.
 *
 * @param lender the language that has all entries
 */
export function withBorrowed(own: Knowledge, lender: Knowledge): Knowledge {
  const missing = lender.entries.filter(({ id }) => !own.entry(id));
  if (missing.length === 0) return own;
  const sectionOf = sectionsIn(own, lender);
  const lent = lender.entries.map((entry): FaqEntry => {
    return { ...entry, section: sectionOf.get(entry.section) ?? entry.section };
  });
  const { language, scenarios, slang, smallTalk, otherTopics } = own;
  return createKnowledge(language, inOrder([...own.entries], lent), keptPhrasings(own), {
    scenarios: [...scenarios],
    slang,
    smallTalk,
    otherTopics,
  });
}

/** The language that lends what others lack: English, or else the first. @param languages codes, one at least */
export function lenderAmong(languages: readonly string[]): string | undefined {
  const codes = languages.map((language) => language.toLowerCase());
  const english = [codes.indexOf("en"), codes.findIndex((code) => code.startsWith("en-"))];
  return languages[english.find((at) => at >= 0) ?? 0];
}

/** What the language calls the lender's sections: as the first entry that both have says. */
function sectionsIn(own: Knowledge, lender: Knowledge): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { id, section } of lender.entries) {
    const translated = own.entry(id)?.section;
    if (translated !== undefined && !titles.has(section)) titles.set(section, translated);
  }
  return titles;
}
