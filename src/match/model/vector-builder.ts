import type { SparseVector } from "./sparse-vectors.ts";

/**
 * Builds the vectors of texts, one after the other. Every message passes here, so it counts in an array with a place for
 * every feature: a map would take several times as long.
 */
export class VectorBuilder {
  private counts = new Int32Array(0);
  private indices: number[] = [];
  private values: number[] = [];
  private squares = 0;

  /** Makes room. @param size how many features there are */
  resize(size: number): this {
    if (this.counts.length < size) this.counts = new Int32Array(size);
    return this;
  }

  /** Counts a feature of the kind at hand. An unknown one counts for nothing. */
  add(feature: number | undefined): void {
    if (feature === undefined) return;
    const count = this.counts[feature] as number;
    if (count === 0) this.indices.push(feature);
    this.counts[feature] = count + 1;
  }

  /** Ends a kind of features: weighs what was added since the last by sublinear TF-IDF, scaled to length 1. */
  endKind(idf: Float32Array): void {
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
    const scale = 1 / Math.sqrt(sum);
    for (let i = from; i < values.length; i++) values[i] = (values[i] as number) * scale;
    this.squares++;
  }

  /** Adds a feature with a value of its own, beside the kinds. */
  addAs(feature: number | undefined, value: number): void {
    if (feature === undefined) return;
    this.indices.push(feature);
    this.values.push(value);
    this.squares += value * value;
  }

  /** The vector, scaled to length 1 unless it is empty. The builder is then ready for the next text. */
  build(): SparseVector {
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
