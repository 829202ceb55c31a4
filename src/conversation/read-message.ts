import type { Platform } from "../faq/schema.ts";
import { endsInQuestionMark } from "../match/words/question-marks.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
import { asks } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { correctionIn } from "./correction.ts";
import { hasPhrase, phraseAt, withoutPhrases } from "./phrase-cover.ts";
import type { ReplyKind } from "./phrases/phrases.ts";
import { placeIn } from "./place.ts";
import { isModel, isPlatformList, platformIn } from "./platforms.ts";
import { pointsBack } from "./pointing.ts";
import { tellingWords } from "./telling-words.ts";
import type { TalkKind, Vocabulary } from "./vocabulary.ts";

/**
 * What a message is by its form:
 *
 * - `choice`: an entry of the last list, by its place; -1 is the last;
 * - `reply`: a bare reply or small talk;
 * - `complaint`: it complains about the bot;
 * - `platform`: nothing but the platform that the person uses;
 * - `correction`: what was meant instead, and what wasn't;
 * - `failure`: it reports that something didn't help, clearly or as it seems;
 * - `follow-up`: it says little by itself, and points at what came before;
 * - `question`: it stands by itself.
 *
 * `words` are those of the message without greetings, apologies and curses.
 */
type Form =
  | { kind: "choice"; place: number }
  | { kind: "reply"; reply: ReplyKind | TalkKind }
  | { kind: "complaint"; words: string }
  | { kind: "failure"; words: string; isClear: boolean }
  | { kind: "platform"; platform: Platform; words: string }
  | { kind: "correction"; words: string; not: string }
  | { kind: "follow-up"; words: string; strength: Strength }
  | { kind: "question"; words: string };

/** The form of a message, and the platform that it names. */
export type Reading = { platform: Platform | undefined } & Form;

/**
 * How much a follow-up leans on what came before:
 *
 * - `continues`: it says that it goes on, by "and" or by pointing into a list;
 * - `points`: it points at something, and has one telling word at most;
 * - `may`: it has more of them, so it may stand by itself.
 */
export type Strength = "continues" | "points" | "may";

/**
 * The most words of a message in each form, and the most telling ones: of a failure also the most of one that's clear
 * without pointing at anything; of a follow-up as many as each of "and" and pointing makes room for.
 */
const limits = {
  talk: { words: 8, telling: 1 },
  complaint: 12,
  failure: { words: 16, telling: 5, clear: 2 },
  followUp: { words: 9, telling: 3 },
};

/** "É" and "è" say that something is; without the accent they say "and". */
const accented = /^[^\p{L}]*[éè](?!\p{L})/iu;

/** What a message may go on from: an entry or a list, and whether a list came last. */
export interface Context {
  hasTopic: boolean;
  hasList: boolean;
}

/** A message in the forms in which the steps below look at it. */
interface Message {
  text: string;
  /** Without greetings, apologies and curses. */
  words: string;
  /** All its words. */
  all: readonly string[];
  /** Those of `words` that say what it's about. */
  telling: readonly string[];
  platform: Platform | undefined;
}

/** Reads a message. The first form that fits counts. */
export function readMessage(text: string, vocabulary: Vocabulary, context: Context): Reading {
  const all = wordsOf(text);
  const platform = platformIn(all, vocabulary);
  const bare = readBare(text, all, vocabulary);
  if (bare) return { platform, ...bare };
  const words = withoutAsides(text, vocabulary, all);
  const telling = tellingWords(words, vocabulary, words === text ? all : undefined);
  const message = { text, words, all, telling, platform };
  const form = readRemark(message, vocabulary) ?? readInContext(message, context, vocabulary);
  return { platform, ...(form ?? { kind: "question", words }) };
}

/** Reads a message of nothing but a place in a list, a reply or small talk. */
function readBare(
  text: string,
  words: readonly string[],
  vocabulary: Vocabulary,
): Form | undefined {
  const place = placeIn(text, vocabulary, words);
  if (place !== undefined) return { kind: "choice", place };
  const reply = bareReply(text, vocabulary, words);
  return reply && { kind: "reply", reply };
}

/** Reads a message that asks nothing, whatever came before. */
function readRemark(message: Message, vocabulary: Vocabulary): Form | undefined {
  const talk = talkIn(message, vocabulary);
  if (talk) return { kind: "reply", reply: talk };
  return complains(message, vocabulary) ? { kind: "complaint", words: message.words } : undefined;
}

