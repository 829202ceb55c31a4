import { rememberedFor } from "../../conversation/memory.ts";
import type { Situation } from "../../distress/situation.ts";
import type { BotContext } from "../context.ts";
import { isFromProxy } from "../sender.ts";
import { sessionValues } from "../session-values.ts";

/**
 * The situation that the person's last messages were about; undefined if that's long ago. Nothing is remembered of people
 * behind a proxy account, who may be several.
 *
 * @param now in milliseconds since 1970
 */
export async function recentSituation(
  ctx: BotContext,
  now: number,
): Promise<Situation | undefined> {
  if (isFromProxy(ctx)) return undefined;
  const { situation, at } = (await ctx.session.get(sessionValues.distress)) ?? {};
  return at !== undefined && now - at < rememberedFor ? situation : undefined;
}

export async function noteSituation(
  ctx: BotContext,
  situation: Situation,
  now: number,
): Promise<void> {
  if (!isFromProxy(ctx)) await ctx.session.set(sessionValues.distress, { situation, at: now });
}

export async function forgetSituation(ctx: BotContext): Promise<void> {
  await ctx.session.set(sessionValues.distress, undefined);
}
