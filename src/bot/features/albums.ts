import { Composer } from "grammy";
import { z } from "zod";
import type { BotContext } from "../context.ts";

/**
 * An album comes as many messages, of which one at most has words. It gets one reply: its pictures without words
 * go no further once another of the same album has come. It stands before everything that reads messages.
 */
export function albums(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType("private").on("message", async (ctx, next) => {
    const album = ctx.msg.media_group_id;
    if (album === undefined) return next();
    const known = (await ctx.saved.get("album", z.string())) === album;
    if (known && ctx.msg.caption === undefined) return;
    await ctx.saved.set("album", album);
    await next();
  });
  return composer;
}
