import {
  childrenOf,
  isElement,
  isReadable,
  type PageElement,
  type PageNode,
  textOf,
} from "./dom.ts";
import { resolveLink } from "./link.ts";
import { scriptText } from "./script-text.ts";

/** A piece of text with its marks, outermost first: `b`, `i`, `code` or the start tag of a link. */
interface Span {
  text: string;
  marks: string[];
}

const marks: Record<string, string> = {
  b: "b",
  strong: "b",
  i: "i",
  em: "i",
  cite: "i",
  var: "i",
  dfn: "i",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};

/**
 * The lines of a run of inline nodes as the html of blocks: `<b> <i> <code> <a href>`, all other tags unwrapped, text
 * escaped. A `<br>` starts a new line; marks that span it are closed and reopened, so that every line is well formed on its
 * own. Empty lines are left out.
 */
export function inlineLines(nodes: PageNode[], base: string | undefined): string[] {
  const lines: Span[][] = [[]];
  for (const span of spansOf(nodes, base)) {
    const [first = "", ...rest] = span.text.split("\n");
    lines.at(-1)?.push({ ...span, text: first });
    lines.push(...rest.map((text) => [{ ...span, text }]));
  }
  return lines.map((line) => render(collapseSpace(line))).filter((html) => html !== "");
}

/** Escapes a text for the html of a block. Quotes need no escape outside attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The title or the alternative text of a picture or a player. */
export function mediaText(element: PageElement): string {
  const { title, alt, "aria-label": label } = element.attribs;
  return (title?.trim() || alt?.trim() || label?.trim() || "").replace(/\s+/g, " ");
}

function spansOf(nodes: PageNode[], base: string | undefined): Span[] {
  const spans: Span[] = [];
  for (const node of nodes) collectSpans(node, [], base, spans);
  return spans;
}

function collectSpans(
  node: PageNode,
  around: string[],
  base: string | undefined,
  spans: Span[],
): void {
  if (node.type === "text") spans.push({ text: node.data.replace(/\s+/g, " "), marks: around });
  if (!isElement(node)) return;
  if (node.name === "br") spans.push({ text: "\n", marks: around });
  else if (node.name === "sup" || node.name === "sub")
    spans.push({ text: scriptText(node.name, textOf(node)), marks: around });
  else if (node.name === "img") spans.push({ text: mediaText(node), marks: around });
  else if (node.name === "a") collectLink(node, around, base, spans);
  else if (isReadable(node) && node.name !== "button") {
    const mark = marks[node.name];
    const inside = mark === undefined || around.includes(mark) ? around : [...around, mark];
    for (const child of childrenOf(node)) collectSpans(child, inside, base, spans);
  }
}

function collectLink(
  element: PageElement,
  around: string[],
  base: string | undefined,
  spans: Span[],
): void {
  const inLink = around.some((mark) => mark.startsWith("a "));
  const link = inLink ? undefined : resolveLink(element.attribs.href, base);
  const inside = link?.url ? [...around, `a href="${escapeHtml(link.url)}"`] : around;
  const first = spans.length;
  for (const child of childrenOf(element)) collectSpans(child, inside, base, spans);
  if (!link?.contact) return;
  // A mail address or a telephone number behind a word is part of what the page says.
  const text = spans
    .slice(first)
    .map((span) => span.text)
    .join("");
  if (!text.includes(link.contact)) spans.push({ text: ` (${link.contact})`, marks: around });
}

/** Collapses white space as a browser does: none at the ends of a line, never two spaces in a row. */
function collapseSpace(line: Span[]): Span[] {
  let space = true;
  const collapsed = line.map(({ text, marks }) => {
    const visible = text.replace(/[\u200b\u2060\ufeff\u00ad]/g, "");
    const shown = space ? visible.trimStart() : visible;
    if (shown !== "") space = shown.endsWith(" ");
    return { text: shown, marks };
  });
  return trimEnd(collapsed.filter((span) => span.text !== ""));
}

function trimEnd(line: Span[]): Span[] {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === "" ? trimEnd(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}

/** Opens and closes only the marks that differ from one span to the next. */
function render(line: Span[]): string {
  let html = "";
  let open: string[] = [];
  for (const { text, marks } of [...line, { text: "", marks: [] }]) {
    const differs = open.findIndex((mark, i) => mark !== marks[i]);
    const kept = differs === -1 ? open.length : differs;
    html += open.slice(kept).reverse().map(endTag).join("");
    html += marks
      .slice(kept)
      .map((mark) => `<${mark}>`)
      .join("");
    html += escapeHtml(text);
    open = marks;
  }
  return html;
}

function endTag(mark: string): string {
  return `</${mark.split(" ", 1)[0]}>`;
}
