import { adapter } from "parse5-htmlparser2-tree-adapter";
import {
  answerTag,
  elementsIn,
  hasTextNow,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  questionTag,
  textOf,
} from "../dom.ts";

const xhtml = "http://www.w3.org/1999/xhtml" as Parameters<typeof adapter.createElement>[1];

/** Makes a tag a question: it is read like a heading below every real one. */
export function makeQuestion(element: PageElement): void {
  element.name = questionTag;
}

/** Makes a tag the answer to the question before it: headings in it divide the answer. */
export function makeAnswer(element: PageElement): void {
  element.name = answerTag;
}

/** Puts neighbouring nodes into a new tag at their place. */
export function wrap(nodes: readonly PageNode[], name: string): PageElement | undefined {
  const [first] = nodes;
  const parent = first?.parent;
  if (!first || !parent) return undefined;
  const element = adapter.createElement(name, xhtml, []);
  adapter.insertBefore(parent, element, first as never);
  for (const node of nodes) {
    adapter.detachNode(node as never);
    adapter.appendChild(element, node as never);
  }
  return element;
}

/** Splits a text in two, at a number of characters. */
export function splitText(node: PageNode, at: number): void {
  if (node.type !== "text" || !node.parent || at <= 0 || at >= node.data.length) return;
  const rest = node.data.slice(at);
  node.data = node.data.slice(0, at);
  const next = node.next;
  // Texts that touch would be joined again, so an empty comment stands between them.
  const between = adapter.createCommentNode("");
  if (next) adapter.insertBefore(node.parent, between, next);
  else adapter.appendChild(node.parent, between);
  if (next) adapter.insertTextBefore(node.parent, rest, next);
  else adapter.insertText(node.parent, rest);
}

/** Puts a bold line before the content of a tag. */
export function labelWith(element: PageElement, text: string): void {
  const paragraph = adapter.createElement("p", xhtml, []);
  const bold = adapter.createElement("b", xhtml, []);
  adapter.insertText(bold, text);
  adapter.appendChild(paragraph, bold);
  const [first] = element.children;
  if (first) adapter.insertBefore(element, paragraph, first);
  else adapter.appendChild(element, paragraph);
}

/** Puts a question before a tag. */
export function questionWith(text: string, before: PageElement): void {
  const { parent } = before;
  if (!parent) return;
  const question = adapter.createElement(questionTag, xhtml, []);
  adapter.insertText(question, text);
  adapter.insertBefore(parent, question, before);
}

export function remove(node: PageNode): void {
  if (node.parent) adapter.detachNode(node as never);
}

/** Moves a tag right behind another. */
export function moveAfter(element: PageElement, before: PageElement): void {
  const { parent } = before;
  if (!parent || isInside(parent, element)) return;
  adapter.detachNode(element);
  if (before.next) adapter.insertBefore(parent, element, before.next);
  else adapter.appendChild(parent, element);
}

/** Whether a node is a tag or below it. */
export function isInside(node: PageNode, element: PageElement): boolean {
  for (let at: PageNode | null = node; at; at = at.parent) if (at === element) return true;
  return false;
}

/** The next tag with text behind a tag, at its side or, where it is alone there, behind what is around it. */
export function nextWithText(element: PageElement, levels = 4): PageElement | undefined {
  let at: PageElement = element;
  for (let level = 0; level < levels; level += 1) {
    for (let next = at.next; next; next = next.next) {
      if (next.type === "text" && next.data.trim() !== "") return undefined;
      if (isElement(next) && hasTextNow(next)) return next;
    }
    const { parent } = at;
    if (!parent || !isElement(parent) || hasOtherText(parent, at)) return undefined;
    at = parent;
  }
  return undefined;
}

/** How much of the text of a tag is in links, 0 to 1. */
export function linkShare(element: PageElement): number {
  const links = elementsIn(element).filter(({ name }) => name === "a");
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0);
  return linked / Math.max(1, oneLine(textOf(element)).length);
}

function hasOtherText(parent: PageElement, child: PageElement): boolean {
  return parent.children.some((other) => other !== child && hasTextNow(other));
}

/** By id: the tags of a page. */
export function byId(root: PageNode): ReadonlyMap<string, PageElement> {
  const ids = new Map<string, PageElement>();
  for (const element of elementsIn(root)) {
    const { id } = element.attribs;
    if (id && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

/** Tag and classes, without what says only the state: tags of one form look alike. */
export function formOf({ name, attribs }: PageElement): string {
  const classes = (attribs.class ?? "")
    .split(/\s+/)
    .filter(
      (word) =>
        word !== "" &&
        !/\d|^(?:is-)?(?:active|open|opened|show|collapsed|expanded|first|last|odd|even)$/i.test(
          word,
        ),
    );
  return [name, ...classes.sort()].join(".");
}
