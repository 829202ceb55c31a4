import type { Model } from "./model.ts";
import type { Nearest } from "./nearest.ts";

/** What speaks for and against an answer; each is about -1 to 1. */
export const signalNames = [
  "top", // the best entry's score
  "margin", // how far it is ahead of the second
  "off-topic", // the score of the class of messages that no entry answers
  "coverage", // the share of the message's weight that is in familiar words
  "similarity", // to the nearest phrasing of the best entry
  "off-topic similarity", // to the nearest message that no entry answers
  "length", // the number of words, as a logarithm: two words say little
] as const;

/** A message as the model sees it. */
export interface Reading {
  words: string[];
  scores: Float64Array;
  /** The numbers of all entries, the best first. */
  order: number[];
  /** In the order of `signalNames`. */
  signals: number[];
}

/** The entries' scores and their order, the best first. */
export function rankEntries(model: Model, words: string[]) {
  const { entries: scores, offTopic } = model.scores(words);
  const order = Array.from(scores.keys()).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number),
  );
  return { scores, order, offTopic };
}

/** Reads a message: its words, the entries that it fits, and the signals that tell how sure that is. */
export function readMessage(text: string, model: Model, nearest: Nearest): Reading {
  const words = model.words(text);
  const { scores, order, offTopic } = rankEntries(model, words);
  const top = scores[order[0] ?? -1] ?? -1;
  const second = scores[order[1] ?? -1] ?? -1;
  const similarity = nearest.similarity(words, model.ids[order[0] ?? -1] ?? "");
  const length = Math.log(1 + words.length) / 5;
  const coverage = coverageOf(words, model);
  const signals = [
    top,
    top - second,
    offTopic,
    coverage,
    similarity.own,
    similarity.offTopic,
    length,
  ];
  return { words, scores, order, signals };
}

function coverageOf(words: string[], { space }: Model): number {
  let all = 0;
  let familiar = 0;
  for (const word of new Set(words)) {
    const weight = space.weightOf(word);
    all += weight;
    if (space.isFamiliar(word)) familiar += weight;
  }
  return all === 0 ? 0 : familiar / all;
}
