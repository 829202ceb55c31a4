import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { plainText } from "../view.ts";
import type { Rights } from "./rights.ts";
import { staffTextsIn } from "./texts/languages.ts";

/** Whether this person may use a staff command and its buttons. If not, they're told so, and it's counted. */
export async function requireStaff(
  ctx: BotContext,
  command: string,
  { rights, metrics }: Pick<Services, "metrics"> & { rights: Rights },
): Promise<boolean> {
  if (await rights.mayManage(ctx)) return true;
  metrics.refused.inc({ command });
  const { staffOnly } = staffTextsIn(ctx.locale.language);
  if (ctx.callbackQuery) ctx.notice = staffOnly;
  else await deliver(ctx, plainText(staffOnly), "sender");
  return false;
}
