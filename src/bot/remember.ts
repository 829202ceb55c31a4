import { type Memory, recent } from "../conversation/memory.ts";
import type { BotContext, Services } from "./context.ts";
import { sessionValues } from "./session-values.ts";

/** What is remembered of the last turns with this person in this chat; undefined if nothing recent is. */
export async function memoryOf(
  ctx: BotContext,
  { now }: Pick<Services, "now">,
): Promise<Memory | undefined> {
  return recent(await ctx.session.get(sessionValues.conversation), now());
}

/** Remembers a turn: what it doesn't name stays as it was. */
export async function remember(
  ctx: BotContext,
  turn: Omit<Memory, "at">,
  { now }: Pick<Services, "now">,
): Promise<void> {
  if (ctx.guestMessage) return;
  const memory = await memoryOf(ctx, { now });
  await ctx.session.set(sessionValues.conversation, { ...memory, ...turn, at: now() });
}
