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
const atOnce = 200;

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

/** The first of each group, to be found by their words. */
class Leaders {
  /** By word: the leaders that it stands in, with its weight there. */
  private readonly listed = new Map<string, [leader: number, weight: number][]>();
  private count = 0;

  add(weights: ReadonlyMap<string, number>): void {
    const number = this.count++;
    for (const [word, weight] of weights) {
      const list = this.listed.get(word);
      if (list) list.push([number, weight]);
      else this.listed.set(word, [[number, weight]]);
    }
  }

  /** The number of the most alike, the earlier of two; undefined where none is alike. */
  closest(weights: ReadonlyMap<string, number>): number | undefined {
    const likeness = new Map<number, number>();
    for (const [word, weight] of weights) {
      for (const [leader, other] of this.listed.get(word) ?? []) {
        likeness.set(leader, (likeness.get(leader) ?? 0) + weight * other);
      }
    }
    let best: number | undefined;
    let most = leastLikeness;
    for (const [leader, value] of likeness) {
      if (value > most || (value === most && leader < (best ?? leader + 1))) {
        best = leader;
        most = value;
      }
    }
    return best;
  }
}

function toLengthOne(telling: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let sum = 0;
  for (const weight of telling.values()) sum += weight ** 2;
  const length = Math.sqrt(sum) || 1;
  return new Map(Array.from(telling, ([word, weight]) => [word, weight / length]));
}

function wordingsOf(all: readonly Written[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words);
}
