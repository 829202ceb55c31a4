import type { CheerioAPI } from "cheerio";
import type { TreeLimits } from "../process/limits.ts";
import type { OutlineItem } from "../questions/outline.ts";
import { readOutline } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { oneLine, type PageNode } from "./dom.ts";
import { structuredItems } from "./json-ld.ts";
import { pageAddress } from "./link.ts";
import { siteNameIn } from "./site-name.ts";
import { runsIn } from "./structures/runs.ts";
import { stages } from "./structures/stages.ts";
import { htmlParser } from "./tree.ts";

/** What the HTML of a page says. */
export interface Page {
  title: string | undefined;
  /** The name of the site, as the page or its title states it. */
  site: string | undefined;
  /** The language of the text, as the page states it: "en", "pt-BR". */
  language: string | undefined;
  /** The address that the page states. */
  address: string | undefined;
  /** The targets of its links, as they are written there. */
  links: string[];
  /** The page's content as the stages of finding questions read it, the surest first. */
  outlines: OutlineItem[][];
  /** The questions of its structured data for search engines (schema.org). */
  structured: OutlineItem[];
  /** Its paragraphs and other lines, each on one line. */
  lines: string[];
}

/**
 * Reads an HTML page.
 *
 * @param address the page's address where it is available, to resolve links
 * @throws LimitError
 */
export function readPage(html: string, address: string | undefined, limits: TreeLimits): Page {
  const parse = htmlParser(limits);
  const $ = parse(html);
  const stated = statedAddress($, address);
  const links = $("body a[href]")
    .toArray()
    .map((link) => link.attribs.href ?? "");
  const base = baseOf($, address ?? stated);
  const title = titleOf($);
  const language = $("html").attr("lang")?.trim() || undefined;
  const structured = structuredItems($, base, parse);
  const content = contentOf($);
  return {
    title,
    site:
      oneLine($("meta[property='og:site_name']").attr("content") ?? "") ||
      siteNameIn(oneLine($("title").first().text())),
    language,
    address: stated,
    links,
    structured,
    outlines: stages.flatMap((stage) => {
      const copy = copyOf($, content);
      return stage(copy) ? [readOutline(copy, base)] : [];
    }),
    lines: runsIn(content).map(({ text }) => text),
  };
}

function copyOf($: CheerioAPI, node: PageNode): PageNode {
  return $(node as Parameters<CheerioAPI>[0])
    .clone()
    .get(0) as PageNode;
}

/** What relative links are relative to: what `<base href>` says, else the page's address. */
function baseOf($: CheerioAPI, address: string | undefined): string | undefined {
  const href = $("base[href]").attr("href");
  const url = href ? URL.parse(href, address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : address;
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
