import { oneErrorApart } from "../match/model/spelling.ts";
import { wordsOf } from "../match/words/words.ts";
import type { Phrase } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";

/** Shorter words are never repaired: too many others are one letter away. */
const shortestRepaired = 5;

/** How much a word with a typing error counts, and how much a filler ("the", "my"), a number or a "not". */
const weights = { repaired: 0.9, filler: 0.1 };

/** Words beyond these are not read: replies are short, and the time is quadratic in their number. */
const mostWords = 60;

/** How many words a "not" negates. */
const negationReach = 3;

/** A word of a message, with the number of its clause. */
export interface Word {
  word: string;
  clause: number;
  negates: boolean;
  weight: number;
}

/** A place of a message that has a phrase. */
export interface Hit {
  id: string;
  at: number;
  length: number;
  /** How much each of its words counts: 1 if exact, less with a typing error or for a word of a label. */
  share: number;
}

/** The words of a message with what each of them counts. */
export function readMessage(text: string, { not = [], filler = [] }: DialogWords): Word[] {
  const parts = text.split(/[,.;!?،؛؟\n]|(?=\bbut\b)/i);
  const all = parts.flatMap((part, clause) =>
    wordsOf(part).map((word) => {
      const negates = not.includes(word);
      const fills = negates || filler.includes(word) || /^\d+$/.test(word);
      return { word, clause, negates, weight: fills ? weights.filler : 1 };
    }),
  );
  return all.slice(0, mostWords);
}

/** The phrases that a message has, without those inside a longer one for another reply. */
export function hitsIn(message: readonly Word[], phrases: readonly Phrase[]): Hit[] {
  const hits = phrases.flatMap((phrase) => hitsOf(phrase, message));
  return hits.filter((inner) => !hits.some((outer) => isInside(inner, outer)));
}

/**
 * Whether a "not" shortly before a hit, in the same clause, negates it. The "never" of "never mind" doesn't: it belongs to
 * another phrase.
 */
export function isDenied(message: readonly Word[], hit: Hit, hits: readonly Hit[]): boolean {
  const clause = message[hit.at]?.clause;
  const from = Math.max(0, hit.at - negationReach);
  return message.slice(from, hit.at).some((word, i) => {
    if (!word.negates || word.clause !== clause) return false;
    return !hits.some(({ id, at, length }) => {
      return isFixed(id) && length > 1 && at <= from + i && from + i < at + length;
    });
  });
}

/** Whether the phrases for this meaning keep their own "not". */
function isFixed(id: string): boolean {
  return id === "stop" || id === "aside";
}

function hitsOf(phrase: Phrase, message: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at + phrase.words.length <= message.length; at++) {
    const hit = hitAt(at, phrase, message);
    if (hit) hits.push(hit);
  }
  return hits;
}

function hitAt(at: number, phrase: Phrase, message: readonly Word[]): Hit | undefined {
  let place = at;
  let share = phrase.weight;
  const isNegative = message[at]?.negates === true;
  for (const word of phrase.words) {
    if (phrase.isLoose && place > at) place = skipTo(word, place, message, isNegative);
    const similarity = similarityOf(word, message[place]);
    if (similarity === 0) return undefined;
    share = Math.min(share, phrase.weight * similarity);
    place++;
  }
  return { id: phrase.id, at, length: place - at, share };
}

/** The next place with a word, where only fillers stand before it, and after a "not" one other word at most. */
function skipTo(word: string, from: number, message: readonly Word[], mayName: boolean): number {
  let place = from;
  let named = mayName ? 0 : 1;
  for (; message[place] && message[place]?.word !== word; place++) {
    const { weight, negates } = message[place] as Word;
    if (negates || (weight === 1 && ++named > 1)) return from;
  }
  return place;
}

/** Whether a hit is inside a longer one for another reply. */
function isInside(inner: Hit, outer: Hit): boolean {
  const isWithin = inner.at >= outer.at && inner.at + inner.length <= outer.at + outer.length;
  return isWithin && inner.length < outer.length && inner.id !== outer.id;
}

/** Fillers are never taken for typing errors: "my phone" is no "iphone". */
function similarityOf(word: string, typed: Word | undefined): number {
  if (word === typed?.word) return 1;
  if (!typed || typed.weight < 1 || word.length < shortestRepaired) return 0;
  return oneErrorApart(word, typed.word) ? weights.repaired : 0;
}
