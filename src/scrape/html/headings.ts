import { type Heading, storey } from "../questions/outline.ts";
import {
  elementsIn,
  hasText,
  isElement,
  memoize,
  oneLine,
  type PageElement,
  type PageNode,
  questionTag,
  textOf,
} from "./dom.ts";

/** The level of a heading tag; undefined for every other tag. */
export function headingLevel(element: PageElement): number | undefined {
  if (element.name === questionTag) return storey;
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level !== undefined) return Number(level);
  if (element.attribs.role !== "heading") return undefined;
  const stated = Number(element.attribs["aria-level"]);
  return stated >= 1 ? stated : 2;
}

/** Whether a tag is a heading of the page's own. */
export function isHeading(element: PageElement): boolean {
  return element.name !== questionTag && headingLevel(element) !== undefined;
}

/**
 * Reads a heading: its text without the sign that links to it ("#", "¶", an empty icon), and its anchor, wherever the page
 * keeps that: on the heading, on a mark inside or right before it, in the link to it, in `{#anchor}` at its end, or on the
 * section that it opens.
 */
export function readHeading(element: PageElement, level: number): Heading {
  const inside = elementsIn(element);
  const signs = inside.filter(isSelfSign);
  const raw = oneLine(textOf(element, new Set<PageNode>(signs)));
  const [, named = raw, written] = /^(.*?)\s*\{:?\s*#([^\s{}]+)[^{}]*\}$/u.exec(raw) ?? [];
  const text = withoutSigns(named);
  const anchor =
    written ??
    nameOf(element) ??
    inside.map(nameOf).find((name) => name !== undefined) ??
    inside.map((link) => selfLink(link, text)).find((name) => name !== undefined) ??
    nameBefore(element) ??
    nameOfOpened(element);
  return { kind: "heading", level, text, anchor: anchor?.replace(/^user-content-/, "") };
}

/** Signs of what opens and closes, and of links to the heading itself, as characters: "＋ Is it loud? ▾". */
function withoutSigns(text: string): string {
  const bare = text
    .replace(/^(?:[+＋−–▶►▸▹▾▼▽›»⌄⌃❯•#¶§🔗]\s*)+(?=\S)/u, "")
    .replace(/(?<=\S)\s*(?:[+＋−–▶►▸▹▾▼▽›»⌄⌃❯#¶§🔗]\s*)+$/u, "")
    .replace(/\s*\[(?:edit|edit source|bearbeiten|modifier|editar|modifica|править)\]$/iu, "");
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}

function nameOf(element: PageElement): string | undefined {
  const name = element.attribs.id || (element.name === "a" && element.attribs.name) || "";
  return name.trim() || undefined;
}

/** A link or an icon without words. */
function isSelfSign(element: PageElement): boolean {
  const isLink = element.name === "a" && !/[\p{L}\p{N}]/u.test(textOf(element));
  return isLink || element.name === "svg";
}

function selfLink(element: PageElement, text: string): string | undefined {
  const target = /^#(.+)$/.exec(element.attribs.href ?? "")?.[1];
  const isSelf = isSelfSign(element) || oneLine(textOf(element)) === text;
  return target !== undefined && isSelf ? decodeFragment(target) : undefined;
}

/** An empty mark right before the heading: `<a name="x"></a><h2>…`. */
function nameBefore(element: PageElement): string | undefined {
  let before = element.prev;
  while (before?.type === "text" && before.data.trim() === "") before = before.prev;
  if (!before || !isElement(before) || hasText(before)) return undefined;
  return [before, ...elementsIn(before)]
    .filter(({ name }) => name === "a" || name === "span")
    .map(nameOf)[0];
}

/** The name of the section that the heading opens. What holds other headings of its level is no section of this one. */
function nameOfOpened(element: PageElement, heading = element): string | undefined {
  const parent = element.parent;
  if (!parent || !isElement(parent) || ["body", "html", "main"].includes(parent.name))
    return undefined;
  if (firstVisible(parent) !== element) return undefined;
  const { level, count } = highestIn(parent);
  if (count > 1 || level < levelOf(heading)) return undefined;
  return nameOf(parent) ?? nameOfOpened(parent, heading);
}

/** The level of what acts as a heading, wherever it stands; infinite for every other tag. */
function levelOf(element: PageElement): number {
  const isLine = element.name === "summary" || element.name === "dt";
  return headingLevel(element) ?? (isLine ? storey : Number.POSITIVE_INFINITY);
}

/** The highest level of the headings in a tag, and how many are on it. */
const highestIn = memoize((element): { level: number; count: number } => {
  const found = element.children.filter(isElement).map((child) => {
    const level = levelOf(child);
    return level === Number.POSITIVE_INFINITY ? highestIn(child) : { level, count: 1 };
  });
  const level = Math.min(...found.map((inside) => inside.level), Number.POSITIVE_INFINITY);
  const counts = found.filter((inside) => inside.level === level).map(({ count }) => count);
  return { level, count: counts.reduce((sum, count) => sum + count, 0) };
});

const firstVisible = memoize((parent) => parent.children.find(hasText));

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
