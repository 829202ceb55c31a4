import { Composer } from "grammy";
import type { BotContext, Parts } from "../context.ts";
import { recordMiss, wordsAskedIn } from "../misses.ts";
import { wordsTo } from "../question.ts";
import { respond, viewOf } from "../respond.ts";
import { reply, send } from "../show.ts";
import { noneData, unknownView } from "../views/lists.ts";

/** A question in a person's own words: the answer, some entries to choose from, or an honest "not in the FAQ". */
export function ask(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["message", "edited_message"], async (ctx, next) => {
    const words = wordsTo(ctx);
    if (words === undefined) return next();
    await reply(ctx, viewOf(respond(ctx, words, parts), parts, ctx.update.update_id));
  });
  composer.callbackQuery(noneData, async (ctx) => {
    const words = wordsAskedIn(ctx);
    if (words) recordMiss(ctx, words, [], "none");
    await send(ctx, unknownView(ctx.locale));
  });
  return composer;
}
