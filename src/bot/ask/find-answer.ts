import type { FaqEntry } from "../../faq/knowledge.ts";
import type { Decision, Matcher } from "../../match/matcher.ts";
import { languageOf } from "../../match/words/language.ts";
import type { SmallTalkKind } from "../../match/words/small-talk.ts";
import type { Locale, Locales } from "../locales.ts";

/**
 * What a question in a person's own words is answered with, and in which language:
 *
 * - `answer`: an entry;
 * - `suggest`: entries to choose from;
 * - `unknown`: the FAQ has no answer;
 * - `talk`: it isn't a question but small talk, such as a greeting;
 * - `language`: it's written in a language without entries;
 * - `empty`: there are no words.
 */
export type Answer = { locale: Locale } & (
  | { kind: "answer"; entry: FaqEntry }
  | { kind: "suggest"; entries: FaqEntry[] }
  | { kind: "unknown" }
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
  const { kind, shown } = matcher.match(words);
  const entries = shown.flatMap((id) => knowledge.entry(id) ?? []);
  const [first] = entries;
  if (kind === "answer" && first) return { kind, entry: first, locale };
  const written = foreignLanguage(words, locale, locales);
  const theirs = locales.find(written);
  if (theirs && !theirs.borrowed) return findAnswer(words, theirs, locales);
  if (written) return { kind: "language", written, locale: theirs ?? locale };
  if (kind === "suggest" && first) return { kind, entries, locale };
  return { kind: "unknown", locale };
}

/** The kind of answer that the entries of one language give. */
export function answerKind(
  words: string,
  { smallTalk, matcher }: Pick<Locale, "smallTalk" | "matcher">,
): Decision["kind"] | "talk" {
  return smallTalk(words) ? "talk" : matcher.match(words).kind;
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
