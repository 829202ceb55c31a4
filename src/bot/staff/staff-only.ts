import type { BotContext, Parts } from "../context.ts";
import { whisper } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import { refused } from "../texts/staff/refused.ts";
import { plain } from "../view.ts";

/**
 * Whether somebody does what only staff may do, by a command or by one of its buttons; they are told so, and it is
 * counted.
 */
export async function isRefused(
  ctx: BotContext,
  command: string,
  { rights, metrics }: Pick<Parts, "rights" | "metrics">,
): Promise<boolean> {
  if (await rights.mayManage(ctx)) return false;
  metrics.refused.inc({ command });
  if (ctx.callbackQuery) ctx.notice = refused;
  else await whisper(ctx, plain(escapeHtml(refused)));
  return true;
}
