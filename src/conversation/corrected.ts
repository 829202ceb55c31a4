import type { FaqEntry } from "../faq/knowledge.ts";
import type { Ranked } from "../match/matcher.ts";
import { wordsOf } from "../match/words/words.ts";
import type { Correction } from "./correction.ts";
import type { Understanding } from "./understanding.ts";

/** The chances that decide: an entry is shown at once, or is worth a button. */
const chances = { sure: 0.5, likely: 0.05 };

/** The most entries that are offered. */
const mostOffered = 3;

/**
 * The entries that a correction may mean, the likeliest first, without the one that it corrects. What was meant is matched
 * alone, and together with what's left of the question of that entry.
 */
export function correctedEntries(
  { words, not }: Correction,
  topic: FaqEntry | undefined,
  { knowledge, matcher }: Pick<Understanding, "knowledge" | "matcher">,
): { isSure: boolean; entries: FaqEntry[] } {
  const wrong = new Set(wordsOf(not));
  const rest = wordsOf(topic?.question ?? "").filter((word) => !wrong.has(word));
  const isOther = ({ id }: Ranked) => id !== topic?.id;
  const alone = matcher.match(words);
  const joined = matcher.match([...rest, words].join(" ")).results.filter(isOther);
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => knowledge.entry(id) ?? []);
  if (alone.kind === "answer" && alone.shown[0] !== topic?.id)
    return { isSure: true, entries: entriesOf(alone.shown) };
  const likely = [...joined, ...alone.results.filter(isOther)]
    .filter(({ score }) => score >= chances.likely)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
  const entries = entriesOf([...new Set(likely)].slice(0, mostOffered));
  return { isSure: (joined[0]?.score ?? 0) >= chances.sure, entries };
}
