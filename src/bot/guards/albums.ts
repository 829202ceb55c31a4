import type { BotContext } from "../context.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { isRestOfAlbum } from "./answered-albums.ts";

/**
 * Gives an album one reply. It comes as several messages, of which at most one has words: pictures without words go no
 * further if another message of the same album came before.
 */
export function albums(): Feature {
  return {
    awaited: [
      on(["message"], (ctx) =>
        ctx.message?.media_group_id === undefined ? pass : stopAtRest(ctx),
      ),
    ],
  };
}

async function stopAtRest(ctx: BotContext): Outcome {
  const isRest = await isRestOfAlbum(ctx);
  return isRest && ctx.message?.caption === undefined ? undefined : pass;
}
