// @ts-check
import { h } from "../dom.js";

/** The elements that an answer may have, by those that browsers make of them. @type {Record<string, "b" | "i" | "code" | "a">} */
const TAGS = { B: "b", STRONG: "b", I: "i", EM: "i", CODE: "code", A: "a" };

/**
 * The inline html of an answer as nodes to be edited. Only the four kinds of element are kept, and links lead nowhere here.
 *
 * @param {string} html
 */
export function toNodes(html) {
  // Nothing in a parsed document runs or is loaded.
  const { body } = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  return childrenOf(body);
}

/**
 * @param {Node} parent
 * @returns {(Node | string)[]}
 */
function childrenOf(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (!(node instanceof HTMLElement)) return [node.textContent ?? ""];
    const tag = TAGS[node.tagName];
    const children = childrenOf(node);
    if (!tag) return children;
    if (tag !== "a") return [h(tag, {}, ...children)];
    const href = node.getAttribute("href") ?? "";
    return [h("a", { href, title: href }, ...children)];
  });
}

/**
 * The inline html of what was written. What isn't one of the four kinds of element is its text only.
 *
 * @param {Node} parent
 * @returns {string}
 */
export function toHtml(parent) {
  return [...parent.childNodes].map(htmlOf).join("");
}

/** @param {Node} node */
function htmlOf(node) {
  if (!(node instanceof HTMLElement)) return escaped(node.textContent ?? "");
  const inside = toHtml(node);
  const tag = TAGS[node.tagName];
  if (node.tagName === "BR") return "\n";
  if (!tag || inside === "") return inside;
  if (tag !== "a") return `<${tag}>${inside}</${tag}>`;
  const href = escaped(node.getAttribute("href") ?? "").replaceAll('"', "%22");
  return `<a href="${href}">${inside}</a>`;
}

/** A text as html. @param {string} text */
export function escaped(text) {
  return text
    .replaceAll("\u00a0", " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
