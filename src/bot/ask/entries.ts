import type { BotContext, Services } from "../context.ts";
import { deliver, editButtons } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { record } from "../events.ts";
import { type Feature, type Outcome, onTap, pass } from "../phases.ts";
import { memoryOf, remember } from "../remember.ts";
import { openEntry } from "../shared-buttons.ts";
import { answerPages, closeMore, moreKeyboard, openMore, type Place } from "./answer-buttons.ts";
import { keyboardUnder } from "./entry-view.ts";
import { viewsIn } from "./view-of-answer.ts";
import { type Vote, voteOn } from "./votes.ts";

/**
 * Buttons and links that show an entry: in a new message, or another page of the answer in place. Where an answer leads
 * is shown in place of its buttons, so that its text stays as it is.
 */
export function entries(services: Pick<Services, "now">): Feature {
  return {
    taps: [
      onTap(openEntry, async (ctx, { key, suggestedBy }) => {
        const entry = ctx.locale.knowledge.entry(key);
        if (!entry) return noticeGone(ctx);
        if (suggestedBy !== undefined) record(ctx, "chosen", { of: suggestedBy, entry: entry.id });
        const platform = (await memoryOf(ctx, services))?.platform;
        const view = viewsIn(ctx).answer(entry, ctx.locale, { platform });
        if (isInGroup(ctx)) {
          const link = ctx.locale.links.entry(entry);
          return void (await deliver(ctx, view, { to: "tapper", link }));
        }
        await remember(ctx, { said: "answer", entry: entry.id }, services);
        // A reply to the question, as the suggestions were, so that "Not quite" can offer other entries.
        const replyTo = ctx.callbackQuery?.message?.reply_to_message?.message_id;
        await deliver(ctx, view, { to: "new message", replyTo });
      }),
      ...(["own", "browse", "official"] as const).map((place: Place) =>
        onTap(answerPages[place], async (ctx, { key, page, platform }) => {
          const entry = ctx.locale.knowledge.entry(key);
          if (!entry) return noticeGone(ctx);
          const options = { place, page, platform, vote: await tappedVote(ctx) };
          const view = viewsIn(ctx).answer(entry, ctx.locale, options);
          await deliver(ctx, view, "in place");
        }),
      ),
      onTap(openMore, async (ctx, { key, ...place }) => {
        const entry = ctx.locale.knowledge.entry(key);
        if (!entry) return noticeGone(ctx);
        await editButtons(ctx, moreKeyboard(entry, ctx.locale, place));
      }),
      onTap(closeMore, async (ctx, { key, ...place }) => {
        const entry = ctx.locale.knowledge.entry(key);
        if (!entry) return noticeGone(ctx);
        const vote = await tappedVote(ctx);
        await editButtons(ctx, keyboardUnder(entry, ctx.locale, { ...place, vote }));
      }),
    ],
    startLinks: {
      async entry(ctx, { id }): Outcome {
        const entry = ctx.locale.knowledge.entry(id);
        if (!entry) return pass;
        await remember(ctx, { said: "answer", entry: entry.id }, services);
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

/** The person's vote on the answer whose button they tapped. */
function tappedVote(ctx: BotContext): Promise<Vote | undefined> {
  return voteOn(ctx, ctx.callbackQuery?.message?.message_id ?? 0);
}

function noticeGone(ctx: BotContext): undefined {
  ctx.notice = ctx.locale.texts.answer.gone;
}
