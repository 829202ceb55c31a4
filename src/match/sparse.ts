/** A sparse vector: `values[k]` stands at `indices[k]`, each index once, in any order. */
export interface Sparse {
  indices: Int32Array;
  values: Float32Array;
}

/** Sparse vectors one after the other: row `i` is what stands from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
}

/** What features say for or against classes: row `f` is what feature `f` says. Classes are few, so they are small. */
export interface WeightTable {
  starts: Int32Array;
  classes: Uint16Array;
  values: Float32Array;
}

/** Packs vectors into rows. */
export function packRows(rows: Sparse[]): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.indices.length;
  const size = starts[rows.length] ?? 0;
  const packed = { starts, indices: new Int32Array(size), values: new Float32Array(size) };
  for (const [i, row] of rows.entries()) {
    packed.indices.set(row.indices, starts[i]);
    packed.values.set(row.values, starts[i]);
  }
  return packed;
}
