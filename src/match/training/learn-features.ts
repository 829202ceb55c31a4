import { familiarWeight, type PackedFeatures, pairReach } from "../model/features.ts";
import { KeyTable } from "../model/key-table.ts";
import {
  gramLength,
  highGramKey,
  highKey,
  lowGramKey,
  lowKey,
  pairKey,
  wordEnds,
} from "../model/text-keys.ts";
import { KnownWords } from "../words/known-words.ts";
import { isMark, isSynonymMark } from "../words/marks.ts";

/**
 * A pair or an n-gram has to occur in one of this many texts: a rarer one says nothing about others. In a small set every
 * feature is kept, as each may be the only one that tells two entries apart.
 */
const rarest = 5200;

/**
 * How much more a group of synonyms counts than a word: it says what is meant. Measured on knowledge bases without
 * phrasings, where 1.5 finds 3 to 5 more of 100 right entries among the first four, and 2 no more.
 */
const synonymWeight = 1.5;

/** Of so few texts, a word that occurs once says as much as one that occurs twice in many. */
const fewTexts = 1000;

/** Learns the features of texts, each given as its words. */
export function learnFeatures(texts: readonly (readonly string[])[]): PackedFeatures {
  const count = new TextCounter();
  for (const words of texts) count.add(words);
  const least = texts.length / rarest;
  const counted = [...count.names.keys()].filter(
    (i) => (count.texts[i] as number) >= least || isWord(count.names[i] as string),
  );
  const kept = [isWord, isPair, isGram].flatMap((isOfKind) =>
    counted.filter((i) => isOfKind(count.names[i] as string)),
  );
  const names = kept.map((i) => count.names[i] as string);
  const idf = kept.map((i, k) => {
    const weight = isSynonymMark(names[k] as string) ? synonymWeight : 1;
    return weight * Math.log(1 + texts.length / (count.texts[i] as number));
  });
  const firstGram = names.findIndex(isGram);
  const features = {
    words: slotsOf(names, (name) => isMark(name) || isWord(name)),
    pairs: slotsOf(names, (name) => isPair(name) && !isMark(name)),
    grams: slotsOf(names, isGram),
    idf: Float32Array.from([...idf, 0]),
    texts: texts.length,
    wordsAndPairs: firstGram < 0 ? names.length : firstGram,
  };
  return { ...features, knownWords: knownWordsOf(names, features).hashes };
}

/** The familiar words, or all where there are few texts. */
function knownWordsOf(
  names: readonly string[],
  { idf, texts }: Pick<PackedFeatures, "idf" | "texts">,
): KnownWords {
  const most = texts < fewTexts ? Number.POSITIVE_INFINITY : familiarWeight(texts);
  return KnownWords.of(
    names.filter((name, i) => isWord(name) && !isMark(name) && (idf[i] as number) <= most),
  );
}

/** The slots of a table of some of the features. */
function slotsOf(names: readonly string[], isOfKind: (name: string) => boolean): Int32Array {
  const table = KeyTable.for(names.filter(isOfKind).length);
  for (const [number, name] of names.entries()) {
    if (!isOfKind(name)) continue;
    const [low, high] = keyOf(name);
    table.add(low, high, number);
  }
  return table.slots;
}

function keyOf(name: string): [low: number, high: number] {
  if (isGram(name)) {
    const [a, b, c, d] = Array.from(name.slice(1).split(""), (unit) => unit.charCodeAt(0)) as [
      number,
      number,
      number,
      number,
    ];
    const low = lowGramKey(a, b, c, d);
    return [low, highGramKey(low, c, d)];
  }
  if (isMark(name) || !isPair(name)) return [lowKey(name), highKey(name)];
  const [a, b] = name.split(" ") as [string, string];
  return [pairKey(lowKey(a), lowKey(b)), pairKey(highKey(a), highKey(b))];
}

/** Counts in how many texts each feature occurs. */
class TextCounter {
  readonly names: string[] = [];
  /** By feature: how many texts it occurs in. */
  readonly texts: number[] = [];
  /** By feature: the last text that it was counted for, so that none is counted twice. */
  private readonly last: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly gramCache = new Map<string, number[]>();
  private text = 0;

  add(words: readonly string[]): void {
    this.text++;
    for (const word of words) {
      this.count(this.number(word));
      for (const gram of this.grams(word)) this.count(gram);
    }
    for (const pair of pairsOf(words)) this.count(this.number(pair));
  }

  private count(number: number): void {
    if (this.last[number] === this.text) return;
    this.last[number] = this.text;
    this.texts[number] = (this.texts[number] as number) + 1;
  }

  private grams(word: string): number[] {
    const cached = this.gramCache.get(word);
    if (cached) return cached;
    const grams = gramsOf(word).map((name) => this.number(name));
    this.gramCache.set(word, grams);
    return grams;
  }

  private number(name: string): number {
    const existing = this.numbers.get(name);
    if (existing !== undefined) return existing;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    this.texts.push(0);
    this.last.push(0);
    return number;
  }
}

function isGram(name: string): boolean {
  return name.startsWith("#");
}

function isPair(name: string): boolean {
  return name.includes(" ");
}

function isWord(name: string): boolean {
  return !isGram(name) && !isPair(name);
}

/** A pair of words as one name, the same in either order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The pairs of words that stand close together, in either order: "phone lost" and "lost phone" are one feature. */
function pairsOf(words: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let distance = 1; distance <= pairReach; distance++) {
    for (let i = distance; i < words.length; i++) {
      if (isMark(words[i] as string)) break; // marks stand at the end, next to nothing
      pairs.push(pairOf(words[i - distance] as string, words[i] as string));
    }
  }
  return pairs;
}

function gramsOf(word: string): string[] {
  if (isMark(word)) return [];
  const marked = `${wordEnds.before}${word}${wordEnds.after}`;
  const grams: string[] = [];
  for (let i = 0; i + gramLength <= marked.length; i++) {
    grams.push(`#${marked.slice(i, i + gramLength)}`);
  }
  return grams;
}
