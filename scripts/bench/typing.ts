import type { Knowledge } from "../../src/faq/knowledge.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import { createSearch } from "../../src/match/search/search.ts";

/** About how many queries are typed, and the most characters of each: an inline query has no more. */
const queries = { count: 60, length: 256 };

/** The most characters that a message has. */
const longestMessage = 4096;

/** Measures search as somebody types: after every letter of many queries, half of them with a typing error. */
export async function measureTyping(knowledge: Knowledge): Promise<void> {
  const { search } = await createMatcher(knowledge);
  const built = timed(() => createSearch(knowledge, () => []));
  const texts = typedTexts(knowledge);
  const beginnings = texts.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
  const find = (text: string) => search(text, knowledge.entries.length);
  for (const text of beginnings) find(text); // so that it is compiled before it is timed
  const times = beginnings.map((text) => timed(() => find(text))).sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const all = knowledge.phrasings.map(({ text }) => text).join(" ");
  const longest = Math.max(
    ...[all, "a b c d e f g ", "code login number ", "a"].map((text) => {
      const message = "".padEnd(longestMessage, text);
      return timed(() => find(message));
    }),
  );
  const ms = (time: number) => `${time.toFixed(2)} ms`;
  console.log(
    `\nsearch as one types, ${texts.length} queries, ${times.length} letters: ` +
      `p50 ${ms(percentile(0.5))}, p99 ${ms(percentile(0.99))}; ` +
      `${longestMessage} characters ${ms(longest)}; build ${ms(built)}`,
  );
}

/** Questions, single words of them and phrasings; every second with two letters swapped. */
function typedTexts({ entries, phrasings }: Knowledge): string[] {
  const questions = entries.map(({ question }) => question);
  const words = questions.map((question) => question.split(" ").slice(-2).join(" "));
  const few = <T>(all: readonly T[]) =>
    all.filter((_, i) => i % Math.ceil((3 * all.length) / queries.count) === 0);
  const texts = [...few(questions), ...few(words), ...few(phrasings.map(({ text }) => text))];
  return texts.map((text, i) => (i % 2 === 0 ? text : misspelt(text)).slice(0, queries.length));
}

/** A text with two letters swapped in each longer word. */
function misspelt(text: string): string {
  return text.replace(/(\p{L}{2})(\p{L})(\p{L})(?=\p{L})/gu, "$1$3$2");
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
