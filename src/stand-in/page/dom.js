// @ts-check

/** @typedef {string | number | boolean | null | undefined | ((event: never) => void)} Attribute */

/**
 * Makes an element. Attributes whose value is null or false are left out; a function under `onclick`
 * and the like becomes a listener. Children are nodes or plain text, so nothing that comes from the
 * server can ever be read as HTML.
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
 * An element of index.html by its id. A missing one is a mistake in the page itself, so it throws.
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

/** True where a finger is the main pointer: there, moving the focus may raise the screen keyboard. */
export function onTouch() {
  return matchMedia("(hover: none)").matches;
}
