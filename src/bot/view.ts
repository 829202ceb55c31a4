import { InlineKeyboard } from "grammy";

/** What the bot shows: a message in Telegram's HTML and the buttons under it. */
export interface View {
  html: string;
  keyboard: InlineKeyboard;
  /** Whether it belongs to a question so much that it is shown as a reply to it, in a private chat too. */
  quotes?: boolean;
  /** Whether it asks for words: in a group only a reply to it reaches the bot, so the app opens one at once. */
  asksBack?: boolean;
}

/** A message without buttons. */
export function plain(html: string): View {
  return { html, keyboard: new InlineKeyboard() };
}
