import { type Feature, on, pass } from "../phases.ts";
import { isRestOfAlbum } from "./answered-albums.ts";

/**
 * An album comes as many messages, of which one at most has words. It gets one reply: pictures without words go no further
 * once another message of the same album has come.
 */
export function albums(): Feature {
  return {
    awaited: [
      on(["message"], async (ctx) => {
        const isRest = await isRestOfAlbum(ctx);
        return isRest && ctx.message?.caption === undefined ? undefined : pass;
      }),
    ],
  };
}
