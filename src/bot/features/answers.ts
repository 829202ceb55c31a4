import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { replace, send } from "../show.ts";
import { answerData, answerView, openData, placeOf } from "../views/answer.ts";

/** The buttons that show an entry: in a new message, or another page or place of the one at hand. */
export function answers(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(openData, async (ctx) => {
    const entry = ctx.locale.knowledge.entry(ctx.match[1] ?? "");
    if (entry) await send(ctx, answerView(entry, ctx.locale));
    else ctx.notice = ctx.locale.texts.gone;
  });
  composer.callbackQuery(answerData, async (ctx) => {
    const [, letter = "", key = "", page = ""] = ctx.match;
    const entry = ctx.locale.knowledge.entry(key);
    if (entry) await replace(ctx, answerView(entry, ctx.locale, placeOf(letter), Number(page)));
    else ctx.notice = ctx.locale.texts.gone;
  });
  return composer;
}
