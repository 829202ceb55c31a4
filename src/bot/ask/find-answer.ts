import type { FaqEntry } from "../../faq/knowledge.ts";
import { nonEnglishLanguage } from "../../match/language.ts";
import { type Decision, mostSuggested } from "../../match/matcher.ts";
import type { SmallTalkKind } from "../../match/small-talk.ts";
import type { Locale, Locales } from "../locales.ts";
import { scriptOf } from "../texts/wording.ts";

/**
 * What a question in a person's own words is answered with, and in which language:
 *
 * - `answer`: an entry;
 * - `suggest`: entries to choose from;
 * - `unknown`: the FAQ has no answer; `nearest` are the entries that come closest;
 * - `talk`: it isn't a question but small talk, such as a greeting;
 * - `language`: it's written in a language without entries;
 * - `empty`: there are no words.
 */
export type Answer = { locale: Locale } & (
  | { kind: "answer"; entry: FaqEntry }
  | { kind: "suggest"; entries: FaqEntry[] }
  | { kind: "unknown"; nearest: FaqEntry[] }
  | { kind: "talk"; talk: SmallTalkKind }
  | { kind: "language"; written: string }
  | { kind: "empty" }
);

/**
 * Finds the answer to a person's words. Words in another language that has entries are answered from those.
 *
 * @param locale the person's language
 */
export function findAnswer(words: string, locale: Locale, locales: Locales): Answer {
  const { knowledge, matcher, smallTalk } = locale;
  if (words === "") return { kind: "empty", locale };
  const talk = smallTalk(words);
  if (talk) return { kind: "talk", talk, locale };
  const { kind, results } = matcher.match(words);
  const entries = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
  const [first] = entries;
  if (kind === "answer" && first) return { kind, entry: first, locale };
  const written = foreignLanguage(words, locale);
  const theirs = locales.find(written);
  if (theirs && !theirs.borrowed) return findAnswer(words, theirs, locales);
  if (written) return { kind: "language", written, locale: theirs ?? locale };
  const nearest = entries.slice(0, mostSuggested);
  if (kind === "suggest" && first) return { kind, entries: nearest, locale };
  return { kind: "unknown", nearest, locale };
}

/** The kind of answer that the entries of one language give. */
export function answerKind(
  words: string,
  { smallTalk, matcher }: Pick<Locale, "smallTalk" | "matcher">,
): Decision["kind"] | "talk" {
  return smallTalk(words) ? "talk" : matcher.match(words).kind;
}

/**
 * The language of a message, if it's clearly not that of the entries. Languages in the same script other than Latin
 * can't be told apart: someone who uses the bot in one of them is taken to write it.
 */
function foreignLanguage(
  words: string,
  { language, knowledge }: Pick<Locale, "language" | "knowledge">,
): string | undefined {
  const detected = nonEnglishLanguage(words);
  if (detected === undefined) return undefined;
  const script = scriptOf(detected);
  const written = script !== "Latn" && script === scriptOf(language) ? language : detected;
  return sameLanguage(written, knowledge.language) ? undefined : written;
}

function sameLanguage(a: string, b: string): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language;
}
