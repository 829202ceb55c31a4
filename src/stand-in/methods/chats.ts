import type { ChatFullInfo } from "grammy/types";
import { readableChat, writableChat } from "../chats/access.ts";
import { chatMember, setBotStatus } from "../chats/membership.ts";
import { badRequest } from "../wire/errors.ts";
import { method } from "./method.ts";
import { chatId, flag, integer } from "./params.ts";

/** Chats and their members. */
export const chatMethods = {
  getChat: method({ chat_id: chatId }, (telegram, params) => {
    const chat = readableChat(telegram, params.chat_id);
    const { info, linkedChannel, pinned } = chat;
    const pinned_message = chat.find(pinned.at(-1) ?? 0);
    return {
      ...info,
      ...(linkedChannel && { linked_chat_id: linkedChannel.id }),
      ...(pinned_message && { pinned_message }),
      accent_color_id: Math.abs(info.id) % 7,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
      ...("username" in info && info.username && { active_usernames: [info.username] }),
    } as ChatFullInfo;
  }),

  getChatMember: method({ chat_id: chatId, user_id: integer }, (telegram, params) =>
    chatMember(telegram, readableChat(telegram, params.chat_id), params.user_id),
  ),

  getChatAdministrators: method(
    { chat_id: chatId, return_bots: flag.optional() },
    (telegram, params) => {
      const chat = writableChat(telegram, params.chat_id);
      if (!chat.isGroup) throw badRequest("there are no administrators in the private chat");
      const bot = chat.botStatus === "administrator" ? [telegram.bot.id] : [];
      return [...chat.administrators.keys(), ...bot].map((id) => chatMember(telegram, chat, id));
    },
  ),

  getChatMemberCount: method({ chat_id: chatId }, (telegram, params) => {
    const { memberIds } = writableChat(telegram, params.chat_id);
    return memberIds.length + 1; // and the bot
  }),

  leaveChat: method({ chat_id: chatId }, (telegram, params) => {
    const chat = writableChat(telegram, params.chat_id);
    if (!chat.isGroup) throw badRequest("chat member status can't be changed in private chats");
    setBotStatus(telegram, chat, "left", telegram.botUser);
    return true;
  }),
};
