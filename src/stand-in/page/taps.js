// @ts-check
import { copy } from "./notices.js";

/**
 * What a tap inside the log may ask for.
 *
 * @typedef {object} Actions
 * @property {(text: string) => void} send  a command or deep link was tapped
 * @property {(key: string) => void} reply
 * @property {(key: string) => void} edit
 * @property {(key: string) => void} delete
 */

/**
 * One listener for everything that can be tapped inside messages; the elements say what they do in
 * `data-` attributes (text.js, message.js).
 *
 * @param {HTMLElement} log
 * @param {Actions} actions
 */
export function listenToTaps(log, actions) {
  log.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const doer = target.closest(
      "[data-send], [data-copy], [data-spoiler], [data-expand], [data-jump], [data-action], .key, a",
    );
    if (doer instanceof HTMLElement) act(doer, event, log, actions);
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
 * @param {HTMLElement} doer
 * @param {MouseEvent} event
 * @param {HTMLElement} log
 * @param {Actions} actions
 */
function act(doer, event, log, actions) {
  const { send, copy: text, spoiler, expand, jump, action } = doer.dataset;
  if (send !== undefined) {
    event.preventDefault();
    actions.send(send);
  } else if (text !== undefined) {
    // Somebody who is selecting a part of the code wants that part, not all of it.
    if (getSelection()?.isCollapsed !== false) copy(text);
  } else if (spoiler !== undefined) reveal(doer);
  else if (expand !== undefined) toggle(doer);
  else if (jump !== undefined) jumpTo(log, jump);
  else if (action === "reply" || action === "edit" || action === "delete") {
    const article = doer.closest("article");
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
 * @param {HTMLElement} log
 * @param {string} id
 */
function jumpTo(log, id) {
  const article = log.querySelector(`article[data-id="${CSS.escape(id)}"]`);
  if (!(article instanceof HTMLElement)) return;
  article.scrollIntoView({ block: "center" });
  article.focus({ preventScroll: true });
}

/**
 * A finger has no hover: a tap on a message shows what can be done with it.
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
