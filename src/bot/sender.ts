import type { Message, User } from "grammy/types";
import type { BotContext } from "./context.ts";

/**
 * Telegram's own accounts that people stand behind in groups: administrators who stay anonymous
 * (GroupAnonymousBot), people who write as their channel (Channel_Bot), and a channel whose posts appear in
 * its discussion group (Telegram).
 */
const standIns: ReadonlySet<number> = new Set([1087968824, 136817688, 777000]);

/** The message that somebody has written, changed, or called the bot with from a group that it is not in. */
export function messageOf(ctx: BotContext): Message | undefined {
  return ctx.message ?? ctx.editedMessage ?? ctx.guestMessage;
}

/**
 * Whether a message was written from behind one of those. Many people look like one there, so they can ask
 * by command or mention and get their answer, but nothing that goes on with a particular person.
 */
export function isStandIn(ctx: BotContext): boolean {
  const from = messageOf(ctx)?.from;
  return from !== undefined && isStandInAccount(from);
}

/** Whether an account is one of those. */
export function isStandInAccount({ id }: User): boolean {
  return standIns.has(id);
}

/**
 * Where a message's words come from if its sender need not have written them: it was `forwarded`, by a person or by
 * Telegram from a linked channel, or it came `throughBot`, by another bot's inline mode.
 */
export function borrowedIn(ctx: BotContext): "forwarded" | "throughBot" | undefined {
  const { forward_origin, is_automatic_forward, via_bot } = messageOf(ctx) ?? {};
  if (forward_origin || is_automatic_forward) return "forwarded";
  return via_bot && via_bot.id !== ctx.me.id ? "throughBot" : undefined;
}

/** Whether who does this says it in their own words. */
export function hasOwnWords(ctx: BotContext): boolean {
  return borrowedIn(ctx) === undefined;
}

/** Whether people write by this account, and no program does. */
export function isPerson({ id, is_bot }: User): boolean {
  return !is_bot || standIns.has(id);
}

/** Who does this, by number: for stand-ins the channel or group that they write as. */
export function speakerOf(ctx: BotContext): number | undefined {
  return messageOf(ctx)?.sender_chat?.id ?? ctx.from?.id;
}
