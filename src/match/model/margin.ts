/** How closely the classifiers fit their examples. Found by cross-validation on the shipped phrasings. */
const options = {
  /** The penalty of an error. */
  cost: 0.5,
  /** How many times worse it is to miss an example of the class than to accept one of another. */
  positiveWeight: 20,
};

/**
 * The fixed bias: every classifier decides by `w·x - 1`. A message that shares no feature with a class is then not of
 * it, without the class having to learn that from each unrelated example.
 */
export const bias = -1;

/** What the L2 loss adds to the diagonal of the dual problem for an example, by whether it is of the class. */
export function diagonalOf(positive: boolean): number {
  return 1 / (2 * options.cost * (positive ? options.positiveWeight : 1));
}

/**
 * The first step that training takes for a new example of length 1, as a multiple of the example: towards it in its own
 * class, away from it in others, none where the classifier is already right.
 */
export function firstStep(score: number, positive: boolean): number {
  const sign = positive ? 1 : -1;
  const gradient = sign * score - 1;
  return gradient >= 0 ? 0 : (-sign * gradient) / (1 + diagonalOf(positive));
}

/**
 * What an example of length 1 contributes to a trained classifier, as a multiple of the example. At the optimum of the
 * L2 loss this is its violation times twice its cost, so it need not be stored.
 */
export function contribution(score: number, positive: boolean): number {
  const sign = positive ? 1 : -1;
  return (sign * Math.max(0, 1 - sign * score)) / diagonalOf(positive);
}
