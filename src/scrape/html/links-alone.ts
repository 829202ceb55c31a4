import { elementsIn, isElement, oneLine, type PageNode, textOf } from "./dom.ts";
import { pageAddress, resolveLink } from "./link.ts";

/** The links to other pages of nodes that have nothing else, but for marks between them; undefined where there's more. */
export function linksAlone(
  nodes: readonly PageNode[],
  base: string | undefined,
): { text: string; url: string }[] | undefined {
  const links = nodes
    .flatMap((node) => (isElement(node) ? [node, ...elementsIn(node)] : []))
    .filter(
      ({ name, attribs }) => name === "a" && !/^(?:#|mailto:|tel:)/i.test(attribs.href ?? "#"),
    );
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const linked = links.reduce((sum, link) => sum + letters(textOf(link)), 0);
  const all = nodes.reduce((sum, node) => sum + letters(textOf(node)), 0);
  if (links.length === 0 || linked < all) return undefined;
  return links.flatMap((link) => {
    const text = oneLine(textOf(link));
    const href = link.attribs.href ?? "";
    const url = resolveLink(href, base)?.url ?? (base === undefined ? href : undefined);
    const isHere =
      url === undefined || (base !== undefined && pageAddress(url) === pageAddress(base));
    return text === "" || isHere ? [] : [{ text, url: pageAddress(url) }];
  });
}
