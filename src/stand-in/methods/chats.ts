import type { ChatFullInfo } from "grammy/types";
import { badRequest } from "../errors.ts";
import { chatMember, seatBot } from "../membership.ts";
import { chatId, flag, integer } from "../params.ts";
import { method } from "./method.ts";

/** Asking about chats and who is in them. */
export const chatMethods = {
  getChat: method({ chat_id: chatId }, (telegram, params) => {
    const { chat, linked } = telegram.readableRoom(params.chat_id);
    return {
      ...chat,
      ...(linked && { linked_chat_id: linked.id }),
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
    chatMember(telegram, telegram.readableRoom(params.chat_id), params.user_id),
  ),

  getChatAdministrators: method(
    { chat_id: chatId, return_bots: flag.optional() },
    (telegram, params) => {
      const room = telegram.writableRoom(params.chat_id);
      if (!room.isGroup) throw badRequest("there are no administrators in the private chat");
      const own = room.bot === "administrator" ? [telegram.bot.id] : [];
      return [...room.ranks.keys(), ...own].map((id) => chatMember(telegram, room, id));
    },
  ),

  getChatMemberCount: method({ chat_id: chatId }, (telegram, params) => {
    const { members } = telegram.writableRoom(params.chat_id);
    return members.length + 1; // and the bot
  }),

  leaveChat: method({ chat_id: chatId }, (telegram, params) => {
    const room = telegram.writableRoom(params.chat_id);
    if (!room.isGroup) throw badRequest("chat member status can't be changed in private chats");
    seatBot(telegram, room, "left", telegram.botUser);
    return true;
  }),
};
