import { InlineKeyboard } from "grammy";

/** What the bot shows: a message in Telegram's HTML and the buttons under it. */
export interface View {
  html: string;
  keyboard: InlineKeyboard;
}

/** A message without buttons. */
export function plain(html: string): View {
  return { html, keyboard: new InlineKeyboard() };
}
