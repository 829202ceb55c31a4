import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { plainText } from "../view.ts";
import type { Rights } from "./rights.ts";

/** What anybody else is told who sends a staff command; in English, like all staff texts. */
export const staffOnly =
  "This is for the bot's staff, in their private chat with it or in the staff group.";

/**
 * Whether somebody may not use a command of the staff, or one of its buttons. They're told so, and it's counted.
 */
export async function isRefused(
  ctx: BotContext,
  command: string,
  { rights, metrics }: Pick<Services, "metrics"> & { rights: Rights },
): Promise<boolean> {
  if (await rights.mayManage(ctx)) return false;
  metrics.refused.inc({ command });
  if (ctx.callbackQuery) ctx.notice = staffOnly;
  else await deliver(ctx, plainText(staffOnly), "sender");
  return true;
}
