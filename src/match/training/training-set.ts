import type { SparseRows } from "../model/sparse-vectors.ts";

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
