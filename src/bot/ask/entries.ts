import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { record } from "../events.ts";
import { type Feature, type Outcome, onTap, pass } from "../phases.ts";
import { openEntry } from "../shared-buttons.ts";
import { answerPages, type Place } from "./entry-view.ts";
import { viewsIn } from "./view-of-answer.ts";
import { voteOn } from "./votes.ts";

/** Buttons and links that show an entry: in a new message, or another page of the answer in place. */
export function entries(): Feature {
  return {
    taps: [
      onTap(openEntry, async (ctx, { key, suggestedBy }) => {
        const entry = ctx.locale.knowledge.entry(key);
        if (!entry) return noticeGone(ctx);
        if (suggestedBy !== undefined) record(ctx, "chosen", { of: suggestedBy, entry: entry.id });
        const view = viewsIn(ctx).answer(entry, ctx.locale);
        if (isInGroup(ctx)) {
          const link = ctx.locale.links.entry(entry);
          return void (await deliver(ctx, view, { to: "tapper", link }));
        }
        // A reply to the question, as the suggestions were, so that "Not what I meant" can offer other entries.
        const replyTo = ctx.callbackQuery?.message?.reply_to_message?.message_id;
        await deliver(ctx, view, { to: "new message", replyTo });
      }),
      ...(["own", "browse", "official"] as const).map((place: Place) =>
        onTap(answerPages[place], async (ctx, { key, page }) => {
          const entry = ctx.locale.knowledge.entry(key);
          if (!entry) return noticeGone(ctx);
          const vote = await voteOn(ctx, ctx.callbackQuery?.message?.message_id ?? 0);
          const view = viewsIn(ctx).answer(entry, ctx.locale, { place, page, vote });
          await deliver(ctx, view, "in place");
        }),
      ),
    ],
    startLinks: {
      async entry(ctx, { id }): Outcome {
        const entry = ctx.locale.knowledge.entry(id);
        if (!entry) return pass;
        await deliver(ctx, viewsIn(ctx).answer(entry, ctx.locale), "everyone");
      },
      async choice(ctx, { keys }): Outcome {
        const entries = keys.flatMap((key) => ctx.locale.knowledge.entry(key) ?? []);
        if (entries.length === 0) return pass;
        await deliver(ctx, viewsIn(ctx).suggest(entries, ctx.locale), "everyone");
      },
      async elsewhere(ctx) {
        await deliver(ctx, viewsIn(ctx).unknown(ctx.locale), "everyone");
      },
    },
  };
}

function noticeGone(ctx: BotContext): undefined {
  ctx.notice = ctx.locale.texts.answer.gone;
}
