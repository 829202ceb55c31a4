import type { Person } from "./person.ts";
import { inLanguage, scopesOfGroup, scopesOfPrivateChat } from "./profile.ts";
import type { ChatView, MenuCommand, State } from "./protocol.ts";
import type { Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** Everything that one person's app shows, in the person's language where the bot speaks it. */
export function stateOf(telegram: LocalTelegram, person: Person): State {
  const { bot, profile, privacy } = telegram;
  const language = person.user.language_code ?? "";
  const first_name = inLanguage(profile.names, language) || bot.first_name;
  const description = inLanguage(profile.descriptions, language);
  const rooms = [...telegram.rooms.values()].filter((room) => room.members.includes(person));
  return {
    bot: { ...bot, first_name, description, privacy },
    people: [...telegram.people.values()].map(({ user }) => user),
    chats: rooms.map((room) => chatView(telegram, room, person)),
  };
}

function chatView(telegram: LocalTelegram, room: Room, person: Person): ChatView {
  return {
    chat: room.chat,
    messages: room.seenBy(person.id),
    commands: menuOf(telegram, room, person),
    members: room.members.map(({ id }) => id),
    administrators: [...room.ranks.keys()],
    anonymous: room.ranks.get(person.id)?.is_anonymous ?? false,
    bot: room.bot,
    topics: [...room.topics.values()],
  };
}

/** The command menu that a person sees in a chat: none in a group without the bot. */
export function menuOf(telegram: LocalTelegram, room: Room, person: Person): MenuCommand[] {
  if (!room.hasBot) return [];
  const id = room.chat.id;
  const scopes = room.isGroup
    ? scopesOfGroup(id, person.id, room.ranks.has(person.id))
    : scopesOfPrivateChat(id);
  return telegram.profile.menu(scopes, person.user.language_code ?? "");
}
