import { bias } from "./margin.ts";
import type { SparseVector, WeightTable } from "./sparse-vectors.ts";

/** Rows of all classes that are to be added: where each begins, and what it's multiplied with. */
interface WholeRows {
  starts: Int32Array;
  values: Float64Array;
}

/** How many whole rows are added at once. */
const atOnce = 4;

/** The linear classifiers of all classes, each against all others. */
export class Classifiers {
  private readonly weights: WeightTable;
  private readonly count: number;
  private readonly everyText: number;
  private whole = wholeRows(256);
  /** By feature: by class, how what was learned at run time changes its weight. */
  private readonly shifts = new Map<number, Float64Array>();

  /**
   * @param count how many classes there are
   * @param everyText the feature that every text has: its weights stay, as one text says nothing about all others
   */
  constructor(weights: WeightTable, count: number, everyText: number) {
    this.weights = weights;
    this.count = count;
    this.everyText = everyText;
  }

  /** The scores of a text, class by class. @param scores what they're written to */
  scores(vector: SparseVector, scores = new Float64Array(this.count)): Float64Array {
    scores.fill(bias);
    this.addWholeRows(this.addPartialRows(vector, scores), scores);
    if (this.shifts.size > 0) this.addShifts(vector, scores);
    return scores;
  }

  /** Adds the rows that have some of the classes, and lists those that have all. Returns how many these are. */
  private addPartialRows({ indices, values, length }: SparseVector, scores: Float64Array): number {
    const { starts, classes, values: weights } = this.weights;
    const whole = this.roomForWhole(length);
    let count = 0;
    for (let k = 0; k < length; k++) {
      const feature = indices[k] as number;
      if (feature + 1 >= starts.length) continue; // learned at run time
      const start = starts[feature] as number;
      const end = starts[feature + 1] as number;
      const value = values[k] as number;
      if (end - start === scores.length) {
        whole.starts[count] = start;
        whole.values[count] = value;
        count++;
        continue;
      }
      for (let at = start; at < end; at++) {
        const label = classes[at] as number;
        scores[label] = (scores[label] as number) + (weights[at] as number) * value;
      }
    }
    return count;
  }

  /** Adds the first of the whole rows, four at once: in a third of the time that it takes to look up each class. */
  private addWholeRows(count: number, scores: Float64Array): void {
    const { starts, values } = this.whole;
    const weights = this.weights.values;
    values.fill(0, count, count + atOnce - 1);
    for (let row = 0; row < count; row += atOnce) {
      const i = starts[row] as number;
      const j = starts[row + 1] as number;
      const k = starts[row + 2] as number;
      const l = starts[row + 3] as number;
      const a = values[row] as number;
      const b = values[row + 1] as number;
      const c = values[row + 2] as number;
      const d = values[row + 3] as number;
      for (let label = 0; label < scores.length; label++) {
        const ab = (weights[i + label] as number) * a + (weights[j + label] as number) * b;
        const cd = (weights[k + label] as number) * c + (weights[l + label] as number) * d;
        scores[label] = (scores[label] as number) + (ab + cd);
      }
    }
  }

  private roomForWhole(rows: number): WholeRows {
    if (this.whole.starts.length < rows + atOnce) this.whole = wholeRows(2 * (rows + atOnce));
    return this.whole;
  }

  /** Changes the weights of each class by a multiple of a text. */
  shift({ indices, values, length }: SparseVector, steps: Float64Array): void {
    for (let k = 0; k < length; k++) {
      const feature = indices[k] as number;
      if (feature === this.everyText) continue;
      const shifts = this.shifts.get(feature) ?? new Float64Array(this.count);
      for (let label = 0; label < shifts.length; label++) {
        shifts[label] =
          (shifts[label] as number) + (steps[label] as number) * (values[k] as number);
      }
      this.shifts.set(feature, shifts);
    }
  }

  private addShifts({ indices, values, length }: SparseVector, scores: Float64Array): void {
    for (let k = 0; k < length; k++) {
      const shifts = this.shifts.get(indices[k] as number);
      if (!shifts) continue;
      for (let label = 0; label < scores.length; label++) {
        scores[label] =
          (scores[label] as number) + (shifts[label] as number) * (values[k] as number);
      }
    }
  }
}

function wholeRows(size: number): WholeRows {
  return { starts: new Int32Array(size), values: new Float64Array(size) };
}
