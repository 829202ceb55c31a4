import Fuse from "fuse.js";
import type { Knowledge } from "../faq/knowledge.ts";
import { plainText } from "../faq/plain-text.ts";
import type { Ranked, Search } from "./matcher.ts";
import { wordsOf } from "./words.ts";

/** fuse.js compares every word with every document: more words would take seconds. */
const mostWords = 8;

/** A word counts more in a question than in an answer. */
const keys = [
  { name: "question", weight: 3 },
  { name: "section", weight: 1 },
  { name: "answer", weight: 1 },
];

/** From this chance on an entry is a hit even if it contains none of the words. */
const likely = 0.2;

/** How much the score of the model and that of fuse.js count in the ranking. */
const shares = { model: 0.6, fuse: 0.4 };

/**
 * Search as you type: fuse.js finds the entries that contain the words, the last perhaps unfinished, and tolerates typing
 * errors; the model, which knows how people ask, contributes to the ranking. An entry must be a hit for one of the two.
 *
 * @param rank ranks all entries by the model; scores are chances, 0 to 1
 */
export function createSearch({ entries }: Knowledge, rank: (text: string) => Ranked[]): Search {
  const documents = entries.map(({ id, question, section, answer }) => {
    return { id, question, section, answer: plainText(answer) };
  });
  const fuse = new Fuse(documents, {
    keys,
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.25,
    minMatchCharLength: 2,
    useTokenSearch: true,
    tokenize: wordsOf,
  });
  return (words, limit) => {
    const asked = wordsOf(words).slice(0, mostWords).join(" ");
    if (!asked) return [];
    const scores = new Map<string, number>();
    for (const { item, score = 1 } of fuse.search(asked))
      scores.set(item.id, shares.fuse * (1 - score));
    for (const { id, score } of rank(words)) {
      if (score > likely || scores.has(id))
        scores.set(id, (scores.get(id) ?? 0) + shares.model * score);
    }
    const ranked = [...scores].map(([id, score]) => ({ id, score }));
    return ranked.sort((a, b) => b.score - a.score).slice(0, limit);
  };
}
