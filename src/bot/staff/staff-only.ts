import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { plainText } from "../view.ts";
import type { Rights } from "./rights.ts";

/** The refusal of a staff command or button; in English, like all staff texts. */
export const staffOnlyText =
  "This is for the bot's staff, in their private chat with it or in the staff group.";

/** Whether this person may use a staff command and its buttons. If not, they're told so, and it's counted. */
export async function requireStaff(
  ctx: BotContext,
  command: string,
  { rights, metrics }: Pick<Services, "metrics"> & { rights: Rights },
): Promise<boolean> {
  if (await rights.mayManage(ctx)) return true;
  metrics.refused.inc({ command });
  if (ctx.callbackQuery) ctx.notice = staffOnlyText;
  else await deliver(ctx, plainText(staffOnlyText), "sender");
  return false;
}
