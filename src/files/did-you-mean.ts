/** At most this share of a name's letters may be wrong for it to be a misspelling of another. */
const mostWrong = 0.4;

/**
 * The candidate that a name most likely misspells: case and anything between letters don't count, and up to two in five
 * letters may be missing, added, wrong or swapped. Undefined where none is near, or where the name is a candidate.
 */
export function didYouMean(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.includes(name)) return undefined;
  const letters = lettersOf(name);
  let best: string | undefined;
  let least = Math.floor(letters.length * mostWrong) + 0.5;
  for (const candidate of candidates) {
    const apart = distance(letters, lettersOf(candidate));
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

function lettersOf(name: string): string {
  return name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many letters have to be added, removed, changed or swapped with their neighbour to make one word of the other. */
function distance(from: string, to: string): number {
  let [before, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          (last[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (last[j - 1] as number) + same,
          swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[to.length] as number;
}
