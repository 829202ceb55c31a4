// @ts-check
/** @import { IconName } from "./icons.js" */
import { h, onTouch } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {{ label: string, detail?: string, icon?: IconName, leading?: Node, pick: () => void }} MenuItem */

/**
 * Makes a button open a menu, with the keys of the ARIA menu button pattern.
 *
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} popup  role="menu"
 * @param {() => MenuItem[]} items  called each time the menu opens
 */
export function menuButton(button, popup, items) {
  const isOpen = () => !popup.hidden;

  /** @param {boolean} open */
  function setOpen(open) {
    popup.hidden = !open;
    button.ariaExpanded = String(open);
    if (open) {
      popup.replaceChildren(...items().map((item) => entry(item, close)));
      focusItem(popup, 0);
    }
  }
  function close() {
    setOpen(false);
    if (!onTouch()) button.focus();
  }

  button.addEventListener("click", () => setOpen(!isOpen()));
  popup.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (!moveFocus(popup, event.key)) return;
    event.preventDefault();
  });
  // A tap on the button must not close the menu here and reopen it with its own click.
  document.addEventListener("pointerdown", ({ target }) => {
    const inside = target instanceof Node && (popup.contains(target) || button.contains(target));
    if (isOpen() && !inside) setOpen(false);
  });
  popup.addEventListener("focusout", ({ relatedTarget }) => {
    const movesFocus = relatedTarget instanceof Node;
    if (movesFocus && !popup.contains(relatedTarget) && relatedTarget !== button) setOpen(false);
  });
}

/**
 * @param {MenuItem} item
 * @param {() => void} close
 */
function entry(item, close) {
  const pick = () => {
    close();
    item.pick();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", tabindex: -1, onclick: pick },
    item.leading ?? (item.icon ? icon(item.icon) : null),
    h("b", {}, item.label),
    item.detail ? h("span", { dir: "auto" }, item.detail) : null,
  );
}

/**
 * @param {HTMLElement} popup
 * @param {number} index
 */
function focusItem(popup, index) {
  const count = popup.children.length;
  const item = popup.children[(index + count) % count];
  if (item instanceof HTMLElement) item.focus();
}

/**
 * @param {HTMLElement} popup
 * @param {string} key
 * @returns {boolean} whether the menu uses this key
 */
function moveFocus(popup, key) {
  const current = [...popup.children].indexOf(/** @type {Element} */ (document.activeElement));
  const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[key];
  if (next === undefined) return false;
  focusItem(popup, next);
  return true;
}
