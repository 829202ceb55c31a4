import { bias, diagonalOf } from "../model/margin.ts";
import type { SparseRows, WeightTable } from "../model/sparse-vectors.ts";
import { seeded, shuffle } from "./random.ts";

/** The most passes over the examples; and again when some of them are taken away. */
const passes = { all: 12, fold: 3 };

/** Weights this small are dropped: they say nothing, and make up nine tenths of a model. */
const negligible = 0.05;

/** Training ends when no example has a larger gradient. */
const tolerance = 0.1;

/** The examples to learn from. */
export interface TrainingSet {
  rows: SparseRows;
  /** The class of each example; a negative one is of no class. */
  labels: Int32Array;
  classes: number;
  features: number;
  /** The classes of the rows after those of the examples: texts about a class that nobody asks for in these words. */
  documents: Int32Array;
}

/** Weights of classifiers as triples: `features[k]` counts `values[k]` for class `classes[k]`. */
export interface Weights {
  features: Int32Array;
  classes: Uint16Array;
  values: Float32Array;
}

/** What is learned about some classes. */
export interface TrainedClasses {
  weights: Weights;
  /** By fold: the scores of its held-out examples by classifiers that haven't seen them, one class after the other. */
  heldOut: Float32Array[];
}

/**
 * Trains the classifiers of the classes from `from` up to but not including `to` on all examples, and then, continuing
 * from there, once for each fold without its held-out examples: little more than the cost of one training.
 *
 * @param folds the examples that each fold holds out
 */
export function trainClasses(
  training: TrainingSet,
  folds: readonly Int32Array[],
  from: number,
  to: number,
): TrainedClasses {
  const { rows } = training;
  const norms = squaredLengths(rows);
  const list = new WeightList();
  const heldOut = folds.map((fold) => new Float32Array(fold.length * (to - from)));
  const all = Int32Array.from(training.labels.keys());
  const rests = folds.map((fold) => allBut(all, fold));
  for (let label = from; label < to; label++) {
    const classifier = new OneVsRest(training, norms, label);
    classifier.run(all);
    const centroid = new Centroid(training, label);
    collect(list, label, centroid.addTo(classifier.weights));
    for (const [k, fold] of folds.entries()) {
      const weights = centroid
        .without(fold)
        .addTo(classifier.without(fold, rests[k] as Int32Array).weights);
      const scores = heldOut[k] as Float32Array;
      const at = (label - from) * fold.length;
      for (let i = 0; i < fold.length; i++) {
        scores[at + i] = scoreOf(rows, fold[i] as number, weights);
      }
    }
  }
  return { weights: list.pack(), heldOut };
}

function allBut(all: Int32Array, removed: Int32Array): Int32Array {
  const gone = new Set(removed);
  return all.filter((i) => !gone.has(i));
}

/** What the similarity to the centroid, 0 to 1, is multiplied with, to be of the size of a classifier's score. */
const centroidScale = 4;

/** With a smaller share it isn't worth the memory. */
const leastShare = 0.025;

/**
 * The mean of all texts of a class. With few examples a classifier knows few words. Then what the class's documents say
 * counts as well: with n examples, one nth of the score.
 */
class Centroid {
  private readonly training: TrainingSet;
  private readonly label: number;
  private readonly removed: ReadonlySet<number>;

  constructor(training: TrainingSet, label: number, removed: ReadonlySet<number> = new Set()) {
    this.training = training;
    this.label = label;
    this.removed = removed;
  }

  /** The centroid as if some of the examples weren't there. */
  without(removed: Int32Array): Centroid {
    return new Centroid(this.training, this.label, new Set(removed));
  }

  /** A classifier's weights, with the share of this centroid added. */
  addTo(weights: Float64Array): Float64Array {
    const { rows, labels, documents } = this.training;
    const own: number[] = [];
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] === this.label && !this.removed.has(i)) own.push(i);
    }
    const share = 1 / Math.max(1, own.length);
    if (share < leastShare || !documents.includes(this.label)) return weights;
    for (let i = 0; i < documents.length; i++) {
      if (documents[i] === this.label) own.push(labels.length + i);
    }
    const sum = new Float64Array(weights.length);
    for (const row of own) {
      const to = rows.starts[row + 1] as number;
      for (let k = rows.starts[row] as number; k < to; k++) {
        const feature = rows.indices[k] as number;
        sum[feature] = (sum[feature] as number) + (rows.values[k] as number);
      }
    }
    const length = Math.sqrt(sum.reduce((all, value) => all + value * value, 0)) || 1;
    const scale = (share * centroidScale) / length;
    return sum.map((value, feature) => (1 - share) * (weights[feature] as number) + scale * value);
  }
}

