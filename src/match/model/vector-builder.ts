import { unknown } from "./key-table.ts";
import type { SparseVector } from "./sparse-vectors.ts";

/**
 * Builds the vectors of texts, one after the other. Every message passes here, so it counts in an array with a place for
 * every feature: a map would take several times as long.
 */
export class VectorBuilder {
  /** By feature: how often it occurs in the kind at hand; 0 between kinds. */
  private counts = new Int32Array(0);
  private indices = new Int32Array(1024);
  private values = new Float64Array(1024);
  private scaled = new Float32Array(1024);
  /** How many features have been added, and how many of them belong to earlier kinds. */
  private size = 0;
  private weighed = 0;
  private squares = 0;
  private idf: Float32Array = new Float32Array(0);
  private rarest = 0;

  /**
   * Begins a vector.
   *
   * @param features how many there are
   * @param idf by feature: its inverse document frequency; features beyond have that of the rarest
   */
  begin(features: number, idf: Float32Array, rarest: number): void {
    if (this.counts.length < features) this.counts = new Int32Array(features);
    this.size = 0;
    this.weighed = 0;
    this.squares = 0;
    this.idf = idf;
    this.rarest = Math.fround(rarest);
  }

  /** Counts a feature of the kind at hand. An unknown one counts for nothing. */
  add(feature: number): void {
    if (feature === unknown) return;
    const count = this.counts[feature] as number;
    if (count === 0) this.push(feature);
    this.counts[feature] = count + 1;
  }

  /** Ends a kind of features: weighs what was added since the last by sublinear TF-IDF, scaled to length 1. */
  endKind(): void {
    const { counts, indices, values, size, idf, rarest } = this;
    let sum = 0;
    for (let i = this.weighed; i < size; i++) {
      const feature = indices[i] as number;
      const count = counts[feature] as number;
      counts[feature] = 0;
      const weight = feature < idf.length ? (idf[feature] as number) : rarest;
      const value = count === 1 ? weight : (1 + Math.log(count)) * weight;
      values[i] = value;
      sum += value * value;
    }
    const scale = 1 / Math.sqrt(sum);
    if (sum !== 0) {
      for (let i = this.weighed; i < size; i++) values[i] = (values[i] as number) * scale;
      this.squares++;
    }
    this.weighed = size;
  }

  /** Adds a feature with a value of its own, beside the kinds. */
  addAs(feature: number, value: number): void {
    this.push(feature);
    this.values[this.size - 1] = value;
    this.weighed = this.size;
    this.squares += value * value;
  }

  /** The vector, scaled to length 1 unless it is empty. The next one overwrites it. */
  build(): SparseVector {
    const { values, scaled, size } = this;
    const scale = 1 / (Math.sqrt(this.squares) || 1);
    for (let i = 0; i < size; i++) scaled[i] = (values[i] as number) * scale;
    return { indices: this.indices, values: scaled, length: size };
  }

  private push(feature: number): void {
    if (this.size === this.indices.length) {
      const [indices, values] = [this.indices, this.values];
      this.indices = new Int32Array(2 * this.size);
      this.values = new Float64Array(2 * this.size);
      this.indices.set(indices);
      this.values.set(values);
      this.scaled = new Float32Array(2 * this.size);
    }
    this.indices[this.size] = feature;
    this.size++;
  }
}
