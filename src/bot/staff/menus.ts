import { type Api, GrammyError } from "grammy";
import type { Logger } from "../../log.ts";
import type { Signal } from "../../telegram/signal.ts";
import { en } from "../texts/en.ts";
import { caseMenu, staffMenu } from "./menu-texts.ts";
import type { Staff } from "./rights.ts";

/** Commands with what they do. */
type Menu = Record<string, string>;

/**
 * Shows those who look after the bot their commands: administrators in their private chats, all members in the
 * staff's group. Only what Telegram has otherwise is set. Who has never written to the bot has no chat with it; they
 * get their menu at a later start. It never rejects. @param signal ends it
 */
export async function publishStaffMenus(
  api: Api,
  { admins, chat }: Staff,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const own: Menu = { ...en.profile.commands, ...staffMenu };
  const group: Menu = { ...staffMenu, ...caseMenu };
  const menus = [...admins].map((id) => ({ id, menu: own }));
  if (chat !== undefined) menus.push({ id: chat, menu: group });
  for (const { id, menu } of menus) {
    await show(api, id, menu, signal as Signal).catch((err) => {
      const expected = err instanceof GrammyError && err.error_code === 400;
      if (!expected && !signal.aborted) log.warn({ err }, "a menu of the staff could not be set");
    });
  }
}

async function show(api: Api, chat_id: number, menu: Menu, signal: Signal): Promise<void> {
  const scope = { scope: { type: "chat" as const, chat_id } };
  const commands = Object.entries(menu).map(([command, description]) => ({ command, description }));
  const known = await api.getMyCommands(scope, signal);
  const isSame =
    known.length === commands.length &&
    known.every(({ command, description }) => menu[command] === description);
  if (!isSame) await api.setMyCommands(commands, scope, signal);
}
