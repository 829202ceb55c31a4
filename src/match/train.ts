import { type Calibration, calibrate } from "./calibration.ts";
import { FeatureSpace } from "./features.ts";
import { expandedWords, Model, type Slang } from "./model.ts";
import { type Example, Nearest } from "./nearest.ts";
import { readMessage } from "./reading.ts";
import { packRows, type WeightTable } from "./sparse-vectors.ts";
import { Spelling } from "./spelling.ts";
import { trainAll } from "./train-classes.ts";

/** Every fifth example is held out for calibration. */
const holdOutEvery = 5;

/** What a matcher learns from. */
export interface TrainingTask {
  examples: Example[];
  slang: Slang;
}

/** A trained model, with what a matcher needs beside it. */
export interface TrainedMatcher {
  model: Model;
  nearest: Nearest;
  calibration: Calibration;
}

/** What training gives: also the words of every example, as it was learned from. */
export interface TrainingResult extends TrainedMatcher {
  words: string[][];
}

/**
 * Learns from examples how to tell entries apart, and how sure to be. The same examples give the same result, bit by bit.
 *
 * Calibration uses a partial model that hasn't seen every fifth example. Without off-topic examples, it hasn't seen
 * every fifth entry either, and the phrasings of those stand in for messages that no entry answers.
 */
export async function train({ examples, slang }: TrainingTask): Promise<TrainingResult> {
  const unrepaired = examples.map(({ text }) => expandedWords(text, slang));
  const vocabulary = Spelling.learn(unrepaired);
  const words = unrepaired.map((list) => vocabulary.repair(list));
  const space = FeatureSpace.learn(words);
  const spelling = new Spelling(vocabulary.frequency, (a, b) => space.areNeighbours(a, b));
  const ids = [...new Set(examples.map(({ id }) => id).filter(Boolean))];
  const classes = new Map([...ids, ""].map((id, i) => [id, i]));
  const unseen = unseenEntries(examples, ids);
  const part = [...examples.keys()].filter(
    (i) => i % holdOutEvery !== 0 && !unseen.has(examples[i]?.id ?? ""),
  );
  const weights = await trainAll(
    {
      rows: packRows(words.map((list) => space.vector(list))),
      labels: Int32Array.from(examples, ({ id }) => classes.get(id) as number),
      classes: ids.length + 1,
      features: space.size,
    },
    Int32Array.from(part),
  );
  const modelOf = (table: WeightTable) =>
    new Model({ ids, space, spelling, slang, weights: table });
  const indexOf = (numbers: Iterable<number>) => {
    const nearest = new Nearest(space);
    for (const i of numbers)
      nearest.add(examples[i] as Example, space.numbers(words[i] as string[]));
    return nearest;
  };
  const heldOut = examples.filter(({ id }, i) => i % holdOutEvery === 0 || unseen.has(id));
  return {
    model: modelOf(weights.full),
    nearest: indexOf(examples.keys()),
    words,
    calibration: calibrateOn(heldOut, modelOf(weights.partial), indexOf(part), unseen),
  };
}

/** The entries that the partial model never sees, where there are no off-topic examples. */
function unseenEntries(examples: Example[], ids: string[]): Set<string> {
  const offTopic = examples.some(({ id }) => id === "");
  return new Set(offTopic ? [] : ids.filter((_, i) => i % holdOutEvery === 0));
}

function calibrateOn(
  heldOut: Example[],
  model: Model,
  nearest: Nearest,
  unseen: Set<string>,
): Calibration {
  const observations = heldOut.map(({ text, id }) => {
    const { order, signals } = readMessage(text, model, nearest);
    const answerable = id !== "" && !unseen.has(id);
    return { signals, answerable, right: answerable && model.ids[order[0] ?? -1] === id };
  });
  return calibrate(observations);
}
