import { dot, type PackedNetwork, shape } from "../model/network.ts";
import type { SparseRows } from "../model/sparse-vectors.ts";
import { seeded, shuffle } from "./random.ts";

/** Found by cross-validation on the shipped phrasings. */
const options = {
  /** The examples that training sees in all, as passes over a large set. */
  epochs: 3,
  /** A small set is passed more often, until this many examples have been seen. */
  leastSteps: 12_000,
  batch: 16,
  /** The share of features that is left out at random each time, so that none is relied on. */
  dropout: 0.5,
  /** The same for hidden units. */
  hiddenDropout: 0.3,
  embeddingRate: 0.05,
  outputRate: 0.005,
  /** Errors of a class below this are not passed back: nearly all are, and they change nothing. */
  negligible: 0.002,
};

/** What the network learns from. */
export interface NetworkTraining {
  rows: SparseRows;
  labels: Int32Array;
  classes: number;
  /** How many of the features, the first ones, it has embeddings for. */
  features: number;
}

/** Trains a network on some of the examples. The same input gives the same network, bit by bit. */
export function trainNetwork(training: NetworkTraining, examples: Int32Array): PackedNetwork {
  const trainer = new Trainer(training);
  const order = examples.slice();
  const random = seeded(2);
  const epochs = Math.max(options.epochs, Math.ceil(options.leastSteps / order.length));
  const steps = epochs * order.length;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, order.length, random);
    for (const example of order) {
      trainer.learn(example, 1 - step / steps);
      step++;
    }
  }
  return trainer.pack();
}

class Trainer {
  private readonly training: NetworkTraining;
  private readonly random = seeded(3);
  private readonly embeddings: Float32Array;
  /** By feature: the sum of its squared gradients (AdaGrad, one rate for a row). */
  private readonly squares: Float32Array;
  private readonly output: OutputLayer;
  private readonly sum = new Float32Array(shape.hidden);
  private readonly hidden = new Float32Array(shape.hidden);
  private readonly mask = new Float32Array(shape.hidden);
  private readonly back = new Float32Array(shape.hidden);
  private active: number[] = [];
  private weights: number[] = [];

  constructor(training: NetworkTraining) {
    this.training = training;
    this.embeddings = new Float32Array(training.features * shape.hidden);
    for (let i = 0; i < this.embeddings.length; i++) this.embeddings[i] = (this.random() - 0.5) / 6;
    this.squares = new Float32Array(training.features);
    this.output = new OutputLayer(training.classes, this.random);
  }

  /** Learns from one example. @param rate falls from 1 to 0 in the course of training */
  learn(example: number, rate: number): void {
    this.choose(example);
    this.forward();
    this.output.learn(this.hidden, this.training.labels[example] as number, this.back, rate);
    this.update(rate);
  }

  /** Chooses the features that this time count. */
  private choose(example: number): void {
    const { rows, features } = this.training;
    this.active = [];
    this.weights = [];
    let squares = 0;
    const end = rows.starts[example + 1] as number;
    for (let k = rows.starts[example] as number; k < end; k++) {
      const feature = rows.indices[k] as number;
      if (feature >= features) continue;
      const value = rows.values[k] as number;
      squares += value * value;
      if (this.random() < options.dropout) continue;
      this.active.push(feature);
      this.weights.push(value);
    }
    const scale = shape.gain / (1 - options.dropout) / (Math.sqrt(squares) || 1);
    for (let k = 0; k < this.weights.length; k++) {
      this.weights[k] = (this.weights[k] as number) * scale;
    }
  }

  private forward(): void {
    const { sum, hidden, mask, embeddings, active, weights } = this;
    sum.fill(0);
    for (let k = 0; k < active.length; k++) {
      const row = (active[k] as number) * shape.hidden;
      const weight = weights[k] as number;
      for (let d = 0; d < shape.hidden; d++) {
        sum[d] = (sum[d] as number) + weight * (embeddings[row + d] as number);
      }
    }
    for (let d = 0; d < shape.hidden; d++) {
      mask[d] = this.random() < options.hiddenDropout ? 0 : 1 / (1 - options.hiddenDropout);
      hidden[d] = Math.tanh(sum[d] as number);
    }
    for (let d = 0; d < shape.hidden; d++) {
      const value = hidden[d] as number;
      sum[d] = (1 - value * value) * (mask[d] as number); // what the error is multiplied with on its way back
      hidden[d] = value * (mask[d] as number);
    }
  }

