import type { Block } from "../faq/schema.ts";
import {
  childrenOf,
  elementsIn,
  isBlock,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  textOf,
} from "./dom.ts";
import { wording } from "./hash.ts";
import { headingLevel, readHeading } from "./headings.ts";
import { escapeHtml, inlineLines, mediaText } from "./inline.ts";
import type { Content, OutlineItem } from "./outline.ts";

/** Where a node stands. */
interface Place {
  /** The page's own address; without it relative links are text. */
  base: string | undefined;
  /** Inside a quote, where paragraphs are quotes. */
  quoted: boolean;
  /** How many `<details>` or definition lists it stands in: each is one storey of headings lower. */
  depth: number;
}

/** Levels of one storey: h1 to h6, and then summaries and terms. */
const storey = 7;

/**
 * Reads what stands in a node as headings and blocks, in the page's order. The containers of a page do
 * not matter, only what a reader sees: headings, paragraphs, lists, quotes, and the captions of pictures.
 * A line break starts a new paragraph, as it does in a reader view.
 */
export function readOutline(root: PageNode, base: string | undefined): OutlineItem[] {
  return readChildren(root, { base, quoted: false, depth: 0 });
}

function readChildren(parent: PageNode, at: Place): OutlineItem[] {
  return runsOf(parent).flatMap((run) => {
    return run.block ? readBlock(run.block, at) : readParagraphs(run.inline, at);
  });
}

type Run = { block: PageElement; inline?: never } | { block?: never; inline: PageNode[] };

/** The children of a node: tags that stand alone, and runs of text between them. */
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

function readBlock(element: PageElement, at: Place): OutlineItem[] {
  const level = headingLevel(element);
  if (level !== undefined && oneLine(textOf(element)) !== "") {
    return [readHeading(element, level + at.depth * storey)];
  }
  if (containers.has(element.name) && holdsHeadings(element)) return readChildren(element, at);
  return (readers[element.name] ?? readChildren)(element, at);
}

const readers: Record<string, (element: PageElement, at: Place) => OutlineItem[]> = {
  blockquote: (element, at) => readChildren(element, { ...at, quoted: true }),
  ul: readList,
  ol: readList,
  dl: readTerms,
  details: readDetails,
  figure: readFigure,
  video: readMedia,
  audio: readMedia,
  iframe: readMedia,
  object: readMedia,
  pre: readCode,
  table: readTable,
  form: () => [],
};

/** Lists, tables and forms that hold whole questions are containers like any other. */
const containers = new Set(["ul", "ol", "table", "form"]);

function holdsHeadings(element: PageElement): boolean {
  return elementsIn(element).some(
    (tag) => headingLevel(tag) !== undefined || tag.name === "details",
  );
}

function readParagraphs(nodes: PageNode[], at: Place): Content[] {
  const words = nodes.map(textOf).join("");
  if (words.trim() === "") return nodes.flatMap(pictures).map((text) => picture(text));
  const type = at.quoted ? "quote" : "paragraph";
  return inlineLines(nodes, at.base).map((html, i) =>
    content({ type, html }, i === 0 ? words : ""),
  );
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

function readMedia(element: PageElement): Content[] {
  const text = mediaText(element);
  return text === "" ? [] : [picture(text)];
}

/** A picture's own caption says what it shows; its stand-in text is for those who cannot see it. */
function readFigure(element: PageElement, at: Place): OutlineItem[] {
  const caption = elementsIn(element).find(({ name }) => name === "figcaption");
  return caption && textOf(caption).trim() !== ""
    ? readChildren(caption, at)
    : readChildren(element, at);
}

function readCode(element: PageElement): Content[] {
  const text = textOf(element).replace(/^\n+|\s+$/g, "");
  const html = `<code>${escapeHtml(text)}</code>`;
  return text === "" ? [] : [content({ type: "paragraph", html }, text)];
}

function readList(element: PageElement, at: Place): Content[] {
  const rows = childrenOf(element).filter((node): node is PageElement => isElement(node));
  const items = rows.map((row) => itemLines(row, at.base).join("\n")).filter((html) => html !== "");
  if (items.length === 0) return [];
  const block: Block =
    element.name === "ol" ? { type: "steps", platform: null, items } : { type: "list", items };
  return [{ ...content(block, textOf(element)), contents: isContents(element) }];
}

/**
 * The lines of a list item. What stands in a list within the item follows as lines of the same item,
 * each with "– " before it (twice for a list within that list): so the numbers of the steps stay right.
 */
function itemLines(item: PageNode, base: string | undefined): string[] {
  return runsOf(item).flatMap((run) => {
    if (run.inline) return inlineLines(run.inline, base);
    if (["ul", "ol"].includes(run.block.name)) {
      return childrenOf(run.block).flatMap((inner) =>
        itemLines(inner, base).map((line) => `– ${line}`),
      );
    }
    return itemLines(run.block, base);
  });
}

/** Whether a list holds nothing but links to places on the same page. */
function isContents(list: PageElement): boolean {
  const links = elementsIn(list).filter(({ name }) => name === "a");
  const inPage = links.filter((link) => link.attribs.href?.startsWith("#"));
  return inPage.length > 0 && wording(inPage.map(textOf).join("")) === wording(textOf(list));
}

/** A row of a table is an item of a list, its cells joined by a dash. */
function readTable(element: PageElement, at: Place): Content[] {
  const rows = elementsIn(element).filter(({ name }) => name === "tr");
  const items = rows.map((row) => {
    const cells = childrenOf(row).map((cell) => itemLines(cell, at.base).join(" "));
    return cells.filter((cell) => cell !== "").join(" — ");
  });
  const filled = items.filter((html) => html !== "");
  return filled.length === 0 ? [] : [content({ type: "list", items: filled }, textOf(element))];
}

function readDetails(element: PageElement, at: Place): OutlineItem[] {
  const summary = element.children.find((node) => isElement(node) && node.name === "summary");
  if (!summary || !isElement(summary)) return readChildren(element, at);
  const heading = { ...readHeading(summary, storey * (at.depth + 1)) };
  const inside = { ...at, depth: at.depth + 1 };
  const rest = runsOf(element).flatMap((run) => {
    if (run.block === summary) return [];
    return run.block ? readBlock(run.block, inside) : readParagraphs(run.inline ?? [], inside);
  });
  return [{ ...heading, anchor: element.attribs.id ?? heading.anchor }, ...rest];
}

function readTerms(element: PageElement, at: Place): OutlineItem[] {
  const inside = { ...at, depth: at.depth + 1 };
  return childrenOf(element).flatMap((node): OutlineItem[] => {
    if (!isElement(node)) return [];
    if (node.name === "dt") return [readHeading(node, storey * (at.depth + 1))];
    return node.name === "dd" ? readChildren(node, inside) : readTerms(node, at);
  });
}
