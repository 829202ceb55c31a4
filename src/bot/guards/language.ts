import { useChosenLanguage } from "../chosen-language.ts";
import type { BotContext } from "../context.ts";
import { type Feature, on, pass } from "../phases.ts";
import { isAddressed } from "../question.ts";
import { messageOf } from "../sender.ts";

/** Makes the bot answer in the language that the person chose. */
export function answerInChosenLanguage(): Feature {
  return {
    guards: [
      on("all", async (ctx) => {
        if (ctx.from && (await mayBeAnswered(ctx))) await useChosenLanguage(ctx);
        return pass;
      }),
    ],
  };
}

/** Whether the bot may reply. For messages between people in a group, no private session is read. */
async function mayBeAnswered(ctx: BotContext): Promise<boolean> {
  const message = messageOf(ctx);
  return message === undefined || isAddressed(ctx) || !(await ctx.session.isEmpty());
}
