// @ts-check
import { api } from "./api.js";
import { byId } from "./dom.js";

/**
 * Shows the tabs of the page if it has more than the chat. Each has an address of its own (`#chat`, `#knowledge`), so that
 * the browser's back button leads from one to the other. A tab that isn't shown keeps what is being written in it.
 */
export async function tabs() {
  const { tabs: names } = await api.tabs();
  if (!names.includes("knowledge")) return;
  const nav = byId("tabs", HTMLElement);
  const chat = [byId("people", HTMLElement), byId("main", HTMLElement)];
  const skip = byId("skip", HTMLAnchorElement);
  const knowledge = byId("knowledge", HTMLElement);
  /** @type {Promise<{ show(): void }> | undefined} */
  let editor;

  const show = () => {
    const isKnowledge = location.hash.startsWith("#knowledge");
    for (const link of nav.querySelectorAll("a")) {
      if ((link.hash === "#knowledge") === isKnowledge) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    for (const part of chat) part.hidden = isKnowledge;
    knowledge.hidden = !isKnowledge;
    skip.hash = isKnowledge ? "#knowledge" : "#message";
    skip.textContent = isKnowledge ? "Skip to the entries" : "Skip to the message box";
    if (!isKnowledge) return;
    // Loaded when it's first needed: most people come to chat.
    editor ??= import("./editor/editor.js").then(({ Editor }) => new Editor(knowledge));
    void editor.then((opened) => opened.show());
  };
  nav.hidden = false;
  addEventListener("hashchange", show);
  show();
}
