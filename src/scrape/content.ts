import type { CheerioAPI } from "cheerio";
import { elementsIn, type PageElement, type PageNode, textOf } from "./dom.ts";
import { headingLevel } from "./headings.ts";

/** Tags and roles that hold what stands around the content of a page. */
const aroundTags = new Set(["nav", "footer", "aside", "menu", "dialog"]);
const aroundRoles = new Set([
  "navigation",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "menu",
]);

/** Words in class names that say the same on pages without such tags: `footer_wrap`, `page-nav`, `toc`. */
const aroundNames =
  /(?:^|[\s_-])(?:footer|nav|navbar|navigation|menu|sidebar|toc|breadcrumbs?|bread_crumbs|cookies?|skip-link)(?:$|[\s_-])|table-of-contents/i;

/**
 * Takes out of a page what is not its content (navigation, table of contents, footer) and gives the
 * part that holds the content: `<main>`, a lone `<article>`, or the body.
 */
export function contentOf($: CheerioAPI): PageNode {
  const body = $("body").get(0) ?? $.root().get(0);
  if (!body) return $.root()[0] as PageNode;
  const all = sizeOf(body);
  for (const element of elementsIn(body)) {
    if (isAround(element, all)) $(element).remove();
  }
  const main = $("main, [role=main]").toArray();
  const articles = $("article").toArray();
  const [only] = main.length === 1 ? main : articles.length === 1 ? articles : [];
  return only && headings(only) > 0 ? only : body;
}

/** A class name alone is a weak sign: it must not cost a page its content. */
function isAround(element: PageElement, all: number): boolean {
  const { class: classes = "", id = "", role = "" } = element.attribs;
  if (aroundTags.has(element.name) || aroundRoles.has(role)) return true;
  if (["html", "body", "main", "article"].includes(element.name) || headingLevel(element))
    return false;
  return (
    aroundNames.test(`${classes} ${id}`) && (sizeOf(element) * 3 < all || isMostlyLinks(element))
  );
}

function isMostlyLinks(element: PageElement): boolean {
  const links = elementsIn(element).filter(({ name }) => name === "a");
  return links.reduce((sum, link) => sum + sizeOf(link), 0) * 2 > sizeOf(element);
}

function sizeOf(node: PageNode): number {
  return textOf(node).length;
}

function headings(node: PageNode): number {
  return elementsIn(node).filter((tag) => headingLevel(tag) !== undefined || tag.name === "summary")
    .length;
}
