import type { Block } from "../../faq/schema.ts";
import { wording } from "../questions/hash.ts";
import { type Content, type OutlineItem, storey } from "../questions/outline.ts";
import {
  answerTag,
  childrenOf,
  elementsIn,
  firstBelow,
  hasText,
  isBlock,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  textOf,
} from "./dom.ts";
import { headingLevel, readHeading } from "./headings.ts";
import { escapeHtml, inlineLines, mediaText } from "./inline.ts";
import { linksAlone } from "./links-alone.ts";

/** The context that a node is read in. */
interface Context {
  /** The page's address; without it relative links become text. */
  base: string | undefined;
  /** Inside a quote, where paragraphs are quotes. */
  quoted: boolean;
  /** How many `<details>` or definition lists it is inside: each is one storey of headings lower. */
  depth: number;
  /** The tags named `faq`, each with its number on the page. */
  faqs: ReadonlyMap<PageNode, number>;
  /** By node: the first heading below it, and the first caption. */
  headings: ReadonlyMap<PageNode, PageElement>;
  captions: ReadonlyMap<PageNode, PageElement>;
  /** Called with what is read, in document order. */
  add(item: OutlineItem): void;
}

/**
 * Reads a node as headings and blocks, in document order. Containers don't matter, only what a reader sees: headings,
 * paragraphs, lists, quotes, and the captions of pictures. A line break starts a new paragraph, as in a reader view.
 */
export function readOutline(root: PageNode, base: string | undefined): OutlineItem[] {
  const headings = firstBelow(root, opensHeading);
  const captions = firstBelow(root, ({ name }) => name === "figcaption");
  const items: OutlineItem[] = [];
  const add = (item: OutlineItem) => items.push(item);
  const faqs = new Map(
    elementsIn(root)
      .filter(isFaq)
      .map((element, i) => [element, i]),
  );
  readChildren(root, { base, quoted: false, depth: 0, faqs, headings, captions, add });
  return items;
}

function readChildren(parent: PageNode, at: Context): void {
  for (const run of runsOf(parent)) readRun(run, at);
}

function readRun(run: Run, at: Context): void {
  if (run.block) readBlock(run.block, at);
  else for (const paragraph of readParagraphs(run.inline, at)) at.add(paragraph);
}

type Run = { block: PageElement; inline?: never } | { block?: never; inline: PageNode[] };

/** The children of a node: block tags, and runs of inline nodes between them. */
function runsOf(parent: PageNode): Run[] {
  const runs: Run[] = [];
  for (const child of childrenOf(parent)) {
    const last = runs.at(-1);
    if (isElement(child) && isBlock(child)) runs.push({ block: child });
    else if (last?.inline) last.inline.push(child);
    else runs.push({ inline: [child] });
  }
  return runs;
}

function isFaq({ attribs }: PageElement): boolean {
  const { id = "", class: classes = "" } = attribs;
  return `${id} ${classes}`.split(/\s+/).some((name) => /^faqs?$/i.test(name));
}

function readBlock(element: PageElement, around: Context): void {
  const at = within(element, around);
  const level = headingLevel(element);
  if (level !== undefined && oneLine(textOf(element)) !== "") {
    at.add(readHeading(element, level + at.depth * storey));
  } else if (containers.has(element.name) && at.headings.has(element)) readChildren(element, at);
  else (readers[element.name] ?? readChildren)(element, at);
}

/** Inside a tag named `faq` headings carry its number: of several inside each other the outermost. */
function within(element: PageElement, at: Context): Context {
  const faq = at.faqs.get(element);
  if (faq === undefined) return at;
  const add = (item: OutlineItem) => at.add(item.kind === "heading" ? { ...item, faq } : item);
  return { ...at, add };
}

const readers: Record<string, (element: PageElement, at: Context) => void> = {
  blockquote: (element, at) => readChildren(element, { ...at, quoted: true }),
  ul: readList,
  ol: readList,
  dl: readTerms,
  details: readDetails,
  [answerTag]: (element, at) => readChildren(element, { ...at, depth: at.depth + 1 }),
  figure: readFigure,
  video: readMedia,
  audio: readMedia,
  iframe: readMedia,
  object: readMedia,
  pre: readCode,
  table: readTable,
  form: () => {},
};

/** Lists, tables and forms that contain whole questions are containers like any other. */
const containers = new Set(["ul", "ol", "table", "form"]);

function opensHeading(element: PageElement): boolean {
  return headingLevel(element) !== undefined || element.name === "details";
}

