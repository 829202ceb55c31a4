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
