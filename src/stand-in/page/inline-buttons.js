// @ts-check
/** @import { TapAnswer } from "../http/page-protocol.ts" */
/** @import { InlineKeyboardButton, Message } from "grammy/types" */
/** @import { Composer } from "./composer.js" */
/** @import { Session } from "./session.js" */
import { chooseChat } from "./chat-chooser.js";
import { deepLinkCommand, safeAddress } from "./links.js";
import { alertBox, copy, offerLink, showError, toast } from "./notices.js";

/**
 * Handles presses on inline buttons, except those that are plain links.
 *
 * @param {Session} session
 * @param {() => Composer} composer
 * @param {(text: string) => void} send
 */
export function inlineButtons(session, composer, send) {
  const username = () => session.bot?.username ?? "";

  /** @param {TapAnswer} answer */
  function showAnswer({ answered, text, show_alert, url }) {
    const href = url ? safeAddress(url) : null;
    const command = href && deepLinkCommand(href, username());
    if (!answered) toast("The bot did not answer this tap.");
    if (text && show_alert) alertBox(text);
    else if (text) toast(text);
    if (command) send(command);
    else if (href) offerLink(href);
  }

  /**
   * @param {Message} message
   * @param {InlineKeyboardButton} button
   */
  return async function press(message, button) {
    const query = inlineQueryOf(button);
    if ("callback_data" in button) {
      await session.tap(message, button.callback_data).then(showAnswer, showError);
    } else if ("copy_text" in button) await copy(button.copy_text.text);
    else if (query !== null) {
      const staysHere = "switch_inline_query_current_chat" in button;
      const chat = staysHere ? session.chatId : await chooseChat(session);
      if (chat === null) return;
      if (chat !== session.chatId) session.select(session.person, chat);
      composer().fill(`@${username()} ${query}`);
    } else toast("This kind of button works in Telegram itself only.");
  };
}

/** @param {InlineKeyboardButton} button */
function inlineQueryOf(button) {
  if ("switch_inline_query_current_chat" in button) return button.switch_inline_query_current_chat;
  if ("switch_inline_query" in button) return button.switch_inline_query;
  if ("switch_inline_query_chosen_chat" in button) {
    return button.switch_inline_query_chosen_chat.query ?? "";
  }
  return null;
}
