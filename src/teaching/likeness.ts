/** Something that somebody wrote. */
export interface Written {
  words: string;
}

/** What is much alike, the first of it being the most frequent; `wordings` holds every one once, the most frequent first. */
export interface Alike<T extends Written> {
  all: T[];
  wordings: string[];
}

/** Two texts whose telling words have at least this cosine are alike. */
const leastLikeness = 0.5;

/** How many texts are compared before others get their turn. */
const atOnce = 100;

/** How much the words of a text tell, as `Matcher.telling` gives it. */
export type Telling = (text: string) => ReadonlyMap<string, number>;

/** What says the same words, with these, brought to length 1. */
interface Saying<T> {
  all: T[];
  weights: ReadonlyMap<string, number>;
}

/**
 * Groups what is alike by its telling words, the largest group first. What was written most often is taken first, and
 * each text joins the group whose first is most like it, so the same texts always give the same groups. What has no
 * words is in none.
 */
export async function groupAlike<T extends Written>(
  written: readonly T[],
  telling: Telling,
): Promise<Alike<T>[]> {
  const groups: Saying<T>[] = [];
  const leaders = new Leaders();
  for (const [i, saying] of (await sayings(written, telling)).entries()) {
    if (i % atOnce === 0) await new Promise(setImmediate);
    const group = groups[leaders.closest(saying.weights) ?? -1];
    if (group) group.all.push(...saying.all);
    else {
      groups.push({ ...saying, all: [...saying.all] });
      leaders.add(saying.weights);
    }
  }
  const alike = groups.map(({ all }) => ({ all, wordings: wordingsOf(all) }));
  return alike.sort((a, b) => b.all.length - a.all.length);
}

/** What says the same, however it is spelt, the most frequent first. */
async function sayings<T extends Written>(
  written: readonly T[],
  telling: Telling,
): Promise<Saying<T>[]> {
  const known = new Map<string, Saying<T> | undefined>();
  const found = new Map<string, Saying<T>>();
  for (const [i, one] of written.entries()) {
    if (i % atOnce === 0) await new Promise(setImmediate);
    if (!known.has(one.words)) {
      const words = telling(one.words);
      const key = [...words.keys()].sort().join(" ");
      const saying = found.get(key) ?? { all: [], weights: toLengthOne(words) };
      if (key !== "") found.set(key, saying);
      known.set(one.words, key === "" ? undefined : saying);
    }
    known.get(one.words)?.all.push(one);
  }
  return [...found.values()].sort((a, b) => b.all.length - a.all.length);
}

/**
 * The first of each group, to be found by their most telling words. What the other words of a text tell is less together
 * than two alike have in common, so two texts that share none of their most telling words are not alike.
 */
class Leaders {
  private readonly leaders: ReadonlyMap<string, number>[] = [];
  /** By word: the leaders of whose most telling words it is one. */
  private readonly listed = new Map<string, number[]>();

  add(weights: ReadonlyMap<string, number>): void {
    const number = this.leaders.push(weights) - 1;
    for (const word of mostTelling(weights)) {
      const list = this.listed.get(word);
      if (list) list.push(number);
      else this.listed.set(word, [number]);
    }
  }

  /** The number of the most alike, the earlier of two; undefined where none is alike. */
  closest(weights: ReadonlyMap<string, number>): number | undefined {
    const candidates = new Set(mostTelling(weights).flatMap((word) => this.listed.get(word) ?? []));
    let best: number | undefined;
    let most = leastLikeness;
    for (const leader of candidates) {
      const value = cosine(weights, this.leaders[leader] as ReadonlyMap<string, number>);
      if (value > most || (value === most && leader < (best ?? leader + 1))) {
        best = leader;
        most = value;
      }
    }
    return best;
  }
}

/** The most telling words of a text, so many that the length of the rest is below the likeness that matters. */
function mostTelling(weights: ReadonlyMap<string, number>): string[] {
  const words = [...weights.keys()]; // in the order of what they tell, as toLengthOne leaves them
  let rest = 1;
  const end = words.findIndex((word) => {
    const before = rest;
    rest -= (weights.get(word) as number) ** 2;
    return before < leastLikeness ** 2;
  });
  return end < 0 ? words : words.slice(0, end);
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}

/** The weights brought to length 1, the most telling word first; of two that tell as much always the same. */
function toLengthOne(telling: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let sum = 0;
  for (const weight of telling.values()) sum += weight ** 2;
  const length = Math.sqrt(sum) || 1;
  const sorted = [...telling].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(sorted.map(([word, weight]) => [word, weight / length]));
}

function wordingsOf(all: readonly Written[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words);
}
