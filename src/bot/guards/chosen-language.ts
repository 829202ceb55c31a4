import { Composer } from "grammy";
import { chosenLanguage } from "../chosen-language.ts";
import type { BotContext } from "../context.ts";
import { isAddressed } from "../question.ts";
import { messageOf } from "../sender.ts";

/** Speaks the language that a person has chosen. It stands before everything that says anything, except about floods. */
export function speaking(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    if (ctx.from && (await mayHearFromUs(ctx))) {
      ctx.locale = ctx.locales.find(await chosenLanguage(ctx)) ?? ctx.locale;
    }
    await next();
  });
  return composer;
}

/** What people in a group say to each other costs no look into their private chats, unless something waits for it. */
async function mayHearFromUs(ctx: BotContext): Promise<boolean> {
  const written = messageOf(ctx);
  return written === undefined || isAddressed(ctx) || !(await ctx.saved.isEmpty());
}
