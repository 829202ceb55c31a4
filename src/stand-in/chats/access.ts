import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { ApiError, badRequest, forbidden } from "../wire/errors.ts";

/** The chat of a `chat_id`, by number or @username in any case. @throws ApiError if the bot doesn't know it */
export function findChat(telegram: TelegramState, id: number | string): LocalChat {
  const name = String(id).toLowerCase();
  const chat =
    typeof id === "number"
      ? telegram.chats.get(id)
      : [...telegram.chats.values()].find(({ info }) => `@${info.username}`.toLowerCase() === name);
  if (!chat || chat.botStatus === "stranger") throw badRequest("chat not found");
  return chat;
}

/** The chat of a `chat_id`. @throws ApiError unless the bot may read it */
export function readableChat(telegram: TelegramState, id: number | string): LocalChat {
  const chat = findChat(telegram, id);
  if (chat.botStatus === "kicked" || (!chat.hasBot && !chat.isOpen)) throw notAMember(chat);
  return chat;
}

/** The chat of a `chat_id`. @throws ApiError unless the bot may write there */
export function writableChat(telegram: TelegramState, id: number | string): LocalChat {
  const chat = findChat(telegram, id);
  if (chat.migratedTo !== undefined) {
    const description = "Bad Request: group chat was upgraded to a supergroup chat";
    throw new ApiError(400, description, { migrate_to_chat_id: chat.migratedTo });
  }
  if (!chat.isStarted) throw forbidden("bot can't initiate conversation with a user");
  if (!chat.isGroup && telegram.accounts.get(chat.id)?.isBotBlocked) {
    throw forbidden("bot was blocked by the user");
  }
  if (!chat.hasBot) throw notAMember(chat);
  return chat;
}

function notAMember(chat: LocalChat) {
  const kind = chat.info.type === "group" ? "group chat" : `${chat.info.type} chat`;
  return forbidden(
    chat.botStatus === "kicked"
      ? `bot was kicked from the ${kind}`
      : `bot is not a member of the ${kind}`,
  );
}
