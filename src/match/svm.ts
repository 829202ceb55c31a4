import { seeded, shuffle } from "./random.ts";
import type { SparseRows, WeightTable } from "./sparse.ts";

/** How a linear SVM is trained. */
interface SvmOptions {
  /** The price of an error; higher fits the examples more closely. */
  cost: number;
  /** How many times dearer it is to miss one of the class than to take a stranger for one. */
  positiveWeight: number;
  /** Passes over the examples at most. */
  passes: number;
}

/**
 * Every class's decision is `w·x - 1`. The fixed offset says that a message which shares nothing with a
 * class is not of it, so a class never has to learn that about each stranger.
 */
export const offset = -1;

/** How the classifiers are trained: found by cross-validation on the shipped phrasings. */
const options: SvmOptions = { cost: 1, positiveWeight: 3, passes: 12 };

/** Weights this small say nothing; without them a model keeps a tenth of its size. */
const negligible = 0.02;

/** Training ends when no example's gradient is larger than this. */
const tolerance = 0.1;

/** The examples to learn from. */
export interface Training {
  rows: SparseRows;
  /** The class of each example; a negative one is of no class. */
  labels: Int32Array;
  classes: number;
  features: number;
}

/** Weights of classifiers: number `k` says that `features[k]` counts `values[k]` for class `classes[k]`. */
export interface Weights {
  features: Int32Array;
  classes: Uint16Array;
  values: Float32Array;
}

/** Classifiers that have not seen all examples, and those that have. */
export interface Twice<T> {
  first: T;
  all: T;
}

/**
 * Trains the classifiers of the classes `from` to `to` (without `to`) on the examples `first`, and then,
 * going on from there, on all. The first ones have not seen the rest, which can so be used to measure
 * how sure classifiers may be, at little more than the cost of one training.
 */
export function trainClasses(
  training: Training,
  first: Int32Array,
  from: number,
  to: number,
): Twice<Weights> {
  const seen = new Set(first);
  const everything = Int32Array.from(training.labels.keys());
  const rest = everything.filter((i) => !seen.has(i));
  const known = new Set(Array.from(first, (i) => training.labels[i]));
  const norms = squaredLengths(training.rows);
  const weights = { first: new Collected(), all: new Collected() };
  for (let label = from; label < to; label++) {
    const one = new OneClass(training, norms, label);
    one.run(first);
    one.collect(weights.first);
    // A class that only comes with the rest has to meet the first ones too, to learn what it is not.
    if (known.has(label)) one.runOn(rest);
    else one.run(everything);
    one.collect(weights.all);
  }
  return { first: weights.first.packed(), all: weights.all.packed() };
}

/** How much an example may be violated, for one of the class and for others (the diagonal of the L2 loss). */
function slackOf(one: boolean): number {
  return 1 / (2 * options.cost * (one ? options.positiveWeight : 1));
}

/**
 * The first step that training takes for a new example of length 1, as a multiple of the example: towards
 * it for the class it is of, away from it for others, nothing where the classifier is right already.
 */
export function firstStep(score: number, one: boolean): number {
  const sign = one ? 1 : -1;
  const gradient = sign * score - 1;
  return gradient >= 0 ? 0 : (-sign * gradient) / (1 + slackOf(one));
}

/**
 * What an example of length 1 contributes to a trained classifier, as a multiple of the example. At the
 * optimum of the L2 loss it is its violation times twice its cost, so it need not be remembered.
 */
export function contribution(score: number, one: boolean): number {
  const sign = one ? 1 : -1;
  return (sign * Math.max(0, 1 - sign * score)) / slackOf(one);
}

/** Weights as they come. */
class Collected {
  private readonly features: number[] = [];
  private readonly classes: number[] = [];
  private readonly values: number[] = [];

  add(feature: number, label: number, value: number): void {
    this.features.push(feature);
    this.classes.push(label);
    this.values.push(value);
  }

  packed(): Weights {
    return {
      features: Int32Array.from(this.features),
      classes: Uint16Array.from(this.classes),
      values: Float32Array.from(this.values),
    };
  }
}

