import { Composer } from "grammy";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { othersView } from "../browse/lists.ts";
import type { BotContext } from "../context.ts";
import { send } from "../deliver.ts";
import { record } from "../events.ts";
import { recordMiss, wordsAskedIn } from "./record-miss.ts";
import { type Vote, voteData, voteOf, withVote } from "./vote-buttons.ts";
import { setVote, voteOn } from "./votes.ts";

/** How many other entries are offered instead of one that was not meant. */
const mostOthers = 3;

/** "Helped" and "Not what I meant" under every answer: one vote a person an answer, which may be changed. */
export function feedback(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(voteData, async (ctx) => {
    const [, key = "", letter = ""] = ctx.match;
    const { knowledge, texts } = ctx.locale;
    const entry = knowledge.entry(key);
    const message = ctx.callbackQuery.message?.message_id;
    if (!entry || message === undefined) {
      ctx.notice = texts.gone;
      return;
    }
    const vote = voteOf(letter);
    const before = await voteOn(ctx, message);
    ctx.notice = vote === "helped" ? texts.feedback.thanks : texts.feedback.noted;
    if (before === vote) return;
    await setVote(ctx, message, vote);
    record(ctx, "voted", { entry: entry.id, vote, ...(before ? { before } : {}) });
    await mark(ctx, entry, vote);
    if (vote === "missed") await offerOthers(ctx, entry);
  });
  return composer;
}

/** In a group the buttons are everybody's, so nobody's vote is marked there. */
async function mark(ctx: BotContext, entry: FaqEntry, vote: Vote): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;
  if (ctx.chat?.type !== "private" || !rows) return;
  await ctx.editMessageReplyMarkup({ reply_markup: withVote(rows, entry, ctx.locale.texts, vote) });
}

/** What else may be meant by the words that the answer replies to; without them, what is related to it. */
async function offerOthers(ctx: BotContext, entry: FaqEntry): Promise<void> {
  const { knowledge, matcher } = ctx.locale;
  const words = wordsAskedIn(ctx);
  if (words) recordMiss(ctx, words, [entry], "refused");
  const ids = words ? matcher.match(words).results.map(({ id }) => id) : entry.related;
  const others = ids.filter((id) => id !== entry.id).slice(0, mostOthers);
  await send(
    ctx,
    othersView(
      others.flatMap((id) => knowledge.entry(id) ?? []),
      entry,
      ctx.locale,
    ),
    ctx.callbackQuery?.message?.reply_to_message?.message_id,
  );
}
