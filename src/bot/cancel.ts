import { stopAwaiting } from "./awaited.ts";
import type { BotContext } from "./context.ts";
import { deliver } from "./deliver.ts";
import type { Feature } from "./phases.ts";
import { sessionValues } from "./session-values.ts";
import { plainText } from "./view.ts";

/**
 * `/cancel` ends whatever the bot waits for, and an offer to ask staff.
 *
 * @param stopDialog ends the dialog that is under way; returns whether there was one
 * @param offerToClose offers to close the person's open case; returns whether there is one
 */
export function cancel(
  stopDialog: (ctx: BotContext) => Promise<boolean>,
  offerToClose: (ctx: BotContext) => Promise<boolean>,
): Feature {
  return {
    commands: {
      async cancel(ctx) {
        const {
          search: { cancelled },
          fallback: { nothingToCancel },
        } = ctx.locale.texts;
        const offered = (await ctx.session.get(sessionValues.offer)) !== undefined;
        await ctx.session.set(sessionValues.offer, undefined);
        if ((await stopAwaiting(ctx)) || offered)
          await deliver(ctx, plainText(cancelled), "everyone");
        else if (!(await stopDialog(ctx)) && !(await offerToClose(ctx)))
          await deliver(ctx, plainText(nothingToCancel), "everyone");
      },
    },
  };
}
