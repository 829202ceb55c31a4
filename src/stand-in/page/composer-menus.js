// @ts-check
/** @import { SendRequest } from "../http/page-protocol.ts" */
/** @import { Session } from "./session.js" */
import { byId } from "./dom.js";
import { menuButton } from "./menu.js";

/**
 * The two menus beside the text box: the bot's commands, and attachments.
 *
 * @param {Session} session
 * @param {{ send: (text: string) => void, attach: (kind: SendRequest["kind"]) => void }} actions
 */
export function addMenus(session, { send, attach }) {
  menuButton(byId("commands-button", HTMLButtonElement), byId("commands", HTMLElement), () =>
    session.commands.map(({ command, description, is_ephemeral }) => ({
      label: `/${command}`,
      detail: is_ephemeral ? `${description} (only you see it)` : description,
      pick: () => send(`/${command}`),
    })),
  );
  menuButton(byId("attach-button", HTMLButtonElement), byId("attach", HTMLElement), () => [
    { label: "Photo", icon: "photo", pick: () => attach("photo") },
    { label: "Video", icon: "play", pick: () => attach("video") },
    { label: "Sticker", icon: "sticker", pick: () => attach("sticker") },
    { label: "File", icon: "file", pick: () => attach("document") },
    { label: "Voice message", icon: "voice", pick: () => attach("voice") },
    { label: "Location", icon: "location", pick: () => attach("location") },
    { label: "Contact", icon: "people", pick: () => attach("contact") },
    { label: "Poll", icon: "menu", pick: () => attach("poll") },
  ]);
}
