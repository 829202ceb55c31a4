import { Composer } from "grammy";
import { Recent } from "../../limits/bounded-map.ts";
import { type Allowance, Buckets } from "../../limits/token-buckets.ts";
import { temporaryFailure } from "../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../context.ts";
import { remark } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import { isAddressed } from "../question.ts";
import { speakerOf } from "../sender.ts";
import { writtenAt } from "../sent-at.ts";
import { plain } from "../view.ts";

/** How much one person may ask of the bot. */
export interface Allowances {
  /** Messages, edits and taps. */
  acts: Allowance;
  /** Inline queries: Telegram sends one with every few letters that somebody types. */
  typing: Allowance;
  /** How many messages go into one group in a minute; what Telegram takes if not given. */
  group?: number;
}

/**
 * A burst is answered: somebody may come back to a long list of messages that they wrote without network, and
 * an answer costs little. In the long run nobody reads more than one a second, and Telegram takes no more
 * than that for one chat.
 */
export const usualAllowances: Allowances = {
  acts: { atOnce: 60, perSecond: 1.2 },
  typing: { atOnce: 30, perSecond: 3 },
};

/** How often it is said that somebody is too fast, in milliseconds. */
const sayEvery = 60_000;

/** How long Telegram may keep an empty inline answer, in seconds; for that person only. */
const emptyFor = { cache_time: 2, is_personal: true };

export interface Calm {
  /** A monotonic clock, in milliseconds. */
  now(): number;
  allowances?: Allowances | undefined;
  /** Told of every update that is held back. */
  onLimited?: (() => void) | undefined;
}

/**
 * Keeps one person from taking the bot's time from all the others. Messages are counted by when they were written, so that
 * those which waited for the bot are all answered; what has no time of its own by when it is handled, once. Who is too
 * fast is told so once a
 * minute, in a group for all its members together; what is too much is left unanswered, but no button keeps
 * its spinner. What people in a group say to each other is counted apart, and never commented on. It
 * stands before everything that costs, so it speaks the language of the person's Telegram: what they have chosen
 * would have to be read.
 */
export function calm({ now, allowances = usualAllowances, onLimited }: Calm): Composer<BotContext> {
  const written = new Buckets(allowances.acts);
  const tapped = new Buckets(allowances.acts);
  const overheard = new Buckets(allowances.acts);
  const typing = new Buckets(allowances.typing);
  const said = new Recent<number>(10_000);
  const composer = new Composer<BotContext>();

  const mayGoOn = (ctx: BotContext, buckets: Buckets, at = now()): boolean => {
    const free = ctx.isRetry || buckets.take(String(speakerOf(ctx)), at);
    if (!free) onLimited?.();
    return free;
  };
  const isDue = (where: number): boolean => {
    const last = said.get(String(where));
    if (last !== undefined && now() - last < sayEvery) return false;
    said.set(String(where), now());
    return true;
  };

  composer.on("inline_query", async (ctx, next) => {
    if (mayGoOn(ctx, typing)) return next();
    await ctx.answerInlineQuery([], emptyFor);
  });
  composer.on("callback_query", async (ctx, next) => {
    if (mayGoOn(ctx, tapped)) return next();
    await ctx.answerCallbackQuery(isDue(ctx.from.id) ? { text: ctx.locale.texts.tooFast } : {});
  });
  composer.on(["message", "edited_message"], async (ctx, next) => {
    const addressed = isAddressed(ctx);
    if (mayGoOn(ctx, addressed ? written : overheard, writtenAt(ctx))) return next();
    if (addressed && isDue(ctx.chat.id))
      await remark(ctx, plain(escapeHtml(ctx.locale.texts.tooFast))).catch(unlessPassing);
  });
  composer
    .filter(({ guestMessage }) => guestMessage !== undefined)
    .filter((ctx) => !mayGoOn(ctx, written, writtenAt(ctx)))
    .use(() => {}); // nobody there has asked to hear of it
  return composer;
}

/** Nobody waits for that word: where it can't be said now, it isn't said at all. */
function unlessPassing(error: unknown): void {
  if (!temporaryFailure(error)) throw error;
}
