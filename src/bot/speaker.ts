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
  return from !== undefined && standIns.has(from.id);
}

/** Whether people write by this account, and no program does. */
export function isPerson({ id, is_bot }: User): boolean {
  return !is_bot || standIns.has(id);
}

/** Who does this, by number: for stand-ins the channel or group that they write as. */
export function speakerOf(ctx: BotContext): number | undefined {
  return messageOf(ctx)?.sender_chat?.id ?? ctx.from?.id;
}
