import { groupScopes, type MenuCommand, privateChatScopes } from "../state/bot-profile.ts";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";

/** The command menu that a person sees in a chat; empty in a group without the bot. */
export function commandMenu(
  telegram: TelegramState,
  chat: LocalChat,
  person: number,
): MenuCommand[] {
  if (!chat.hasBot) return [];
  const scopes = chat.isGroup
    ? groupScopes(chat.id, person, chat.administrators.has(person))
    : privateChatScopes(chat.id);
  const language = telegram.accounts.get(person)?.user.language_code ?? "";
  return telegram.profile.menu(scopes, language);
}
