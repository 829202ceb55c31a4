import { bareReply } from "../../conversation/bare-reply.ts";
import { decideQuestion } from "../../conversation/decide-question.ts";
import { respondToReply } from "../../conversation/reply.ts";
import type { ListReason, Response, Sentence } from "../../conversation/response.ts";
import type { FaqEntry } from "../../faq/knowledge.ts";
import type { Platform } from "../../faq/schema.ts";
import type { Matcher } from "../../match/matcher.ts";
import { languageOf } from "../../match/words/language.ts";
import type { Locale, Locales } from "../locales.ts";

/**
 * What a message in a person's own words is answered with, and in which language:
 *
 * - `answer`: an entry; `part`: the part of one that a follow-up is about;
 * - `suggest`: entries to choose from; `others` are the next best, here and beside an answer;
 * - `unknown`: the FAQ has no answer; `none`: none of the entries that were listed before fits;
 * - `help`: what to do if the answer didn't help;
 * - `talk`: a sentence, as to small talk;
 * - `language`: it's written in a language without entries;
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
  | { kind: "language"; written: string }
  | { kind: "empty" }
);

/**
 * Finds the answer to a person's words, whatever came before. Words in another language that has entries are answered from
 * those.
 *
 * @param locale the person's language
 */
export function findAnswer(words: string, locale: Locale, locales: Locales): Answer {
  const { understanding } = locale;
  if (words === "") return { kind: "empty", locale };
  const talk = talkIn(words, locale);
  if (talk) return { kind: "talk", talk, locale };
  const { kind, entries, others, several } = decideQuestion(words, understanding);
  const [first] = entries;
  if (kind === "answer" && first) return { kind, entry: first, others, locale };
  const written = foreignLanguage(words, locale, locales);
  const theirs = locales.find(written);
  if (theirs && !theirs.borrowed) return findAnswer(words, theirs, locales);
  if (written) return { kind: "language", written, locale: theirs ?? locale };
  if (kind === "suggest" && first)
    return { kind, entries, others, why: several ? "several" : "unsure", locale };
  return { kind: "unknown", locale };
}

/** What a bare reply or small talk is answered with if nothing came before; undefined for other words. */
function talkIn(words: string, { understanding }: Pick<Locale, "understanding">) {
  const reply = bareReply(words, understanding.vocabulary);
  const response = reply && respondToReply(reply, undefined, understanding);
  return response?.kind === "say" ? response.sentence : undefined;
}

/** With this share of familiar words, by weight, a message is in the language of the matcher's entries. */
const familiarShare = 0.75;

/**
 * The language of a message, if it's clearly not that of the entries. The matcher knows their words better than any
 * detector of languages, which takes "open secret chat" for French.
 */
function foreignLanguage(
  words: string,
  { language, knowledge, matcher }: Locale,
  { all }: Locales,
): string | undefined {
  const atHand = [language, ...all.map(({ language }) => language)];
  const own = new Intl.Locale(knowledge.language).language;
  const written = languageOf(words, own, atHand);
  if (written === own) return undefined;
  const clearly = languageOf(words, own, atHand, isFamiliar(words, matcher));
  return clearly === own ? undefined : clearly;
}

/** Repaired words don't count: words of other languages look like typing errors. */
function isFamiliar(words: string, matcher: Matcher): boolean {
  const { signals, repaired } = matcher.explain(words);
  const { coverage = 0 } = signals;
  const weights = matcher.wordWeights(words);
  const all = weights.values().reduce((sum, weight) => sum + weight, 0);
  const guessed = repaired.reduce((sum, [, to]) => sum + (weights.get(to) ?? 0), 0);
  return all > 0 && coverage - guessed / all >= familiarShare;
}
