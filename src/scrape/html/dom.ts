import type { load } from "cheerio";

/** A node of a parsed page, as cheerio gives it. */
export type PageNode = Extract<Parameters<typeof load>[0], { nodeType: number }>;

/** A tag with its attributes and children. */
export type PageElement = Extract<PageNode, { attribs: object }>;

/** Tags whose content is code, a fallback of a media player or a control: never part of a text. */
const unreadable = new Set(
  "script style noscript template svg canvas math video audio iframe object select textarea input del s strike".split(
    " ",
  ),
);

/** The tag of what acts as a question, whatever tag the page gave it. */
export const questionTag = "x-question";

/** The tag of the answer to it, where a tag holds it. */
export const answerTag = "x-answer";

/** Tags that start a new line; all others are inline. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer " +
    "header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption " +
    "h1 h2 h3 h4 h5 h6 video audio iframe object form x-question x-answer"
  ).split(" "),
);

export function isElement(node: PageNode): node is PageElement {
  return "attribs" in node;
}

export function childrenOf(node: PageNode): PageNode[] {
  return "children" in node ? node.children : [];
}

/** Whether a reader sees the text of this tag. */
export function isReadable(element: PageElement): boolean {
  return !unreadable.has(element.name);
}

/** Whether a tag, or a tag inside it, starts a new line. The answer is cached: the page must not change any more. */
export function isBlock(node: PageNode): boolean {
  return isElement(node) && startsLine(node);
}

const startsLine = memoize(
  (element) =>
    blockNames.has(element.name) || (isReadable(element) && element.children.some(isBlock)),
);

/** Whether a reader sees any text in a node. The answer is cached: the page must not change any more. */
export function hasText(node: PageNode): boolean {
  if (node.type === "text") return /\S/.test(node.data);
  return isElement(node) && containsText(node);
}

const containsText = memoize((element) => isReadable(element) && element.children.some(hasText));

/** The same while the page is being changed: nothing is cached. */
export function hasTextNow(node: PageNode): boolean {
  if (node.type === "text") return /\S/.test(node.data);
  return isElement(node) && isReadable(node) && node.children.some(hasTextNow);
}

/** Caches an answer by tag: at every level of a page, readers ask about all that is below. */
export function memoize<T>(answer: (element: PageElement) => T): (element: PageElement) => T {
  const answers = new WeakMap<PageElement, { value: T }>();
  return (element) => {
    const cached = answers.get(element);
    if (cached) return cached.value;
    const value = answer(element);
    answers.set(element, { value });
    return value;
  };
}

/** By node: the first tag below it that passes; nothing for a node without one. */
export function firstBelow(
  root: PageNode,
  passes: (element: PageElement) => boolean,
): ReadonlyMap<PageNode, PageElement> {
  const first = new Map<PageNode, PageElement>();
  for (const element of elementsIn(root).filter(passes)) {
    let above = element.parent;
    while (above && !first.has(above)) {
      first.set(above, element);
      above = above.parent;
    }
  }
  return first;
}

/** All tags below a node, in document order. */
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

/**
 * The text of a node as it is in the source, without scripts, pictures, players and the like.
 *
 * @param without nodes to leave out
 */
export function textOf(node: PageNode, without?: ReadonlySet<PageNode>): string {
  const pieces: string[] = [];
  collectText(node, without, pieces);
  return pieces.join("");
}

function collectText(
  node: PageNode,
  without: ReadonlySet<PageNode> | undefined,
  pieces: string[],
): void {
  if (without?.has(node)) return;
  if (node.type === "text") pieces.push(node.data);
  if (isElement(node) && !isReadable(node)) return;
  if (isElement(node) && node.name === "br") pieces.push("\n");
  for (const child of childrenOf(node)) collectText(child, without, pieces);
}

/** A text on one line: white space collapsed, invisible characters removed. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
