// @ts-check

/** @typedef {string | number | boolean | null | undefined | ((event: never) => void)} Attribute */

/**
 * Creates an element. Attributes that are null or false are left out; functions, such as `onclick`, become
 * listeners. Children are nodes or plain text, so nothing from the server is ever parsed as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, Attribute>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * An element of index.html by its id. Throws if it is missing, which is a mistake in the page.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return element;
}

/** True if a finger is the main pointer: then moving the focus may open the screen keyboard. */
export function onTouch() {
  return matchMedia("(hover: none)").matches;
}
