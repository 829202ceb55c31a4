import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { noteAlbum } from "./note-album.ts";

/**
 * An album comes as many messages, of which one at most has words. It gets one reply: its pictures without words
 * go no further once another of the same album has come. It stands before everything that reads messages.
 */
export function albums(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType("private").on("message", async (ctx, next) => {
    const known = await noteAlbum(ctx);
    if (!known || ctx.msg.caption !== undefined) await next();
  });
  return composer;
}
