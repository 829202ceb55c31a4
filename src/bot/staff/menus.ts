import { type Api, GrammyError } from "grammy";
import type { Logger } from "../../log.ts";
import type { Signal } from "../../telegram/signal.ts";
import { textsIn } from "../locales.ts";
import type { Staff } from "./rights.ts";
import { staffTextsIn } from "./texts/languages.ts";

/** Commands with their descriptions. */
type Menu = Record<string, string>;

/**
 * Publishes the menus of staff commands, in the language of staff: to administrators in their private chats and to all members in the staff group.
 * Menus that Telegram has already aren't set again. Administrators who have never written to the bot have no chat with
 * it; they get their menu at a later start. It never rejects.
 *
 * @param signal ends it
 */
export async function publishStaffMenus(
  api: Api,
  { admins, chat, language }: Staff,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const texts = staffTextsIn(language);
  const privateMenu: Menu = { ...textsIn(texts.language).profile.commands, ...texts.menu };
  const groupMenu: Menu = { ...texts.menu, ...texts.caseMenu };
  const menus = [...admins].map((id) => ({ id, menu: privateMenu }));
  if (chat !== undefined) menus.push({ id: chat, menu: groupMenu });
  for (const { id, menu } of menus) {
    await publish(api, id, menu, signal as Signal).catch((err) => {
      const expected = err instanceof GrammyError && err.error_code === 400;
      if (!expected && !signal.aborted)
        log.warn({ err }, "a menu of staff commands couldn't be set");
    });
  }
}

async function publish(api: Api, chat_id: number, menu: Menu, signal: Signal): Promise<void> {
  const scope = { scope: { type: "chat" as const, chat_id } };
  const commands = Object.entries(menu).map(([command, description]) => ({ command, description }));
  const current = await api.getMyCommands(scope, signal);
  const isSame =
    current.length === commands.length &&
    current.every(({ command, description }) => menu[command] === description);
  if (!isSame) await api.setMyCommands(commands, scope, signal);
}
