import { pageAddress } from "../html/link.ts";
import { readPage } from "../html/page.ts";
import type { InputFormat } from "../input/input-format.ts";
import { previousHeadings } from "../previous-entries.ts";
import type { TreeLimits } from "../process/limits.ts";
import { markdownToHtml } from "../text/markdown.ts";
import { readerToMarkdown } from "../text/reader-headings.ts";
import { idOf } from "./anchor.ts";
import { asks, withoutLabel } from "./asks.ts";
import { hashOf, wording } from "./hash.ts";
import { type Content, type Heading, type OutlineItem, subHeading } from "./outline.ts";
import { answerOf, type ReadHints, readFaq, type ScrapedEntry, type ScrapedFaq } from "./read.ts";
import type { IndexLink } from "./reading.ts";

/** Hints for a page that another page's question leads to. */
export interface FollowedHints extends ReadHints {
  link?: IndexLink;
}

/**
 * Reads a page that a question of another page leads to. It may be a FAQ itself, or an article that is the answer as a
 * whole.
 *
 * @throws LimitError
 */
export function readFollowed(
  text: string,
  hints: ReadHints,
  link: IndexLink,
  limits: TreeLimits,
): ScrapedFaq {
  const faq = readFaq(text, hints, limits);
  const address = faq.address ?? hints.address ?? hints.fetchedFrom;
  const items = readPage(toHtml(faq.kind, text, limits), address, limits).outlines[0] ?? [];
  const content = articleOf(items, link.question);
  if (content.length === 0 || isFaq(faq, items, link)) return faq;
  const entries = [toEntry(content, link, address ?? link.url)];
  return { ...faq, entries, reading: { questions: 0, missed: [] }, index: [] };
}

/**
 * Whether a page's own entries answer the question, not the page as a whole: it has entries, and its title is another one, or
 * it goes from its title right to its questions.
 */
function isFaq(
  { entries, title }: ScrapedFaq,
  items: OutlineItem[],
  { question }: IndexLink,
): boolean {
  const first = titleAt(items, question);
  const isTitled = first >= 0 || isTitleOf(title ?? "", question);
  if (!isTitled) return entries.length > 0;
  const asking = entries.filter((entry) => asks(entry.question));
  const hasIntroduction = items[first + 1]?.kind === "content";
  return !hasIntroduction && asking.length >= 2 && asking.length * 2 >= entries.length;
}

/** A page's title often ends in the site's name. */
function isTitleOf(title: string, question: string): boolean {
  const [whole, asked] = [wording(title), wording(question)];
  return whole === asked || (asked.length >= 8 && whole.startsWith(asked));
}

function titleAt(items: OutlineItem[], question: string): number {
  return items.findIndex((item) => item.kind === "heading" && isTitleOf(item.text, question));
}

/** What stands below the question's heading, or below the page's title, with deeper headings as parts of the answer. */
function articleOf(items: OutlineItem[], question: string): Content[] {
  const own = titleAt(items, question);
  const at = own >= 0 ? own : items.findIndex((item) => isHeading(item) && item.level === 1);
  const title = items[at];
  const level = title && isHeading(title) ? title.level : 0;
  const below = items.slice(at + 1);
  const end = below.findIndex((item) => isHeading(item) && item.level <= level);
  const parts = withoutLinksAtEnd(end < 0 ? below : below.slice(0, end));
  return parts
    .filter((item) => isHeading(item) || !item.contents)
    .map((item) => (isHeading(item) ? subHeading(item) : item));
}

function isHeading(item: OutlineItem): item is Heading {
  return item.kind === "heading";
}

/** Drops "Related articles" and the like at the end: headings with nothing but links below. */
function withoutLinksAtEnd(items: OutlineItem[]): OutlineItem[] {
  const last = items.findLastIndex(isHeading);
  const after = items.slice(last + 1);
  const isLast = last >= 0 && after.every((item) => isHeading(item) || isOnlyLinks(item));
  return isLast ? withoutLinksAtEnd(items.slice(0, last)) : items;
}

function isOnlyLinks({ block }: Content): boolean {
  const html = "items" in block ? block.items.join(" ") : block.html;
  return !/[\p{L}\p{N}]/u.test(html.replace(/<a\b.*?<\/a>/gs, "").replace(/<[^>]*>/g, ""));
}

function toEntry(content: Content[], link: IndexLink, address: string): ScrapedEntry {
  const question = withoutLabel(link.question);
  const words = content.map((item) => item.words).join("\n");
  return {
    id: idOf(link.question, undefined),
    section: link.section,
    question,
    url: pageAddress(address),
    answer: answerOf(content),
    hash: hashOf(question, words),
  };
}

function toHtml(kind: InputFormat, text: string, limits: TreeLimits): string {
  if (kind === "html") return text;
  const markdown = kind === "text" ? readerToMarkdown(text, previousHeadings([])) : text;
  return markdownToHtml(markdown, limits);
}
