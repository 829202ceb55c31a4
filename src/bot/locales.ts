import { phrasesOf } from "../conversation/phrases/languages.ts";
import type { Understanding } from "../conversation/understanding.ts";
import { createVocabulary } from "../conversation/vocabulary.ts";
import { type About, type Abouts, definedFields } from "../faq/about.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Flows } from "../flows/flow.ts";
import type { Matcher } from "../match/matcher.ts";
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

/** The same with a matcher trained on it. */
export interface TrainedLanguage extends LanguageData {
  matcher: Matcher;
}

/** Everything that depends on a person's language. */
export interface Locale extends TrainedLanguage {
  /** A code in small letters: "en", "pt-br". */
  language: string;
  /** The bot's sentences, with what the knowledge base says of itself. */
  texts: Texts;
  /** What the knowledge base says of itself: in this language, or what isn't a sentence in another. */
  about: About;
  /** How messages in this language, or in that of the entries, are understood. */
  understanding: Understanding;
  /** Addresses that open the private chat with the bot. */
  links: Links;
  /** Whether the entries are in another language, as there are none in this one. */
  borrowed: boolean;
  /** Whether there is a staff to ask if the FAQ has no answer. */
  hasStaff: boolean;
}

/** What an answer and its buttons depend on. */
export type AnswerLocale = Pick<
  Locale,
  "knowledge" | "flows" | "texts" | "links" | "borrowed" | "hasStaff"
>;

/** The languages that the bot speaks. */
export interface Locales {
  /** One for each language that has texts or entries. */
  all: readonly Locale[];
  /** The languages that have entries. */
  understood: readonly string[];
  /** The locale closest to a language code, in any spelling that Telegram or a person's system uses. */
  find(code: string | undefined): Locale | undefined;
  /** The same, or English if there is none. */
  of(code: string | undefined): Locale;
}

/**
 * Puts texts and entries together. Languages without entries borrow the English ones, or the first language's; entries
 * in a language without texts get the English texts.
 *
 * @param trained one language at least
 * @param username the bot's, without @
 * @param hasStaff whether there is a staff to ask
 */
export function createLocales(
  trained: readonly TrainedLanguage[],
  username: string,
  hasStaff = false,
): Locales {
  const languages = trained.map((data) => ({
    ...data,
    language: data.knowledge.language.toLowerCase(),
  }));
  const [first] = languages;
  if (!first) throw new Error("There are no entries in any language.");
  const lender = closest("en", languages) ?? first;
  const english = closest("en", texts) as Texts;

  const links = linksTo(username);
  const all: Locale[] = [];
  const find = (code: string | undefined) => closest(code, all);
  const of = (code: string | undefined) => find(code) ?? (find("en") as Locale);
  const add = (language: string, texts: Texts) => {
    const own = closest(language, languages);
    const data = own ?? lender;
    const { knowledge, matcher } = data;
    const understanding = { knowledge, matcher, vocabulary: vocabularyOf(language, knowledge) };
    const borrowed = own === undefined;
    const about = aboutIn(language, knowledge.language, data.abouts);
    all.push({
      ...{ ...data, language, understanding, about, links, borrowed, hasStaff },
      texts: textsFor(texts, about, { hasFlows: data.flows.all.length > 0, hasStaff }),
    });
  };
  for (const inLanguage of texts) add(inLanguage.language, inLanguage);
  for (const { language } of languages) if (!find(language)) add(language, english);
  return { all, find, of, understood: languages.map(({ language }) => language) };
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
    examples: first(({ examples }) => examples),
  });
  const name = first(({ profile }) => profile?.name);
  return { ...own, ...shared, profile: { ...own.profile, ...definedFields({ name }) } };
}

/** People mix their language with that of the entries. */
function vocabularyOf(language: string, { language: entries, smallTalk, otherTopics }: Knowledge) {
  return createVocabulary(phrasesOf([language, entries.toLowerCase()]), {
    smallTalk,
    ownNames: otherTopics.own,
  });
}

/**
 * The item whose language is closest to a code: the same language, else one with the same first part, so that "de-AT"
 * finds "de" and "pt" finds "pt-br".
 */
function closest<T extends { language: string }>(
  code: string | undefined,
  all: readonly T[],
): T | undefined {
  const wanted = code && canonical(code);
  if (!wanted) return undefined;
  return (
    all.find(({ language }) => language === wanted) ??
    all.find(({ language }) => firstPart(language) === firstPart(wanted))
  );
}

/** A code as it's written today, in small letters: "in" was Indonesian. Of an invalid code, its first part if that is valid. */
function canonical(code: string): string | undefined {
  const plain = code.slice(0, 35).replaceAll("_", "-");
  try {
    return new Intl.Locale(plain).baseName.toLowerCase();
  } catch {
    const [language] = /^[a-z]{2,3}(?=-)/i.exec(plain) ?? [];
    return language && canonical(language);
  }
}

function firstPart(code: string): string {
  return code.split("-")[0] ?? code;
}
