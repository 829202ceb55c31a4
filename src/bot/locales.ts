import type { Knowledge } from "../faq/knowledge.ts";
import type { Flows } from "../flows/flow.ts";
import type { Matcher } from "../match/matcher.ts";
import { createSmallTalk } from "../match/small-talk.ts";
import { type Links, linksTo } from "./start-links.ts";
import { type Texts, texts } from "./texts/texts.ts";

/** What the bot knows in one language. */
export interface Known {
  knowledge: Knowledge;
  flows: Flows;
}

/** The same with the matcher that has learnt it. */
export interface Trained extends Known {
  matcher: Matcher;
}

/** Everything that depends on the language of the person at hand. */
export interface Locale extends Trained {
  /** A code in small letters: "en", "pt-br". */
  language: string;
  texts: Texts;
  smallTalk: ReturnType<typeof createSmallTalk>;
  /** Addresses that open the private chat with the bot. */
  links: Links;
  /** Whether the knowledge is in another language, as there is none in this one. */
  borrowed: boolean;
  /** Whether people help where the FAQ ends. */
  helpers: boolean;
}

/** The languages that the bot speaks. */
export interface Locales {
  /** One for each language that there are texts or knowledge of. */
  all: readonly Locale[];
  /** The languages of the knowledge. */
  understood: readonly string[];
  /** The one closest to a language code, however Telegram or a person's system writes it. */
  find(code: string | undefined): Locale | undefined;
  /** The same, or English where there is none. */
  of(code: string | undefined): Locale;
}

/**
 * Puts texts and knowledge together. English knowledge, or the first where there is none in English, serves the
 * languages that have none of their own; English texts serve knowledge in a language that the bot does not speak.
 *
 * @param trained what the bot knows, language by language; one at least
 * @param username the bot's, without @
 * @param helpers whether people help where the FAQ ends
 */
export function createLocales(
  trained: readonly Trained[],
  username: string,
  helpers = false,
): Locales {
  const knowing = trained.map((one) => ({
    ...one,
    language: one.knowledge.language.toLowerCase(),
    smallTalk: createSmallTalk(one.knowledge.smallTalk),
  }));
  const [first] = knowing;
  if (!first) throw new Error("There is nothing to know.");
  const lender = closest("en", knowing) ?? first;
  const english = closest("en", texts) as Texts;

  const links = linksTo(username);
  const all: Locale[] = [];
  const find = (code: string | undefined) => closest(code, all);
  const of = (code: string | undefined) => find(code) ?? (find("en") as Locale);
  const add = (language: string, texts: Texts) => {
    const own = closest(language, knowing);
    all.push({ ...(own ?? lender), language, texts, links, borrowed: own === undefined, helpers });
  };
  for (const one of texts) add(one.language, one);
  for (const { language } of knowing) if (!find(language)) add(language, english);
  return { all, find, of, understood: knowing.map(({ language }) => language) };
}

/**
 * The one whose language a code means: the same, else one with the same first part, so that "de-AT" finds "de" and
 * "pt" finds "pt-br".
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

/** A code as it is written today, in small letters: "in" was Indonesian. Of what is no code, what looks like its language. */
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
