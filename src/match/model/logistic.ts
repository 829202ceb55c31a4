/** A logistic regression: from inputs to the probability of an outcome. */
export interface Logistic {
  weights: number[];
  bias: number;
}

interface Observation {
  input: number[];
  outcome: boolean;
  /** How many observations it counts for. */
  weight: number;
}

/** `prior`: roughly how many observations the prior counts for. `tolerance`: the largest change that ends the fitting. */
const fitting = { steps: 40, prior: 5, tolerance: 1e-6 };

/** The probability of the outcome, 0 to 1. */
export function probability({ weights, bias }: Logistic, input: number[]): number {
  return sigmoid(bias + dot(weights, input));
}

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares), so that "0.9" means nine cases in
 * ten. A Gaussian prior around the given weights yields to many observations and hardly to few. After Platt,
 * "Probabilistic Outputs for Support Vector Machines" (1999), with more inputs than the score alone.
 */
export function fitLogistic(observations: readonly Observation[], prior: Logistic): Logistic {
  const expected = [...prior.weights, prior.bias];
  let beta = expected;
  for (let step = 0; step < fitting.steps; step++) {
    const { gradient, hessian } = slopes(observations, beta, expected);
    const change = solve(hessian, gradient);
    beta = beta.map((value, i) => value + (change[i] as number));
    if (Math.max(...change.map(Math.abs)) < fitting.tolerance) break;
  }
  return { weights: beta.slice(0, -1), bias: beta.at(-1) ?? 0 };
}

function slopes(observations: readonly Observation[], beta: number[], expected: number[]) {
  const size = beta.length;
  const gradient = beta.map((value, i) => ((expected[i] as number) - value) * fitting.prior);
  const hessian = beta.map((_, i) => beta.map((_, j) => (i === j ? fitting.prior : 0)));
  const x = new Float64Array(size).fill(1);
  for (const { input, outcome, weight } of observations) {
    let sum = beta[size - 1] as number;
    for (let i = 0; i < size - 1; i++) {
      x[i] = input[i] as number;
      sum += (beta[i] as number) * (input[i] as number);
    }
    const p = sigmoid(sum);
    const error = weight * (Number(outcome) - p);
    const curve = weight * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const xi = x[i] as number;
      gradient[i] = (gradient[i] as number) + error * xi;
      const row = hessian[i] as number[];
      for (let j = 0; j < size; j++) row[j] = (row[j] as number) + curve * xi * (x[j] as number);
    }
  }
  return { gradient, hessian };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(a: number[], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Solves a small positive definite system of linear equations by Gauss-Jordan elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (const [column, lead] of rows.entries()) {
    const pivot = lead[column] as number;
    for (const row of rows) {
      if (row === lead) continue;
      const factor = (row[column] as number) / pivot;
      for (let k = column; k < row.length; k++) {
        row[k] = (row[k] as number) - factor * (lead[k] as number);
      }
    }
  }
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
