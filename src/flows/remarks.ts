import { wordsOf } from "../match/words/words.ts";
import { type Hit, hitsIn, isDenied, readMessage, type Word } from "./hits.ts";
import { listedPhrases } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";
import { understand } from "./understand.ts";

/*
 * What people say in a dialog that is no reply to the question at hand.
 */

/** A longer question says what it's about. */
const mostWordsOfShortQuestion = 10;

/** Beside a single word such as "fixed", no more than fillers may stand: "I want it fixed" is another matter. */
const mostBesideOneWord = 0.6;

/** Whether a message is a question: by its mark, or by its beginning, unless that begins a reply such as "did it". */
export function isQuestion(text: string, words: DialogWords): boolean {
  if (/[?？؟]\s*$/.test(text)) return true;
  const message = readMessage(text, words);
  if (!begins("asks", message, words)) return false;
  const replies = ["done", "works", "solved", "aside"].flatMap((id) => listedPhrases(id, words));
  return !hitsIn(message, replies).some(({ at, length }) => at === 0 && length > 1);
}

/** Whether a message begins like a question that no yes or no answers: "what", "how", not "is" or "can". */
export function asksOpenly(text: string, words: DialogWords): boolean {
  const message = readMessage(text, words);
  return message[0]?.weight === 1 && begins("asks", message, words);
}

function begins(id: string, message: readonly Word[], words: DialogWords): boolean {
  return hitsIn(message, listedPhrases(id, words)).some(({ at }) => at === 0);
}

/** Whether a message surely has the meaning of an id in `dialog-words.json`, whatever the replies at hand. */
export function says(id: string, text: string, words: DialogWords): boolean {
  const reply = { id, label: undefined, words: [], says: undefined, next: "" };
  const understood = understand(text, [reply], words);
  return understood?.id === id && understood.sure;
}

/**
 * Whether a message says that the trouble is over, at whatever point: "ok done, works now!!". A question doesn't, nor "it
 * doesn't work", "let's see if it works", "it works on my laptop" or "it works now but only once".
 */
export function saysSolved(text: string, words: DialogWords): boolean {
  if (isQuestion(text, words)) return false;
  const message = readMessage(text, words);
  const others = ["stop", "thanks", "aside"].flatMap((id) => listedPhrases(id, words));
  const hits = hitsIn(message, [...listedPhrases("solved", words), ...others]);
  return hits.some((hit) => {
    if (hit.id !== "solved" || isDenied(message, hit, hits)) return false;
    return !isOpen(message, hit, words) && !isPartly(message, hit, hits, words);
  });
}

/** Whether a message has a phrase that's listed for an id in `dialog-words.json`. */
export function mentions(id: string, text: string, words: DialogWords): boolean {
  return hitsIn(readMessage(text, words), listedPhrases(id, words)).length > 0;
}

/** Whether a message that says `solved` does so in more than the words of `works`, or with thanks. */
export function isEmphatic(text: string, words: DialogWords): boolean {
  const message = readMessage(text, words);
  const works = new Set(listedPhrases("works", words).map(({ words }) => words.join(" ")));
  const more = listedPhrases("solved", words).filter(({ words }) => !works.has(words.join(" ")));
  return hitsIn(message, [...more, ...listedPhrases("thanks", words)]).length > 0;
}

/** Whether a message says that something fails or is as before: by what is listed for `still`, or by any "not". */
export function saysFailing(text: string, words: DialogWords): boolean {
  const message = readMessage(text, words);
  return message.some(({ negates }) => negates) || mentions("still", text, words);
}

/**
 * Whether a message is a short question without anything of its own to ask about: "how?", "where do I find that?".
 *
 * @param about words that don't count as its own, such as those of the step at hand
 */
export function isBareQuestion(text: string, words: DialogWords, about = ""): boolean {
  const message = readMessage(text, words);
  const common = ["explain", "asks", "aside"].flatMap((id) => words[id] ?? []);
  const known = new Set([...common, about].flatMap(wordsOf));
  return (
    message.length > 0 &&
    message.length <= mostWordsOfShortQuestion &&
    isQuestion(text, words) &&
    message.every(({ word, weight }) => weight < 1 || known.has(word))
  );
}

/** Whether a word such as "if" or "hope" before a hit leaves open whether it's true. */
function isOpen(message: readonly Word[], hit: Hit, words: DialogWords): boolean {
  const { clause } = message[hit.at] as Word;
  return message
    .slice(0, hit.at)
    .some((word) => word.clause === clause && (words.if ?? []).includes(word.word));
}

/** Whether what follows a hit limits it, or the hit is a single word among others. */
function isPartly(
  message: readonly Word[],
  { at, length }: Hit,
  hits: readonly Hit[],
  { partly = [] }: DialogWords,
): boolean {
  const thanks = hits.filter(({ id }) => id === "thanks");
  const isIn = (place: number, hit: Hit) => place >= hit.at && place < hit.at + hit.length;
  const end = at + length;
  const limits = message.slice(end).some(({ word, negates }, i) => {
    if (thanks.some((hit) => isIn(end + i, hit))) return false;
    return negates || partly.includes(word);
  });
  if (limits) return true;
  const beside = message.filter(
    (_, place) => !hits.some((hit) => hit.id !== "stop" && isIn(place, hit)),
  );
  return length === 1 && beside.reduce((sum, { weight }) => sum + weight, 0) > mostBesideOneWord;
}
