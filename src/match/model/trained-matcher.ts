import { type Slang, wordReader } from "../words/word-reader.ts";
import { Classifiers } from "./classifiers.ts";
import { FeatureSpace, type PackedFeatures } from "./features.ts";
import type { Logistic } from "./logistic.ts";
import { Model } from "./model.ts";
import { Nearest } from "./nearest.ts";
import { Network, type PackedNetwork } from "./network.ts";
import type { PackedPhrases } from "./phrase-table.ts";
import { type PackedPhrasings, Phrasings } from "./phrasings.ts";
import type { WeightTable } from "./sparse-vectors.ts";
import { type PackedSpelling, Spelling } from "./spelling.ts";
import { createSynonymMarks } from "./synonym-marks.ts";
import { TellingWords } from "./telling-words.ts";
import { createTopicMarks, type PackedTopics } from "./topic-marks.ts";

/** Turns the signals of an entry into the chance that it's right, and says which chances are enough. */
export interface Calibration {
  chance: Logistic;
  /** From this chance on, the best entry is shown at once, … */
  answerFrom: number;
  /** … if its own classifier scores this at least: below, it says no. */
  ownFrom: number;
  /** From this chance on, an entry is suggested. */
  suggestFrom: number;
  /** From this chance on, an entry is shown though no word of the message tells what the entries are about. */
  untoldFrom: number;
  /** An entry is suggested beside a better one if it's at least this share as likely. */
  leastShare: number;
  /** How right the chances were on held-out phrasings; empty where there are none. */
  reliability: Reliability[];
}

/** A tenth of the chances: what they said on average, and how often the best entry was right. */
export interface Reliability {
  chance: number;
  right: number;
  messages: number;
}

/** A trained model, with what a matcher needs beside it. */
export interface TrainedMatcher {
  model: Model;
  phrasings: Phrasings;
  nearest: Nearest;
  calibration: Calibration;
  /** Undefined where so many phrasings are known that a message without their words may still be meant. */
  telling: TellingWords | undefined;
  /** The entries that people often ask for with the name of another product. */
  productEntries: ReadonlySet<string>;
}

/** A trained matcher as plain values: what is kept on disk. */
export interface PackedMatcher {
  ids: string[];
  features: PackedFeatures;
  spelling: PackedSpelling;
  topics: PackedTopics;
  synonyms: PackedPhrases;
  weights: WeightTable;
  network?: PackedNetwork | undefined;
  /** All questions, and after them all phrasings. */
  phrasings: PackedPhrasings;
  calibration: Calibration;
  telling?: string[] | undefined;
  productEntries: string[];
}

/** What a matcher needs of the data that it was trained on. */
export interface MatcherSource {
  /** The code of the language, which says how words are read. */
  language: string;
  slang: Slang;
  functionWords: readonly string[];
  /** The text of a question or phrasing, given its number. */
  textOf: (phrasing: number) => string;
}

/** Makes a matcher of its plain values, which it goes on using. */
export function trainedMatcherOf(
  packed: PackedMatcher,
  { language, slang, functionWords, textOf }: MatcherSource,
): TrainedMatcher {
  const { ids, features, network, calibration, telling, productEntries } = packed;
  const space = new FeatureSpace(features);
  const phrasings = new Phrasings(packed.phrasings, ids, textOf);
  return {
    model: new Model({
      ids,
      space,
      spelling: new Spelling(packed.spelling, (a, b) => space.areNeighbours(a, b)),
      readWords: wordReader(language, slang),
      topicMarks: createTopicMarks(packed.topics),
      synonymMarks: createSynonymMarks(packed.synonyms),
      classifiers: new Classifiers(packed.weights, ids.length + 1, space.everyText),
      network: network && new Network(network),
    }),
    phrasings,
    nearest: new Nearest(phrasings, (word) => space.weightOfNumber(word)),
    calibration,
    productEntries: new Set(productEntries),
    telling: telling && new TellingWords([telling], functionWords),
  };
}
