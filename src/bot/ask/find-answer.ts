import { bareReply } from "../../conversation/bare-reply.ts";
import { respondToReply } from "../../conversation/reply.ts";
import type { ListReason, Response, Sentence } from "../../conversation/response.ts";
import { talkKinds } from "../../conversation/vocabulary.ts";
import type { FaqEntry } from "../../faq/knowledge.ts";
import type { Platform } from "../../faq/schema.ts";
import { wordsOf } from "../../match/words/words.ts";
import type { Locale, Locales } from "../locales.ts";
import { readInLanguages } from "./read-in-languages.ts";

/**
 * What a message in a person's own words is answered with, and in which language:
 *
 * - `answer`: an entry; `part`: the part of one that a follow-up is about;
 * - `suggest`: entries to choose from; `others` are the next best, here and beside an answer;
 * - `unknown`: the FAQ has no answer; `none`: none of the entries that were listed before fits;
 * - `help`: what to do if the answer didn't help;
 * - `talk`: a sentence, as to small talk;
 * - `language`: it's written in a language that the bot doesn't understand; `entries` may fit all the same;
 * - `empty`: there are no words.
 */
export type Answer = { locale: Locale } & (
  | { kind: "answer"; entry: FaqEntry; others?: FaqEntry[]; platform?: Platform | undefined }
  | (Extract<Response, { kind: "part" }> & { platform?: Platform | undefined })
  | {
      kind: "suggest";
      entries: FaqEntry[];
      why: ListReason;
      others?: FaqEntry[];
      refused?: FaqEntry | undefined;
    }
  | { kind: "unknown" | "none" }
  | Extract<Response, { kind: "help" }>
  | { kind: "talk"; talk: Sentence }
  | { kind: "language"; written: string; entries: FaqEntry[] }
  | { kind: "empty" }
);

/** Entries are offered for a message in a language that isn't understood if this share of its words is. */
const leastFamiliar = 1 / 2;

/** Small talk in a language that isn't the person's has no more words. */
const mostWordsOfTalk = 6;

/**
 * Finds the answer to a person's words, whatever came before. Words in another language are answered in that.
 *
 * @param locale the person's language
 */
export function findAnswer(words: string, locale: Locale, locales: Locales): Answer {
  if (words === "") return { kind: "empty", locale };
  const talk = talkIn(bareReply(words, locale.understanding.vocabulary), locale);
  if (talk) return { kind: "talk", talk, locale };
  const reading = readInLanguages(words, locale, locales);
  const { kind, entries, others, several } = reading.decision;
  const [first] = entries;
  if (kind === "answer" && first) return { kind, entry: first, others, locale: reading.locale };
  const isOwnGuess = kind === "suggest" && reading.locale === locale;
  const foreign = isOwnGuess ? undefined : talkElsewhere(words, locale, locales);
  if (foreign) return foreign;
  const { written, familiar } = reading;
  if (written) {
    const closest = familiar >= leastFamiliar ? entries : [];
    return { kind: "language", written, entries: closest, locale: locales.find(written) ?? locale };
  }
  if (kind === "suggest" && first) {
    const why = several ? "several" : "unsure";
    return { kind, entries, others, why, locale: reading.locale };
  }
  return { kind: "unknown", locale: reading.locale };
}

/** The answer to small talk in a language that isn't the person's, if it's clear which. */
function talkElsewhere(text: string, own: Locale, { all }: Locales): Answer | undefined {
  const words = wordsOf(text);
  if (words.length > mostWordsOfTalk) return undefined;
  const answers = all.flatMap((locale): Answer[] => {
    const reply =
      locale === own ? undefined : bareReply(text, locale.understanding.vocabulary, words);
    const talk = isSmallTalk(reply) ? talkIn(reply, locale) : undefined;
    return talk ? [{ kind: "talk", talk, locale }] : [];
  });
  return answers.length === 1 ? answers[0] : undefined;
}

type BareReply = ReturnType<typeof bareReply>;

/** Whether words are a greeting, thanks or the like; a "no" or an "ok" is so in many languages. */
function isSmallTalk(reply: BareReply): boolean {
  return talkKinds.some((kind) => kind === reply);
}

/** What a bare reply or small talk is answered with if nothing came before; undefined for other words. */
function talkIn(reply: BareReply, { understanding }: Pick<Locale, "understanding">) {
  const response = reply && respondToReply(reply, undefined, understanding);
  return response?.kind === "say" ? response.sentence : undefined;
}
