import { plainText } from "../../faq/plain-text.ts";
import type { Block } from "../../faq/schema.ts";
import { pageAddress } from "../html/link.ts";
import { type Page, readPage } from "../html/page.ts";
import { formatOf, type InputFormat } from "../input/input-format.ts";
import { type PreviousEntry, previousHeadings } from "../previous-entries.ts";
import { defaultReadLimits, type TreeLimits } from "../process/limits.ts";
import { markdownToHtml } from "../text/markdown.ts";
import { readerToMarkdown } from "../text/reader-headings.ts";
import { anchorOf, idOf, slugOf, uniqueIds } from "./anchor.ts";
import { asks, letterMark, questionMark, questionNumber, withoutLabel } from "./asks.ts";
import { hashOf, wording } from "./hash.ts";
import {
  type Content,
  entriesOf,
  indexOf,
  type OutlineEntry,
  type OutlineItem,
} from "./outline.ts";
import { assignPlatforms } from "./platform.ts";
import { type IndexLink, type Reading, readingOf } from "./reading.ts";

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
  /** The name of the site. */
  site?: string | undefined;
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
  const best = bestReading(page, title ?? "Questions");
  const entries = toScrapedEntries(best.entries, address, keepsAnchors);
  return {
    kind,
    title,
    site: page.site,
    language: page.language,
    address: address && pageAddress(address),
    entries,
    reading: readingOf(
      page.lines,
      page.outlines.flatMap(headingsOf),
      entries.map(({ id, question, answer }) => ({
        id,
        question,
        length: plainText(answer).length,
      })),
    ),
    index: indexOf(best.outline, title ?? "Questions"),
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
  const headings = headingsOf(page.outlines[0] ?? []);
  const anchors = new Set(headings.map(anchorOf));
  const slugs = new Set(headings.map(slugOf));
  // The entries of a translated page have the ids of another, and only their addresses have its own anchors.
  const isShown = (name: string) => anchors.has(name) || slugs.has(name);
  const shared = previous.filter(({ id, url }) =>
    [id, url?.split("#")[1]].some((name) => url !== undefined && name && isShown(name)),
  );
  const address = shared.find(({ url }) => url?.startsWith("http"))?.url;
  if (address !== undefined && shared.length * 2 >= anchors.size) return pageAddress(address);
  return isTelegramFaq(page) ? telegramFaq : undefined;
}

const telegramFaq = "https://telegram.org/faq";

/** Telegram's FAQ doesn't state its address. It is recognised by its title, or by linking mostly to its own site. */
function isTelegramFaq({ title, links }: Page): boolean {
  const hosts = links.flatMap((link) => URL.parse(link)?.hostname ?? []);
  const own = hosts.filter((host) => /(?:^|\.)telegram\.org$/.test(host));
  return title === "Telegram FAQ" || (own.length >= 3 && own.length * 2 >= hosts.length);
}

interface BestReading {
  outline: OutlineItem[];
  entries: OutlineEntry[];
}

/** A less sure way to find questions has to find so many more. */
const leastGain = 2;

/**
 * The entries by the surest way to find them that misses no more than one question, or those of the page's structured data
 * where the page doesn't show most of these.
 */
function bestReading(page: Page, title: string): BestReading {
  const readings = page.outlines.map((outline) => ({
    outline,
    entries: entriesOf(outline, title),
  }));
  const [surest = { outline: [], entries: [] }, ...others] = readings;
  let best = surest;
  for (const reading of others) {
    const gain = countAsking(reading.entries) - countAsking(best.entries);
    if (gain >= leastGain || (gain > 0 && best.entries.length <= 1)) best = reading;
  }
  const structured = entriesOf(page.structured, title);
  const shown = new Set(best.entries.map(({ heading }) => wording(withoutLabel(heading.text))));
  const hidden = structured.filter(({ heading }) => !shown.has(wording(heading.text))).length;
  const isHidden =
    hidden * 2 > structured.length || (hidden > 0 && structured.length > best.entries.length);
  return isHidden && structured.length >= countAsking(best.entries)
    ? { outline: page.structured, entries: structured }
    : best;
}

function countAsking(entries: readonly OutlineEntry[]): number {
  return entries.filter(({ heading }) => asks(heading.text)).length;
}

function headingsOf(outline: readonly OutlineItem[]): string[] {
  return outline.flatMap((item) => (item.kind === "heading" ? [item.text] : []));
}

function toScrapedEntries(
  raw: OutlineEntry[],
  address: string | undefined,
  keepsAnchors: boolean,
): ScrapedEntry[] {
  const unique = uniqueIds();
  // One number may be part of a question; a row of them only counts.
  const isNumbered = [questionNumber, letterMark].some(
    (label) => raw.filter(({ heading }) => label.test(heading.text)).length > 1,
  );
  const base = address === undefined ? "" : pageAddress(address);
  // Where its text has lost the anchors, entries still have to lead to them.
  const toSlug = isAnchoredLikeTelegram(base) ? anchorOf : slugOf;
  return raw.map(({ section, heading, content }) => {
    const question = isNumbered
      ? withoutLabel(heading.text)
      : heading.text.replace(questionMark, "");
    const hasMark = questionMark.test(heading.text);
    const id = unique(idOf(hasMark ? heading.text : question, heading.anchor, toSlug));
    const anchor = heading.anchor ?? (!keepsAnchors || base === "" ? id : undefined);
    const words = content.map((item) => item.words).join("\n");
    const url = anchor === undefined ? base : `${base}#${encodeURI(anchor)}`;
    return { id, section, question, url, answer: answerOf(content), hash: hashOf(question, words) };
  });
}

/** Telegram's FAQ in any language: `https://telegram.org/faq/de`. */
function isAnchoredLikeTelegram(address: string): boolean {
  return /^https?:\/\/(?:www\.)?telegram\.org\/faq(?:[/?]|$)/.test(address);
}

/** The blocks of an answer: captions replace the words for their pictures, steps get their platform. */
export function answerOf(content: Content[]): Block[] {
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
