import type { Context } from "grammy";
import type { Message, User } from "grammy/types";

/**
 * Telegram's own accounts that stand for others in groups: anonymous administrators (GroupAnonymousBot), people who
 * write as their channel (Channel_Bot), and a channel whose posts appear in its discussion group (Telegram).
 */
const proxyAccounts: ReadonlySet<number> = new Set([1087968824, 136817688, 777000]);

/** The message of the update: new, edited, or from a chat that the bot isn't in. */
export function messageOf(ctx: Context): Message | undefined {
  return ctx.message ?? ctx.editedMessage ?? ctx.guestMessage;
}

/**
 * Whether a message comes from such an account. Many people look alike there, so they get answers to commands and
 * mentions, but nothing that goes on with one person.
 */
export function isFromProxy(ctx: Context): boolean {
  const from = messageOf(ctx)?.from;
  return from !== undefined && isProxyAccount(from);
}

/** Whether an account stands for others. */
export function isProxyAccount({ id }: User): boolean {
  return proxyAccounts.has(id);
}

/**
 * Where a message's words come from if its sender may not have written them: it was `forwarded`, by a person or by
 * Telegram from a linked channel, or it came `throughBot`, by another bot's inline mode.
 */
export function foreignSource(ctx: Context): "forwarded" | "throughBot" | undefined {
  const { forward_origin, is_automatic_forward, via_bot } = messageOf(ctx) ?? {};
  if (forward_origin || is_automatic_forward) return "forwarded";
  return via_bot && via_bot.id !== ctx.me.id ? "throughBot" : undefined;
}

/** Whether the sender wrote the words. */
export function hasOwnWords(ctx: Context): boolean {
  return foreignSource(ctx) === undefined;
}

/** Whether people write from this account, rather than a program. */
export function isPerson({ id, is_bot }: User): boolean {
  return !is_bot || proxyAccounts.has(id);
}

/** The id of the update's sender; for proxies, that of the channel or group that they write as. */
export function senderId(ctx: Context): number | undefined {
  return messageOf(ctx)?.sender_chat?.id ?? ctx.from?.id;
}
