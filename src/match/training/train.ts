import type { OtherTopics } from "../../faq/schema.ts";
import { type Evidence, evidenceOf } from "../model/evidence.ts";
import { FeatureSpace } from "../model/features.ts";
import { coverageOf, expandedWords, Model, type Slang } from "../model/model.ts";
import { type Example, Nearest } from "../model/nearest.ts";
import { Network } from "../model/network.ts";
import { packRows } from "../model/sparse-vectors.ts";
import { Spelling } from "../model/spelling.ts";
import type { TrainedMatcher } from "../model/trained-matcher.ts";
import { createTopicMarks, productMark } from "../words/other-topics.ts";
import { calibrate, type Observation } from "./calibration.ts";
import { type Fold, foldsOf } from "./folds.ts";
import type { Curriculum, Job, JobResults } from "./training-jobs.ts";
import { type Done, doAll } from "./training-threads.ts";
import { toWeightTable } from "./weights.ts";

/** What a matcher learns from. */
export interface TrainingTask {
  /** The entries' own questions, one an entry. */
  questions: Example[];
  /** What people ask, and what no entry answers. */
  phrasings: Example[];
  /** The entries' answers. */
  answers: Example[];
  slang: Slang;
  otherTopics: OtherTopics;
}

/** What training gives: also the words of every question and phrasing, as they were learned from. */
export interface TrainingResult extends TrainedMatcher {
  words: string[][];
}

/** A class with fewer examples than this on average is too small for a network. */
const networkFrom = 5;

/** How many chunks the classes are trained in. */
const chunks = 4;

/**
 * Learns from examples how to tell entries apart, and how sure to be. The same task gives the same result, bit by bit.
 *
 * How sure to be is learned by cross-validation: every phrasing is read once by models that haven't seen it.
 */
export async function train({
  questions,
  phrasings,
  answers,
  slang,
  otherTopics,
}: TrainingTask): Promise<TrainingResult> {
  const examples = [...questions, ...phrasings];
  const ids = [...new Set(examples.map(({ id }) => id).filter(Boolean))];
  const unrepaired = examples.map(({ text }) => expandedWords(text, slang));
  const documents = answers.map(({ text }) => expandedWords(text, slang));
  const vocabulary = Spelling.learn([...unrepaired, ...documents]);
  const topicMarks = createTopicMarks(otherTopics);
  const words = unrepaired.map((list, i) => [
    ...vocabulary.repair(list),
    ...topicMarks(examples[i]?.text ?? ""),
  ]);
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
  const done = await doAll(jobsOf(curriculum), curriculum);
  const [network] = resultsOf(done, "network");
  const model = new Model({
    ids,
    space,
    spelling,
    slang,
    otherTopics,
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
    calibration: calibrate(observations),
    productEntries: productEntriesOf(examples, words),
  };
}

/** An entry for which a smaller share of phrasings names another product isn't about other products. */
const productShare = 0.08;

/** The entries that people often ask for with the name of another product. */
export function productEntriesOf(examples: readonly Example[], words: string[][]): Set<string> {
  const counts = new Map<string, { all: number; naming: number }>();
  for (const [i, { id }] of examples.entries()) {
    const count = counts.get(id) ?? { all: 0, naming: 0 };
    count.all++;
    if (words[i]?.includes(productMark)) count.naming++;
    counts.set(id, count);
  }
  const often = [...counts].filter(([, { all, naming }]) => naming >= productShare * all);
  return new Set(often.map(([id]) => id));
}

function jobsOf({ training, folds, networkFeatures }: Curriculum): Job[] {
  const cuts = Array.from({ length: chunks + 1 }, (_, i) =>
    Math.round((i * training.classes) / chunks),
  );
  const numbers = [...folds.keys()];
  return [
    ...(networkFeatures > 0
      ? [
          { kind: "network" } as const,
          ...numbers.map((fold) => ({ kind: "held-out network", fold }) as const),
        ]
      : []),
    ...cuts.slice(1).map((to, i) => ({ kind: "classes", from: cuts[i] as number, to }) as const),
  ];
}

function resultsOf<K extends Job["kind"]>(done: readonly Done[], kind: K): JobResults[K][] {
  return done.flatMap(({ job, result }) => (job.kind === kind ? [result as JobResults[K]] : []));
}

interface Read {
  labels: Int32Array;
  words: string[][];
  model: Model;
}

/** What models that haven't seen the held-out examples of a fold make of them. */
function observationsOf(
  { heldOut, absent }: Fold,
  k: number,
  done: readonly Done[],
  { labels, words, model }: Read,
): Observation[] {
  const linear = resultsOf(done, "classes").map((part) => part.heldOut[k] as Float32Array);
  const logs = resultsOf(done, "held-out network")[k];
  const none = model.ids.length;
  const size = none + 1;
  return Array.from(heldOut, (example, i) => {
    const label = labels[example] as number;
    const scores = new Float64Array(size);
    let column = 0;
    for (const part of linear) {
      for (let at = i; at < part.length; at += heldOut.length)
        scores[column++] = part[at] as number;
    }
    const isAbsent = absent.has(label);
    const list = words[example] as string[];
    const evidence: Evidence = evidenceOf(
      {
        linear: scores.subarray(0, none),
        offTopic: scores[none] as number,
        logs: logs?.subarray(i * size, (i + 1) * size),
        coverage: coverageOf(list, model.space),
      },
      isAbsent ? label : undefined,
    );
    return { evidence, right: isAbsent || label === none ? undefined : label, length: list.length };
  });
}
