// @ts-check
import { copy } from "./notices.js";

/**
 * What a tap in the log may do.
 *
 * @typedef {object} Actions
 * @property {(text: string) => void} send  a command or deep link was tapped
 * @property {(key: string) => void} reply
 * @property {(key: string) => void} edit
 * @property {(key: string) => void} delete
 */

/**
 * Listens to everything that can be tapped in messages. The elements say what they do in `data-` attributes
 * (see text.js and message.js).
 *
 * @param {HTMLElement} log
 * @param {Actions} actions
 */
export function listenToTaps(log, actions) {
  log.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const tapped = target.closest(
      "[data-send], [data-copy], [data-spoiler], [data-expand], [data-jump], [data-action], .key, a",
    );
    if (tapped instanceof HTMLElement) act(tapped, event, log, actions);
    else if (event.pointerType === "touch") select(log, target.closest("article"));
  });
  log.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!target.matches("[data-spoiler]") || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    reveal(target);
  });
}

/**
 * @param {HTMLElement} element
 * @param {MouseEvent} event
 * @param {HTMLElement} log
 * @param {Actions} actions
 */
function act(element, event, log, actions) {
  const { send, copy: text, spoiler, expand, jump, action } = element.dataset;
  if (send !== undefined) {
    event.preventDefault();
    actions.send(send);
  } else if (text !== undefined) {
    // Whoever selects a part of the code wants that part, not all of it.
    if (getSelection()?.isCollapsed !== false) copy(text);
  } else if (spoiler !== undefined) reveal(element);
  else if (expand !== undefined) toggle(element);
  else if (jump !== undefined) jumpTo(log, jump);
  else if (action === "reply" || action === "edit" || action === "delete") {
    const article = element.closest("article");
    article?.classList.remove("selected");
    actions[action](article?.dataset.id ?? "");
  }
}

/** @param {HTMLElement} spoiler */
function reveal(spoiler) {
  for (const name of ["role", "tabindex", "aria-label", "data-spoiler"])
    spoiler.removeAttribute(name);
  spoiler.classList.add("revealed");
}

/** @param {HTMLElement} button */
function toggle(button) {
  const open = button.ariaExpanded !== "true";
  button.ariaExpanded = String(open);
  button.textContent = open ? "Show less" : "Show more";
}

/**
 * Scrolls to a message and focuses it.
 *
 * @param {HTMLElement} log
 * @param {string} id
 */
export function jumpTo(log, id) {
  const article = log.querySelector(`article[data-id="${CSS.escape(id)}"]`);
  if (!(article instanceof HTMLElement)) return;
  article.scrollIntoView({ block: "center" });
  article.focus({ preventScroll: true });
}

/**
 * Shows a message's actions on a tap, because a finger can't hover.
 *
 * @param {HTMLElement} log
 * @param {Element | null} article
 */
function select(log, article) {
  for (const other of log.querySelectorAll("article.selected")) {
    if (other !== article) other.classList.remove("selected");
  }
  article?.classList.toggle("selected");
}
