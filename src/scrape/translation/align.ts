/** Two places that belong together, in the first and the second of two sequences. */
export type Pair = readonly [first: number, second: number];

/** How well two places go together: above 0 where they probably do. */
export type Score = (first: number, second: number) => number;

/** What it costs to leave out one place of either sequence. */
const gap = 0.4;

/**
 * Aligns two sequences from end to end, in their order (S. Needleman and C. Wunsch, "A general method applicable to the search
 * for similarities in the amino acid sequence of two proteins", Journal of Molecular Biology 48, 1970). Takes time and
 * memory in proportion to the product of their lengths.
 */
export function alignAll(first: readonly number[], second: readonly number[], score: Score): Pair[] {
  const table = new Table(first, second, score, -Infinity);
  return table.trace(first.length, second.length);
}

/**
 * Finds the parts of two sequences that go together best (T. Smith and M. Waterman, "Identification of common molecular
 * subsequences", Journal of Molecular Biology 147, 1981).
 */
export function alignBest(
  first: readonly number[],
  second: readonly number[],
  score: Score,
): { pairs: Pair[]; score: number } {
  const table = new Table(first, second, score, 0);
  const [i, j] = table.highest();
  return { pairs: table.trace(i, j), score: table.at(i, j) };
}

/** The best scores of all beginnings of two sequences. */
class Table {
  readonly #first: readonly number[];
  readonly #second: readonly number[];
  readonly #score: Score;
  readonly #floor: number;
  readonly #cells: Float64Array;
  readonly #width: number;

  /** @param floor the least score: 0 lets an alignment begin anywhere */
  constructor(first: readonly number[], second: readonly number[], score: Score, floor: number) {
    this.#first = first;
    this.#second = second;
    this.#score = score;
    this.#floor = floor;
    this.#width = second.length + 1;
    this.#cells = new Float64Array((first.length + 1) * this.#width);
    for (let i = 0; i <= first.length; i += 1)
      for (let j = 0; j <= second.length; j += 1)
        if (i + j > 0) this.#cells[i * this.#width + j] = Math.max(...this.#ways(i, j), floor);
  }

  at(i: number, j: number): number {
    return this.#cells[i * this.#width + j] ?? 0;
  }

  #ways(i: number, j: number): [both: number, first: number, second: number] {
    const pair = i > 0 && j > 0 ? this.#score(this.#first[i - 1] ?? 0, this.#second[j - 1] ?? 0) : 0;
    return [
      i > 0 && j > 0 ? this.at(i - 1, j - 1) + pair : -Infinity,
      i > 0 ? this.at(i - 1, j) - gap : -Infinity,
      j > 0 ? this.at(i, j - 1) - gap : -Infinity,
    ];
  }

  highest(): Pair {
    const at = this.#cells.reduce((best, value, k) => (value > (this.#cells[best] ?? 0) ? k : best), 0);
    return [Math.floor(at / this.#width), at % this.#width];
  }

  /** The pairs of the alignment that ends in a cell. */
  trace(i: number, j: number): Pair[] {
    const pairs: Pair[] = [];
    while ((i > 0 || j > 0) && this.at(i, j) > this.#floor) {
      const [both, first] = this.#ways(i, j);
      const value = this.at(i, j);
      if (both === value) {
        i -= 1;
        j -= 1;
        pairs.push([this.#first[i] ?? 0, this.#second[j] ?? 0]);
      } else if (first === value) i -= 1;
      else j -= 1;
    }
    return pairs.reverse();
  }
}
