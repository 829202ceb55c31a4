import type { SparseVector } from "./sparse-vectors.ts";

/** How large the network is, and how strongly it reads its input. */
export const shape = { hidden: 32, gain: 8 } as const;

/** A constant of its own: V8 reads a property anew in every loop. */
const hiddenUnits = shape.hidden;

/** A trained network in few bytes: the embeddings are 8-bit numbers, each row with a scale of its own. */
export interface PackedNetwork {
  /** By feature: `shape.hidden` numbers, each to be multiplied with the scale of its row. */
  embeddings: Int8Array;
  scales: Float32Array;
  /** By class: `shape.hidden` weights. */
  output: Float32Array;
  /** By class. */
  bias: Float32Array;
}

/**
 * A small neural network beside the linear classifiers: the sum of a message's word and pair embeddings, through tanh, to
 * a softmax over all classes. Words that are used alike in the examples get similar embeddings, so it understands what no
 * single word gives away. A deep averaging network with word dropout (Iyyer et al., "Deep Unordered Composition Rivals
 * Syntactic Methods for Text Classification", ACL 2015).
 */
export class Network {
  readonly packed: PackedNetwork;
  /** Written to by each call, so that a message costs no memory. */
  private readonly hidden = new Float32Array(hiddenUnits);
  private readonly logits: Float64Array;

  constructor(packed: PackedNetwork) {
    this.packed = packed;
    this.logits = new Float64Array(packed.bias.length);
  }

  /**
   * The logarithm of each class's probability.
   *
   * @param vector features beyond the embeddings' are left out
   * @returns an array that the next call overwrites
   */
  logProbabilities(vector: SparseVector): Float64Array {
    const { output, bias } = this.packed;
    const { hidden, logits } = this;
    const length = this.sumEmbeddings(vector);
    const gain = shape.gain / (length || 1);
    for (let d = 0; d < hiddenUnits; d++) hidden[d] = Math.tanh(gain * (hidden[d] as number));
    for (let label = 0; label < logits.length; label++) {
      logits[label] = (bias[label] as number) + dot(output, label * hiddenUnits, hidden);
    }
    return toLogProbabilities(logits);
  }

  /** Sums the embeddings of a text into the hidden layer. Returns the length of what it has embeddings for. */
  private sumEmbeddings({ indices, values, length }: SparseVector): number {
    const { embeddings, scales } = this.packed;
    const { hidden } = this;
    let squares = 0;
    hidden.fill(0);
    for (let k = 0; k < length; k++) {
      const feature = indices[k] as number;
      if (feature >= scales.length) continue;
      const value = values[k] as number;
      squares += value * value;
      const weight = value * (scales[feature] as number);
      const row = feature * hiddenUnits;
      for (let d = 0; d < hiddenUnits; d++) {
        hidden[d] = (hidden[d] as number) + weight * (embeddings[row + d] as number);
      }
    }
    return Math.sqrt(squares);
  }
}

/** Turns logits into the logarithms of probabilities, in place. */
export function toLogProbabilities(logits: Float64Array): Float64Array {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i] as number);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += Math.exp((logits[i] as number) - largest);
  const shift = largest + Math.log(sum);
  for (let i = 0; i < logits.length; i++) logits[i] = (logits[i] as number) - shift;
  return logits;
}

/**
 * The product of a row of a matrix, from `row` on, with a vector as long as the hidden layer. Four sums at a time: with a
 * single one, each addition would wait for the last.
 */
export function dot(matrix: Float32Array, row: number, vector: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < hiddenUnits; k += 4) {
    a += (matrix[row + k] as number) * (vector[k] as number);
    b += (matrix[row + k + 1] as number) * (vector[k + 1] as number);
    c += (matrix[row + k + 2] as number) * (vector[k + 2] as number);
    d += (matrix[row + k + 3] as number) * (vector[k + 3] as number);
  }
  return a + b + c + d;
}
