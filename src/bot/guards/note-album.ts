import { z } from "zod";
import type { BotContext } from "../context.ts";

/** Notes that a message of an album has been dealt with. @returns whether one of the same album had been before */
export async function noteAlbum(ctx: BotContext): Promise<boolean> {
  const album = ctx.chat?.type === "private" ? ctx.message?.media_group_id : undefined;
  if (album === undefined) return false;
  const known = (await ctx.saved.get("album", z.string())) === album;
  if (!known) await ctx.saved.set("album", album);
  return known;
}
