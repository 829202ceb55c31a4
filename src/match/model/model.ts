import type { OtherTopics } from "../../faq/schema.ts";
import { KnownWords } from "../words/known-words.ts";
import { isMark } from "../words/marks.ts";
import { createTopicMarks } from "../words/other-topics.ts";
import { createSynonymMarks, type SynonymMarks, type Synonyms } from "../words/synonym-marks.ts";
import type { WordReader } from "../words/word-reader.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { FeatureSpace } from "./features.ts";
import { bias, contribution, firstStep } from "./margin.ts";
import type { Network } from "./network.ts";
import type { SparseVector, WeightTable } from "./sparse-vectors.ts";
import type { Spelling } from "./spelling.ts";

/** Words beyond these are not read: they have never changed what a message is about. */
const longestMessage = 160;

/**
 * The part of a text's contribution that is lost when the text is unlearned; similar texts take over the rest.
 * With 0.65, scores are within 0.2 of a new training's on average.
 */
const lostShare = 0.65;

/** What a model is made of. */
export interface ModelParts {
  /** The entries in the order of their classes; one more class after the last is that of off-topic messages. */
  ids: readonly string[];
  space: FeatureSpace;
  spelling: Spelling;
  readWords: WordReader;
  otherTopics: OtherTopics;
  synonyms: Synonyms;
  weights: WeightTable;
  /** Undefined where there are too few examples for one. */
  network: Network | undefined;
}

/**
 * Scores how well a message fits each entry: one linear classifier for each entry and one for messages that no entry
 * answers, over the words, word pairs and letter n-grams of the message after spelling repair; beside them a small
 * neural network.
 */
export class Model {
  readonly ids: readonly string[];
  readonly space: FeatureSpace;
  readonly spelling: Spelling;
  readonly weights: WeightTable;
  readonly network: Network | undefined;
  private readonly readWords: WordReader;
  private readonly topicMarks: (text: string) => string[];
  private readonly synonymMarks: SynonymMarks;
  /** By feature: by class, how what was learned at run time changes its weight. */
  private readonly shifts = new Map<number, Float64Array>();

  constructor({
    ids,
    space,
    spelling,
    readWords,
    otherTopics,
    synonyms,
    weights,
    network,
  }: ModelParts) {
    this.ids = ids;
    this.space = space;
    this.spelling = spelling;
    this.readWords = readWords;
    this.topicMarks = createTopicMarks(otherTopics);
    this.synonymMarks = createSynonymMarks(synonyms, readWords);
    this.weights = weights;
    this.network = network;
  }

  /**
   * The words of a message as the model compares them: slang expanded, typing errors repaired, followed by those that stand
   * for other topics and for what synonyms mean.
   */
  words(text: string): string[] {
    const written = firstWords(text, this.readWords);
    const words = this.spelling.repair(written);
    return [...words, ...this.topicMarks(text), ...this.synonymMarks(written, words)];
  }

  /** The repaired typing errors of a message. */
  repairs(text: string): [from: string, to: string][] {
    const before = firstWords(text, this.readWords);
    const after = this.spelling.repair(before);
    return before.flatMap((word, i) => (word === after[i] ? [] : [[word, after[i] as string]]));
  }

  /** The words that people of the language use. */
  knownWords(): KnownWords {
    return KnownWords.of(this.space.knownWords);
  }

  /** All that the models make of a message. */
  read(words: string[]): Evidence {
    const { space, network, ids } = this;
    const vector = space.vector(words);
    const linear = this.sum(vector);
    return evidenceOf({
      linear: linear.subarray(0, ids.length),
      offTopic: linear[ids.length] as number,
      logs: network?.logProbabilities(vector),
      coverage: coverageOf(words, space),
    });
  }

  /** The linear scores of a message, entry by entry. */
  linearScores(words: string[]): Float64Array {
    return this.sum(this.space.vector(words)).subarray(0, this.ids.length);
  }

  /**
   * Learns one more text at once: every classifier that gets it wrong takes the first step that training would take (one
   * coordinate of the dual, from 0). Returns what undoes it.
   *
   * @param id the entry that it asks for, or empty for a text that no entry answers
   */
  learn(words: string[], id: string): () => void {
    const shrink = this.space.grow(words);
    const vector = this.space.vector(words);
    const own = id === "" ? this.ids.length : this.ids.indexOf(id);
    const steps = Array.from(this.sum(vector), (score, label) => firstStep(score, label === own));
    this.shift(vector, steps, 1);
    return () => {
      this.shift(vector, steps, -1);
      shrink();
    };
  }

  /**
   * Unlearns a training text at once: removes its contribution to each classifier, except the part that similar texts
   * would take over if the model were trained without it.
   */
  unlearn(words: string[], id: string): void {
    const vector = this.space.vector(words);
    const own = id === "" ? this.ids.length : this.ids.indexOf(id);
    const steps = Array.from(
      this.sum(vector),
      (score, label) => lostShare * contribution(score, label === own),
    );
    this.shift(vector, steps, -1);
  }

  private shift({ indices, values }: SparseVector, steps: number[], sign: 1 | -1): void {
    for (let k = 0; k < indices.length; k++) {
      const feature = indices[k] as number;
      if (this.space.isOfEveryText(feature)) continue; // one text says nothing about all others
      const shifts = this.shifts.get(feature) ?? new Float64Array(this.ids.length + 1);
      for (const [label, step] of steps.entries()) {
        shifts[label] = (shifts[label] as number) + sign * step * (values[k] as number);
      }
      this.shifts.set(feature, shifts);
    }
  }

  private sum({ indices, values }: SparseVector): Float64Array {
    const scores = new Float64Array(this.ids.length + 1).fill(bias);
    const { starts, classes, values: weights } = this.weights;
    for (let k = 0; k < indices.length; k++) {
      const feature = indices[k] as number;
      const value = values[k] as number;
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? end; at < end; at++) {
        const label = classes[at] as number;
        scores[label] = (scores[label] as number) + (weights[at] as number) * value;
      }
      const shifts = this.shifts.size > 0 ? this.shifts.get(feature) : undefined;
      if (shifts)
        for (const [label, shift] of shifts.entries())
          scores[label] = (scores[label] as number) + shift * value;
    }
    return scores;
  }
}

/** The words of a text that are read, before spelling repair. */
export function firstWords(text: string, readWords: WordReader): string[] {
  return readWords(text).slice(0, longestMessage);
}

/** The share of a message's weight that is in familiar words, 0 to 1. */
export function coverageOf(words: string[], space: FeatureSpace): number {
  let all = 0;
  let familiar = 0;
  for (const word of new Set(words)) {
    if (isMark(word)) continue;
    const weight = space.weightOf(word);
    all += weight;
    if (space.isFamiliar(word)) familiar += weight;
  }
  return all === 0 ? 0 : familiar / all;
}
