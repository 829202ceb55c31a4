import type { Platform } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
import { asks } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { correctionIn } from "./correction.ts";
import { hasPhrase, phraseAt, withoutPhrases } from "./phrase-cover.ts";
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
  | { kind: "follow-up"; words: string; strength: Strength }
  | { kind: "question"; words: string }
);

/**
 * How much a follow-up leans on what came before: `continues` where it says so, by "and" or by pointing into a list; `points`
 * where it hardly has words of its own; `may` where it has some, so that it may as well stand by itself.
 */
export type Strength = "continues" | "points" | "may";

/**
 * The most words, and the most telling ones, of a message that reports a failure, with and without a word that points at
 * something; those of a follow-up: `own` for "and" and for pointing each; and those of one that gives thanks.
 */
const limits = {
  failure: { words: 16, pointing: 5, bare: 2 },
  followUp: { most: 12, own: 3 },
  thanks: { most: 8, telling: 1 },
};

/** What a message may go on from: an entry or a list, and whether a list came last. */
export interface Context {
  hasTopic: boolean;
  hasList: boolean;
}

/** Reads a message. */
export function readMessage(
  text: string,
  vocabulary: Vocabulary,
  { hasTopic, hasList }: Context,
): Reading {
  const platform = platformIn(wordsOf(text), vocabulary);
  const place = placeIn(text, vocabulary);
  if (place !== undefined) return { kind: "choice", place, platform };
  const reply = bareReply(text, vocabulary);
  if (reply) return { kind: "reply", reply, platform };
  const words = withoutAsides(text, vocabulary);
  const telling = tellingWords(words, vocabulary);
  const all = wordsOf(text);
  if (isThanks(text, all, telling, vocabulary)) return { kind: "reply", reply: "thanks", platform };
  if (!hasTopic || hasPhrase(all, vocabulary.newTopics))
    return { kind: "question", words, platform };
  const continues = phraseAt(all, 0, vocabulary.continuations) !== undefined;
  const points = all.some((word) => vocabulary.pointers.has(word));
  if (platform && telling.length === 0 && (continues || points || platformsIn(all, vocabulary) < 2))
    return { kind: "platform", platform, words };
  const correction = correctionIn(text, vocabulary);
  if (correction) return { kind: "correction", ...correction, platform };
  if (reportsFailure(text, telling, vocabulary)) return { kind: "failure", words, platform };
  const { most, own } = limits.followUp;
  const room = (continues ? own : 0) + (points ? own : 0);
  if (all.length > most || telling.length > room) return { kind: "question", words, platform };
  const pointsIntoList = hasList && all.some((word) => vocabulary.listPointers.has(word));
  const strength =
    continues || pointsIntoList ? "continues" : telling.length < 2 ? "points" : "may";
  return { kind: "follow-up", words, strength, platform };
}

/** Whether a message only gives thanks, in whatever words: "ok reported. thx". */
function isThanks(
  text: string,
  words: readonly string[],
  telling: readonly string[],
  vocabulary: Vocabulary,
): boolean {
  const { thanks } = vocabulary;
  const { most, telling: mostTelling } = limits.thanks;
  return (
    words.length <= most &&
    telling.length <= mostTelling &&
    !asks(text, vocabulary) &&
    hasPhrase(words, thanks)
  );
}

/** Whether a message says that something was tried and didn't help. */
function reportsFailure(text: string, telling: readonly string[], vocabulary: Vocabulary): boolean {
  const { failures, questionWords, pointers } = vocabulary;
  const words = wordsOf(text);
  if (/[?؟]\s*$/u.test(text) || questionWords.has(words[0] ?? "")) return false;
  if (words.length > limits.failure.words || !hasPhrase(words, failures)) return false;
  const others = withoutPhrases(words, failures);
  const points = others.some((word) => pointers.has(word));
  return telling.length <= (points ? limits.failure.pointing : limits.failure.bare);
}

/** The platform that words name, the last if there are several. */
function platformIn(words: readonly string[], { platforms }: Vocabulary): Platform | undefined {
  return words.flatMap((_, at) => phraseAt(words, at, platforms)?.kind ?? []).at(-1);
}

/** How often words name a platform. */
function platformsIn(words: readonly string[], { platforms }: Vocabulary): number {
  return words.filter((_, at) => phraseAt(words, at, platforms) !== undefined).length;
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

/** The place in a list that a message of nothing else names: "2", "the second one please". */
function placeIn(text: string, { ordinals }: Vocabulary): number | undefined {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 6) return undefined;
  const places: number[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, ordinals);
    const place = phrase ? phrase.kind : placeOf(words[at] as string);
    if (place === undefined) return undefined;
    if (place !== "filler") places.push(place);
    at += phrase?.length ?? 1;
  }
  // "the second one" names two places, of which the more telling one counts.
  const [place] = places.length > 1 ? places.filter((other) => other !== 0) : places;
  return place ?? places[0];
}

/** The place that a single digit names, whatever digits the keyboard has. */
function placeOf(word: string): number | undefined {
  const digit = word.replace(/[٠-٩۰-۹]/u, (other) => String(other.charCodeAt(0) & 0xf));
  return /^[1-9]$/.test(digit) ? Number(digit) - 1 : undefined;
}
