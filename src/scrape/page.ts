import type { CheerioAPI } from "cheerio";
import { readOutline } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { oneLine } from "./dom.ts";
import { faqPageItems } from "./json-ld.ts";
import type { TreeLimits } from "./limits.ts";
import { pageAddress } from "./link.ts";
import type { OutlineItem } from "./outline.ts";
import { htmlParser } from "./tree.ts";

/** A page, read as far as HTML goes: what it is called, where it lives, and its outline. */
export interface Page {
  title: string | undefined;
  /** Of the text, as the page says it: "en", "pt-BR". */
  language: string | undefined;
  /** Its own address, as it states it. */
  address: string | undefined;
  /** The pages that it links to, absolute, most of them in its text. */
  links: string[];
  outline: OutlineItem[];
  /** The questions that it states for search engines (schema.org FAQPage), if it does. */
  stated: OutlineItem[];
}

/**
 * Reads an HTML page.
 *
 * @param base The page's address where it is known; links are resolved against it.
 * @throws LimitError
 */
export function readPage(html: string, base: string | undefined, limits: TreeLimits): Page {
  const parse = htmlParser(limits);
  const $ = parse(html);
  const address = statedAddress($, base);
  const links = $("body a[href]")
    .toArray()
    .map((link) => link.attribs.href ?? "");
  const title = titleOf($);
  const language = $("html").attr("lang")?.trim() || undefined;
  const stated = faqPageItems($, base ?? address, parse);
  return {
    title,
    language,
    address,
    links,
    stated,
    outline: readOutline(contentOf($), base ?? address),
  };
}

/** The first heading of the page names it better than its `<title>`, which often ends in the site's name. */
function titleOf($: CheerioAPI): string | undefined {
  const h1 = $("h1");
  const texts = [
    h1.length === 1 ? h1.text() : "",
    $("meta[property='og:title']").attr("content"),
    $("title").text(),
  ];
  return texts.map((text) => oneLine(text ?? "")).find((text) => text !== "");
}

function statedAddress($: CheerioAPI, base: string | undefined): string | undefined {
  const stated =
    $("link[rel=canonical]").attr("href") ?? $("meta[property='og:url']").attr("content");
  const url = stated ? URL.parse(stated, base) : null;
  return url && /^https?:$/.test(url.protocol) ? pageAddress(url.href) : undefined;
}
