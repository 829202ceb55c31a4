import { bias, diagonalOf } from "../model/margin.ts";
import type { SparseRows } from "../model/sparse-vectors.ts";
import { seeded, shuffle } from "./random.ts";
import type { TrainingSet } from "./training-set.ts";

/** The most passes over the examples; and again when some of them are taken away. */
const passes = { all: 12, fold: 3 };

/** Training ends when no example has a larger gradient. */
const tolerance = 0.1;

/**
 * The classifier of one class against all others: an L2-regularised, L2-loss linear SVM by dual coordinate descent with
 * shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, as in LIBLINEAR).
 * Training can be continued with more examples.
 */
export class OneVsRest {
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
export function scoreOf(
  { starts, indices, values }: SparseRows,
  example: number,
  weights: Float64Array,
) {
  const to = starts[example + 1] as number;
  let score = bias;
  for (let k = starts[example] as number; k < to; k++) {
    score += (weights[indices[k] as number] as number) * (values[k] as number);
  }
  return score;
}

const satisfied = 0;

export function squaredLengths({ starts, values }: SparseRows): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, i) => {
    let sum = 0;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      sum += (values[k] as number) ** 2;
    }
    return sum;
  });
}
