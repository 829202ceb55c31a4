/**
 * Exponential backoff with jitter: the pause doubles with every failure, within bounds, and is up to half shorter at
 * random, so that those who failed together don't come back together.
 *
 * @param bounds in milliseconds
 * @param failures how many there were before this one
 * @param random from 0 up to, not including, 1
 * @returns milliseconds
 */
export function backoff(
  { first, longest }: { first: number; longest: number },
  failures: number,
  random: () => number = Math.random,
): number {
  return Math.min(first * 2 ** failures, longest) * (0.5 + random() / 2);
}
