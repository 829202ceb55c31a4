import { gapCost, type Score } from "./alignment.ts";

/**
 * How certain it is that two places of two sequences belong together: the share, 0 to 1, that the alignments with this pair
 * have of all alignments, each weighted by its score (R. Durbin et al., "Biological Sequence Analysis", 1998, section 4.4).
 * Two neighbours that may each be the partner of a place share the certainty, which the best alignment alone doesn't show.
 *
 * @param score a log-likelihood ratio
 */
export function certaintyOf(first: number, second: number, score: Score): Score {
  const width = second + 1;
  const before = sumsOf(first, second, score);
  const after = sumsOf(first, second, (i, j) => score(first - 1 - i, second - 1 - j));
  const all = before[first * width + second] ?? 0;
  return (i, j) => {
    const behind = (first - 1 - i) * width + second - 1 - j;
    return Math.exp((before[i * width + j] ?? 0) + score(i, j) + (after[behind] ?? 0) - all);
  };
}

/** For all beginnings of two sequences, the logarithm of the sum of the weights of all their alignments. */
function sumsOf(first: number, second: number, score: Score): Float64Array {
  const width = second + 1;
  const sums = new Float64Array((first + 1) * width);
  const at = (i: number, j: number) => (i < 0 || j < 0 ? -Infinity : (sums[i * width + j] ?? 0));
  for (let i = 0; i <= first; i += 1) {
    for (let j = 0; j <= second; j += 1) {
      if (i + j === 0) continue;
      const both = i > 0 && j > 0 ? at(i - 1, j - 1) + score(i - 1, j - 1) : -Infinity;
      sums[i * width + j] = logOfSum(both, at(i - 1, j) - gapCost, at(i, j - 1) - gapCost);
    }
  }
  return sums;
}

function logOfSum(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}
