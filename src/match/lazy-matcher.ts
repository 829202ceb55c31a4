import { type Knowledge, phrasingSummary } from "../faq/knowledge.ts";
import { familiarityOf, hasFewPhrasings, matcherOf } from "./create-matcher.ts";
import type { Matcher } from "./matcher.ts";
import { readTrained, readWordsOf } from "./training/matcher-cache.ts";

/**
 * How long a matcher stays in memory after it was last asked, in milliseconds. Reading it again takes 5 to 30 ms. In English, one
 * message in 150 has words of some other language, and would soon have all ten loaded, with 6 MB each.
 */
const staysFor = 5000;

/**
 * A matcher that's on disk until it's asked something, and again some seconds later: most bots are used in few of their
 * languages. Once it has learned something at run time it stays in memory.
 *
 * @param file that of the trained matcher
 * @param onUnreadable called once if the file is gone or damaged by then; the matcher knows nothing from there on
 */
export function lazyMatcher(knowledge: Knowledge, file: string, onUnreadable: () => void): Matcher {
  let matcher: Matcher | undefined;
  let mayGo = true;
  const letGo = setTimeout(() => {
    if (mayGo) matcher = undefined;
  }, staysFor).unref();
  const read = (): Matcher => {
    const packed = readTrained(file);
    if (packed) return matcherOf(packed, knowledge);
    mayGo = false;
    onUnreadable();
    return ignorant;
  };
  const loaded = (): Matcher => {
    matcher ??= read();
    letGo.refresh();
    return matcher;
  };
  const changed = (): Matcher => {
    mayGo = false;
    return loaded();
  };
  const ids = new Set([
    ...knowledge.entries.map(({ id }) => id),
    ...phrasingSummary(knowledge).ids,
  ]);
  return {
    match: (text) => loaded().match(text),
    search: (words, limit) => loaded().search(words, limit),
    learn: (text, id) => changed().learn(text, id),
    forget: (text) => changed().forget(text),
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
