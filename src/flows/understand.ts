import { oneErrorApart } from "../match/model/spelling.ts";
import { wordsOf } from "../match/words/words.ts";
import type { Reply } from "./flow.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";

/** The meaning of a message in a dialog: the id of a reply, or `back` or `stop`. */
export interface Meaning {
  id: string;
  /** Whether most of the message says so; if not, it may be a question that merely mentions the reply. */
  sure: boolean;
}

/** Shorter words are never repaired: too many others are one letter away. */
const shortestRepaired = 5;

/** How much a word with a typing error counts, and how much a filler ("the", "my"), a number or a "not". */
const weights = { repaired: 0.9, filler: 0.1 };

/** From this share of a message on that speaks for it, a reply is sure. */
const sureFrom = 0.45;

/** Words beyond these are not read: replies are short, and the time is quadratic in their number. */
const mostWords = 60;

/** How many words a "not" negates. */
const negationReach = 3;

/** The reply that the denial of another one speaks for, where there is one. */
const opposites: Record<string, string> = { yes: "no", works: "still" };

/** A word of a message, with the number of its clause. */
interface Word {
  word: string;
  clause: number;
  negates: boolean;
  weight: number;
}

/** A place of a message that has a phrase. */
interface Hit {
  id: string;
  at: number;
  length: number;
  /** How much each of its words counts: 1 if exact, less with a typing error or for a word of a label. */
  share: number;
}

/** By place: how much a word of a message speaks for a reply. */
type Vote = Map<number, number>;

/**
 * The meaning of a message as one of these replies: the one that most of its words speak for. Typing errors of one letter
 * are tolerated. What follows a "not" doesn't speak for its reply, but for the opposite, if there is one; longer phrases go
 * first, so that "not sure" is no denial of "sure". Undefined where nothing speaks for any reply, or as much for two.
 */
export function understand(
  text: string,
  replies: readonly Reply[],
  words: DialogWords,
): Meaning | undefined {
  const message = readMessage(text, words);
  const hits = phrasesOf(replies, words).flatMap((phrase) => hitsOf(phrase, message));
  const votes = new Map<string, Vote>();
  for (const hit of hits.filter((inner) => !hits.some((outer) => isInside(inner, outer)))) {
    const id = isDenied(message, hit.at) ? opposites[hit.id] : hit.id;
    if (id === undefined) continue;
    const vote: Vote = votes.get(id) ?? new Map();
    for (let i = hit.at; i < hit.at + hit.length; i++)
      vote.set(i, Math.max(hit.share, vote.get(i) ?? 0));
    votes.set(id, vote);
  }
  return winner(message, votes);
}

/** Whether a message is a question: by its mark, or by its first word. */
export function isQuestion(text: string, words: DialogWords): boolean {
  const [first = ""] = wordsOf(text);
  return text.trimEnd().endsWith("?") || (words.asks ?? []).includes(first);
}

function readMessage(text: string, { not = [], filler = [] }: DialogWords): Word[] {
  const parts = text.split(/[,.;!?\n]|(?=\bbut\b)/i);
  const all = parts.flatMap((part, clause) =>
    wordsOf(part).map((word) => {
      const negates = not.includes(word);
      const fills = negates || filler.includes(word) || /^\d+$/.test(word);
      return { word, clause, negates, weight: fills ? weights.filler : 1 };
    }),
  );
  return all.slice(0, mostWords);
}

function hitsOf({ id, words, weight }: Phrase, message: Word[]): Hit[] {
  const starts = [...message.keys()].slice(0, Math.max(0, message.length - words.length + 1));
  return starts.flatMap((at) => {
    const similarity = Math.min(...words.map((word, i) => similarityOf(word, message[at + i])));
    return similarity > 0 ? [{ id, at, length: words.length, share: weight * similarity }] : [];
  });
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

/** Whether a "not" shortly before a place, in the same clause, negates it. */
function isDenied(message: Word[], at: number): boolean {
  const before = message.slice(Math.max(0, at - negationReach), at);
  return before.some(({ negates, clause }) => negates && clause === message[at]?.clause);
}

/** The reply with the highest score; of two the one that is mentioned first. */
function winner(message: Word[], votes: ReadonlyMap<string, Vote>): Meaning | undefined {
  const scored = [...votes].map(([id, vote]) => {
    const score = [...vote].reduce(
      (sum, [at, share]) => sum + share * (message[at]?.weight ?? 0),
      0,
    );
    return { id, score, first: Math.min(...vote.keys()) };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score || a.first - b.first);
  if (!best || (second?.score === best.score && second.first === best.first)) return undefined;
  const all = message.reduce((sum, { weight }) => sum + weight, 0);
  return { id: best.id, sure: best.score / all >= sureFrom };
}
