import type { Sparse } from "./sparse.ts";

/**
 * Adds up the features of one text after the other into a vector. Every message passes here, so it counts in
 * an array that has a place for every feature: maps would take several times as long.
 */
export class Tally {
  private counts = new Int32Array(0);
  private indices: number[] = [];
  private values: number[] = [];
  private squares = 0;

  /** @param size how many features there are */
  sized(size: number): this {
    if (this.counts.length < size) this.counts = new Int32Array(size);
    return this;
  }

  /** Counts a feature, of one kind at a time. One that is unknown counts for nothing. */
  count(feature: number | undefined): void {
    if (feature === undefined) return;
    const before = this.counts[feature] as number;
    if (before === 0) this.indices.push(feature);
    this.counts[feature] = before + 1;
  }

  /** Weighs what has been counted since by sublinear TF-IDF, and brings it to a share of the length. */
  weigh(idf: Float32Array, share: number): void {
    const { counts, indices, values } = this;
    const from = values.length;
    let sum = 0;
    for (let i = from; i < indices.length; i++) {
      const feature = indices[i] as number;
      const value = (1 + Math.log(counts[feature] as number)) * (idf[feature] as number);
      counts[feature] = 0;
      values.push(value);
      sum += value * value;
    }
    if (sum === 0) return;
    const scale = share / Math.sqrt(sum);
    for (let i = from; i < values.length; i++) values[i] = (values[i] as number) * scale;
    this.squares += share * share;
  }

  /** The vector, of length 1, unless it is empty; the next begins anew. */
  take(): Sparse {
    const { indices, values } = this;
    const scale = 1 / (Math.sqrt(this.squares) || 1);
    const vector = { indices: new Int32Array(indices), values: new Float32Array(values) };
    for (let i = 0; i < values.length; i++) vector.values[i] = (values[i] as number) * scale;
    this.indices = [];
    this.values = [];
    this.squares = 0;
    return vector;
  }
}
