import { coverageOf } from "./coverage.ts";
import type { Knowledge } from "./knowledge.ts";
import { namesOf } from "./names.ts";

/** With fewer phrasings an entry is seldom answered at once. */
const fewestPhrasings = 10;

/** How many entries with too few phrasings are named. */
const mostNamed = 8;

/** How many more phrasings an entry needs to be answered at once; 0 where it has enough. */
export function missingPhrasings(phrasings: number): number {
  return Math.max(0, fewestPhrasings - phrasings);
}

/** What would make the bot understand more of what people write, a line each. */
export function phrasingNotes(knowledge: Knowledge): string[] {
  const coverage = coverageOf(knowledge);
  const usual = expectation(
    coverage[Math.floor(coverage.length / 2)]?.phrasings ?? 0,
    coverage.at(-1)?.phrasings ?? 0,
  );
  const few = coverage.filter(({ phrasings }) => missingPhrasings(phrasings) > 0);
  return [...(usual ? [usual] : []), ...(few.length > 0 ? [tooFew(few)] : [])];
}

function tooFew(few: readonly { id: string; phrasings: number }[]): string {
  const names = few.map(({ id, phrasings }) => {
    return `${id} has ${phrasings} (write ${missingPhrasings(phrasings)} more)`;
  });
  const entries = few.length === 1 ? "1 entry has" : `${few.length} entries have`;
  return `${entries} fewer than ${fewestPhrasings} phrasings: ${namesOf(names, mostNamed)}`;
}

/**
 * What to expect of so few phrasings an entry, as measured on invented knowledge bases (docs/measurements.md).
 *
 * @param each how many the entry in the middle has
 * @param most how many the entry with most of them has
 */
function expectation(each: number, most: number): string | undefined {
  if (each === 0 && most > 0)
    return "most entries have no phrasings: nearly every question about them gets entries to choose from, hardly any an answer at once; write 10 an entry, better 30";
  if (each === 0) {
    return "no phrasings: nearly every question gets entries to choose from, hardly any an answer at once; write 10 an entry, better 30";
  }
  if (each < 8)
    return `${each} phrasings an entry: few questions get an answer at once; write 10, better 30`;
  if (each < 25)
    return `${each} phrasings an entry: at most two fifths of the questions get an answer at once, far fewer if people use other words; with 30 about three fifths`;
  return undefined;
}
