import { type Knowledge, phrasingSummary } from "../faq/knowledge.ts";
import { familiarityOf, hasFewPhrasings, matcherOf } from "./create-matcher.ts";
import type { Matcher } from "./matcher.ts";
import { readTrained, readWordsOf } from "./training/matcher-cache.ts";

/**
 * A matcher that stays on disk until it's first asked something: most bots are used in few of their languages.
 *
 * @param file that of the trained matcher
 * @param onUnreadable called once if the file is gone or damaged by then; the matcher knows nothing from there on
 */
export function lazyMatcher(knowledge: Knowledge, file: string, onUnreadable: () => void): Matcher {
  let matcher: Matcher | undefined;
  const loaded = (): Matcher => {
    matcher ??= read(knowledge, file, onUnreadable);
    return matcher;
  };
  const ids = new Set([
    ...knowledge.entries.map(({ id }) => id),
    ...phrasingSummary(knowledge).ids,
  ]);
  return {
    match: (text) => loaded().match(text),
    search: (words, limit) => loaded().search(words, limit),
    learn: (text, id) => loaded().learn(text, id),
    forget: (text) => loaded().forget(text),
    wordWeights: (text) => loaded().wordWeights(text),
    familiarity: familiarityOf(readWordsOf(file), knowledge),
    explain: (text) => loaded().explain(text),
    hasEntry: (id) => id !== "" && ids.has(id),
    hasFewPhrasings: hasFewPhrasings(knowledge),
    get reliability() {
      return loaded().reliability;
    },
  };
}

function read(knowledge: Knowledge, file: string, onUnreadable: () => void): Matcher {
  const packed = readTrained(file);
  if (packed) return matcherOf(packed, knowledge);
  onUnreadable();
  return ignorant;
}

/** Knows nothing. */
const ignorant: Matcher = {
  match: () => ({ kind: "unknown", results: [], shown: [] }),
  search: () => [],
  learn: () => {},
  forget: () => false,
  hasEntry: () => false,
  wordWeights: () => new Map(),
  familiarity: () => 0,
  hasFewPhrasings: true,
  reliability: [],
  explain: () => ({
    kind: "unknown",
    rule: "it couldn't be read",
    words: [],
    repaired: [],
    signals: {},
    thresholds: {},
    shown: [],
    results: [],
  }),
};
