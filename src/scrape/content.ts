import type { CheerioAPI } from "cheerio";
import {
  childrenOf,
  elementsIn,
  isElement,
  isReadable,
  type PageElement,
  type PageNode,
} from "./dom.ts";
import { headingLevel } from "./headings.ts";

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
  /(?:^|[\s_-])(?:footer|nav|navbar|navigation|menu|sidebar|toc|breadcrumbs?|bread_crumbs|cookies?|skip-link)(?:$|[\s_-])|table-of-contents/i;

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
  const main = $("main, [role=main]").toArray();
  const articles = $("article").toArray();
  const [only] = main.length === 1 ? main : articles.length === 1 ? articles : [];
  return only && hasHeadings(only) ? only : body;
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
  if (aroundTags.has(element.name) || aroundRoles.has(role)) return true;
  if (["html", "body", "main", "article"].includes(element.name) || headingLevel(element))
    return false;
  return (
    aroundNames.test(`${classes} ${id}`) && (size.text * 3 < all.text || size.links * 2 > size.text)
  );
}

function hasHeadings(node: PageNode): boolean {
  return elementsIn(node).some((tag) => headingLevel(tag) !== undefined || tag.name === "summary");
}
