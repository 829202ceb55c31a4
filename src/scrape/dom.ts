import type { load } from "cheerio";

/** A node of a parsed page, as cheerio gives it. */
export type PageNode = Extract<Parameters<typeof load>[0], { nodeType: number }>;

/** A tag with its attributes and children. */
export type PageElement = Extract<PageNode, { attribs: object }>;

/** Tags whose content is code, a stand-in for a media player or a control: never part of a text. */
const unread = new Set(
  "script style noscript template svg canvas math video audio iframe object select textarea input".split(
    " ",
  ),
);

/** Tags that start a new line; everything else runs along in the line it stands in. */
const blockTags = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer " +
    "header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption " +
    "h1 h2 h3 h4 h5 h6 video audio iframe object form"
  ).split(" "),
);

export function isElement(node: PageNode): node is PageElement {
  return "attribs" in node;
}

export function childrenOf(node: PageNode): PageNode[] {
  return "children" in node ? node.children : [];
}

/** Whether a reader sees this tag's text at all. */
export function isRead(element: PageElement): boolean {
  return !unread.has(element.name);
}

/** Whether a tag, or something inside it, starts a new line. */
export function isBlock(node: PageNode): boolean {
  if (!isElement(node)) return false;
  return blockTags.has(node.name) || (isRead(node) && node.children.some(isBlock));
}

/** Every tag below a node, in the page's order. */
export function elementsIn(node: PageNode): PageElement[] {
  const found: PageElement[] = [];
  const open = childrenOf(node).toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    for (const child of next.children.toReversed()) open.push(child);
  }
  return found;
}

/** The text of a node as it stands in the source; what is not read, pictures and players give nothing. */
export function textOf(node: PageNode): string {
  if (node.type === "text") return node.data;
  if (isElement(node) && !isRead(node)) return "";
  if (isElement(node) && node.name === "br") return "\n";
  return childrenOf(node).map(textOf).join("");
}

/** A text on one line: every run of white space is one space, invisible characters are gone. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
