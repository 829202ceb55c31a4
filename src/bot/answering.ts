import { otherLanguage } from "../match/language.ts";
import { type Decision, mostSuggested } from "../match/matcher.ts";
import type { Parts } from "./context.ts";
import type { Locale } from "./locales.ts";
import { scriptOf } from "./texts/wording.ts";
import { answerView } from "./views/answer.ts";
import { escapeHtml } from "./views/html.ts";
import { otherLanguageView, suggestView, unknownView } from "./views/lists.ts";
import { plain, type View } from "./views/view.ts";

/** What a question in a person's own words is answered with. */
export interface Answering {
  /** @param update the id of the update, for the log */
  (words: string, update: number): View;
  /** What kind of answer it would be. */
  kind(words: string): Decision["kind"] | "talk";
}

/**
 * Makes the bot's answers in one language: the entry, some entries to choose from, or an honest "not in the FAQ".
 * What is written in another language that the bot speaks is answered in that one.
 */
export function createAnswering(
  locale: Omit<Locale, "answering">,
  { locales, log, metrics }: Pick<Parts, "locales" | "log" | "metrics">,
): Answering {
  const { knowledge, matcher, smallTalk, texts } = locale;

  const view = ({ kind, results }: Decision): View => {
    const entries = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
    const [first] = entries;
    if (kind === "answer" && first) return answerView(first, locale);
    if (kind === "suggest" && first) return suggestView(entries.slice(0, mostSuggested), locale);
    return unknownView(locale);
  };

  const answer = (words: string, update: number): View => {
    if (words === "") return plain(escapeHtml(texts.empty));
    const talk = smallTalk(words);
    if (talk) metrics.decisions.inc({ kind: "talk" });
    if (talk) return plain(escapeHtml(texts.smallTalk[talk]));
    const decision = matcher.match(words);
    const { kind, results } = decision;
    const written = kind === "answer" ? undefined : writtenIn(words, locale);
    const theirs = locales.find(written);
    if (theirs && !theirs.borrowed) return theirs.answering(words, update);
    log.debug({ update, decision: kind, entry: results[0]?.id }, "asked");
    metrics.decisions.inc({ kind });
    if (!written) return view(decision);
    return otherLanguageView(written, (theirs ?? locale).texts, locales.understood);
  };
  const kind = (words: string) => (smallTalk(words) ? "talk" : matcher.match(words).kind);
  return Object.assign(answer, { kind });
}

/**
 * The language of a message, where it is clearly another than that of the knowledge. Scripts other than Latin do not
 * tell their languages apart: who has chosen one of them is taken to write it.
 */
function writtenIn(
  words: string,
  { language, knowledge }: Pick<Locale, "language" | "knowledge">,
): string | undefined {
  const detected = otherLanguage(words);
  if (detected === undefined) return undefined;
  const script = scriptOf(detected);
  const written = script !== "Latn" && script === scriptOf(language) ? language : detected;
  return sameLanguage(written, knowledge.language) ? undefined : written;
}

function sameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
