import type { Chat, Message, User } from "grammy/types";
import { commandMenu } from "../chats/command-menu.ts";
import { type MenuCommand, textIn } from "../state/bot-profile.ts";
import type { BotStatus, LocalChat, Topic } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";

/** Everything that the chat page needs to draw itself for one person. */
export interface PageState {
  /** The bot, with name and description in the person's language if it has them. */
  bot: User & { description: string; privacy: boolean };
  people: User[];
  chats: ChatState[];
}

/** A reaction to a message, and the first names of those who gave it. */
export interface Reaction {
  emoji: string;
  by: string[];
}

/** A chat as one person sees it. */
export interface ChatState {
  chat: Chat;
  /** Oldest first, including the person's ephemeral messages. */
  messages: Message[];
  /** By message. */
  reactions: Record<number, Reaction[]>;
  commands: MenuCommand[];
  /** The members besides the bot; the first one is the creator. */
  members: number[];
  /** The creator and the administrators. */
  administrators: number[];
  /** Whether this person's messages are signed with the group's name. */
  anonymous: boolean;
  /** What the bot is here. */
  bot: BotStatus;
  topics: Topic[];
  /** The pinned messages by number, the latest last. */
  pinned: number[];
}

export function pageState(telegram: TelegramState, { id, language_code = "" }: User): PageState {
  const { bot, profile, privacy } = telegram;
  const first_name = textIn(profile.names, language_code) || bot.first_name;
  const description = textIn(profile.descriptions, language_code);
  const chats = [...telegram.chats.values()].filter(
    (chat) => chat.memberIds.includes(id) && chat.migratedTo === undefined,
  );
  return {
    bot: { ...bot, first_name, description, privacy },
    people: [...telegram.accounts.values()].map(({ user }) => user),
    chats: chats.map((chat) => chatState(telegram, chat, id)),
  };
}

function chatState(telegram: TelegramState, chat: LocalChat, person: number): ChatState {
  return {
    chat: chat.info,
    messages: chat.messagesFor(person),
    reactions: reactionsOf(telegram, chat),
    commands: commandMenu(telegram, chat, person),
    members: [...chat.memberIds],
    administrators: [...chat.administrators.keys()],
    anonymous: chat.administrators.get(person)?.is_anonymous ?? false,
    bot: chat.botStatus,
    topics: [...chat.topics.values()],
    pinned: [...chat.pinned],
  };
}

function reactionsOf(telegram: TelegramState, { reactions }: LocalChat): ChatState["reactions"] {
  const given = [...reactions].map(([message, people]) => {
    const emoji = [...new Set([...people.values()].flat())];
    const whoGave = (one: string) => [...people].filter(([, all]) => all.includes(one));
    const nameOf = (id: number) => telegram.accounts.get(id)?.user.first_name ?? "The bot";
    return [
      message,
      emoji.map((one) => ({ emoji: one, by: whoGave(one).map(([id]) => nameOf(id)) })),
    ] as const;
  });
  return Object.fromEntries(given.filter(([, emoji]) => emoji.length > 0));
}
