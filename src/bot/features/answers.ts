import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { record } from "../events.ts";
import { replace, send } from "../show.ts";
import { answerData, answerView, openData, placeOf } from "../views/answer.ts";
import { voteOn } from "../votes.ts";

/** The buttons that show an entry: in a new message, or another page or place of the one at hand. */
export function answers(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(openData, async (ctx) => {
    const [, key = "", update] = ctx.match;
    const entry = ctx.locale.knowledge.entry(key);
    if (!entry) {
      ctx.notice = ctx.locale.texts.gone;
      return;
    }
    if (update) record(ctx, "chosen", { of: Number.parseInt(update, 36), entry: entry.id });
    // As a reply to the question, if the suggestion was: who says that it did not help is offered what else fits.
    const question = ctx.callbackQuery.message?.reply_to_message?.message_id;
    await send(ctx, answerView(entry, ctx.locale), question);
  });
  composer.callbackQuery(answerData, async (ctx) => {
    const [, letter = "", key = "", page = ""] = ctx.match;
    const entry = ctx.locale.knowledge.entry(key);
    if (!entry) {
      ctx.notice = ctx.locale.texts.gone;
      return;
    }
    const vote = await voteOn(ctx, ctx.callbackQuery.message?.message_id ?? 0);
    await replace(ctx, answerView(entry, ctx.locale, placeOf(letter), Number(page), vote));
  });
  return composer;
}
