import { KnownWords } from "../words/known-words.ts";
import { isMark } from "../words/marks.ts";
import type { WordReader } from "../words/word-reader.ts";
import type { Classifiers } from "./classifiers.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { FeatureSpace } from "./features.ts";
import { contribution, firstStep } from "./margin.ts";
import type { Network } from "./network.ts";
import { copyOf } from "./sparse-vectors.ts";
import type { Spelling } from "./spelling.ts";
import type { SynonymMarks } from "./synonym-marks.ts";

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
  topicMarks: (text: string) => string[];
  synonymMarks: SynonymMarks;
  classifiers: Classifiers;
  /** Undefined where there are too few examples for one. */
  network: Network | undefined;
}

/** Written to by each call: an array for each message would take a tenth of its time. */
interface Buffers {
  /** By class, and the part of it that is by entry. */
  scores: Float64Array<ArrayBuffer>;
  linear: Float64Array;
  fits: Float64Array;
  partScores: Float64Array<ArrayBuffer>;
}

/**
 * Scores how well a message fits each entry: one linear classifier for each entry and one for messages that no entry
 * answers, over the words, word pairs and letter n-grams of the message after spelling repair; beside them a small
 * neural network.
 */
export class Model {
  readonly ids: readonly string[];
  readonly space: FeatureSpace;
  private readonly parts: ModelParts;
  private readonly buffers: Buffers;

  constructor(parts: ModelParts) {
    this.ids = parts.ids;
    this.space = parts.space;
    this.parts = parts;
    this.buffers = buffersFor(parts.ids.length);
  }

  /**
   * The words of a message as the model compares them: slang expanded, typing errors repaired, followed by those that stand
   * for other topics and for what synonyms mean.
   */
  words(text: string): string[] {
    const { spelling, topicMarks, synonymMarks } = this.parts;
    const written = this.written(text);
    const words = spelling.repair(written);
    return [...words, ...topicMarks(text), ...synonymMarks(written, words)];
  }

  /** The repaired typing errors of a message. */
  repairs(text: string): [from: string, to: string][] {
    const before = this.written(text);
    const after = this.parts.spelling.repair(before);
    return before.flatMap((word, i) => (word === after[i] ? [] : [[word, after[i] as string]]));
  }

  /** The words of a message with its typing errors. */
  written(text: string): readonly string[] {
    return firstWords(text, this.parts.readWords);
  }

  /** The words that people of the language use. */
  knownWords(): KnownWords {
    return new KnownWords(this.space.knownWords);
  }

  /** All that the models make of a message, until they read the next. @param numbers those of its words, where they're known */
  read(words: readonly string[], numbers = this.space.numbers(words)): Evidence {
    const { space, classifiers, network } = this.parts;
    const { scores, linear, fits } = this.buffers;
    const vector = space.vector(words);
    classifiers.scores(vector, scores);
    const parts = {
      linear,
      offTopic: scores[linear.length] as number,
      logs: network?.logProbabilities(vector),
      coverage: coverageOf(words, numbers, space),
    };
    return evidenceOf(parts, fits);
  }

  /** The linear scores of a part of a message, class by class, until the next part is read. */
  partScores(words: readonly string[]): Float64Array {
    const { space, classifiers } = this.parts;
    return classifiers.scores(space.vector(words), this.buffers.partScores);
  }

  /**
   * Learns one more text at once: every classifier that gets it wrong takes the first step that training would take (one
   * coordinate of the dual, from 0). Returns what undoes it.
   *
   * @param id the entry that it asks for, or empty for a text that no entry answers
   */
  learn(words: string[], id: string): () => void {
    const { space, classifiers } = this.parts;
    const shrink = space.grow(words);
    const vector = copyOf(space.vector(words));
    const own = this.classOf(id);
    const steps = classifiers.scores(vector).map((score, label) => firstStep(score, label === own));
    classifiers.shift(vector, steps);
    return () => {
      classifiers.shift(
        vector,
        steps.map((step) => -step),
      );
      shrink();
    };
  }

  /**
   * Unlearns a training text at once: removes its contribution to each classifier, except the part that similar texts
   * would take over if the model were trained without it.
   */
  unlearn(words: string[], id: string): void {
    const { space, classifiers } = this.parts;
    const vector = space.vector(words);
    const own = this.classOf(id);
    const steps = classifiers
      .scores(vector)
      .map((score, label) => -lostShare * contribution(score, label === own));
    classifiers.shift(vector, steps);
  }

  private classOf(id: string): number {
    return id === "" ? this.ids.length : this.ids.indexOf(id);
  }
}

function buffersFor(entries: number): Buffers {
  const scores = new Float64Array(entries + 1);
  return {
    scores,
    linear: scores.subarray(0, entries),
    fits: new Float64Array(entries),
    partScores: new Float64Array(entries + 1),
  };
}

/** The words of a text that are read, before spelling repair. */
export function firstWords(text: string, readWords: WordReader): readonly string[] {
  const words = readWords(text);
  return words.length > longestMessage ? words.slice(0, longestMessage) : words;
}

/** The share of a message's weight that is in familiar words, 0 to 1. @param numbers those of its words */
export function coverageOf(
  words: readonly string[],
  numbers: readonly number[],
  space: FeatureSpace,
): number {
  let all = 0;
  let familiar = 0;
  const seen = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (seen.has(word) || isMark(word)) continue;
    seen.add(word);
    const number = numbers[i] as number;
    const weight = space.weightOfNumber(number);
    all += weight;
    if (space.isFamiliar(number)) familiar += weight;
  }
  return all === 0 ? 0 : familiar / all;
}