/**
 * One class against all others: an L2-regularised, L2-loss linear SVM by dual coordinate descent with
 * shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
 * as in LIBLINEAR). It can be run again with more examples and goes on from where it was.
 */
class OneClass {
  private readonly weights: Float64Array;
  private readonly alpha: Float64Array;
  private readonly training: Training;
  private readonly norms: Float64Array;
  private readonly label: number;

  constructor(training: Training, norms: Float64Array, label: number) {
    this.weights = new Float64Array(training.features);
    this.alpha = new Float64Array(training.labels.length);
    this.training = training;
    this.norms = norms;
    this.label = label;
  }

  /** Passes over the examples until they are satisfied; those that are, and do not count, are left out early. */
  run(examples: Int32Array): void {
    this.pass(examples.slice(), 1);
  }

  /** Learns more examples. Of those before, the ones with a say may change it; the others were satisfied. */
  runOn(more: Int32Array): void {
    const heard: number[] = [];
    for (let i = 0; i < this.alpha.length; i++) if (this.alpha[i] !== 0) heard.push(i);
    this.pass(Int32Array.from([...heard, ...more]), 0);
  }

  /** @param keep the number of passes in which nothing is left out yet */
  private pass(active: Int32Array, keep: number): void {
    const random = seeded(1);
    let size = active.length;
    for (let pass = 0; pass < options.passes; pass++) {
      shuffle(active, size, random);
      let largest = 0;
      for (let at = 0; at < size; at++) {
        const example = active[at] as number;
        const gradient = this.step(example);
        largest = Math.max(largest, gradient);
        if (gradient === satisfied && pass >= keep) {
          size--;
          active[at] = active[size] as number;
          active[size] = example;
          at--;
        }
      }
      if (largest < tolerance) break;
    }
  }

  /** One coordinate of the dual; returns the size of its gradient, or `satisfied` where it has no say. */
  private step(example: number): number {
    const { rows, labels } = this.training;
    const { starts, indices, values } = rows;
    const { weights, alpha } = this;
    const one = labels[example] === this.label;
    const sign = one ? 1 : -1;
    const slack = slackOf(one);
    const from = starts[example] as number;
    const to = starts[example + 1] as number;
    let score = offset;
    for (let k = from; k < to; k++) {
      score += (weights[indices[k] as number] as number) * (values[k] as number);
    }
    const old = alpha[example] as number;
    const gradient = sign * score - 1 + slack * old;
    if (old === 0 && gradient >= 0) return satisfied;
    const next = Math.max(old - gradient / ((this.norms[example] as number) + slack), 0);
    const change = (next - old) * sign;
    alpha[example] = next;
    for (let k = from; k < to; k++) {
      const feature = indices[k] as number;
      weights[feature] = (weights[feature] as number) + change * (values[k] as number);
    }
    return Math.abs(gradient);
  }

  collect(into: Collected): void {
    for (let feature = 0; feature < this.weights.length; feature++) {
      const weight = this.weights[feature] as number;
      if (Math.abs(weight) > negligible) into.add(feature, this.label, weight);
    }
  }
}

const satisfied = 0;

function squaredLengths({ starts, values }: SparseRows): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, i) => {
    let sum = 0;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      sum += (values[k] as number) ** 2;
    }
    return sum;
  });
}

/** Weights as a table: row `f` lists the classes that feature `f` speaks for or against. */
export function byFeature(parts: Weights[], features: number): WeightTable {
  const starts = new Int32Array(features + 1);
  for (const part of parts) {
    for (const feature of part.features) starts[feature + 1] = (starts[feature + 1] as number) + 1;
  }
  for (let f = 0; f < features; f++) {
    starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
  }
  const next = starts.slice();
  const size = starts[features] as number;
  const table = { starts, classes: new Uint16Array(size), values: new Float32Array(size) };
  for (const part of parts) {
    for (let k = 0; k < part.features.length; k++) {
      const feature = part.features[k] as number;
      const at = next[feature] as number;
      next[feature] = at + 1;
      table.classes[at] = part.classes[k] as number;
      table.values[at] = part.values[k] as number;
    }
  }
  return table;
}
