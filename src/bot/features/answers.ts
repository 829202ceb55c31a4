import { Composer } from "grammy";
import type { BotContext, Parts } from "../context.ts";
import { replace, send } from "../show.ts";
import { answerData, answerView, openData, placeOf } from "../views/answer.ts";

/** The buttons that show an entry: in a new message, or another page or place of the one at hand. */
export function answers(parts: Parts): Composer<BotContext> {
  const { knowledge, texts } = parts;
  const composer = new Composer<BotContext>();
  composer.callbackQuery(openData, async (ctx) => {
    const entry = knowledge.entry(ctx.match[1] ?? "");
    if (entry) await send(ctx, answerView(entry, parts));
    else ctx.notice = texts.gone;
  });
  composer.callbackQuery(answerData, async (ctx) => {
    const [, letter = "", key = "", page = ""] = ctx.match;
    const entry = knowledge.entry(key);
    if (entry) await replace(ctx, answerView(entry, parts, placeOf(letter), Number(page)));
    else ctx.notice = texts.gone;
  });
  return composer;
}
