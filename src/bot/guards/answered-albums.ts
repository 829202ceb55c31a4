import type { BotContext } from "../context.ts";
import { sessionValues } from "../session-values.ts";

/** Whether an earlier message of the same album was handled in this private chat; notes that this one is. */
export async function isRestOfAlbum(ctx: BotContext): Promise<boolean> {
  const album = ctx.chat?.type === "private" ? ctx.message?.media_group_id : undefined;
  if (album === undefined) return false;
  if ((await ctx.session.get(sessionValues.album)) === album) return true;
  await ctx.session.set(sessionValues.album, album);
  return false;
}
