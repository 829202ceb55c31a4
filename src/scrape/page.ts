import type { CheerioAPI } from "cheerio";
import { readOutline } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { oneLine } from "./dom.ts";
import { faqPageItems } from "./json-ld.ts";
import type { TreeLimits } from "./limits.ts";
import { pageAddress } from "./link.ts";
import type { OutlineItem } from "./outline.ts";
import { htmlParser } from "./tree.ts";

/** What the HTML of a page says. */
export interface Page {
  title: string | undefined;
  /** The language of the text, as the page states it: "en", "pt-BR". */
  language: string | undefined;
  /** The address that the page states. */
  address: string | undefined;
  /** The targets of its links, as they are written there. */
  links: string[];
  outline: OutlineItem[];
  /** The questions of its structured data for search engines (schema.org FAQPage). */
  structured: OutlineItem[];
}

/**
 * Reads an HTML page.
 *
 * @param base the page's address where it is available, to resolve links
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
  const structured = faqPageItems($, base ?? address, parse);
  return {
    title,
    language,
    address,
    links,
    structured,
    outline: readOutline(contentOf($), base ?? address),
  };
}

/** A lone first-level heading names a page better than its `<title>`, which often ends in the site's name. */
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
