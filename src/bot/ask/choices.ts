import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { record } from "../events.ts";
import { type Feature, onTap } from "../phases.ts";
import { chooseEntry } from "./group-views.ts";
import { questionAnswered, recordMiss } from "./record-miss.ts";
import { viewsIn } from "./view-of-answer.ts";

/**
 * The buttons under suggestions in a group. The asker, or the author of the question that was pointed at, chooses for
 * everyone: the answer takes the place of the suggestions. Others see what they tap in an ephemeral message.
 */
export function choices(): Feature {
  return {
    taps: [
      onTap(chooseEntry, async (ctx, { key, asker, update }) => {
        const { knowledge, links, texts } = ctx.locale;
        const { answer, unknown } = viewsIn(ctx);
        const entry = knowledge.entry(key);
        if (!entry && key !== "0") {
          ctx.notice = texts.answer.gone;
          return;
        }
        const view = entry ? answer(entry, ctx.locale) : unknown(ctx.locale);
        if (!mayChoose(ctx, asker)) {
          const link = entry ? links.entry(entry) : links.to("elsewhere");
          return void (await deliver(ctx, view, { to: "tapper", link }));
        }
        const words = questionAnswered(ctx);
        if (entry) record(ctx, "chosen", { of: update, entry: entry.id });
        else if (words) recordMiss(ctx, words, ctx.locale, [], "none");
        await deliver(ctx, view, "in place for everyone");
      }),
    ],
  };
}

function mayChoose({ from, callbackQuery }: BotContext, asker: number): boolean {
  const author = callbackQuery?.message?.reply_to_message?.from?.id;
  return asker === 0 || from?.id === asker || from?.id === author;
}
