import type { PhrasingSummary } from "../../faq/packed-phrasings.ts";
import type { OtherTopics } from "../../faq/schema.ts";
import { FeatureSpace } from "../model/features.ts";
import { firstWords } from "../model/model.ts";
import { type Example, packPhrasings } from "../model/phrasings.ts";
import { copyOf, packRows } from "../model/sparse-vectors.ts";
import { Spelling } from "../model/spelling.ts";
import { createSynonymMarks, packSynonyms, type Synonyms } from "../model/synonym-marks.ts";
import { TellingWords } from "../model/telling-words.ts";
import { createTopicMarks, packTopics } from "../model/topic-marks.ts";
import type { PackedMatcher } from "../model/trained-matcher.ts";
import { type Slang, wordReader } from "../words/word-reader.ts";
import { calibrate, type Observation } from "./calibration.ts";
import { foldsOf } from "./folds.ts";
import { learnFeatures } from "./learn-features.ts";
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
  questions: readonly Example[];
  /** What people ask, and what no entry answers. */
  readonly phrasings: readonly Example[];
  /** What's known of these without reading them. */
  phrasingSummary: Pick<PhrasingSummary, "count" | "digest">;
  /** The entries' answers. */
  answers: readonly Example[];
  slang: Slang;
  otherTopics: OtherTopics;
  synonyms: Synonyms;
  /** Those of the language; undefined where messages without a telling word are read too. */
  functionWords: readonly string[] | undefined;
}

/** What training gives. */
export interface TrainingResult {
  matcher: PackedMatcher;
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
export async function train(task: TrainingTask, threads?: number): Promise<TrainingResult> {
  const { language, questions, phrasings, answers, slang, functionWords } = task;
  const examples = [...questions, ...phrasings];
  const ids = [...new Set(examples.map(({ id }) => id).filter(Boolean))];
  const asked = phrasings.filter(({ id }) => id !== "");
  const readWords = wordReader(language, slang);
  const unrepaired = examples.map(({ text }) => firstWords(text, readWords));
  const unmarked = answers.map(({ text }) => firstWords(text, readWords));
  const spelling = Spelling.learn([...unrepaired, ...unmarked]);
  const topics = packTopics(task.otherTopics);
  const synonyms = packSynonyms(task.synonyms, readWords);
  const topicMarks = createTopicMarks(topics);
  const synonymMarks = createSynonymMarks(synonyms);
  const documents = unmarked.map((list) => [...list, ...synonymMarks(list)]);
  const words = unrepaired.map((list, i) => {
    const repaired = spelling.repair(list);
    return [...repaired, ...topicMarks(examples[i]?.text ?? ""), ...synonymMarks(list, repaired)];
  });
  const features = learnFeatures([...words, ...documents]);
  const space = new FeatureSpace(features);
  const classes = new Map([...ids, ""].map((id, i) => [id, i]));
  const labels = Int32Array.from(examples, ({ id }) => classes.get(id) as number);
  const folds = foldsOf(labels, questions.length, ids.length);
  const curriculum: Curriculum = {
    training: {
      rows: packRows([...words, ...documents].map((list) => copyOf(space.vector(list)))),
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
  const weights = resultsOf(done, "classes").map((result) => result.weights);
  const observations = folds.flatMap((fold, k) =>
    observationsOf(fold, k, done, { labels, words, space, entries: ids.length }),
  );
  const telling =
    functionWords &&
    new TellingWords(
      [...words.filter((_, i) => examples[i]?.id !== ""), ...documents],
      functionWords,
    );
  const numbered = words.map((list, i) => ({
    words: space.numbers(list),
    entry: labels[i] as number,
  }));
  const matcher: PackedMatcher = {
    ids,
    features,
    spelling: spelling.packed,
    topics,
    synonyms,
    weights: toWeightTable(weights, space.size, classes.size),
    network,
    phrasings: packPhrasings(numbered),
    calibration: calibrate(observations, asked.length / ids.length),
    telling: telling?.known,
    productEntries: [...productEntriesOf(examples, words)],
  };
  return { matcher, observations };
}
