import { useChosenLanguage, useWrittenLanguage } from "../chosen-language.ts";
import type { BotContext, Services } from "../context.ts";
import { type Feature, on, pass } from "../phases.ts";
import { isAddressed } from "../question.ts";
import { messageOf } from "../sender.ts";

/** Makes the bot answer in the language that the person has just written in, or else the one they chose. */
export function answerInTheirLanguage(services: Pick<Services, "now">): Feature {
  return {
    guards: [
      on("all", async (ctx) => {
        if (!ctx.from || !(await mayBeAnswered(ctx))) return pass;
        await useChosenLanguage(ctx);
        await useWrittenLanguage(ctx, services);
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
