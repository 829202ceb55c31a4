import { type Calibration, calibrate } from "./calibration.ts";
import { FeatureSpace } from "./features.ts";
import { Model, plainWords, type Slang } from "./model.ts";
import { type Example, Nearest } from "./nearest.ts";
import { read } from "./signals.ts";
import { packRows, type WeightTable } from "./sparse.ts";
import { Spelling } from "./spelling.ts";
import { trainAll } from "./train-classes.ts";

/** Every n-th example is held out to calibrate on. */
const heldOut = 5;

/** What a matcher learns from. */
export interface Task {
  examples: Example[];
  slang: Slang;
}

/** All that a matcher needs. */
export interface Trained {
  model: Model;
  nearest: Nearest;
  calibration: Calibration;
}

/** What training gives, with the words of every example as they were learnt from. */
export interface Training extends Trained {
  words: string[][];
}

/**
 * Learns from examples how to tell entries apart and how sure to be. The same examples give the same
 * result, bit by bit.
 *
 * How sure to be is learnt on every fifth example, from a model that has not seen those. Where there
 * are no off-topic examples, that model has not seen every fifth entry either, and their phrasings
 * stand for messages that no entry answers.
 */
export async function train({ examples, slang }: Task): Promise<Training> {
  const read = examples.map(({ text }) => plainWords(text, slang));
  const first = Spelling.learn(read);
  const words = read.map((list) => first.repair(list));
  const space = FeatureSpace.learn(words);
  const spelling = new Spelling(first.frequency, (a, b) => space.areNeighbours(a, b));
  const ids = [...new Set(examples.map(({ id }) => id).filter(Boolean))];
  const numbers = new Map([...ids, ""].map((id, i) => [id, i]));
  const unseen = unseenEntries(examples, ids);
  const known = [...examples.keys()].filter(
    (i) => i % heldOut !== 0 && !unseen.has(examples[i]?.id ?? ""),
  );
  const weights = await trainAll(
    {
      rows: packRows(words.map((list) => space.vector(list))),
      labels: Int32Array.from(examples, ({ id }) => numbers.get(id) as number),
      classes: ids.length + 1,
      features: space.size,
    },
    Int32Array.from(known),
  );
  const modelOf = (table: WeightTable) =>
    new Model({ ids, space, spelling, slang, weights: table });
  const indexOf = (some: Iterable<number>) => {
    const nearest = new Nearest(space);
    for (const i of some) nearest.add(examples[i] as Example, space.numbers(words[i] as string[]));
    return nearest;
  };
  const test = examples.filter(({ id }, i) => i % heldOut === 0 || unseen.has(id));
  return {
    model: modelOf(weights.all),
    nearest: indexOf(examples.keys()),
    words,
    calibration: calibrateOn(test, modelOf(weights.first), indexOf(known), unseen),
  };
}

function unseenEntries(examples: Example[], ids: string[]): Set<string> {
  const offTopic = examples.some(({ id }) => id === "");
  return new Set(offTopic ? [] : ids.filter((_, i) => i % heldOut === 0));
}

function calibrateOn(test: Example[], model: Model, nearest: Nearest, unseen: Set<string>) {
  const seen = test.map(({ text, id }) => {
    const { order, signals } = read(text, model, nearest);
    const answerable = id !== "" && !unseen.has(id);
    return { signals, answerable, right: answerable && model.ids[order[0] ?? -1] === id };
  });
  return calibrate(seen);
}
