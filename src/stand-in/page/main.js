// @ts-check
import { ChatLog } from "./chat.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { Groups } from "./groups.js";
import { Header } from "./header.js";
import { fillIcons } from "./icons.js";
import { inlineButtons } from "./inline-buttons.js";
import { showError } from "./notices.js";
import { People } from "./people.js";
import { Pinned } from "./pinned.js";
import { SenderMenu } from "./sender-menu.js";
import { Session } from "./session.js";
import { startButton } from "./start.js";
import { tabs } from "./tabs.js";
import { jumpTo } from "./taps.js";
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
    pinned.show();
    log.show();
    senderMenu.show();
    composer.open();
    showStart();
  },
  message(message) {
    if (message.from?.is_bot) header.clearTyping();
    pinned.show();
    log.update(message);
    showStart();
  },
  deleted(key) {
    log.remove(key);
    pinned.show();
    showStart();
  },
  typing: (action) => header.typing(action),
  people() {
    people.show();
    groups.show();
    topics.show();
  },
  connection: (connected) => header.connection(connected),
  failed: showError,
});

const send = (/** @type {string} */ text) => composer.sendText(text);
const header = new Header(session);
const people = new People(session);
const groups = new Groups(session, () => people.close());
const topics = new Topics(session);
const pinned = new Pinned(session, (key) => jumpTo(byId("log", HTMLElement), key));
const composer = new Composer(session);
const senderMenu = new SenderMenu(session);
const showStart = startButton(session, send);
const log = new ChatLog(session, {
  send,
  press: inlineButtons(session, () => composer, send),
  reply: (key) => withMessage(key, (message) => composer.reply(message)),
  edit: (key) => withMessage(key, (message) => composer.edit(message)),
  delete: (key) => session.delete(Number(key)).catch(showError),
});

/**
 * @param {string} key
 * @param {(message: import("grammy/types").Message) => void} action
 */
function withMessage(key, action) {
  const message = session.find(key);
  if (message) action(message);
}

byId("restart", HTMLButtonElement).addEventListener("click", () =>
  session.clear().catch(showError),
);
typeAnywhere(byId("message", HTMLTextAreaElement));
tabs().catch(showError);
session.start();
