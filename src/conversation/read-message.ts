import type { Platform } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
import { asks } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { correctionIn } from "./correction.ts";
import { hasPhrase, phraseAt, withoutPhrases } from "./phrase-cover.ts";
import type { ReplyKind } from "./phrases/phrases.ts";
import { pointsBack } from "./pointing.ts";
import type { TalkKind, Vocabulary } from "./vocabulary.ts";

/**
 * What a message is by its form:
 *
 * - `reply`: a bare reply or small talk;
 * - `choice`: an entry of the last list, by its place; -1 is the last;
 * - `platform`: nothing but the platform that the person uses;
 * - `correction`: what was meant instead, and what wasn't;
 * - `failure`: it reports that something didn't help; `complaint`: it complains about the bot;
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
  | { kind: "failure"; words: string; isClear: boolean }
  | { kind: "complaint"; words: string }
  | { kind: "follow-up"; words: string; strength: Strength }
  | { kind: "question"; words: string }
);

/**
 * How much a follow-up leans on what came before: `continues` where it says so, by "and" or by pointing into a list; `points`
 * where it hardly has words of its own; `may` where it has some, so that it may as well stand by itself.
 */
export type Strength = "continues" | "points" | "may";

/**
 * The most words, and the most telling ones, of a message that reports a failure, and how many of these are clear; those of a follow-up: `own` for "and" and for pointing each; those of
 * one that needs no answer; and the most words of a complaint.
 */
const limits = {
  failure: { most: 16, mostTelling: 5, clear: 2 },
  followUp: { most: 9, own: 3 },
  talk: { most: 8, telling: 1 },
  complaint: 12,
};

/** "É" and "è" say that something is; without the accent they say "and". */
const accented = /^[^\p{L}]*[éè](?!\p{L})/iu;

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
  const talk = talkIn(text, all, telling, vocabulary);
  if (talk) return { kind: "reply", reply: talk, platform };
  if (complains(text, all, vocabulary)) return { kind: "complaint", words, platform };
  if (!hasTopic || hasPhrase(all, vocabulary.newTopics))
    return { kind: "question", words, platform };
  const continues = goesOn(text, vocabulary);
  const points = pointsBack(all, vocabulary);
  if (platform && telling.length === 0 && (continues || points || !isPlatformList(all, vocabulary)))
    return { kind: "platform", platform, words };
  const failure = failureIn(text, telling, vocabulary);
  const correction = correctionIn(text, vocabulary);
  if (correction && (!failure || hasPhrase(all, vocabulary.corrections)))
    return { kind: "correction", ...correction, platform };
  if (failure) return { kind: "failure", words, isClear: failure === "clear", platform };
  const { most, own } = limits.followUp;
  const room = (continues ? own : 0) + (points ? own : 0);
  const namesMany = !points && !continues && isPlatformList(all, vocabulary);
  if (namesMany || all.length > most || telling.length > room)
    return { kind: "question", words, platform };
  const pointsIntoList = hasList && all.some((word) => vocabulary.listPointers.has(word));
  const strength =
    continues || pointsIntoList ? "continues" : telling.length < 2 ? "points" : "may";
  return { kind: "follow-up", words, strength, platform };
}

/** Whether a message begins with "and" or the like, if only behind a bare reply: "ok gracias, ¿y en un grupo?" */
function goesOn(text: string, vocabulary: Vocabulary): boolean {
  const clauses = text.split(/(?<=[,;.!?…\n])/u).filter((clause) => wordsOf(clause).length > 0);
  const start = clauses.find((clause) => bareReply(clause, vocabulary) === undefined) ?? text;
  if (accented.test(start)) return false;
  return phraseAt(wordsOf(start), 0, vocabulary.continuations) !== undefined;
}

/** What a message says besides something that needs no answer: "ok reported. thx" gives thanks. */
function talkIn(
  text: string,
  words: readonly string[],
  telling: readonly string[],
  vocabulary: Vocabulary,
): "thanks" | "okay" | undefined {
  const { thanks } = vocabulary;
  const { most, telling: mostTelling } = limits.talk;
  if (words.length > most || telling.length > mostTelling) return undefined;
  if (asks(text, vocabulary)) return undefined;
  if (hasPhrase(words, thanks)) return "thanks";
  const clauses = text.split(/[.,،;؛!\n]+/u).filter((clause) => wordsOf(clause).length > 0);
  const isOkay = (clause: string) => bareReply(clause, vocabulary) === "okay";
  return clauses.length > 1 && clauses.some(isOkay) ? "okay" : undefined;
}

/** Whether a message complains about the bot, rather than asking about anything. */
function complains(text: string, words: readonly string[], vocabulary: Vocabulary): boolean {
  if (words.length > limits.complaint || vocabulary.questionWords.has(words[0] ?? "")) return false;
  return (
    !/[?？؟]\s*$/u.test(text.replace(/,[^,]*$/u, "")) && hasPhrase(words, vocabulary.complaints)
  );
}

/**
 * Whether a message says that something was tried and didn't help: it's `clear` if it says little else or points at
 * something, and `possible` if it has words of its own, which may be about another trouble.
 */
function failureIn(
  text: string,
  telling: readonly string[],
  vocabulary: Vocabulary,
): "clear" | "possible" | undefined {
  const { failures, questionWords } = vocabulary;
  const words = wordsOf(text);
  const opensAsQuestion = questionWords.has(words[0] ?? "") && !/[,،]/u.test(text);
  if (/[?؟]\s*$/u.test(text) || opensAsQuestion) return undefined;
  const { most, mostTelling, clear } = limits.failure;
  if (words.length > most || telling.length > mostTelling) return undefined;
  if (!hasPhrase(words, failures)) return undefined;
  const points = pointsBack(withoutPhrases(words, failures), vocabulary);
  return points || telling.length <= clear ? "clear" : "possible";
}

/** The platform that words name, the last if there are several. */
function platformIn(words: readonly string[], { platforms }: Vocabulary): Platform | undefined {
  return words.flatMap((_, at) => phraseAt(words, at, platforms)?.kind ?? []).at(-1);
}

/** Whether words are little more than names of platforms, such as search words: "windows linux app". */
function isPlatformList(words: readonly string[], { platforms }: Vocabulary): boolean {
  const others = withoutPhrases(words, platforms);
  return platformsIn(words, platforms) > 1 && others.length * 2 <= words.length;
}

/** How often words name a platform. */
function platformsIn(words: readonly string[], platforms: Vocabulary["platforms"]): number {
  let count = 0;
  for (let at = 0; at < words.length; ) {
    const platform = phraseAt(words, at, platforms);
    if (platform) count++;
    at += platform?.length ?? 1;
  }
  return count;
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
function placeIn(text: string, vocabulary: Vocabulary): number | undefined {
  const { ordinals, platforms } = vocabulary;
  const words = withoutPhrases(wordsOf(text), platforms);
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
