import { factsOf, numbersIn } from "../../faq/facts.ts";
import { piecesOf, plainText } from "../../faq/plain-text.ts";
import type { Block } from "../../faq/schema.ts";
import { addressKey } from "../origin.ts";

/** An entry as far as it's matched with its translation. */
export interface MatchableEntry {
  id: string;
  section: string;
  question: string;
  /** Its address: what its page's links to it lead to. */
  url?: string | undefined;
  answer: Block[];
}

/** What an entry has in common with its translation, whatever the languages are. */
export interface Traits {
  /** Addresses without what tells the language, names in Latin letters, and numbers, each with a letter for its kind. */
  marks: ReadonlySet<string>;
  /** The entries of its own page that it links to: their addresses' fragments. */
  links: ReadonlySet<string>;
  /** Letters and digits of the question and the answer. */
  length: number;
  /** Pieces of text: paragraphs and list items. */
  pieces: number;
  /** Whether it opens a section, and whether it ends one. */
  opens: boolean;
  ends: boolean;
}

/** The traits of a page's entries, in their order. @param language what marks the addresses of this language's pages */
export function traitsOf(entries: readonly MatchableEntry[], language: string): Traits[] {
  const page = new Set(entries.map(({ url }) => addressKey(url)));
  page.delete(undefined);
  return entries.map((entry, i) => {
    const facts = factsOf(entry.answer);
    const text = `${entry.question}\n${plainText(entry.answer)}`;
    const isInside = (link: string) => page.has(addressKey(link)) && fragmentOf(link) !== undefined;
    const links = [...facts.links];
    return {
      marks: new Set([
        ...links.filter((link) => !isInside(link)).map((link) => `a ${neutral(link, language)}`),
        ...numbersIn(text).map((number) => `n ${number}`),
        ...namesIn(text).map((name) => `w ${name}`),
      ]),
      links: new Set(links.filter(isInside).flatMap((link) => fragmentOf(link) ?? [])),
      length: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
      pieces: entry.answer.flatMap(piecesOf).length,
      opens: entries[i - 1]?.section !== entry.section,
      ends: entries[i + 1]?.section !== entry.section,
    };
  });
}

/** What follows the `#` of an address, decoded. */
export function fragmentOf(address: string | undefined): string | undefined {
  const [, fragment = ""] = address?.split("#") ?? [];
  try {
    return decodeURIComponent(fragment) || undefined;
  } catch {
    return fragment;
  }
}

/** An address without the language in its host or path: `https://de.tea.example/help/de` is `tea.example/help`. */
function neutral(address: string, language: string): string {
  const key = addressKey(address) ?? address;
  const codes = new Set([language, language.split("-")[0]]);
  const parts = key.split("/").filter((part) => !codes.has(part.toLowerCase()));
  const [host = "", ...path] = parts;
  const [first = "", ...rest] = host.split(".");
  return [codes.has(first) ? rest.join(".") : host, ...path].join("/").toLowerCase();
}

/** Words in Latin letters, and what else is written alike in all languages: `WhatsApp`, `@durov`, `t.me`. */
function namesIn(text: string): string[] {
  const words = text.toLowerCase().match(/[@/]?[a-z][a-z\d]*(?:[._-][a-z\d]+)*(?![\p{L}\p{M}])/gu) ?? [];
  return words.filter((word) => word.length > 2);
}
