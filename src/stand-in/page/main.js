// @ts-check
import { ChatLog } from "./chat.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { Groups } from "./groups.js";
import { Header } from "./header.js";
import { fillIcons } from "./icons.js";
import { failed } from "./notices.js";
import { People } from "./people.js";
import { inlineButtons } from "./press.js";
import { Session } from "./session.js";
import { Signature } from "./signature.js";
import { startButton } from "./start.js";
import { themeButton } from "./theme-button.js";
import { Topics } from "./topics.js";
import { fitScreen, typeAnywhere } from "./window.js";

fillIcons();
themeButton();
fitScreen();

/** @type {Session} */
const session = new Session({
  chat() {
    header.show();
    topics.show();
    log.show();
    signature.show();
    composer.open();
    showStart();
  },
  message(message) {
    if (message.from?.is_bot) header.rest();
    log.put(message);
    showStart();
  },
  deleted(key) {
    log.remove(key);
    showStart();
  },
  typing: (action) => header.typing(action),
  people() {
    people.show();
    groups.show();
    topics.show();
  },
  connection: (connected) => header.connection(connected),
  failed,
});

const send = (/** @type {string} */ text) => composer.sendText(text);
const header = new Header(session);
const people = new People(session);
const groups = new Groups(session, () => people.close());
const topics = new Topics(session);
const composer = new Composer(session);
const signature = new Signature(session);
const showStart = startButton(session, send);
const log = new ChatLog(session, {
  send,
  press: inlineButtons(session, () => composer, send),
  reply: (key) => withMessage(key, (message) => composer.reply(message)),
  edit: (key) => withMessage(key, (message) => composer.edit(message)),
  delete: (key) => session.delete(Number(key)).catch(failed),
});

/**
 * @param {string} key
 * @param {(message: import("grammy/types").Message) => void} use
 */
function withMessage(key, use) {
  const message = session.find(key);
  if (message) use(message);
}

byId("restart", HTMLButtonElement).addEventListener("click", () => session.clear().catch(failed));
typeAnywhere(byId("message", HTMLTextAreaElement));
session.start();
