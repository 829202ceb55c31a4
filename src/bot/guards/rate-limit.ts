import { BoundedMap } from "../../limits/bounded-map.ts";
import { type Allowance, TokenBuckets } from "../../limits/token-buckets.ts";
import { temporaryFailure } from "../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { isAddressed } from "../question.ts";
import { senderId } from "../sender.ts";
import { sentAt } from "../sent-at.ts";
import { plainText } from "../view.ts";

/** How much one person may send. */
export interface Allowances {
  /** Messages, edits and taps. */
  acts: Allowance;
  /** Inline queries: Telegram sends one for every few letters. */
  typing: Allowance;
  /** How many messages go into one group in a minute; what Telegram accepts if not given. */
  group?: number;
}

/**
 * A burst is answered, since a person may send many messages at once that they wrote offline, and an answer costs
 * little. In the long run nobody reads more than one a second, and Telegram accepts no more for one chat.
 */
export const usualAllowances: Allowances = {
  acts: { atOnce: 60, perSecond: 1.2 },
  typing: { atOnce: 30, perSecond: 3 },
};

/** How often a person is told that they're too fast, in milliseconds. */
const noticeEvery = 60_000;

/** How long Telegram may cache an empty inline answer, in seconds; for that person only. */
const emptyAnswer = { cache_time: 2, is_personal: true };

export interface RateLimitOptions {
  /** A monotonic clock, in milliseconds. */
  now(): number;
  allowances?: Allowances | undefined;
  /** Called for every update that is held back. */
  onLimited?: (() => void) | undefined;
}

/**
 * Keeps one person from taking the bot's time from everyone else. Messages count by when they were sent, so that those
 * that waited for the bot are all answered; other updates count when they're first handled. A person who is too fast
 * gets a notice once a minute, in a group once for all its members. The rest stays unanswered, but taps are answered
 * without words. Messages between people in a group count apart, and get no notice. The notice is in the language of
 * the person's Telegram, since reading the one that they chose would cost what this saves.
 */
export function rateLimit({
  now,
  allowances = usualAllowances,
  onLimited,
}: RateLimitOptions): Feature {
  const written = new TokenBuckets(allowances.acts);
  const tapped = new TokenBuckets(allowances.acts);
  const overheard = new TokenBuckets(allowances.acts);
  const typing = new TokenBuckets(allowances.typing);
  const noticed = new BoundedMap<number>(10_000);

  const isAllowed = (ctx: BotContext, buckets: TokenBuckets, at = now()): boolean => {
    const allowed = ctx.isRetry || buckets.take(String(senderId(ctx)), at);
    if (!allowed) onLimited?.();
    return allowed;
  };
  const isNoticeDue = (where: number): boolean => {
    const last = noticed.get(String(where));
    if (last !== undefined && now() - last < noticeEvery) return false;
    noticed.set(String(where), now());
    return true;
  };

  return {
    guards: [
      on(["inline_query"], async (ctx): Outcome => {
        if (isAllowed(ctx, typing)) return pass;
        await ctx.answerInlineQuery([], emptyAnswer);
      }),
      on(["callback_query"], async (ctx): Outcome => {
        if (isAllowed(ctx, tapped)) return pass;
        if (isNoticeDue(ctx.from?.id ?? 0)) ctx.notice = ctx.locale.texts.guards.tooFast;
      }),
      on(["message", "edited_message"], (ctx) => {
        const addressed = isAddressed(ctx);
        if (isAllowed(ctx, addressed ? written : overheard, sentAt(ctx))) return pass;
        return addressed && isNoticeDue(ctx.chat?.id ?? 0) ? notice(ctx) : undefined;
      }),
      // No notice: the bot is only a guest there.
      on(["guest_message"], (ctx) => (isAllowed(ctx, written, sentAt(ctx)) ? pass : undefined)),
    ],
  };
}

/** Sends the notice. If Telegram is out of reach, it's left out, as nobody waits for it. */
async function notice(ctx: BotContext): Promise<void> {
  await deliver(ctx, plainText(ctx.locale.texts.guards.tooFast), "remark").catch((error) => {
    if (!temporaryFailure(error)) throw error;
  });
}
