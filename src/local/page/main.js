// @ts-check
import { ChatLog } from "./chat.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { Header } from "./header.js";
import { fillIcons } from "./icons.js";
import { failed } from "./notices.js";
import { People } from "./people.js";
import { inlineButtons } from "./press.js";
import { Session } from "./session.js";
import { startButton } from "./start.js";
import { themeButton } from "./theme-button.js";
import { fitScreen, typeAnywhere } from "./window.js";

fillIcons();
themeButton();
fitScreen();

/** @type {Session} */
const session = new Session({
  chat() {
    header.show();
    log.show();
    composer.open();
    showStart();
  },
  message(message) {
    if (message.from?.is_bot) header.rest();
    log.put(message);
    showStart();
  },
  deleted(id) {
    log.remove(id);
    showStart();
  },
  typing: (action) => header.typing(action),
  people: () => people.show(),
  connection: (connected) => header.connection(connected),
  failed,
});

const send = (/** @type {string} */ text) => composer.sendText(text);
const header = new Header(session);
const people = new People(session);
const composer = new Composer(session);
const showStart = startButton(session, send);
const log = new ChatLog(session, {
  send,
  press: inlineButtons(session, () => composer, send),
  reply: (id) => withMessage(id, (message) => composer.reply(message)),
  edit: (id) => withMessage(id, (message) => composer.edit(message)),
});

/**
 * @param {number} id
 * @param {(message: import("grammy/types").Message) => void} use
 */
function withMessage(id, use) {
  const message = session.chat?.messages.find(({ message_id }) => message_id === id);
  if (message) use(message);
}

byId("restart", HTMLButtonElement).addEventListener("click", () => session.clear().catch(failed));
typeAnywhere(byId("message", HTMLTextAreaElement));
session.start();
