import Fuse from "fuse.js";
import type { Knowledge } from "../faq/knowledge.ts";
import { plainText } from "../faq/plain-text.ts";
import type { Decision, Matcher, Ranked } from "./matcher.ts";
import { wordsOf } from "./words.ts";

/** A text that speaks for an entry: its question, one of its phrasings, its answer. */
interface Document {
  id: string;
  text: string;
  weight: number;
}

/** Answers name many things in passing, so a word in one says less than the same word in a question. */
const weights = { question: 1, phrasing: 1, answer: 0.6 };

/** fuse.js compares every word with every document, so a message is given with its most telling words only. */
const tellingWords = 14;

/** Words in more than this share of the documents tell nothing ("is", "telegram"). */
const commonShare = 0.12;

/** What the k-th best document of an entry counts, each 0.7 of the one before; six together make up the score. */
const ranks = Array.from({ length: 6 }, (_, k) => 0.7 ** k);
const whole = ranks.reduce((sum, share) => sum + share);

/**
 * The thresholds of the decision, found by measuring on messages that the knowledge base has never
 * seen: how good the best entry must be, and by what share better than the second, to be shown at
 * once; and how good to be suggested at all.
 */
const thresholds = { answer: 0.12, margin: 0.2, suggest: 0.04 };

/**
 * Matches messages with fuse.js token search over questions, phrasings and answers. An entry's score
 * is that of its best documents together, 0 to 1. Messages that no entry answers compete as if they
 * were an entry: where they fit best, the message is unknown.
 */
export function createFuseMatcher(knowledge: Knowledge): Matcher {
  const documents = documentsOf(knowledge);
  const frequency = documentFrequency(documents);
  const fuse = new Fuse(documents, {
    keys: ["text"],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.2,
    useTokenSearch: true,
    tokenize: wordsOf,
  });

  const telling = (text: string): string => {
    const often = documents.length * commonShare;
    const words = [...new Set(wordsOf(text))].filter(
      (word) => word.length > 1 && (frequency.get(word) ?? 0) <= often,
    );
    const rarest = words.sort((a, b) => (frequency.get(a) ?? 1) - (frequency.get(b) ?? 1));
    return rarest.slice(0, tellingWords).join(" ");
  };
  const rank = (text: string): Ranked[] => {
    const words = telling(text);
    return words ? byEntry(fuse.search(words)) : [];
  };
  return {
    match: (text) => decide(rank(text)),
    search: (words, limit) =>
      rank(words)
        .filter(({ id }) => id)
        .slice(0, limit),
  };
}

function documentsOf({ entries, phrasings }: Knowledge): Document[] {
  return [
    ...entries.map(({ id, question }) => ({ id, text: question, weight: weights.question })),
    ...entries.map(({ id, answer }) => ({ id, text: plainText(answer), weight: weights.answer })),
    ...phrasings.map(({ id, text }) => ({ id, text, weight: weights.phrasing })),
  ];
}

function documentFrequency(documents: Document[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { text } of documents) {
    for (const word of new Set(wordsOf(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
}

function byEntry(found: { item: Document; score?: number }[]): Ranked[] {
  const scores = new Map<string, number[]>();
  for (const { item, score = 1 } of found) {
    const all = scores.get(item.id) ?? [];
    all.push((1 - score) * item.weight);
    scores.set(item.id, all);
  }
  const ranked = [...scores].map(([id, all]) => {
    const best = all.sort((a, b) => b - a);
    const sum = ranks.reduce((total, share, k) => total + share * (best[k] ?? 0), 0);
    return { id, score: sum / whole };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function decide(ranked: Ranked[]): Decision {
  const results = ranked.filter(({ id }) => id).slice(0, 10);
  const [best, second] = ranked;
  if (!best || best.score < thresholds.suggest || best.id === "")
    return { kind: "unknown", results };
  const margin = 1 - (second?.score ?? 0) / best.score;
  const sure = best.score >= thresholds.answer && margin >= thresholds.margin;
  return { kind: sure ? "answer" : "suggest", results };
}