/** Reads a message that goes on from what came before. */
function readInContext(
  message: Message,
  { hasTopic, hasList }: Context,
  vocabulary: Vocabulary,
): Form | undefined {
  const { text, words, all, telling, platform } = message;
  if (!platform && !hasTopic) return undefined;
  if (hasPhrase(all, vocabulary.newTopics)) return undefined;
  const continues = goesOn(text, vocabulary);
  const points = pointsBack(all, vocabulary);
  const isList = !continues && !points && isPlatformList(all, vocabulary);
  const namesPlatform =
    telling.every(isModel) && !isList && (hasTopic || !asks(text, vocabulary, all));
  if (platform && namesPlatform) return { kind: "platform", platform, words };
  if (!hasTopic) return undefined;
  const failure = failureIn(message, vocabulary);
  const correction = correctionIn(text, vocabulary);
  if (correction && (!failure || hasPhrase(all, vocabulary.corrections)))
    return { kind: "correction", ...correction };
  if (failure) return { kind: "failure", words, isClear: failure === "clear" };
  const room = limits.followUp.telling * (Number(continues) + Number(points));
  if (isList || all.length > limits.followUp.words || telling.length > room) return undefined;
  const pointsIntoList = hasList && all.some((word) => vocabulary.listPointers.has(word));
  if (continues || pointsIntoList) return { kind: "follow-up", words, strength: "continues" };
  return { kind: "follow-up", words, strength: telling.length < 2 ? "points" : "may" };
}

/** Whether a message begins with "and" or the like, if only behind a bare reply: "ok gracias, ¿y en un grupo?" */
function goesOn(text: string, vocabulary: Vocabulary): boolean {
  const clauses = text.split(/(?<=[,;.!?…\n])/u);
  const start = clauses.find((clause) => saysMore(clause, vocabulary)) ?? text;
  if (accented.test(start)) return false;
  return phraseAt(wordsOf(start), 0, vocabulary.continuations) !== undefined;
}

/** Whether a clause has words, and is no bare reply. */
function saysMore(clause: string, vocabulary: Vocabulary): boolean {
  const words = wordsOf(clause);
  return words.length > 0 && bareReply(clause, vocabulary, words) === undefined;
}

/** What a message says besides something that needs no answer: "ok reported. thx" gives thanks. */
function talkIn(
  { text, all, telling }: Message,
  vocabulary: Vocabulary,
): "thanks" | "okay" | undefined {
  const { talk } = limits;
  if (all.length > talk.words || telling.length > talk.telling) return undefined;
  if (asks(text, vocabulary, all)) return undefined;
  if (hasPhrase(all, vocabulary.thanks)) return "thanks";
  const clauses = text.split(/[.,،;؛!\n]+/u).filter((clause) => wordsOf(clause).length > 0);
  const isOkay = (clause: string) => bareReply(clause, vocabulary) === "okay";
  return clauses.length > 1 && clauses.some(isOkay) ? "okay" : undefined;
}

/** Whether a message complains about the bot, rather than asking about anything. */
function complains({ text, all }: Message, { complaints, questionWords }: Vocabulary): boolean {
  if (all.length > limits.complaint || questionWords.has(all[0] ?? "")) return false;
  const beforeLastComma = text.replace(/,[^,]*$/u, "");
  return !endsInQuestionMark(beforeLastComma) && hasPhrase(all, complaints);
}

/**
 * Whether a message says that something was tried and didn't help: it's `clear` if it says little else or points at
 * something, and `possible` if it has words of its own, which may be about another trouble.
 */
function failureIn(
  { text, all, telling }: Message,
  vocabulary: Vocabulary,
): "clear" | "possible" | undefined {
  const { failures, questionWords } = vocabulary;
  const { failure } = limits;
  const opensAsQuestion = questionWords.has(all[0] ?? "") && !/[,،]/u.test(text);
  if (endsInQuestionMark(text) || opensAsQuestion) return undefined;
  if (all.length > failure.words || telling.length > failure.telling) return undefined;
  if (!hasPhrase(all, failures)) return undefined;
  const points = pointsBack(withoutPhrases(all, failures), vocabulary);
  return points || telling.length <= failure.clear ? "clear" : "possible";
}
