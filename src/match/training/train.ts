import type { OtherTopics } from "../../faq/schema.ts";
import { FeatureSpace } from "../model/features.ts";
import { firstWords, Model } from "../model/model.ts";
import { type Example, Nearest } from "../model/nearest.ts";
import { Network } from "../model/network.ts";
import { packRows } from "../model/sparse-vectors.ts";
import { Spelling } from "../model/spelling.ts";
import { TellingWords } from "../model/telling-words.ts";
import type { TrainedMatcher } from "../model/trained-matcher.ts";
import { createTopicMarks } from "../words/other-topics.ts";
import { createSynonymMarks, type Synonyms } from "../words/synonym-marks.ts";
import { type Slang, wordReader } from "../words/word-reader.ts";
import { calibrate, type Observation } from "./calibration.ts";
import { foldsOf } from "./folds.ts";
import { observationsOf } from "./observations.ts";
import { productEntriesOf } from "./product-entries.ts";
import { type Curriculum, jobsOf } from "./training-jobs.ts";
import { doAll, resultsOf } from "./training-threads.ts";
import { toWeightTable } from "./weights.ts";

/** What a matcher learns from. */
export interface TrainingTask {
  /** Its code, which says how words are read. */
  language: string;
  /** The entries' own questions, one an entry. */
  questions: Example[];
  /** What people ask, and what no entry answers. */
  phrasings: Example[];
  /** The entries' answers. */
  answers: Example[];
  slang: Slang;
  otherTopics: OtherTopics;
  synonyms: Synonyms;
  /** Those of the language; undefined where messages without a telling word are read too. */
  functionWords: readonly string[] | undefined;
}

/** What training gives besides the matcher. */
export interface TrainingResult extends TrainedMatcher {
  /** The words of every question and phrasing, as they were learned from. */
  words: string[][];
  /** What models that haven't seen a phrasing make of it. Examples are numbered: first the questions, then the phrasings. */
  observations: readonly Observation[];
}

/** A class with fewer examples than this on average is too small for a network. */
const networkFrom = 5;

/**
 * Learns from examples how to tell entries apart, and how sure to be. The same task gives the same result, bit by bit.
 *
 * How sure to be is learned by cross-validation: every phrasing is read once by models that haven't seen it.
 *
 * @param threads how many at most; as many as are of use if not given
 */
export async function train(
  {
    language,
    questions,
    phrasings,
    answers,
    slang,
    otherTopics,
    synonyms,
    functionWords,
  }: TrainingTask,
  threads?: number,
): Promise<TrainingResult> {
  const examples = [...questions, ...phrasings];
  const ids = [...new Set(examples.map(({ id }) => id).filter(Boolean))];
  const asked = phrasings.filter(({ id }) => id !== "");
  const readWords = wordReader(language, slang);
  const unrepaired = examples.map(({ text }) => firstWords(text, readWords));
  const unmarked = answers.map(({ text }) => firstWords(text, readWords));
  const vocabulary = Spelling.learn([...unrepaired, ...unmarked]);
  const topicMarks = createTopicMarks(otherTopics);
  const synonymMarks = createSynonymMarks(synonyms, readWords);
  const documents = unmarked.map((list) => [...list, ...synonymMarks(list)]);
  const words = unrepaired.map((list, i) => {
    const repaired = vocabulary.repair(list);
    return [...repaired, ...topicMarks(examples[i]?.text ?? ""), ...synonymMarks(list, repaired)];
  });
  const space = FeatureSpace.learn([...words, ...documents]);
  const spelling = new Spelling(vocabulary.frequency, (a, b) => space.areNeighbours(a, b));
  const classes = new Map([...ids, ""].map((id, i) => [id, i]));
  const labels = Int32Array.from(examples, ({ id }) => classes.get(id) as number);
  const folds = foldsOf(labels, questions.length, ids.length);
  const numbers = words.map((list) => Int32Array.from(space.numbers(list)));
  const curriculum: Curriculum = {
    training: {
      rows: packRows([...words, ...documents].map((list) => space.vector(list))),
      labels,
      classes: classes.size,
      features: space.size,
      documents: Int32Array.from(answers, ({ id }) => classes.get(id) as number),
    },
    folds: folds.map(({ heldOut }) => heldOut),
    networkFeatures: examples.length < networkFrom * classes.size ? 0 : space.wordsAndPairs,
  };
  const done = await doAll(jobsOf(curriculum), curriculum, threads);
  const [network] = resultsOf(done, "network");
  const model = new Model({
    ids,
    space,
    spelling,
    readWords,
    otherTopics,
    synonyms,
    weights: toWeightTable(
      resultsOf(done, "classes").map(({ weights }) => weights),
      space.size,
    ),
    network: network && new Network(network),
  });
  const nearest = new Nearest((word) => space.weightOfNumber(word));
  for (const [i, example] of examples.entries()) nearest.add(example, numbers[i] as Int32Array);
  const observations = folds.flatMap((fold, k) =>
    observationsOf(fold, k, done, { labels, words, model }),
  );
  return {
    model,
    nearest,
    words,
    observations,
    telling:
      functionWords &&
      new TellingWords(
        [...words.filter((_, i) => examples[i]?.id !== ""), ...documents],
        functionWords,
      ),
    calibration: calibrate(observations, asked.length / ids.length),
    productEntries: productEntriesOf(examples, words),
  };
}
