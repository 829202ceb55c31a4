import type { Person } from "./person.ts";
import { inLanguage, scopesOfGroup, scopesOfPrivateChat } from "./profile.ts";
import type { MenuCommand, State } from "./protocol.ts";
import type { Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** Everything that one person's app shows, in the person's language where the bot speaks it. */
export function stateOf(telegram: LocalTelegram, person: Person): State {
  const { bot, profile } = telegram;
  const language = person.user.language_code ?? "";
  const first_name = inLanguage(profile.names, language) || bot.first_name;
  const description = inLanguage(profile.descriptions, language);
  const rooms = [...telegram.rooms.values()].filter((room) => room.members.includes(person));
  return {
    bot: { ...bot, first_name, description },
    people: [...telegram.people.values()].map(({ user }) => user),
    chats: rooms.map((room) => ({
      chat: room.chat,
      messages: [...room.messages],
      commands: menuOf(telegram, room, person),
    })),
  };
}

/** The command menu that a person sees in a chat. */
function menuOf(telegram: LocalTelegram, room: Room, person: Person): MenuCommand[] {
  const id = room.chat.id;
  const isPrivate = room.chat.type === "private";
  const scopes = isPrivate ? scopesOfPrivateChat(id) : scopesOfGroup(id, person.id);
  return telegram.profile.menu(scopes, person.user.language_code ?? "");
}
