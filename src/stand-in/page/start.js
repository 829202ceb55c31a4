// @ts-check
/** @import { Session } from "./session.js" */
import { byId, onTouch } from "./dom.js";
import { startCommand } from "./links.js";

/**
 * The START button: it takes the composer's place while the chat is empty, and while the page's
 * address carries a deep link's payload (`/?start=payload`), as Telegram does.
 *
 * @param {Session} session
 * @param {(text: string) => void} send
 * @returns {() => void} to be called when the chat has changed
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
    const fresh = chat?.messages.length === 0;
    const wanted = isPrivate && (fresh || payload !== null);
    if (button.hidden === !wanted && composer.hidden === wanted) return;
    const focused = document.activeElement;
    const moves = focused === document.body || focused === button || composer.contains(focused);
    button.hidden = !wanted;
    composer.hidden = wanted;
    // What had the focus is gone now: what has taken its place gets it.
    if (moves && wanted) button.focus();
    else if (moves && !onTouch()) input.focus();
  }
  return show;
}
