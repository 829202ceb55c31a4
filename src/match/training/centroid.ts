import type { TrainingSet } from "./training-set.ts";

/** What the similarity to the centroid, 0 to 1, is multiplied with, to be of the size of a classifier's score. */
const centroidScale = 4;

/** With a smaller share it isn't worth the memory. */
const leastShare = 0.025;

/**
 * The mean of all texts of a class. With few examples a classifier knows few words. Then what the class's documents say
 * counts as well: with n examples, one nth of the score.
 */
export class Centroid {
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
