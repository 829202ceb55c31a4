import type { ChatFullInfo, ChatMember } from "grammy/types";
import { badRequest } from "../errors.ts";
import { chatId, integer } from "../params.ts";
import type { Room } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";
import { method } from "./method.ts";

/** Asking about chats and who is in them. */
export const chatMethods = {
  getChat: method({ chat_id: chatId }, (telegram, params) => {
    const { chat } = telegram.room(params.chat_id);
    return {
      ...chat,
      accent_color_id: Math.abs(chat.id) % 7,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
      ...("username" in chat && chat.username && { active_usernames: [chat.username] }),
    } as ChatFullInfo;
  }),

  getChatMember: method({ chat_id: chatId, user_id: integer }, (telegram, params) =>
    memberOf(telegram, telegram.room(params.chat_id), params.user_id),
  ),
};

/** The first person of a group made it; all the others, and the bot, are members. */
function memberOf(telegram: LocalTelegram, room: Room, id: number): ChatMember {
  if (id === telegram.bot.id) return { status: "member", user: telegram.botUser };
  const person = telegram.person(id);
  if (!person) throw badRequest("invalid user_id specified");
  const { user } = person;
  const at = room.members.indexOf(person);
  if (at < 0) return { status: "left", user };
  return at === 0 && room.chat.type !== "private"
    ? { status: "creator", user, is_anonymous: false }
    : { status: "member", user };
}
