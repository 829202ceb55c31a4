import type { Chat, User } from "grammy/types";
import { FIRST_PERSON_ID } from "../state/account.ts";
import { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { publishMessage } from "./messages.ts";

/** A new person to chat as. */
export interface NewPerson {
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
}

/** Options of a new group. */
export interface NewGroup {
  /** A basic group is smaller and has no topics. */
  type?: "group" | "supergroup";
  /** Whether it has topics. */
  forum?: boolean;
  /** Whether the bot is a member from the start, without being told. */
  bot?: boolean;
  /** The public name of a supergroup, which lets everybody read and write in it. */
  username?: string;
  /** The channel whose discussion group it is, which lets everybody comment in it. */
  linked?: Chat;
}

const FIRST_GROUP_ID = -1_001_000_000_001;

/** Creates an account with an empty private chat with the bot. */
export function createAccount(telegram: TelegramState, person: NewPerson): User {
  const id = FIRST_PERSON_ID + telegram.accounts.size;
  const user = { id, is_bot: false, ...person };
  const { language_code: _, ...name } = person;
  telegram.accounts.set(id, { user, isBotBlocked: false });
  addChat(telegram, { id, type: "private", ...name }, [id]);
  return user;
}

/** Creates a group without telling the bot. @param memberIds the first one is the creator */
export function createGroup(
  telegram: TelegramState,
  title: string,
  memberIds: readonly number[],
  options: NewGroup = {},
): LocalChat {
  const { type = "supergroup", forum = false, bot = true, username, linked } = options;
  const id = FIRST_GROUP_ID - [...telegram.chats.values()].filter((chat) => chat.isGroup).length;
  const info: Chat =
    type === "group"
      ? { id, type, title }
      : omitUndefined({
          id,
          type,
          title,
          username,
          is_forum: forum ? (true as const) : undefined,
        });
  const chat = addChat(telegram, info, memberIds);
  chat.botStatus = bot ? "member" : "stranger";
  chat.linkedChannel = linked;
  return chat;
}

/** Makes a supergroup of a basic group: another chat, with a number of its own and without the messages. */
export function upgradeGroup(telegram: TelegramState, group: LocalChat, by: User): LocalChat {
  const title = "title" in group.info ? (group.info.title ?? "") : "";
  const chat = createGroup(telegram, title, group.memberIds);
  chat.botStatus = group.botStatus;
  for (const [id, role] of group.administrators) chat.administrators.set(id, role);
  for (const [id, restriction] of group.restrictions) chat.restrictions.set(id, restriction);
  publishMessage(telegram, group, { from: by, migrate_to_chat_id: chat.id });
  group.migratedTo = chat.id;
  publishMessage(telegram, chat, { from: by, migrate_from_chat_id: group.id });
  telegram.events.emit({ type: "people" });
  return chat;
}

function addChat(telegram: TelegramState, info: Chat, memberIds: readonly number[]): LocalChat {
  const chat = new LocalChat(info, memberIds, telegram.firstMessageId);
  telegram.chats.set(chat.id, chat);
  telegram.events.emit({ type: "people" });
  return chat;
}
