import type { FaqEntry } from "../../faq/knowledge.ts";
import { nonEnglishLanguage } from "../../match/language.ts";
import { type Decision, mostSuggested } from "../../match/matcher.ts";
import type { SmallTalkKind } from "../../match/small-talk.ts";
import type { Locale, Locales } from "../locales.ts";
import { scriptOf } from "../texts/wording.ts";

/**
 * What a question in a person's own words is answered with, and in which language:
 *
 * - `answer`: the entry;
 * - `suggest`: some entries to choose from;
 * - `unknown`: an honest "not in the FAQ"; `nearest` are the entries that come closest all the same;
 * - `talk`: it is no question but a greeting or the like;
 * - `language`: it is written in one that the bot knows nothing in;
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
 * The bot's answer to words of a person who is spoken to in a language. What is written in another that the bot
 * knows something in is answered from that.
 */
export function answerTo(words: string, locale: Locale, locales: Locales): Answer {
  const { knowledge, matcher, smallTalk } = locale;
  if (words === "") return { kind: "empty", locale };
  const talk = smallTalk(words);
  if (talk) return { kind: "talk", talk, locale };
  const { kind, results } = matcher.match(words);
  const entries = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
  const [first] = entries;
  if (kind === "answer" && first) return { kind, entry: first, locale };
  const written = writtenIn(words, locale);
  const theirs = locales.find(written);
  if (theirs && !theirs.borrowed) return answerTo(words, theirs, locales);
  if (written) return { kind: "language", written, locale: theirs ?? locale };
  const some = entries.slice(0, mostSuggested);
  if (kind === "suggest" && first) return { kind, entries: some, locale };
  return { kind: "unknown", nearest: some, locale };
}

/** What kind of answer it would be, as far as the knowledge at hand goes. */
export function kindOfAnswer(
  words: string,
  { smallTalk, matcher }: Pick<Locale, "smallTalk" | "matcher">,
): Decision["kind"] | "talk" {
  return smallTalk(words) ? "talk" : matcher.match(words).kind;
}

/**
 * The language of a message, where it is clearly another than that of the knowledge. Scripts other than Latin do not
 * tell their languages apart: who has chosen one of them is taken to write it.
 */
function writtenIn(
  words: string,
  { language, knowledge }: Pick<Locale, "language" | "knowledge">,
): string | undefined {
  const detected = nonEnglishLanguage(words);
  if (detected === undefined) return undefined;
  const script = scriptOf(detected);
  const written = script !== "Latn" && script === scriptOf(language) ? language : detected;
  return sameLanguage(written, knowledge.language) ? undefined : written;
}

function sameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
