// @ts-check

/** A tag of inline html. */
const TAG = /<\/?(?:b|i|code|a)(?:\s[^<>]*)?>/gi;

/**
 * Inline html as it's edited: with its tags, but `&`, `<` and `>` as people type them.
 *
 * @param {string} html
 */
export function toTyped(html) {
  return html
    .replace(/&lt;(?![a-z/])/gi, "<")
    .replaceAll("&gt;", ">")
    .replace(/&amp;(?!(?:lt|gt|amp|quot);)/g, "&");
}

/**
 * The inline html of what was typed.
 *
 * @param {string} typed
 */
export function toHtml(typed) {
  const escaped = (/** @type {string} */ text) =>
    text
      .replace(/&(?!(?:lt|gt|amp|quot);)/g, "&amp;")
      .replace(/<(?![a-z/])/gi, "&lt;")
      .replace(/(<\/?[a-z][^<>]*>)|>/gi, (_, tag) => tag ?? "&gt;");
  let html = "";
  let at = 0;
  for (const { 0: tag, index } of typed.matchAll(TAG)) {
    html += escaped(typed.slice(at, index)) + tag.replace(/&(?!(?:lt|gt|amp|quot);)/g, "&amp;");
    at = index + tag.length;
  }
  return html + escaped(typed.slice(at));
}

/**
 * Wraps the selection of a text box in a tag, or unwraps it, so that undo works.
 *
 * @param {HTMLTextAreaElement} box
 * @param {"b" | "i" | "code" | "a"} tag
 * @param {string} [href]  of a link
 */
export function wrapSelection(box, tag, href) {
  const { selectionStart: start, selectionEnd: end, value } = box;
  const open = tag === "a" ? `<a href="${href ?? ""}">` : `<${tag}>`;
  const close = `</${tag}>`;
  const isWrapped =
    tag !== "a" && value.slice(0, start).endsWith(open) && value.slice(end).startsWith(close);
  box.focus();
  if (isWrapped) {
    const text = value.slice(start, end);
    box.setSelectionRange(start - open.length, end + close.length);
    replace(box, text);
    box.setSelectionRange(start - open.length, end - open.length);
  } else {
    replace(box, open + value.slice(start, end) + close);
    box.setSelectionRange(start + open.length, end + open.length);
  }
}

/**
 * @param {HTMLTextAreaElement} box
 * @param {string} text
 */
function replace(box, text) {
  // The only way that the browser's undo knows of.
  if (document.execCommand("insertText", false, text)) return;
  box.setRangeText(text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
