import type { WeightTable } from "../model/sparse-vectors.ts";

/** Weights this small are dropped: they say nothing, and make up nine tenths of a model. */
const negligible = 0.05;

/** Weights of classifiers as triples: `features[k]` counts `values[k]` for class `classes[k]`. */
export interface Weights {
  features: Int32Array;
  classes: Uint16Array;
  values: Float32Array;
}

/** Collects {@link Weights}. */
export class WeightList {
  private readonly features: number[] = [];
  private readonly classes: number[] = [];
  private readonly values: number[] = [];

  /** Adds the weights of a class. */
  addClass(label: number, weights: Float64Array): void {
    for (let feature = 0; feature < weights.length; feature++) {
      const weight = weights[feature] as number;
      if (Math.abs(weight) > negligible) this.add(feature, label, weight);
    }
  }

  private add(feature: number, label: number, value: number): void {
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

/** From this share of all classes on, a row is kept whole: that's faster to read, and hardly larger. */
const wholeFrom = 1 / 2;

/** Merges weights into one table by feature. @param count how many classes there are */
export function toWeightTable(
  parts: readonly Weights[],
  features: number,
  count: number,
): WeightTable {
  const sizes = new Int32Array(features);
  for (const part of parts) {
    for (const feature of part.features) sizes[feature] = (sizes[feature] as number) + 1;
  }
  const starts = new Int32Array(features + 1);
  const isWhole = (feature: number) => (sizes[feature] as number) >= wholeFrom * count;
  for (let f = 0; f < features; f++) {
    starts[f + 1] = (starts[f] as number) + (isWhole(f) ? count : (sizes[f] as number));
  }
  const size = starts[features] as number;
  const classes = new (count <= 2 ** 8 ? Uint8Array : Uint16Array)(size);
  const table = { starts, classes, values: new Float32Array(size) };
  for (let f = 0; f < features; f++) {
    if (!isWhole(f)) continue;
    for (let label = 0; label < count; label++) classes[(starts[f] as number) + label] = label;
  }
  const next = starts.slice();
  for (const part of parts) {
    for (let k = 0; k < part.features.length; k++) {
      const feature = part.features[k] as number;
      const label = part.classes[k] as number;
      const at = isWhole(feature) ? (starts[feature] as number) + label : (next[feature] as number);
      next[feature] = (next[feature] as number) + 1;
      classes[at] = label;
      table.values[at] = part.values[k] as number;
    }
  }
  return table;
}
