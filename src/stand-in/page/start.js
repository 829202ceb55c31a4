// @ts-check
/** @import { Session } from "./session.js" */
import { byId, onTouch } from "./dom.js";
import { startCommand } from "./links.js";

/**
 * The START button. As in Telegram, it replaces the composer while the chat is empty, and while the page's
 * address has the payload of a deep link (`/?start=payload`).
 *
 * @param {Session} session
 * @param {(text: string) => void} send
 * @returns {() => void} updates the button after a change of the chat
 */
export function startButton(session, send) {
  const button = byId("start", HTMLButtonElement);
  const composer = byId("composer", HTMLElement);
  const input = byId("message", HTMLTextAreaElement);
  let payload = new URL(location.href).searchParams.get("start");

  button.addEventListener("click", () => {
    send(startCommand(payload));
    payload = null;
    history.replaceState(null, "", location.pathname);
    show();
  });

  function show() {
    const { chat } = session;
    const isPrivate = chat?.chat.type === "private";
    const isEmpty = chat?.messages.length === 0;
    const isShown = isPrivate && (isEmpty || payload !== null);
    if (button.hidden === !isShown && composer.hidden === isShown) return;
    const focused = document.activeElement;
    const movesFocus =
      focused === document.body || focused === button || composer.contains(focused);
    button.hidden = !isShown;
    composer.hidden = isShown;
    // The element with the focus is hidden now, so its replacement gets it.
    if (movesFocus && isShown) button.focus();
    else if (movesFocus && !onTouch()) input.focus();
  }
  return show;
}
