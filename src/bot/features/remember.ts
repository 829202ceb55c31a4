import { Composer } from "grammy";
import type { Store } from "../../store/store.ts";
import type { BotContext } from "../context.ts";
import { Saved } from "../saved.ts";

/**
 * Gives every update what is remembered about its person in its chat, and saves all that has changed once
 * the update is done; an update that fails changes nothing.
 */
export function remember(store: Store): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    ctx.saved = new Saved(store, `${ctx.chatId}:${ctx.from?.id}`);
    await next();
    await ctx.saved.commit();
  });
  return composer;
}
