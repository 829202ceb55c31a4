import type { Understanding } from "../conversation/understanding.ts";
import { createVocabulary } from "../conversation/vocabulary.ts";
import { type About, type Abouts, definedFields } from "../faq/about.ts";
import { lenderAmong, withBorrowed } from "../faq/borrow.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import { type Flows, withBorrowedFlows } from "../flows/flow.ts";
import { eitherMatcher } from "../match/either-matcher.ts";
import type { Matcher } from "../match/matcher.ts";
import { closest } from "../match/words/closest-language.ts";
import { type Links, linksTo } from "./start-links.ts";
import { type Texts, texts } from "./texts/texts.ts";
import { textsFor } from "./texts/texts-for.ts";

/** The entries and flows of one language. */
export interface LanguageData {
  knowledge: Knowledge;
  flows: Flows;
  /** What the whole knowledge base says of itself, in each language; nothing if not given. */
  abouts?: Abouts | undefined;
}

/** The same with a matcher trained on it; undefined while there's none yet. */
export interface TrainedLanguage extends LanguageData {
  matcher: Matcher | undefined;
}

/** A matcher as answers need it. */
export type LocaleMatcher = Omit<Matcher, "learn" | "forget" | "explain" | "reliability">;

/** Everything that depends on a person's language. What the language itself lacks is that of another. */
export interface Locale extends LanguageData {
  /** A code in small letters: "en", "pt-br". */
  language: string;
  /** The language of the matcher, as the knowledge base writes it: another where this one has none, or none yet. */
  understood: string;
  matcher: LocaleMatcher;
  /** The bot's sentences, with what the knowledge base says of itself. */
  texts: Texts;
  /** What the knowledge base says of itself: in this language, or what isn't a sentence in another. */
  about: About;
  /** How messages in this language, or in that of the entries, are understood. */
  understanding: Understanding;
  /** Addresses that open the private chat with the bot. */
  links: Links;
  /** Whether there is a staff to ask if the FAQ has no answer. */
  hasStaff: boolean;
}

/** What an answer and its buttons depend on. */
export type AnswerLocale = Pick<
  Locale,
  "language" | "knowledge" | "flows" | "texts" | "links" | "hasStaff"
>;

/** The languages that the bot speaks. */
export interface Locales {
  /** One for each language that has texts or entries. */
  all: readonly Locale[];
  /** The languages that messages are understood in. */
  understood: readonly string[];
  /** The one that lends what others lack. */
  lender: string;
  /** The locale closest to a language code, in any spelling that Telegram or a person's system uses. */
  find(code: string | undefined): Locale | undefined;
  /** The same, or English if there is none. */
  of(code: string | undefined): Locale;
}

/**
 * Puts texts and entries together. What a language lacks is lent by English, or by the first language: single entries and
 * flows, and the matcher. Entries in a language without texts get the English texts.
 *
 * @param languages one at least; the lender has a matcher
 * @param username the bot's, without @
 * @param hasStaff whether there is a staff to ask
 */
export function createLocales(
  languages: readonly TrainedLanguage[],
  username: string,
  hasStaff = false,
): Locales {
  const known = languages.map((data) => ({ ...data, language: codeOf(data) }));
  const lender = known.find(({ knowledge }) => knowledge === lenderOf(languages)?.knowledge);
  if (!lender?.matcher) throw new Error("There are no entries in any language.");
  const lent = { ...lender, matcher: lender.matcher };
  const english = closest("en", texts) as Texts;

  const links = linksTo(username);
  const all: Locale[] = [];
  const find = (code: string | undefined) => closest(code, all);
  const of = (code: string | undefined) => find(code) ?? (find("en") as Locale);
  const add = (language: string, texts: Texts) => {
    const own = closest(language, known) ?? lent;
    const data = borrowing(own, lent);
    const { knowledge, flows, matcher } = data;
    const languages = [language, knowledge.language, lent.language];
    const understanding = { knowledge, matcher, vocabulary: vocabularyOf(languages, knowledge) };
    const about = aboutIn(language, knowledge.language, own.abouts);
    all.push({
      ...data,
      language,
      understanding,
      about,
      links,
      hasStaff,
      texts: textsFor(texts, about, { hasFlows: flows.all.length > 0, hasStaff }),
    });
  };
  for (const inLanguage of texts) add(inLanguage.language, inLanguage);
  for (const { language } of known) if (!find(language)) add(language, english);
  const understood = known.flatMap(({ knowledge, matcher }) =>
    matcher ? [knowledge.language] : [],
  );
  return { all, find, of, understood, lender: lender.language };
}

/** The language that lends what others lack. */
export function lenderOf<T extends LanguageData>(languages: readonly T[]): T | undefined {
  const lender = lenderAmong(languages.map(({ knowledge }) => knowledge.language));
  return languages.find(({ knowledge }) => knowledge.language === lender);
}

function codeOf({ knowledge }: LanguageData): string {
  return knowledge.language.toLowerCase();
}

type Known = TrainedLanguage & { language: string };
type Lent = Known & { matcher: Matcher };

/** A language with what it borrows. */
function borrowing(
  own: Known,
  lender: Lent,
): LanguageData & Pick<Locale, "matcher" | "understood"> {
  if (own.knowledge === lender.knowledge)
    return { ...own, matcher: lender.matcher, understood: lender.knowledge.language };
  const knowledge = withBorrowed(own.knowledge, lender.knowledge);
  const flows = withBorrowedFlows(own.flows, lender.flows);
  const { abouts, matcher } = own;
  if (!matcher) {
    const understood = lender.knowledge.language;
    return { knowledge, flows, abouts, matcher: lender.matcher, understood };
  }
  const isComplete = knowledge.entries.every(({ id }) => matcher.hasEntry(id));
  return {
    knowledge,
    flows,
    abouts,
    understood: own.knowledge.language,
    matcher: isComplete ? matcher : eitherMatcher(matcher, lender.matcher),
  };
}

/** The texts closest to a language; English ones if there are none. */
export function textsIn(language: string): Texts {
  return closest(language, texts) ?? (closest("en", texts) as Texts);
}

/**
 * What the knowledge base says of itself in a language. What isn't a sentence is taken from another language where this
 * one doesn't say it: that of the entries, else English, else the first that does.
 */
function aboutIn(language: string, entries: string, abouts: Abouts = new Map()): About {
  const all = [...abouts].map(([language, about]) => ({ language, about }));
  const own = closest(language, all)?.about ?? {};
  const others = [closest(entries, all), closest("en", all), ...all].flatMap(
    (other) => other?.about ?? [],
  );
  const first = <Value>(field: (about: About) => Value | undefined) =>
    [own, ...others].map(field).find((value) => value !== undefined);
  const shared = definedFields({
    product: first(({ product }) => product),
    official: first(({ official }) => official),
    contact: first(({ contact }) => contact),
    pages: first(({ pages }) => pages),
    examples: first(({ examples }) => examples),
  });
  const name = first(({ profile }) => profile?.name);
  return { ...own, ...shared, profile: { ...own.profile, ...definedFields({ name }) } };
}

/** People mix their language with that of the entries, and with English. */
function vocabularyOf(languages: string[], { smallTalk, otherTopics }: Knowledge) {
  return createVocabulary(languages, { smallTalk, ownNames: otherTopics.own });
}