  private update(rate: number): void {
    const { back, sum, embeddings, squares, active, weights } = this;
    let length = 0;
    for (let d = 0; d < shape.hidden; d++) {
      const value = (back[d] as number) * (sum[d] as number);
      back[d] = value;
      length += value * value;
    }
    for (let k = 0; k < active.length; k++) {
      const feature = active[k] as number;
      const weight = weights[k] as number;
      const square = (squares[feature] as number) + (weight * weight * length) / shape.hidden;
      squares[feature] = square;
      const step = (-options.embeddingRate * rate * weight) / (Math.sqrt(square) + 1e-8);
      const row = feature * shape.hidden;
      for (let d = 0; d < shape.hidden; d++) {
        embeddings[row + d] = (embeddings[row + d] as number) + step * (back[d] as number);
      }
    }
  }

  pack(): PackedNetwork {
    const { embeddings, output } = this;
    const scales = new Float32Array(this.training.features);
    const packed = new Int8Array(embeddings.length);
    for (let feature = 0; feature < scales.length; feature++) {
      const from = feature * shape.hidden;
      let largest = 0;
      for (let d = from; d < from + shape.hidden; d++) {
        largest = Math.max(largest, Math.abs(embeddings[d] as number));
      }
      scales[feature] = largest / 127;
      if (largest === 0) continue;
      for (let d = from; d < from + shape.hidden; d++) {
        packed[d] = Math.round(((embeddings[d] as number) / largest) * 127);
      }
    }
    return { embeddings: packed, scales, output: output.weights, bias: output.bias };
  }
}

/** Turns logits into the probabilities' multiples, in place, and returns what to divide them by. */
function toExponentials(logits: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) {
    if ((logits[i] as number) > largest) largest = logits[i] as number;
  }
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const value = Math.exp((logits[i] as number) - largest);
    logits[i] = value;
    sum += value;
  }
  return sum;
}

/** The softmax layer, trained by Adam (Kingma and Ba, 2015) on batches. */
class OutputLayer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  private readonly logits: Float64Array;
  private readonly gradients: Float32Array;
  private readonly means: Float32Array;
  private readonly variances: Float32Array;
  private inBatch = 0;
  private batches = 0;

  constructor(classes: number, random: () => number) {
    this.weights = Float32Array.from(
      { length: classes * shape.hidden },
      () => ((random() - 0.5) / Math.sqrt(shape.hidden)) * 2,
    );
    this.bias = new Float32Array(classes);
    this.logits = new Float64Array(classes);
    const size = classes * (shape.hidden + 1);
    this.gradients = new Float32Array(size);
    this.means = new Float32Array(size);
    this.variances = new Float32Array(size);
  }

  /** Learns from one example, and writes the gradient of its hidden layer to `back`. */
  learn(hidden: Float32Array, own: number, back: Float32Array, rate: number): void {
    const { weights, bias, logits, gradients } = this;
    const classes = bias.length;
    for (let label = 0; label < classes; label++) {
      logits[label] = (bias[label] as number) + dot(weights, label * shape.hidden, hidden);
    }
    back.fill(0);
    const total = toExponentials(logits);
    for (let label = 0; label < classes; label++) {
      const error = (logits[label] as number) / total - Number(label === own);
      if (error < options.negligible && error > -options.negligible) continue;
      const row = label * shape.hidden;
      for (let d = 0; d < shape.hidden; d++) {
        gradients[row + d] = (gradients[row + d] as number) + error * (hidden[d] as number);
        back[d] = (back[d] as number) + error * (weights[row + d] as number);
      }
      const at = classes * shape.hidden + label;
      gradients[at] = (gradients[at] as number) + error;
    }
    this.inBatch++;
    if (this.inBatch === options.batch) this.update(rate);
  }

  private update(rate: number): void {
    const { weights, bias, gradients, means, variances } = this;
    this.batches++;
    const step =
      (options.outputRate * rate * Math.sqrt(1 - 0.999 ** this.batches)) /
      (1 - 0.9 ** this.batches);
    for (let i = 0; i < gradients.length; i++) {
      const gradient = (gradients[i] as number) / options.batch;
      gradients[i] = 0;
      const mean = 0.9 * (means[i] as number) + 0.1 * gradient;
      const variance = 0.999 * (variances[i] as number) + 0.001 * gradient * gradient;
      means[i] = mean;
      variances[i] = variance;
      const change = (step * mean) / (Math.sqrt(variance) + 1e-8);
      if (i < weights.length) weights[i] = (weights[i] as number) - change;
      else bias[i - weights.length] = (bias[i - weights.length] as number) - change;
    }
    this.inBatch = 0;
  }
}
