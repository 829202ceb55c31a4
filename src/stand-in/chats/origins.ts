import type { Message, MessageOrigin } from "grammy/types";
import type { TelegramState } from "../state/telegram-state.ts";

/** Whose message it was at first: a person's, a person's who hides behind their name, a group's or a channel's. */
export function originOf(telegram: TelegramState, message: Message): MessageOrigin {
  const { forward_origin, from, sender_chat, date } = message;
  if (forward_origin) return forward_origin;
  if (sender_chat) return { type: "chat", sender_chat, date };
  const sender_user = from ?? telegram.botUser;
  if (!telegram.accounts.get(sender_user.id)?.isHiddenInForwards) {
    return { type: "user", sender_user, date };
  }
  const { first_name, last_name } = sender_user;
  const sender_user_name = [first_name, last_name].filter(Boolean).join(" ");
  return { type: "hidden_user", sender_user_name, date };
}
