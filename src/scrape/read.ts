import type { Block } from "../faq/schema.ts";
import { anchorOf, idOf, uniqueIds } from "./anchor.ts";
import { hashOf } from "./hash.ts";
import { type KnownEntry, knownHeadings } from "./known.ts";
import { defaultReadLimits, type TreeLimits } from "./limits.ts";
import { pageAddress } from "./link.ts";
import { markdownToHtml } from "./markdown.ts";
import { type Content, entriesOf, type OutlineEntry, questionMark } from "./outline.ts";
import { type Page, readPage } from "./page.ts";
import { givePlatforms } from "./platform.ts";
import { readerToMarkdown } from "./reader-headings.ts";

export type InputKind = "html" | "markdown" | "text";

/** What is known of an input besides its text. */
export interface ReadHints {
  /** The input's name or address: its ending tells what it is. */
  name?: string;
  /** The media type that a server gave. */
  mediaType?: string | undefined;
  /** The page's address, where a person gives it: it goes before what the page says itself. */
  address?: string | undefined;
  /** The address that the page was fetched from: it stands back behind what the page says itself. */
  fetchedFrom?: string | undefined;
  /** Entries of an earlier scrape: they tell headings in a text that has lost them. */
  known?: readonly KnownEntry[];
}

export interface ScrapedEntry {
  id: string;
  section: string;
  question: string;
  /** The entry's address; only `#id` when nobody knows where the page lives. */
  url: string;
  answer: Block[];
  hash: string;
}

/** A FAQ as read from one input. */
export interface ScrapedFaq {
  kind: InputKind;
  title?: string | undefined;
  language?: string | undefined;
  /** The page's address; undefined when neither the input nor the caller knows it. */
  address?: string | undefined;
  entries: ScrapedEntry[];
}

/**
 * Reads a FAQ from HTML, Markdown or the text of a reader view. The same text always gives the same.
 *
 * @throws LimitError
 */
export function readFaq(
  text: string,
  hints: ReadHints = {},
  limits: TreeLimits = defaultReadLimits,
): ScrapedFaq {
  const kind = kindOf(text, hints);
  const html = toHtml(text, kind, hints.known ?? [], limits);
  const given = hints.address ?? hints.fetchedFrom;
  const first = readPage(html, given, limits);
  const address = hints.address ?? addressOf(first, hints);
  const page = address === (given ?? first.address) ? first : readPage(html, address, limits);
  const title = page.title;
  const raw = bestEntries(page, title ?? "Questions");
  const entries = finish(raw, address, kind !== "html");
  return {
    kind,
    title,
    language: page.language,
    address: address && pageAddress(address),
    entries,
  };
}

/** Decides what an input is: what the server or the name says, unless the text clearly says otherwise. */
export function kindOf(text: string, { name = "", mediaType = "" }: ReadHints): InputKind {
  if (/html/i.test(mediaType) || /\.x?html?$/i.test(name)) return "html";
  if (/markdown/i.test(mediaType) || /\.(?:md|markdown|mdown)$/i.test(name)) return "markdown";
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(text) || /<h[1-6][\s>]/i.test(text))
    return "html";
  const headings = text.match(/^#{1,6}\s+\S|^\S.*\n(?:={3,}|-{3,})\s*$/gm) ?? [];
  return headings.length > 1 ? "markdown" : "text";
}

function toHtml(
  text: string,
  kind: InputKind,
  known: readonly KnownEntry[],
  limits: TreeLimits,
): string {
  if (kind === "html") return text;
  const markdown = kind === "markdown" ? text : readerToMarkdown(text, knownHeadings(known));
  return markdownToHtml(markdown, limits);
}

/** The address that a page states or was fetched from; that of the known entries when they are its; Telegram's own. */
function addressOf(page: Page, { fetchedFrom, known = [] }: ReadHints): string | undefined {
  const own = page.address ?? fetchedFrom;
  if (own !== undefined) return own;
  const anchors = new Set(
    page.outline.flatMap((item) => (item.kind === "heading" ? [anchorOf(item.text)] : [])),
  );
  const shared = known.filter(({ id, url }) => url !== undefined && anchors.has(id));
  const address = shared.find(({ url }) => url?.startsWith("http"))?.url;
  if (address !== undefined && shared.length * 2 >= anchors.size) return pageAddress(address);
  return isTelegrams(page) ? "https://telegram.org/faq" : undefined;
}

/** Telegram's FAQ does not state its address. It is known by its title, or by linking mostly to its site. */
function isTelegrams({ title, links }: Page): boolean {
  const hosts = links.flatMap((link) => URL.parse(link)?.hostname ?? []);
  const own = hosts.filter((host) => /(?:^|\.)telegram\.org$/.test(host));
  return title === "Telegram FAQ" || (own.length >= 3 && own.length * 2 >= hosts.length);
}

/** What the page shows, unless what it states for search engines holds more. */
function bestEntries(page: Page, title: string): OutlineEntry[] {
  const shown = entriesOf(page.outline, title);
  const stated = entriesOf(page.stated, title);
  return stated.length > shown.length ? stated : shown;
}

function finish(
  raw: OutlineEntry[],
  address: string | undefined,
  anchorsLost: boolean,
): ScrapedEntry[] {
  const unique = uniqueIds();
  const base = address === undefined ? "" : pageAddress(address);
  return raw.map(({ section, heading, content }) => {
    const id = unique(idOf(heading.text, heading.anchor));
    const anchor = heading.anchor ?? (anchorsLost || base === "" ? id : undefined);
    const question = heading.text.replace(questionMark, "");
    const words = content.map((item) => item.words).join("\n");
    const url = anchor === undefined ? base : `${base}#${encodeURI(anchor)}`;
    return { id, section, question, url, answer: answerOf(content), hash: hashOf(question, words) };
  });
}

function answerOf(content: Content[]): Block[] {
  const kept = content.filter((item, i) => !(item.picture && isCaption(content[i + 1])));
  return givePlatforms(kept.map(({ block }) => block));
}

/** A caption right below a picture, one short line without a full stop, says what its stand-in text would say. */
function isCaption(item: Content | undefined): boolean {
  return (
    item?.block.type === "paragraph" &&
    /^.{1,80}[^.!?:…]$/u.test(item.block.html.replace(/<[^>]*>/g, ""))
  );
}
