/** A sparse vector: `values[k]` stands at `indices[k]`, for `k` below `length`; each index once, in any order. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
  readonly length: number;
}

/** Sparse vectors in compressed rows (CSR): row `i` runs from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
}

/**
 * The weights of all classifiers in compressed rows: row `f` says what feature `f` counts for each class. A row as long as
 * there are classes has them in order.
 */
export interface WeightTable {
  starts: Int32Array;
  classes: Uint8Array | Uint16Array;
  values: Float32Array;
}

/** A vector in memory of its own. */
export function copyOf({ indices, values, length }: SparseVector): SparseVector {
  return { indices: indices.slice(0, length), values: values.slice(0, length), length };
}

/** Packs vectors into rows. */
export function packRows(rows: SparseVector[]): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.length;
  const size = starts[rows.length] ?? 0;
  const packed = { starts, indices: new Int32Array(size), values: new Float32Array(size) };
  for (const [i, row] of rows.entries()) {
    packed.indices.set(row.indices.subarray(0, row.length), starts[i]);
    packed.values.set(row.values.subarray(0, row.length), starts[i]);
  }
  return packed;
}

/** A row as a vector of its own. */
export function rowOf({ starts, indices, values }: SparseRows, row: number): SparseVector {
  const from = starts[row] as number;
  const to = starts[row + 1] as number;
  return {
    indices: indices.subarray(from, to),
    values: values.subarray(from, to),
    length: to - from,
  };
}
