import type { LocalChat } from "../state/local-chat.ts";
import type { Actor } from "./find.ts";

/** Blocks or unblocks the bot, and tells it. */
export function setBotBlocked({ telegram, user: { id } }: Actor, blocked: boolean): void {
  const account = telegram.accounts.get(id);
  const chat = telegram.chats.get(id) as LocalChat;
  if (!account || account.isBotBlocked === blocked) return;
  account.isBotBlocked = blocked;
  telegram.events.notifyChange(); // the bot may not have asked for the update
  const user = telegram.botUser;
  const member = (isBlocked: boolean) =>
    isBlocked
      ? { status: "kicked" as const, user, until_date: 0 }
      : { status: "member" as const, user };
  telegram.updates.push({
    my_chat_member: {
      chat: chat.info,
      from: account.user,
      date: telegram.date(),
      old_chat_member: member(!blocked),
      new_chat_member: member(blocked),
    },
  });
}
