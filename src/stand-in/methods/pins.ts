import { writableChat } from "../chats/access.ts";
import { pin, unpin } from "../chats/pins.ts";
import { isService } from "../chats/privacy-mode.ts";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { method } from "./method.ts";
import { chatId, flag, integer } from "./params.ts";
import { business, checkBusiness } from "./sending.ts";

/** Pinned messages: in private chats any, in groups only for an administrator. */
export const pinMethods = {
  pinChatMessage: method(
    {
      ...business,
      chat_id: chatId,
      message_id: integer,
      disable_notification: flag.optional(),
    },
    (telegram, params) => {
      checkBusiness(params.business_connection_id);
      const chat = pinnableChat(telegram, params.chat_id);
      const message = chat.find(params.message_id);
      if (!message) throw badRequest("message to pin not found");
      if (isService(message)) throw badRequest("service messages can't be pinned");
      pin(telegram, chat, message, telegram.botUser);
      return true;
    },
  ),

  unpinChatMessage: method(
    { ...business, chat_id: chatId, message_id: integer.optional() },
    (telegram, params) => {
      checkBusiness(params.business_connection_id);
      const chat = pinnableChat(telegram, params.chat_id);
      const id = params.message_id ?? chat.pinned.at(-1);
      if (id === undefined || !chat.find(id)) throw badRequest("message to unpin not found");
      unpin(telegram, chat, id);
      return true;
    },
  ),
};

function pinnableChat(telegram: TelegramState, id: number | string): LocalChat {
  const chat = writableChat(telegram, id);
  if (chat.isGroup && chat.botStatus !== "administrator") {
    throw badRequest("not enough rights to manage pinned messages in the chat");
  }
  return chat;
}
