import { InlineKeyboard } from "grammy";
import { escapeHtml } from "./html.ts";

/** What the bot shows: a message in Telegram's HTML and the buttons under it. */
export interface View {
  html: string;
  keyboard: InlineKeyboard;
  /** Whether it quotes the message that it answers: in groups; if `true`, in private too; if `false`, never as a remark. */
  quotes?: boolean;
  /** Whether it asks for words. In a group only a reply reaches the bot, so the app opens one. */
  asksBack?: boolean;
}

/** A message without buttons. @param html Telegram's HTML */
export function plain(html: string): View {
  return { html, keyboard: new InlineKeyboard() };
}

/** A message of plain text without buttons. */
export function plainText(text: string): View {
  return plain(escapeHtml(text));
}
