import type { Platform } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
import { bareReply } from "./bare-reply.ts";
import { correctionIn } from "./correction.ts";
import { hasPhrase, phraseAt } from "./phrase-cover.ts";
import type { ReplyKind } from "./phrases/phrases.ts";
import type { TalkKind, Vocabulary } from "./vocabulary.ts";

/**
 * What a message is by its form:
 *
 * - `reply`: a bare reply or small talk;
 * - `choice`: an entry of the last list, by its place; -1 is the last;
 * - `platform`: nothing but the platform that the person uses;
 * - `correction`: what was meant instead, and what wasn't;
 * - `failure`: it reports that something didn't help;
 * - `follow-up`: it says little by itself, and points at what came before;
 * - `question`: it stands by itself.
 *
 * `words` are those of the message without greetings, apologies and curses.
 */
export type Reading = { platform: Platform | undefined } & (
  | { kind: "reply"; reply: ReplyKind | TalkKind }
  | { kind: "choice"; place: number }
  | { kind: "platform"; platform: Platform; words: string }
  | { kind: "correction"; words: string; not: string }
  | { kind: "failure"; words: string }
  | { kind: "follow-up"; words: string; continues: boolean }
  | { kind: "question"; words: string }
);

/**
 * The most words, and the most telling ones, of a message that reports a failure, and the most of a follow-up: a message
 * that begins with "and" or points at something may have this many telling words.
 */
const limits = {
  failure: 16,
  failureTelling: 5,
  followUp: { most: 12, continuing: 2, pointing: 2 },
};

/** Reads a message. @param hasTopic whether anything came before that it may go on from */
export function readMessage(text: string, vocabulary: Vocabulary, hasTopic: boolean): Reading {
  const platform = platformIn(wordsOf(text), vocabulary);
  const place = hasTopic ? placeIn(text, vocabulary) : undefined;
  if (place !== undefined) return { kind: "choice", place, platform };
  const reply = bareReply(text, vocabulary);
  if (reply) return { kind: "reply", reply, platform };
  const words = withoutAsides(text, vocabulary);
  if (!hasTopic) return { kind: "question", words, platform };
  const telling = tellingWords(words, vocabulary);
  if (platform && telling.length === 0) return { kind: "platform", platform, words };
  const correction = correctionIn(text, vocabulary);
  if (correction) return { kind: "correction", ...correction, platform };
  const all = wordsOf(text);
  const asks = text.trimEnd().endsWith("?") || vocabulary.questionWords.has(all[0] ?? "");
  const isShort = all.length <= limits.failure && telling.length <= limits.failureTelling;
  if (!asks && isShort && hasPhrase(all, vocabulary.failures))
    return { kind: "failure", words, platform };
  const continues = phraseAt(all, 0, vocabulary.continuations) !== undefined;
  if (isFollowUp(all, telling, continues, vocabulary))
    return { kind: "follow-up", words, continues, platform };
  return { kind: "question", words, platform };
}

/** The platform that words name, the last if there are several. */
function platformIn(words: readonly string[], { platforms }: Vocabulary): Platform | undefined {
  return words.flatMap((_, at) => phraseAt(words, at, platforms)?.kind ?? []).at(-1);
}

/** The words that say what a message is about. */
export function tellingWords(text: string, vocabulary: Vocabulary): string[] {
  const { platforms, functionWords } = vocabulary;
  const words = wordsOf(text);
  const telling: string[] = [];
  for (let at = 0; at < words.length; ) {
    const platform = phraseAt(words, at, platforms);
    const word = words[at] as string;
    if (!platform && !functionWords.has(word)) telling.push(word);
    at += platform?.length ?? 1;
  }
  return telling;
}

function isFollowUp(
  words: readonly string[],
  telling: readonly string[],
  continues: boolean,
  { pointers }: Vocabulary,
): boolean {
  const { most, continuing, pointing } = limits.followUp;
  if (words.length > most) return false;
  const points = words.some((word) => pointers.has(word));
  return telling.length <= (continues ? continuing : 0) + (points ? pointing : 0);
}

/** The place in a list that a message of nothing else names: "2", "the second one please". */
function placeIn(text: string, { ordinals }: Vocabulary): number | undefined {
  const words = wordsOf(text);
  const [first = ""] = words;
  if (words.length === 1 && /^[1-9]$/.test(first)) return Number(first) - 1;
  if (words.length === 0 || words.length > 6) return undefined;
  const places: number[] = [];
  for (let at = 0; at < words.length; ) {
    const number = /^[1-9]$/.test(words[at] as string) ? Number(words[at]) - 1 : undefined;
    const phrase = number === undefined ? phraseAt(words, at, ordinals) : undefined;
    if (number === undefined && !phrase) return undefined;
    if (number !== undefined) places.push(number);
    else if (phrase && phrase.kind !== "filler") places.push(phrase.kind);
    at += phrase?.length ?? 1;
  }
  // "the second one" names two places, of which the more telling one counts.
  const [place] = places.length > 1 ? places.filter((other) => other !== 0) : places;
  return place ?? places[0];
}
