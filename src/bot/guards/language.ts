import { useChosenLanguage } from "../chosen-language.ts";
import type { BotContext } from "../context.ts";
import { type Feature, on, pass } from "../phases.ts";
import { isAddressed } from "../question.ts";
import { messageOf } from "../sender.ts";

/** Answers in the language that a person chose. */
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

/** What people in a group say to each other costs no look into private chats, unless the bot waits for something. */
async function mayBeAnswered(ctx: BotContext): Promise<boolean> {
  const message = messageOf(ctx);
  return message === undefined || isAddressed(ctx) || !(await ctx.session.isEmpty());
}
