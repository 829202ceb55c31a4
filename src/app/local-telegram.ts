import type { Staff } from "../bot/staff/rights.ts";
import type { Logger } from "../log.ts";
import { LocalTelegram, persistChats } from "../stand-in/index.ts";

/**
 * Opens Telegram's stand-in with the chats of the last run, or with a few people to try everything with. The chats are kept
 * beside the database, since what that knows of messages is true of these.
 */
export async function openLocalTelegram(
  database: string,
  log: Logger,
  cleanup: AsyncDisposableStack,
): Promise<LocalTelegram> {
  // If the chats get lost and the database doesn't, no message may get a number that the database knows.
  const telegram = new LocalTelegram({ firstMessageId: Math.floor(Date.now() / 1000) });
  const [, path] = /^sqlite:(?!:memory:$)(.+)/.exec(database) ?? [];
  if (path) {
    const warn = (sentence: string) => log.warn(sentence);
    const chats = await persistChats(telegram, { file: `${path}.chats.json`, warn });
    cleanup.defer(chats.close);
  }
  if (telegram.people.size === 0) addPeople(telegram);
  return telegram;
}

/** The staff in local mode, so that everything can be tried without a setting. */
const demoStaff = {
  member: { first_name: "Sam", last_name: "Support" },
  groupTitle: "Support team",
};

function addPeople(telegram: LocalTelegram): void {
  telegram.addPerson({ first_name: "You", language_code: "en" });
  telegram.addPerson({ first_name: "Maria", language_code: "es" });
  telegram.addPerson({ first_name: "Иван", language_code: "ru" });
  telegram.addPerson({ first_name: "سارا", language_code: "fa" });
  const sam = telegram.addPerson({ ...demoStaff.member, language_code: "en" });
  const group = telegram.addGroup(demoStaff.groupTitle, [sam], { forum: true });
  const room = telegram.chats.get(group.id);
  if (room) room.botStatus = "administrator";
}

/** Finds the demo staff by name, as the numbers differ from one set of chats to another. */
export function demoStaffIn({ people, chats: rooms }: LocalTelegram): Staff {
  const { first_name, last_name } = demoStaff.member;
  const members = [...people.values()].filter(
    ({ user }) => user.first_name === first_name && user.last_name === last_name,
  );
  const group = [...rooms.values()].find(({ info: chat }) => chat.title === demoStaff.groupTitle);
  return { admins: new Set(members.map(({ id }) => id)), chat: group?.info.id };
}
