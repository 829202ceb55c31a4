import { wordsOf } from "../match/words/words.ts";
import type { Reply } from "./flow.ts";
import type { DialogWords } from "./schema.ts";

/** Words that speak for a reply where a message has them in this order, and how much each counts. */
export interface Phrase {
  id: string;
  words: readonly string[];
  /** The words with a space between them. */
  text: string;
  weight: number;
  /** Whether fillers may stand between its words: "can't find the button" is "can't find button". */
  isLoose: boolean;
}

/** What every message may say, whatever the question at hand. */
export const controls = ["back", "stop", "explain", "aside", "thanks"] as const;

export type Control = (typeof controls)[number];

/** Whether the meaning of a message is one of the controls, not a reply to the question at hand. */
export function isControl(id: string): id is Control {
  return (controls as readonly string[]).includes(id);
}

/** How much a word counts that only this reply's label has; words listed for a reply count 1. */
const labelWordWeight = 0.5;

/** "I can't find it, where is it?" asks, though it has as many words that say it failed. */
const explainWeight = 1.1;

/**
 * All that speaks for a reply: the words listed for it in its flow and under its id, its whole label, and, weighted less,
 * the words that only its label has. The `controls` are always among the replies, but for phrases that a reply has too.
 */
export function phrasesOf(replies: readonly Reply[], words: DialogWords): readonly Phrase[] {
  const key = JSON.stringify(replies.map(({ id, label, words }) => [id, label, words]));
  return kept(words, key, () => putTogether(replies, words));
}

function putTogether(replies: readonly Reply[], words: DialogWords): Phrase[] {
  const listed = replies.flatMap(({ id, label = "", words: own }) => [
    ...[label, ...own].map((text) => phrase(id, text)),
    ...listedPhrases(id, words),
  ]);
  const own = new Set(listed.map(({ text }) => text));
  const always = controls
    .flatMap((id) => listedPhrases(id, words))
    .filter(({ text }) => !own.has(text));
  return [...listed, ...labelWords(replies, words), ...always].filter(
    ({ words }) => words.length > 0,
  );
}

/** The phrases that are listed for an id in `dialog-words.json`. */
export function listedPhrases(id: string, words: DialogWords): readonly Phrase[] {
  const weight = id === "explain" ? explainWeight : 1;
  return kept(words, id, () => (words[id] ?? []).map((text) => phrase(id, text, weight)));
}

/** By ids, and by replies as JSON: making phrases is most of the work of understanding a typed reply. */
const keptPhrases = new WeakMap<DialogWords, Map<string, readonly Phrase[]>>();

function kept(words: DialogWords, key: string, make: () => Phrase[]): readonly Phrase[] {
  const all = keptPhrases.get(words) ?? new Map<string, readonly Phrase[]>();
  keptPhrases.set(words, all);
  const phrases = all.get(key) ?? make();
  all.set(key, phrases);
  return phrases;
}

function phrase(id: string, text: string, weight = 1): Phrase {
  const words = wordsOf(text);
  return {
    id,
    words,
    text: words.join(" "),
    weight,
    isLoose: id === "explain" && words.length > 1,
  };
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