/** Collects {@link Weights}. */
class WeightList {
  private readonly features: number[] = [];
  private readonly classes: number[] = [];
  private readonly values: number[] = [];

  add(feature: number, label: number, value: number): void {
    this.features.push(feature);
    this.classes.push(label);
    this.values.push(value);
  }

  pack(): Weights {
    return {
      features: Int32Array.from(this.features),
      classes: Uint16Array.from(this.classes),
      values: Float32Array.from(this.values),
    };
  }
}

/**
 * The classifier of one class against all others: an L2-regularised, L2-loss linear SVM by dual coordinate descent with
 * shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, as in LIBLINEAR).
 * Training can be continued with more examples.
 */
class OneVsRest {
  readonly weights: Float64Array;
  private readonly alpha: Float64Array;
  private readonly training: TrainingSet;
  private readonly norms: Float64Array;
  private readonly label: number;

  constructor(training: TrainingSet, norms: Float64Array, label: number) {
    this.weights = new Float64Array(training.features);
    this.alpha = new Float64Array(training.labels.length);
    this.training = training;
    this.norms = norms;
    this.label = label;
  }

  /** Trains from the start. Examples that are satisfied without counting are left out early (shrinking). */
  run(examples: Int32Array): void {
    this.pass(examples.slice(), 1, passes.all);
  }

  /** The classifier as if it had seen nothing but the rest of the examples. */
  without(removed: Int32Array, rest: Int32Array): OneVsRest {
    const { training, norms, label } = this;
    const other = new OneVsRest(training, norms, label);
    other.weights.set(this.weights);
    other.alpha.set(this.alpha);
    for (const example of removed) other.forget(example);
    other.pass(rest.slice(), 0, passes.fold);
    return other;
  }

  private forget(example: number): void {
    const { rows, labels } = this.training;
    const old = this.alpha[example] as number;
    if (old === 0) return;
    this.alpha[example] = 0;
    const change = labels[example] === this.label ? -old : old;
    const to = rows.starts[example + 1] as number;
    for (let k = rows.starts[example] as number; k < to; k++) {
      const feature = rows.indices[k] as number;
      this.weights[feature] =
        (this.weights[feature] as number) + change * (rows.values[k] as number);
    }
  }

  /** @param shrinkFrom the first pass that may leave examples out */
  private pass(active: Int32Array, shrinkFrom: number, most: number): void {
    const random = seeded(1);
    let size = active.length;
    for (let pass = 0; pass < most; pass++) {
      shuffle(active, size, random);
      let largest = 0;
      for (let at = 0; at < size; at++) {
        const example = active[at] as number;
        const gradient = this.step(example);
        largest = Math.max(largest, gradient);
        if (gradient === satisfied && pass >= shrinkFrom) {
          size--;
          active[at] = active[size] as number;
          active[size] = example;
          at--;
        }
      }
      if (largest < tolerance) break;
    }
  }

  /** Optimises one coordinate of the dual. Returns the size of its gradient, or `satisfied` where it stays 0. */
  private step(example: number): number {
    const { rows, labels } = this.training;
    const { starts, indices, values } = rows;
    const { weights, alpha } = this;
    const positive = labels[example] === this.label;
    const sign = positive ? 1 : -1;
    const diagonal = diagonalOf(positive);
    const from = starts[example] as number;
    const to = starts[example + 1] as number;
    let score = bias;
    for (let k = from; k < to; k++) {
      score += (weights[indices[k] as number] as number) * (values[k] as number);
    }
    const old = alpha[example] as number;
    const gradient = sign * score - 1 + diagonal * old;
    if (old === 0 && gradient >= 0) return satisfied;
    const next = Math.max(old - gradient / ((this.norms[example] as number) + diagonal), 0);
    const change = (next - old) * sign;
    alpha[example] = next;
    for (let k = from; k < to; k++) {
      const feature = indices[k] as number;
      weights[feature] = (weights[feature] as number) + change * (values[k] as number);
    }
    return Math.abs(gradient);
  }
}

/** The score of an example, given the weights of a classifier. */
function scoreOf({ starts, indices, values }: SparseRows, example: number, weights: Float64Array) {
  const to = starts[example + 1] as number;
  let score = bias;
  for (let k = starts[example] as number; k < to; k++) {
    score += (weights[indices[k] as number] as number) * (values[k] as number);
  }
  return score;
}

function collect(into: WeightList, label: number, weights: Float64Array): void {
  for (let feature = 0; feature < weights.length; feature++) {
    const weight = weights[feature] as number;
    if (Math.abs(weight) > negligible) into.add(feature, label, weight);
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

/** Merges weights into one table by feature. */
export function toWeightTable(parts: Weights[], features: number): WeightTable {
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
