import type { CheerioAPI } from "cheerio";
import { asks } from "../questions/asks.ts";
import {
  childrenOf,
  elementsIn,
  isElement,
  isReadable,
  type PageElement,
  type PageNode,
  textOf,
} from "./dom.ts";
import { headingLevel } from "./headings.ts";
import { isFootnoteMark, isRemark, namesNoise } from "./noise.ts";
import { calloutNames } from "./structures/callouts.ts";

/** Tags and roles of what surrounds the content of a page. */
const aroundTags = new Set(["nav", "footer", "aside", "menu", "dialog"]);
const aroundRoles = new Set([
  "navigation",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "menu",
]);

/** Class names that say the same on pages without such tags: `footer_wrap`, `page-nav`, `toc`. */
const aroundNames =
  /(?:^|[\s_-])(?:footer|nav|navbar|navigation|menu|sidebar|toc|breadcrumbs?|bread_crumbs|cookies?|consent|gdpr|skip-link)(?:$|[\s_-])|table-of-contents/i;

/**
 * Removes what is not content (navigation, table of contents, footer) from a page, and returns the part with the content:
 * `<main>`, a lone `<article>`, or the body.
 */
export function contentOf($: CheerioAPI): PageNode {
  const body = $("body").get(0) ?? $.root().get(0);
  if (!body) return $.root()[0] as PageNode;
  const sizes = new Map<PageNode, Size>();
  const all = measure(body, sizes);
  prune(body, (element) => isAround(element, sizes.get(element) ?? nothing, all));
  const pruned = measure(body, new Map());
  const main = $("main, [role=main]").toArray();
  const articles = $("article").toArray();
  const [only] = main.length === 1 ? main : articles.length === 1 ? articles : [];
  // Some pages keep their questions outside: then it holds but a small part of the text.
  return only && (hasHeadings(only) || measure(only, new Map()).text * 2 > pruned.text)
    ? only
    : body;
}

/** How much text a node has, and how much of it in links, in characters. */
interface Size {
  text: number;
  links: number;
}

const nothing: Size = { text: 0, links: 0 };

/** Measures a node and all below it in one pass. */
function measure(node: PageNode, sizes: Map<PageNode, Size>): Size {
  const sum = { ...nothing };
  for (const child of childrenOf(node)) {
    const { text, links } = measure(child, sizes);
    sum.text += text;
    sum.links += links + (isElement(child) && child.name === "a" ? text : 0);
  }
  if (node.type === "text") sum.text = node.data.length;
  if (!isElement(node)) return sum;
  if (!isReadable(node)) sum.text = 0;
  if (node.name === "br") sum.text = 1;
  sizes.set(node, sum);
  return sum;
}

/** Removes tags, all of one parent at once. */
function prune(parent: PageNode, isRemoved: (element: PageElement) => boolean): void {
  if (!("children" in parent)) return;
  const kept = parent.children.filter((child) => !isElement(child) || !isRemoved(child));
  if (kept.length < parent.children.length) {
    parent.children = kept;
    for (const [i, child] of kept.entries()) {
      child.prev = kept[i - 1] ?? null;
      child.next = kept[i + 1] ?? null;
    }
  }
  for (const child of kept) prune(child, isRemoved);
}

/** A class name alone is weak evidence: it must not cost a page its content. */
function isAround(element: PageElement, size: Size, all: Size): boolean {
  const { class: classes = "", id = "", role = "" } = element.attribs;
  if (element.name === "aside" && calloutNames.test(classes)) return false;
  if (aroundTags.has(element.name) || aroundRoles.has(role)) return true;
  if (isFootnoteMark(element)) return true;
  if (["html", "body", "main", "article"].includes(element.name) || headingLevel(element))
    return false;
  const { noise, sure } = namesNoise(element);
  if (sure) return !isControlOrIn(element);
  if (size.text <= 200 && isLeaf(element) && isRemark(textOf(element))) return true;
  if (!noise && !aroundNames.test(`${classes} ${id}`)) return false;
  return (size.text * 3 < all.text || size.links * 2 > size.text) && !holdsQuestions(element);
}

/** Headings that ask, below a tag whose class name is misleading: "share" may be what the questions are about. */
function holdsQuestions(element: PageElement): boolean {
  const asking = elementsIn(element).filter(
    (tag) =>
      (headingLevel(tag) !== undefined || tag.name === "summary") && asks(textOf(tag).trim()),
  );
  return asking.length > 1;
}

/** A remark is one block, or the row of buttons around one. */
function isLeaf(element: PageElement): boolean {
  const tags = elementsIn(element);
  return (
    tags.length < 16 &&
    !tags.some(
      (tag) => headingLevel(tag) !== undefined || tag.name === "summary" || tag.name === "dt",
    )
  );
}

/** What is hidden from sight may still be the control of a disclosure. */
function isControlOrIn({ name, attribs }: PageElement): boolean {
  return name === "button" && attribs["aria-expanded"] !== undefined;
}

function hasHeadings(node: PageNode): boolean {
  return elementsIn(node).some((tag) => headingLevel(tag) !== undefined || tag.name === "summary");
}
