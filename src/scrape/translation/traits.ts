import { factsOf, numbersIn } from "../../faq/facts.ts";
import { plainText } from "../../faq/plain-text.ts";
import { addressKey } from "../origin.ts";
import type { MatchableEntry } from "./matchable-entry.ts";

/** What tells an entry in any language. */
export interface Traits {
  id: string;
  section: string;
  /** The fragment of its address. */
  fragment: string | undefined;
  /** Where its links lead outside of its page, without what tells the language. */
  addresses: ReadonlySet<string>;
  /** The fragments of its links inside of its page. */
  inner: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  names: ReadonlySet<string>;
  /** Letters and digits of the question and the answer, and one more. */
  length: number;
  /** Whether it's the first of its section, and whether it's the last. */
  opens: boolean;
  ends: boolean;
}

/** The traits of a page's entries, in their order. @param language the code that addresses of this language's pages contain */
export function traitsOf(entries: readonly MatchableEntry[], language: string): Traits[] {
  const pages = new Set(entries.map(({ url }) => addressKey(url)));
  pages.delete(undefined);
  return entries.map((entry, i) => {
    const { id, section, url } = entry;
    const text = `${entry.question}\n${plainText(entry.answer)}`;
    const links = Map.groupBy(factsOf(entry.answer).links, (link) =>
      pages.has(addressKey(link)) && fragmentOf(link) !== undefined ? "inner" : "outer",
    );
    return {
      id,
      section,
      fragment: fragmentOf(url),
      addresses: new Set(links.get("outer")?.map((link) => withoutLanguage(link, language))),
      inner: new Set(links.get("inner")?.flatMap((link) => fragmentOf(link) ?? [])),
      numbers: new Set(numbersIn(text)),
      names: new Set(namesIn(text)),
      length: 1 + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0),
      opens: entries[i - 1]?.section !== section,
      ends: entries[i + 1]?.section !== section,
    };
  });
}

/** What follows the `#` of an address, decoded; undefined where there's nothing. */
function fragmentOf(address = ""): string | undefined {
  const [, fragment = ""] = address.split("#");
  try {
    return decodeURIComponent(fragment) || undefined;
  } catch {
    return fragment;
  }
}

/** An address without the language in its host or path: `https://de.tea.example/help/de` is `tea.example/help`. */
function withoutLanguage(address: string, language: string): string {
  const codes = [language, language.split("-")[0]];
  const isCode = (part: string) => codes.includes(part);
  const [host = "", ...path] = (addressKey(address) ?? address).toLowerCase().split("/");
  const [first = "", ...rest] = host.split(".");
  const rests = path.filter((part) => !isCode(part));
  return [isCode(first) ? rest.join(".") : host, ...rests].join("/");
}

/** Words in Latin letters: names, commands and addresses, which other scripts keep and other languages mostly. */
function namesIn(text: string): string[] {
  const name = /[@/]?[a-z][a-z\d]*(?:[._-][a-z\d]+)*(?![\p{L}\p{M}])/gu;
  return (text.toLowerCase().match(name) ?? []).filter(({ length }) => length > 2);
}
