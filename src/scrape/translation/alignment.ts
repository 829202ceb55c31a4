/** Two places that belong together, in the first and the second of two sequences. */
export type Pair = readonly [first: number, second: number];

/** How well two places go together: above 0 where they probably do. */
export type Score = (first: number, second: number) => number;

/** What it costs to leave out one place of either sequence. */
export const gapCost = 0.8;

/**
 * Aligns two sequences from end to end, in their order, so that the scores of the pairs have the highest sum (S. Needleman and
 * C. Wunsch, "A general method applicable to the search for similarities in the amino acid sequence of two proteins", 1970).
 * Leaving out places costs nothing. Takes time and memory in proportion to the product of the lengths.
 */
export function alignAll(first: number, second: number, score: Score): Pair[] {
  const table = new Table({ first, second, score, gap: 0, floor: -Infinity });
  return table.pairsUpTo(first, second);
}

/**
 * Finds the parts of two sequences that go together best (T. Smith and M. Waterman, "Identification of common molecular
 * subsequences", 1981).
 *
 * @returns the pairs, and the sum of their scores less {@link gapCost} for every place left out between them
 */
export function alignBestPart(
  first: number,
  second: number,
  score: Score,
): { pairs: Pair[]; score: number } {
  const table = new Table({ first, second, score, gap: gapCost, floor: 0 });
  const [i, j] = table.highest();
  return { pairs: table.pairsUpTo(i, j), score: table.at(i, j) };
}

interface Sequences {
  /** The lengths. */
  first: number;
  second: number;
  score: Score;
  gap: number;
  /** The least sum: 0 lets an alignment begin anywhere. */
  floor: number;
}

/** The best sums of all beginnings of two sequences. */
class Table {
  readonly #sequences: Sequences;
  readonly #cells: Float64Array;
  readonly #width: number;

  constructor(sequences: Sequences) {
    const { first, second, floor } = sequences;
    this.#sequences = sequences;
    this.#width = second + 1;
    this.#cells = new Float64Array((first + 1) * this.#width);
    for (let i = 0; i <= first; i += 1) {
      for (let j = 0; j <= second; j += 1) {
        if (i + j > 0) this.#cells[i * this.#width + j] = Math.max(...this.#ways(i, j), floor);
      }
    }
  }

  at(i: number, j: number): number {
    return this.#cells[i * this.#width + j] ?? 0;
  }

  /** Where the highest sum is. */
  highest(): Pair {
    let best = 0;
    this.#cells.forEach((sum, at) => {
      if (sum > (this.#cells[best] ?? 0)) best = at;
    });
    return [Math.floor(best / this.#width), best % this.#width];
  }

  /** The pairs of the alignment whose sum is in a cell. */
  pairsUpTo(i: number, j: number): Pair[] {
    const pairs: Pair[] = [];
    while (i + j > 0 && this.at(i, j) > this.#sequences.floor) {
      const [both, onlyFirst] = this.#ways(i, j);
      const sum = this.at(i, j);
      const isPair = both === sum;
      const leavesFirst = !isPair && onlyFirst === sum;
      if (isPair) pairs.push([i - 1, j - 1]);
      if (isPair || leavesFirst) i -= 1;
      if (isPair || !leavesFirst) j -= 1;
    }
    return pairs.reverse();
  }

  /** The sums of a cell with its two places paired, with the first left out, and with the second left out. */
  #ways(i: number, j: number): [both: number, onlyFirst: number, onlySecond: number] {
    const { score, gap } = this.#sequences;
    return [
      i > 0 && j > 0 ? this.at(i - 1, j - 1) + score(i - 1, j - 1) : -Infinity,
      i > 0 ? this.at(i - 1, j) - gap : -Infinity,
      j > 0 ? this.at(i, j - 1) - gap : -Infinity,
    ];
  }
}
