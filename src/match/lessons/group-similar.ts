/** Something that somebody wrote. */
export interface Message {
  words: string;
}

/** Similar messages, the most frequent wording first; `wordings` lists every wording once, the most frequent first. */
export interface SimilarGroup<T extends Message> {
  all: T[];
  wordings: string[];
}

/** Texts are similar from this cosine on. */
const leastSimilarity = 0.5;

/** How many texts are compared before the event loop gets a turn. */
const batchSize = 100;

/** The words of a text with their weights, as `Matcher.wordWeights` gives them: the same word weighs the same everywhere. */
export type WordWeights = (text: string) => ReadonlyMap<string, number>;

/** A text as a vector of length 1: its words as numbers with their weights, the heaviest first. */
interface WeightedText {
  words: Int32Array;
  weights: Float64Array;
  /** By place: the squared length of the vector from there on. */
  tails: Float64Array;
}

/** All messages with the same words. */
interface SameWords<T> extends WeightedText {
  all: T[];
}

/**
 * Groups messages by similarity, the largest group first. The most frequent wording is taken first, and each text joins
 * the group whose first text is most similar, so the same messages always give the same groups. Messages without words
 * are in no group.
 */
export async function groupSimilar<T extends Message>(
  messages: readonly T[],
  wordWeights: WordWeights,
): Promise<SimilarGroup<T>[]> {
  const groups: SameWords<T>[] = [];
  const leaders = new Leaders();
  for (const [i, text] of (await mergeSameWords(messages, wordWeights)).entries()) {
    if (i % batchSize === 0) await new Promise(setImmediate);
    const group = groups[leaders.closest(text) ?? -1];
    if (group) group.all.push(...text.all);
    else {
      groups.push({ ...text, all: [...text.all] });
      leaders.add(text);
    }
  }
  const similar = groups.map(({ all }) => ({ all, wordings: wordingsOf(all) }));
  return similar.sort((a, b) => b.all.length - a.all.length);
}

/** Merges messages with the same words, however they are spelled; the most frequent words first. */
async function mergeSameWords<T extends Message>(
  messages: readonly T[],
  wordWeights: WordWeights,
): Promise<SameWords<T>[]> {
  const byWording = new Map<string, SameWords<T> | undefined>();
  const byWords = new Map<string, SameWords<T>>();
  const ids = new WordIds();
  for (const [i, message] of messages.entries()) {
    if (i % batchSize === 0) await new Promise(setImmediate);
    if (!byWording.has(message.words)) {
      const text = weightedText(wordWeights(message.words), ids);
      const key = text.words.join(" ");
      const merged = byWords.get(key) ?? { all: [], ...text };
      if (key !== "") byWords.set(key, merged);
      byWording.set(message.words, key === "" ? undefined : merged);
    }
    byWording.get(message.words)?.all.push(message);
  }
  return [...byWords.values()].sort((a, b) => b.all.length - a.all.length);
}

/** Numbers words from 0. */
class WordIds {
  private readonly ids = new Map<string, number>();

  of(word: string): number {
    const id = this.ids.get(word) ?? this.ids.size;
    this.ids.set(word, id);
    return id;
  }
}

/** Words of equal weight are sorted by their letters, so that the same words always have the same order. */
function weightedText(weighed: ReadonlyMap<string, number>, ids: WordIds): WeightedText {
  let sum = 0;
  for (const weight of weighed.values()) sum += weight ** 2;
  const length = Math.sqrt(sum) || 1;
  const sorted = [...weighed].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const weights = Float64Array.from(sorted, ([, weight]) => weight / length);
  const tails = new Float64Array(weights.length);
  let tail = 0;
  for (let i = weights.length - 1; i >= 0; i--) {
    tail += (weights[i] as number) ** 2;
    tails[i] = tail;
  }
  return { words: Int32Array.from(sorted, ([word]) => ids.of(word)), weights, tails };
}

/**
 * The first text of each group, in an index by word, heaviest words first. What two texts have in common begins with the
 * heaviest word that they share, so their cosine is at most the product of the lengths of their tails from there on.
 * This bound rules out most texts that share a word (as in Anastasiu and Karypis, "L2AP: Fast Cosine Similarity Search
 * With Prefix L-2 Norm Bounds", ICDE 2014).
 */
class Leaders {
  private readonly leaders: WeightedText[] = [];
  /** By word: the leaders that have it among the words that can make them similar to something. */
  private readonly index: (Posting[] | undefined)[] = [];
  private readonly comparison = new Comparison();
  /** By leader: the last search that looked at it. */
  private readonly seen: number[] = [];
  private search = 0;

  add(leader: WeightedText): void {
    const number = this.leaders.push(leader) - 1;
    this.seen.push(this.search);
    for (const [i, word] of leader.words.entries()) {
      const tail = leader.tails[i] as number;
      if (tail < leastTail) break;
      const postings = this.index[word];
      if (postings) postings.push({ number, tail });
      else this.index[word] = [{ number, tail }];
    }
  }

  /** The number of the most similar leader, of two the earlier; undefined where none is similar. */
  closest(text: WeightedText): number | undefined {
    this.comparison.setText(text);
    this.search++;
    let best: number | undefined;
    let highest = leastSimilarity;
    for (const [i, word] of text.words.entries()) {
      const tail = text.tails[i] as number;
      if (tail < leastTail) break;
      for (const posting of this.index[word] ?? []) {
        const { number } = posting;
        if (this.seen[number] === this.search) continue;
        this.seen[number] = this.search;
        if (tail * posting.tail < highest ** 2 - rounding) continue;
        const value = this.comparison.cosine(this.leaders[number] as WeightedText);
        if (value > highest || (value === highest && number < (best ?? number + 1))) {
          best = number;
          highest = value;
        }
      }
    }
    return best;
  }
}

/** A leader with the squared length of its tail from a word on. */
interface Posting {
  number: number;
  tail: number;
}

/** More than the rounding error of a sum. */
const rounding = 1e-9;

/** A shorter tail makes no text similar to another. */
const leastTail = leastSimilarity ** 2 - rounding;

/** Compares one text with many. */
class Comparison {
  /** By word: its place in the text, from 1. */
  private readonly places: (number | undefined)[] = [];
  private text: Pick<WeightedText, "words" | "weights"> = {
    words: new Int32Array(),
    weights: new Float64Array(),
  };
  /** By place: the product of the weights of that word in both texts. */
  private products = new Float64Array();

  setText(text: WeightedText): void {
    for (const word of this.text.words) this.places[word] = undefined;
    this.text = text;
    this.products = new Float64Array(text.words.length);
    for (const [i, word] of text.words.entries()) this.places[word] = i + 1;
  }

  cosine({ words, weights }: WeightedText): number {
    const { products, places, text } = this;
    products.fill(0);
    for (let i = 0; i < words.length; i++) {
      const place = places[words[i] as number];
      if (place === undefined) continue;
      products[place - 1] = (text.weights[place - 1] as number) * (weights[i] as number);
    }
    // Summed in the order of the text's words, so that rounding never decides between two equally similar texts.
    let sum = 0;
    for (const product of products) sum += product;
    return sum;
  }
}

function wordingsOf(all: readonly Message[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words);
}
