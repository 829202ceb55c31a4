// @ts-check
/** @import { IconName } from "./icons.js" */
import { h, onTouch } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {{ label: string, detail?: string, icon?: IconName, lead?: Node, pick: () => void }} MenuItem */

/**
 * A button that opens a menu above it, with the keys of the ARIA menu button pattern.
 *
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} popup  role="menu"
 * @param {() => MenuItem[]} items  asked for each time the menu opens
 */
export function menuButton(button, popup, items) {
  const isOpen = () => !popup.hidden;

  /** @param {boolean} open */
  function setOpen(open) {
    popup.hidden = !open;
    button.ariaExpanded = String(open);
    if (open) {
      popup.replaceChildren(...items().map((item) => entry(item, close)));
      focusAt(popup, 0);
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
  // A tap on the button itself must not close here and open again in its own click.
  document.addEventListener("pointerdown", ({ target }) => {
    const inside = target instanceof Node && (popup.contains(target) || button.contains(target));
    if (isOpen() && !inside) setOpen(false);
  });
  popup.addEventListener("focusout", ({ relatedTarget }) => {
    const goes = relatedTarget instanceof Node;
    if (goes && !popup.contains(relatedTarget) && relatedTarget !== button) setOpen(false);
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
    item.lead ?? (item.icon ? icon(item.icon) : null),
    h("b", {}, item.label),
    item.detail ? h("span", { dir: "auto" }, item.detail) : null,
  );
}

/**
 * @param {HTMLElement} popup
 * @param {number} at
 */
function focusAt(popup, at) {
  const count = popup.children.length;
  const item = popup.children[(at + count) % count];
  if (item instanceof HTMLElement) item.focus();
}

/**
 * @param {HTMLElement} popup
 * @param {string} key
 * @returns {boolean} whether the key means something here
 */
function moveFocus(popup, key) {
  const now = [...popup.children].indexOf(/** @type {Element} */ (document.activeElement));
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[key];
  if (to === undefined) return false;
  focusAt(popup, to);
  return true;
}
