import { oneErrorApart } from "../match/spelling.ts";
import { wordsOf } from "../match/words.ts";
import type { Reply } from "./flow.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";

/** What a message means in a dialog: the id of a reply, or `back` or `stop`. */
export interface Understood {
  id: string;
  /** Whether most of the message says so; if not, it may be a question that mentions the reply by the way. */
  sure: boolean;
}

/** Words shorter than this are taken as they are: too many others are one letter away. */
const shortestRepaired = 5;

/** What a word with a typing error counts, and what fillers ("the", "my"), numbers and a "not" do. */
const weights = { repaired: 0.9, filler: 0.1 };

/** The share of a message that must speak for a reply to be sure of it. */
const most = 0.45;

/** Words beyond these are not read: a reply is short, and the work grows with their square. */
const mostWords = 60;

/** How many words after a "not" it may turn into their opposite. */
const reach = 3;

/** What denying a reply speaks for, where that is not simply against it. */
const opposites: Record<string, string> = { yes: "no", works: "still" };

/** A word of a message, and the part of the sentence it stands in. */
interface Word {
  word: string;
  clause: number;
  negates: boolean;
  weight: number;
}

/** A place of a message where a phrase stands. */
interface Hit {
  id: string;
  at: number;
  length: number;
  /** What each of its words counts: 1 to the letter, less with typing errors or for a word of a label. */
  share: number;
}

/** The words of a message that speak for a reply, by their places, and how much. */
type Vote = Map<number, number>;

/**
 * What a message means as a reply to a question with these replies: the one that most of its words speak
 * for. Typing errors of one letter are forgiven. What follows a "not" speaks against its reply, and for
 * `no` and `still`; but longer phrases go first, so that "not sure" is no denial of "sure". Undefined
 * where nothing speaks for any reply, or as much for two.
 */
export function understand(
  text: string,
  replies: readonly Reply[],
  words: DialogWords,
): Understood | undefined {
  const message = readMessage(text, words);
  const hits = phrasesOf(replies, words).flatMap((phrase) => hitsOf(phrase, message));
  const votes = new Map<string, Vote>();
  for (const hit of hits.filter((one) => !hits.some((other) => isInside(one, other)))) {
    const id = isDenied(message, hit.at) ? opposites[hit.id] : hit.id;
    if (id === undefined) continue;
    const vote: Vote = votes.get(id) ?? new Map();
    for (let i = hit.at; i < hit.at + hit.length; i++)
      vote.set(i, Math.max(hit.share, vote.get(i) ?? 0));
    votes.set(id, vote);
  }
  return winner(message, votes);
}

/** Whether a message is put as a question: by its mark, or by the word it begins with. */
export function isAsked(text: string, words: DialogWords): boolean {
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
    const likeness = Math.min(...words.map((word, i) => likenessOf(word, message[at + i])));
    return likeness > 0 ? [{ id, at, length: words.length, share: weight * likeness }] : [];
  });
}

/** Whether a hit lies inside a longer one for another reply. */
function isInside(one: Hit, other: Hit): boolean {
  const inside = one.at >= other.at && one.at + one.length <= other.at + other.length;
  return inside && one.length < other.length && one.id !== other.id;
}

/** Fillers are never taken for typing errors: "my phone" is no "iphone". */
function likenessOf(word: string, typed: Word | undefined): number {
  if (word === typed?.word) return 1;
  if (!typed || typed.weight < 1 || word.length < shortestRepaired) return 0;
  return oneErrorApart(word, typed.word) ? weights.repaired : 0;
}

/** Whether a "not" shortly before a place, in the same part of the sentence, turns it into its opposite. */
function isDenied(message: Word[], at: number): boolean {
  const before = message.slice(Math.max(0, at - reach), at);
  return before.some(({ negates, clause }) => negates && clause === message[at]?.clause);
}

/** The reply with most words; of two with as many the one that is named first. */
function winner(message: Word[], votes: ReadonlyMap<string, Vote>): Understood | undefined {
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
  return { id: best.id, sure: best.score / all >= most };
}
