import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { replace, send, showAside } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { record } from "../events.ts";
import { showingIn } from "./answer-question.ts";
import { answerData, openData, placeOf } from "./answer-view.ts";
import { voteOn } from "./votes.ts";

/**
 * The buttons that show an entry: in a new message, or another page or place of the one at hand. In a group a new message
 * is shown to nobody but who tapped.
 */
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
    const view = showingIn(ctx).answer(entry, ctx.locale);
    if (isInGroup(ctx)) return showAside(ctx, view, ctx.locale.links.entry(entry));
    // As a reply to the question, if the suggestion was: who says that it did not help is offered what else fits.
    const question = ctx.callbackQuery.message?.reply_to_message?.message_id;
    await send(ctx, view, question);
  });
  composer.callbackQuery(answerData, async (ctx) => {
    const [, letter = "", key = "", page = ""] = ctx.match;
    const entry = ctx.locale.knowledge.entry(key);
    if (!entry) {
      ctx.notice = ctx.locale.texts.gone;
      return;
    }
    const vote = await voteOn(ctx, ctx.callbackQuery.message?.message_id ?? 0);
    const { answer } = showingIn(ctx);
    await replace(ctx, answer(entry, ctx.locale, placeOf(letter), Number(page), vote));
  });
  return composer;
}
