// @ts-check
/** @import { MessageEntity } from "grammy/types" */
import { h } from "./dom.js";
import { deepLinkCommand, safeAddress } from "./links.js";

/** @typedef {{ entity: MessageEntity, start: number, end: number }} Span */

/**
 * A message's text as nodes. Offsets count UTF-16 units, as JavaScript's strings do. Entities nest;
 * one that extends beyond its parent is cut in two.
 *
 * What can be tapped says so in `data-send` (a text to send), `data-copy`, `data-spoiler` or `data-expand`;
 * taps.js listens to them all.
 *
 * @param {string} text
 * @param {MessageEntity[] | undefined} entities
 * @param {string} username  of the bot, whose deep links stay in this chat
 */
export function formatText(text, entities, username) {
  const spans = (entities ?? []).map((entity) => ({
    entity,
    start: entity.offset,
    end: Math.min(entity.offset + entity.length, text.length),
  }));
  const fragment = document.createDocumentFragment();
  fragment.append(...build(text, 0, text.length, spans.filter(isWhole).sort(outerFirst), username));
  return fragment;
}

/** @param {Span} span */
const isWhole = ({ start, end }) => start >= 0 && start < end;

/**
 * @param {Span} a
 * @param {Span} b
 */
const outerFirst = (a, b) => a.start - b.start || b.end - a.end;

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Span[]} spans  between `from` and `to`, outer ones first
 * @param {string} username
 * @returns {(Node | string)[]}
 */
function build(text, from, to, spans, username) {
  const nodes = [];
  let at = from;
  let rest = spans;
  while (rest[0]) {
    const span = rest[0];
    const { start, end } = span;
    nodes.push(text.slice(at, start));
    const inside = rest.slice(1).filter((other) => other.start < end);
    const after = rest.slice(1).filter((other) => other.end > end);
    const children = build(text, start, end, inside.map(cutAt(end)), username);
    const node = wrap(span.entity, text.slice(start, end), children, username);
    nodes.push(node);
    // A block ends its line itself: a newline after it would show as an empty line.
    at = isBlock(node) && text[end] === "\n" ? end + 1 : end;
    rest = after.map((other) => ({ ...other, start: Math.max(other.start, at) })).filter(isWhole);
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((node) => node !== "");
}

/** @param {number} end */
function cutAt(end) {
  /** @param {Span} span */
  return (span) => ({ ...span, end: Math.min(span.end, end) });
}

/** @param {HTMLElement} node */
const isBlock = (node) => node.matches("pre, blockquote");

/**
 * @param {MessageEntity} entity
 * @param {string} text  what the entity covers
 * @param {(Node | string)[]} children
 * @param {string} username
 * @returns {HTMLElement}
 */
function wrap(entity, text, children, username) {
  switch (entity.type) {
    case "bold":
      return h("strong", {}, ...children);
    case "italic":
      return h("em", {}, ...children);
    case "underline":
      return h("u", {}, ...children);
    case "strikethrough":
      return h("s", {}, ...children);
    case "code":
      return h("code", { "data-copy": text, title: "Copy" }, ...children);
    case "pre":
      return codeBlock(entity.language, text, children);
    case "blockquote":
      return h("blockquote", { dir: "auto" }, ...children);
    case "expandable_blockquote":
      return expandableQuote(children);
    case "spoiler":
      return spoiler(children);
    case "bot_command":
      return command(text, children);
    default:
      return link(addressOf(entity, text, username), children, username);
  }
}

/**
 * A command, which a tap sends. `dir` keeps its slash in front in right-to-left text.
 *
 * @param {string} text
 * @param {(Node | string)[]} children
 */
function command(text, children) {
  const attributes = { type: "button", class: "link", dir: "auto", "data-send": text };
  return h("button", attributes, ...children);
}

/**
 * @param {MessageEntity} entity
 * @param {string} text
 * @param {string} username
 */
function addressOf(entity, text, username) {
  switch (entity.type) {
    case "text_link":
      return entity.url;
    case "url":
      return text;
    case "email":
      return `mailto:${text}`;
    case "phone_number":
      return `tel:${text.replace(/[^+\d]/g, "")}`;
    case "mention":
      return text.slice(1) === username ? "" : `https://t.me/${text.slice(1)}`;
    case "hashtag":
    case "cashtag":
    case "text_mention":
      return "";
    default:
      return null;
  }
}

/**
 * @param {string | null} url  "" for what only looks like a link, null for plain text
 * @param {(Node | string)[]} children
 * @param {string} username
 */
function link(url, children, username) {
  if (url === null) return h("span", {}, ...children);
  const href = url && safeAddress(url);
  if (!href) return h("span", { class: "tag", dir: "auto" }, ...children);
  const command = deepLinkCommand(href, username);
  const safe = { href, target: "_blank", rel: "noopener noreferrer" };
  return h("a", { ...safe, "data-send": command, dir: "auto" }, ...children);
}

/**
 * @param {string | undefined} language
 * @param {string} text
 * @param {(Node | string)[]} children
 */
function codeBlock(language, text, children) {
  const copy = h("button", { type: "button", class: "copy", "data-copy": text }, "Copy");
  const head = h("span", { class: "pre-head" }, h("span", {}, language ?? "code"), copy);
  return h("pre", { dir: "ltr" }, head, h("code", {}, ...children));
}

/**
 * A quote that shows three lines until it's expanded. One that has no more lines needs no button.
 *
 * @param {(Node | string)[]} children
 */
function expandableQuote(children) {
  const attributes = { type: "button", class: "expand", "aria-expanded": "false" };
  const more = h("button", { ...attributes, "data-expand": true }, "Show more");
  const lines = h("div", { dir: "auto" }, ...children);
  new ResizeObserver(() => {
    if (more.ariaExpanded === "false") more.hidden = lines.scrollHeight <= lines.clientHeight + 1;
  }).observe(lines);
  return h("blockquote", { class: "expandable" }, lines, more);
}

/** @param {(Node | string)[]} children */
function spoiler(children) {
  const attributes = { class: "spoiler", role: "button", tabindex: 0, "data-spoiler": true };
  return h("span", { ...attributes, "aria-label": "Show hidden text" }, ...children);
}
