import { likelyEntries } from "../../conversation/next-best.ts";
import type { FaqEntry } from "../../faq/knowledge.ts";
import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { record } from "../events.ts";
import { type Feature, onTap } from "../phases.ts";
import { remember } from "../remember.ts";
import { questionAnswered, recordMiss } from "./record-miss.ts";
import { othersView } from "./suggestion-views.ts";
import { voteButton, withVote } from "./vote-buttons.ts";
import { setVote, type Vote, voteOn } from "./votes.ts";

/** How many other entries are offered instead of one that wasn't meant. */
const mostOthers = 3;

/** "Helped" and "Not quite" under every answer. A person has one vote on an answer, and may change it. */
export function feedback(services: Pick<Services, "now">): Feature {
  return {
    taps: [
      onTap(voteButton, async (ctx, { key, vote }) => {
        const { knowledge, texts } = ctx.locale;
        const entry = knowledge.entry(key);
        const message = ctx.callbackQuery?.message?.message_id;
        if (!entry || message === undefined) {
          ctx.notice = texts.answer.gone;
          return;
        }
        const before = await voteOn(ctx, message);
        ctx.notice = vote === "helped" ? texts.feedback.thanks : texts.feedback.noted;
        if (before === vote) return;
        await setVote(ctx, message, vote);
        record(ctx, "voted", { entry: entry.id, vote, ...(before ? { before } : {}) });
        await mark(ctx, entry, vote);
        if (vote === "missed") await offerOthers(ctx, entry, services);
      }),
    ],
  };
}

/** Marks the vote. In a group everyone sees the buttons, so none is marked there. */
async function mark(ctx: BotContext, entry: FaqEntry, vote: Vote): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;
  if (ctx.chat?.type !== "private" || !rows) return;
  await ctx.editMessageReplyMarkup({ reply_markup: withVote(rows, entry, ctx.locale.texts, vote) });
}

/** Offers other entries that fit the question; if that is unknown, entries related to this one. */
async function offerOthers(
  ctx: BotContext,
  entry: FaqEntry,
  services: Pick<Services, "now">,
): Promise<void> {
  const { knowledge, matcher } = ctx.locale;
  const words = questionAnswered(ctx);
  if (words) recordMiss(ctx, words, ctx.locale, [entry], "refused");
  const ids = words ? likelyEntries(matcher.match(words).results, entry.id) : entry.related;
  const others = ids.filter((id) => id !== entry.id).slice(0, mostOthers);
  const entries = others.flatMap((id) => knowledge.entry(id) ?? []);
  const replyTo = ctx.callbackQuery?.message?.reply_to_message?.message_id;
  const view = othersView(entries, entry, ctx.locale);
  const listed = entries.map(({ id }) => id);
  await remember(ctx, { said: listed.length === 1 ? "offer" : "choice", listed }, services);
  await deliver(ctx, view, { to: "new message", replyTo });
}
