import type { Block } from "../faq/schema.ts";
import { anchorOf, idOf, uniqueIds } from "./anchor.ts";
import { hashOf } from "./hash.ts";
import { formatOf, type InputFormat } from "./input-format.ts";
import { defaultReadLimits, type TreeLimits } from "./limits.ts";
import { pageAddress } from "./link.ts";
import { markdownToHtml } from "./markdown.ts";
import { type Content, entriesOf, type OutlineEntry, questionMark } from "./outline.ts";
import { type Page, readPage } from "./page.ts";
import { assignPlatforms } from "./platform.ts";
import { type PreviousEntry, previousHeadings } from "./previous-entries.ts";
import { readerToMarkdown } from "./reader-headings.ts";
import type { IndexLink, Reading } from "./reading.ts";

/** What helps to read an input, besides its text. */
export interface ReadHints {
  /** The input's name or address: its ending tells the format. */
  name?: string;
  /** The media type that a server gave. */
  mediaType?: string | undefined;
  /** The page's address where a person gives it: it takes precedence over what the page says. */
  address?: string | undefined;
  /** The address that the page was fetched from: what the page says takes precedence. */
  fetchedFrom?: string | undefined;
  /** Earlier entries: they reveal headings in a text that has lost its markup. */
  previous?: readonly PreviousEntry[];
}

export interface ScrapedEntry {
  id: string;
  section: string;
  question: string;
  /** The entry's address; only `#id` where the page's address isn't available. */
  url: string;
  answer: Block[];
  hash: string;
}

/** A FAQ read from one input. */
export interface ScrapedFaq {
  /** The format that it was read from. */
  kind: InputFormat;
  title?: string | undefined;
  language?: string | undefined;
  /** The page's address; undefined where neither the input nor the caller gives it. */
  address?: string | undefined;
  entries: ScrapedEntry[];
  reading: Reading;
  /** The questions that are answered on other pages. */
  index: IndexLink[];
}

/**
 * Reads a FAQ from HTML, Markdown or the text of a reader view. The same text always gives the same result.
 *
 * @throws LimitError
 */
export function readFaq(
  text: string,
  hints: ReadHints = {},
  limits: TreeLimits = defaultReadLimits,
): ScrapedFaq {
  const kind = formatOf(text, hints.mediaType, hints.name);
  const { toHtml, keepsAnchors } = converters[kind];
  const html = toHtml(text, hints.previous ?? [], limits);
  const given = hints.address ?? hints.fetchedFrom;
  const first = readPage(html, given, limits);
  const address = hints.address ?? addressOf(first, hints);
  const page = address === (given ?? first.address) ? first : readPage(html, address, limits);
  const title = page.title;
  const raw = bestEntries(page, title ?? "Questions");
  const entries = toScrapedEntries(raw, address, keepsAnchors);
  return {
    kind,
    title,
    language: page.language,
    address: address && pageAddress(address),
    entries,
    reading: { questions: entries.length, missed: [] },
    index: [],
  };
}

/** How a format becomes HTML, and whether it keeps the anchors of the page's headings. */
interface Converter {
  toHtml(text: string, previous: readonly PreviousEntry[], limits: TreeLimits): string;
  keepsAnchors: boolean;
}

const converters: Record<InputFormat, Converter> = {
  html: {
    toHtml: (text) => text,
    keepsAnchors: true,
  },
  markdown: {
    toHtml: (text, _, limits) => markdownToHtml(text, limits),
    keepsAnchors: false,
  },
  text: {
    toHtml: (text, previous, limits) =>
      markdownToHtml(readerToMarkdown(text, previousHeadings(previous)), limits),
    keepsAnchors: false,
  },
};

/**
 * The address of a page: the one that it states, the one that it was fetched from, that of the previous entries where
 * these are its own, or that of Telegram's FAQ.
 */
function addressOf(page: Page, { fetchedFrom, previous = [] }: ReadHints): string | undefined {
  const own = page.address ?? fetchedFrom;
  if (own !== undefined) return own;
  const anchors = new Set(
    page.outline.flatMap((item) => (item.kind === "heading" ? [anchorOf(item.text)] : [])),
  );
  const shared = previous.filter(({ id, url }) => url !== undefined && anchors.has(id));
  const address = shared.find(({ url }) => url?.startsWith("http"))?.url;
  if (address !== undefined && shared.length * 2 >= anchors.size) return pageAddress(address);
  return isTelegramFaq(page) ? "https://telegram.org/faq" : undefined;
}

/** Telegram's FAQ doesn't state its address. It is recognised by its title, or by linking mostly to its own site. */
function isTelegramFaq({ title, links }: Page): boolean {
  const hosts = links.flatMap((link) => URL.parse(link)?.hostname ?? []);
  const own = hosts.filter((host) => /(?:^|\.)telegram\.org$/.test(host));
  return title === "Telegram FAQ" || (own.length >= 3 && own.length * 2 >= hosts.length);
}

/** The entries of the page, or of its structured data where that has more. */
function bestEntries(page: Page, title: string): OutlineEntry[] {
  const visible = entriesOf(page.outline, title);
  const structured = entriesOf(page.structured, title);
  return structured.length > visible.length ? structured : visible;
}

function toScrapedEntries(
  raw: OutlineEntry[],
  address: string | undefined,
  keepsAnchors: boolean,
): ScrapedEntry[] {
  const unique = uniqueIds();
  const base = address === undefined ? "" : pageAddress(address);
  return raw.map(({ section, heading, content }) => {
    const id = unique(idOf(heading.text, heading.anchor));
    const anchor = heading.anchor ?? (!keepsAnchors || base === "" ? id : undefined);
    const question = heading.text.replace(questionMark, "");
    const words = content.map((item) => item.words).join("\n");
    const url = anchor === undefined ? base : `${base}#${encodeURI(anchor)}`;
    return { id, section, question, url, answer: answerOf(content), hash: hashOf(question, words) };
  });
}

function answerOf(content: Content[]): Block[] {
  const kept = content.filter((item, i) => !(item.picture && isCaption(content[i + 1])));
  return assignPlatforms(kept.map(({ block }) => block));
}

/** A caption right below a picture, one short line without a full stop, replaces its alternative text. */
function isCaption(item: Content | undefined): boolean {
  return (
    item?.block.type === "paragraph" &&
    /^.{1,80}[^.!?:…]$/u.test(item.block.html.replace(/<[^>]*>/g, ""))
  );
}