function readParagraphs(nodes: PageNode[], at: Context): Content[] {
  const words = nodes.map((node) => textOf(node)).join("");
  if (words.trim() === "") return nodes.flatMap(pictures).map((text) => picture(text));
  const type = at.quoted ? "quote" : "paragraph";
  const links = linksAlone(nodes, at.base);
  return inlineLines(nodes, at.base).map((html, i) => ({
    ...content({ type, html }, i === 0 ? words : ""),
    ...(links ? { links: i === 0 ? links : [] } : {}),
  }));
}

function pictures(node: PageNode): string[] {
  const tags = isElement(node) ? [node, ...elementsIn(node)] : [];
  return tags
    .filter(({ name }) => name === "img")
    .map(mediaText)
    .filter((text) => text !== "");
}

function picture(text: string): Content {
  const html = `<i>${escapeHtml(text)}</i>`;
  return { kind: "content", block: { type: "paragraph", html }, words: "", picture: true };
}

function content(block: Block, words: string): Content {
  return { kind: "content", block, words };
}

function readMedia(element: PageElement, at: Context): void {
  const text = mediaText(element);
  if (text !== "") at.add(picture(text));
}

/** The caption of a picture goes before its alternative text. */
function readFigure(element: PageElement, at: Context): void {
  const caption = at.captions.get(element);
  readChildren(caption && hasText(caption) ? caption : element, at);
}

function readCode(element: PageElement, at: Context): void {
  const text = textOf(element).replace(/^\n+/, "").trimEnd();
  const html = `<code>${escapeHtml(text)}</code>`;
  if (text !== "") at.add(content({ type: "paragraph", html }, text));
}

function readList(element: PageElement, at: Context): void {
  const rows = childrenOf(element).filter(isElement);
  const items = rows.map((row) => itemLines(row, at.base).join("\n")).filter((html) => html !== "");
  if (items.length === 0) return;
  const block: Block =
    element.name === "ol" ? { type: "steps", platform: null, items } : { type: "list", items };
  const links = linksAlone([element], at.base);
  at.add({
    ...content(block, textOf(element)),
    contents: isContents(element),
    ...(links ? { links } : {}),
  });
}

/**
 * The lines of a list item. The items of a nested list follow as lines of the same item, with "– " in front (twice for a
 * list nested deeper), so that the numbers of the steps stay right.
 */
function itemLines(item: PageNode, base: string | undefined): string[] {
  const lines: string[] = [];
  const collect = (node: PageNode, prefix: string) => {
    for (const { block, inline } of runsOf(node)) {
      if (inline) for (const line of inlineLines(inline, base)) lines.push(prefix + line);
      else if (!["ul", "ol"].includes(block.name)) collect(block, prefix);
      else for (const inner of childrenOf(block)) collect(inner, `${prefix}– `);
    }
  };
  collect(item, "");
  return lines;
}

/** Whether a list is a table of contents: nothing but links to places on the same page. */
function isContents(list: PageElement): boolean {
  const links = elementsIn(list).filter(({ name }) => name === "a");
  const inPage = links.filter((link) => link.attribs.href?.startsWith("#"));
  return (
    inPage.length > 0 &&
    wording(inPage.map((link) => textOf(link)).join("")) === wording(textOf(list))
  );
}

/** A table becomes a list: an item for each row, its cells joined by a dash. */
function readTable(element: PageElement, at: Context): void {
  const items = rowsOf(element).map((row) => {
    const cells = childrenOf(row).map((cell) => itemLines(cell, at.base).join(" "));
    return cells.filter((cell) => cell !== "").join(" — ");
  });
  const filled = items.filter((html) => html !== "");
  if (filled.length > 0) at.add(content({ type: "list", items: filled }, textOf(element)));
}

/** The rows of the table itself: a table inside a cell is part of that cell. */
function rowsOf(table: PageElement): PageNode[] {
  return childrenOf(table).flatMap((part) => {
    if (!isElement(part)) return [];
    if (part.name === "tr") return [part];
    return ["thead", "tbody", "tfoot"].includes(part.name) ? rowsOf(part) : [];
  });
}

function readDetails(element: PageElement, at: Context): void {
  const summary = element.children.filter(isElement).find(({ name }) => name === "summary");
  const inside = summary ? { ...at, depth: at.depth + 1 } : at;
  if (summary) {
    const heading = readHeading(summary, storey * inside.depth);
    at.add({ ...heading, anchor: element.attribs.id ?? heading.anchor });
  }
  for (const run of runsOf(element)) if (run.block !== summary) readRun(run, inside);
}

function readTerms(element: PageElement, at: Context): void {
  const inside = { ...at, depth: at.depth + 1 };
  for (const node of childrenOf(element).filter(isElement)) {
    if (node.name === "dt") at.add({ ...readHeading(node, storey * (at.depth + 1)), isTerm: true });
    else if (node.name === "dd") readChildren(node, inside);
    else readTerms(node, at);
  }
}
