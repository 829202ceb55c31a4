import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { staffOnly } from "../texts/staff/staff-only.ts";
import { plainText } from "../view.ts";
import type { Rights } from "./rights.ts";

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
