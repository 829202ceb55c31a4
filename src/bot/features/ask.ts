import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { wordsTo } from "../question.ts";
import { reply, send } from "../show.ts";
import { noneData, unknownView } from "../views/lists.ts";

/** A question in a person's own words: the answer, some entries to choose from, or an honest "not in the FAQ". */
export function ask(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["message", "edited_message"], async (ctx, next) => {
    const words = wordsTo(ctx);
    if (words === undefined) return next();
    await reply(ctx, ctx.locale.answering(words, ctx.update.update_id));
  });
  composer.callbackQuery(noneData, (ctx) => send(ctx, unknownView(ctx.locale)));
  return composer;
}
