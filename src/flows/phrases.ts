import { wordsOf } from "../match/words/words.ts";
import type { Reply } from "./flow.ts";
import type { DialogWords } from "./schema.ts";

/** Words that speak for a reply where a message has them in this order, and how much each counts. */
export interface Phrase {
  id: string;
  words: string[];
  weight: number;
}

/** How much a word counts that only this reply's label has; words listed for a reply count 1. */
const labelWordWeight = 0.5;

/**
 * All that speaks for a reply: the words listed for it in its flow and under its id, its whole label, and, weighted less,
 * the words that only its label has. `back` and `stop` are always among the replies.
 */
export function phrasesOf(replies: readonly Reply[], words: DialogWords): Phrase[] {
  const listed = replies.flatMap(({ id, label = "", words: own }) =>
    [label, ...own, ...(words[id] ?? [])].map((text) => phrase(id, text)),
  );
  const controls = ["back", "stop"].flatMap((id) =>
    (words[id] ?? []).map((text) => phrase(id, text)),
  );
  return [...listed, ...labelWords(replies, words), ...controls].filter(
    ({ words }) => words.length > 0,
  );
}

function phrase(id: string, text: string, weight = 1): Phrase {
  return { id, words: wordsOf(text), weight };
}

function labelWords(replies: readonly Reply[], { filler = [], not = [] }: DialogWords): Phrase[] {
  const silent = new Set([...filler, ...not]);
  const all = replies.flatMap(({ id, label = "" }) =>
    [...new Set(wordsOf(label))].map((word) => ({ id, word })),
  );
  return [...Map.groupBy(all, ({ word }) => word)].flatMap(([word, [first, ...others]]) =>
    first && others.length === 0 && !silent.has(word)
      ? [phrase(first.id, word, labelWordWeight)]
      : [],
  );
}
