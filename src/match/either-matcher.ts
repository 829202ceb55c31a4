import { type Decision, type Matcher, mostSuggested, type Ranked, type Search } from "./matcher.ts";

type Reader = Omit<Matcher, "learn" | "forget" | "explain" | "reliability">;

/**
 * A matcher of a language that has some of the entries, and one of a language that has them all, as one. The first decides
 * what it's sure of, or else the second; of what neither is sure of, the likeliest are suggested.
 */
export function eitherMatcher(own: Reader, lender: Reader): Reader {
  const search: Search = (words, limit) =>
    withoutRepeats([...own.search(words, limit), ...lender.search(words, limit)]).slice(0, limit);
  return {
    search,
    match(text) {
      const first = own.match(text);
      if (first.kind === "answer") return first;
      const second = lender.match(text);
      return second.kind === "answer" ? second : eitherOf(first, second);
    },
    hasEntry: (id) => own.hasEntry(id) || lender.hasEntry(id),
    wordWeights: (text) => new Map([...lender.wordWeights(text), ...own.wordWeights(text)]),
    familiarity: (text) => Math.max(own.familiarity(text), lender.familiarity(text)),
    get hasFewPhrasings() {
      return own.hasFewPhrasings && lender.hasFewPhrasings;
    },
  };
}

/** What two decisions suggest together. */
function eitherOf(a: Decision, b: Decision): Decision {
  const results = withoutRepeats(
    [...a.results, ...b.results].sort((one, other) => other.score - one.score),
  );
  const suggested = new Set([...a.shown, ...b.shown]);
  const shown = results.map(({ id }) => id).filter((id) => suggested.has(id));
  return {
    kind: shown.length > 0 ? "suggest" : "unknown",
    results,
    shown: shown.slice(0, mostSuggested),
  };
}

function withoutRepeats(results: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}
