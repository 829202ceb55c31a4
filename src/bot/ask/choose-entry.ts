import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { replace, showAside } from "../deliver.ts";
import { record } from "../events.ts";
import { elsewherePayload } from "../start-links.ts";
import { showingIn } from "./answer-question.ts";
import { chooseData } from "./group-views.ts";
import { recordMiss, wordsAskedIn } from "./record-miss.ts";

/**
 * The buttons under what is suggested in a group. Who asked, or whose question it was, chooses for all: the answer takes
 * the place of the suggestions. What others tap is shown to them alone.
 */
export function choices(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(chooseData, async (ctx) => {
    const [, key = "", asker = "", update = ""] = ctx.match;
    const { knowledge, links, texts } = ctx.locale;
    const { answer, unknown } = showingIn(ctx);
    const entry = knowledge.entry(key);
    if (!entry && key !== "0") {
      ctx.notice = texts.gone;
      return;
    }
    const view = entry ? answer(entry, ctx.locale) : unknown(ctx.locale);
    if (!mayChoose(ctx, asker))
      return showAside(ctx, view, entry ? links.entry(entry) : links.start(elsewherePayload));
    const words = wordsAskedIn(ctx);
    if (entry) record(ctx, "chosen", { of: Number.parseInt(update, 36), entry: entry.id });
    else if (words) recordMiss(ctx, words, [], "none");
    await replace(ctx, view, true);
  });
  return composer;
}

function mayChoose({ from, callbackQuery }: BotContext, asker: string): boolean {
  const asked = callbackQuery?.message?.reply_to_message?.from?.id;
  return asker === "0" || from?.id.toString(36) === asker || from?.id === asked;
}
