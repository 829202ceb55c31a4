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

/** How much the words of a text tell, as `Matcher.telling` gives it: a word tells the same in whatever text. */
export type Telling = (text: string) => ReadonlyMap<string, number>;

/** The words of a text as numbers, the most telling first, with what they tell; all together have length 1. */
interface Weighed {
  words: Int32Array;
  weights: Float64Array;
  /** By place: the square of the length of what is left from there on. */
  rests: Float64Array;
}

/** What says the same words. */
interface Saying<T> extends Weighed {
  all: T[];
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
    const group = groups[leaders.closest(saying) ?? -1];
    if (group) group.all.push(...saying.all);
    else {
      groups.push({ ...saying, all: [...saying.all] });
      leaders.add(saying);
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
  const numbers = new Numbers();
  for (const [i, one] of written.entries()) {
    if (i % atOnce === 0) await new Promise(setImmediate);
    if (!known.has(one.words)) {
      const text = weighed(telling(one.words), numbers);
      const key = text.words.join(" ");
      const saying = found.get(key) ?? { all: [], ...text };
      if (key !== "") found.set(key, saying);
      known.set(one.words, key === "" ? undefined : saying);
    }
    known.get(one.words)?.all.push(one);
  }
  return [...found.values()].sort((a, b) => b.all.length - a.all.length);
}

/** Numbers words from 0. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(word: string): number {
    const number = this.known.get(word) ?? this.known.size;
    this.known.set(word, number);
    return number;
  }
}

/** Of two words that tell as much it is always the same that comes first: the same words have the same order. */
function weighed(telling: ReadonlyMap<string, number>, numbers: Numbers): Weighed {
  let sum = 0;
  for (const weight of telling.values()) sum += weight ** 2;
  const length = Math.sqrt(sum) || 1;
  const sorted = [...telling].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const weights = Float64Array.from(sorted, ([, weight]) => weight / length);
  const rests = new Float64Array(weights.length);
  let rest = 0;
  for (let i = weights.length - 1; i >= 0; i--) {
    rest += (weights[i] as number) ** 2;
    rests[i] = rest;
  }
  return { words: Int32Array.from(sorted, ([word]) => numbers.of(word)), weights, rests };
}

/**
 * The first of each group, to be found by their words, the most telling first. What two texts have in common begins with
 * the most telling word that they share, so their cosine is at most the product of the lengths of what each has from
 * there on. Most of those that share a word are passed over by that.
 */
class Leaders {
  private readonly leaders: Weighed[] = [];
  /** By word: the leaders that have it among the words by which they may be alike to something. */
  private readonly listed: (Listed[] | undefined)[] = [];
  private readonly comparison = new Comparison();
  /** By leader: the text that it was looked at for last. */
  private readonly seen: number[] = [];
  private turn = 0;

  add(leader: Weighed): void {
    const number = this.leaders.push(leader) - 1;
    this.seen.push(this.turn);
    for (const [i, word] of leader.words.entries()) {
      const rest = leader.rests[i] as number;
      if (rest < leastRest) break;
      const list = this.listed[word];
      if (list) list.push({ number, rest });
      else this.listed[word] = [{ number, rest }];
    }
  }

  /** The number of the most alike, the earlier of two; undefined where none is alike. */
  closest(text: Weighed): number | undefined {
    this.comparison.with(text);
    this.turn++;
    let best: number | undefined;
    let most = leastLikeness;
    for (const [i, word] of text.words.entries()) {
      const rest = text.rests[i] as number;
      if (rest < leastRest) break;
      for (const leader of this.listed[word] ?? []) {
        const { number } = leader;
        if (this.seen[number] === this.turn) continue;
        this.seen[number] = this.turn;
        if (rest * leader.rest < most ** 2 - rounding) continue;
        const value = this.comparison.cosine(this.leaders[number] as Weighed);
        if (value > most || (value === most && number < (best ?? number + 1))) {
          best = number;
          most = value;
        }
      }
    }
    return best;
  }
}

/** A leader with how much it has from a word on: the square of the length. */
interface Listed {
  number: number;
  rest: number;
}

/** More than a sum is off by. */
const rounding = 1e-9;

/** A text that has less from a word on is alike to nothing by what it shares from there on. */
const leastRest = leastLikeness ** 2 - rounding;

/** Compares one text with many. */
class Comparison {
  /** By word: its place in the text, counted from 1. */
  private readonly places: (number | undefined)[] = [];
  private text: Pick<Weighed, "words" | "weights"> = {
    words: new Int32Array(),
    weights: new Float64Array(),
  };
  /** By place: what the text and another tell by that word. */
  private shared = new Float64Array();

  /** Takes another text. */
  with(text: Weighed): void {
    for (const word of this.text.words) this.places[word] = undefined;
    this.text = text;
    this.shared = new Float64Array(text.words.length);
    for (const [i, word] of text.words.entries()) this.places[word] = i + 1;
  }

  cosine({ words, weights }: Weighed): number {
    const { shared, places, text } = this;
    shared.fill(0);
    for (let i = 0; i < words.length; i++) {
      const place = places[words[i] as number];
      if (place === undefined) continue;
      shared[place - 1] = (text.weights[place - 1] as number) * (weights[i] as number);
    }
    // In the order of the text's words whatever the other's is: of two that are as like, neither is by rounding.
    let sum = 0;
    for (const part of shared) sum += part;
    return sum;
  }
}

function wordingsOf(all: readonly Written[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words);
}
