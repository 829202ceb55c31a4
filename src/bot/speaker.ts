import type { BotContext } from "./context.ts";
import { writtenTo } from "./question.ts";

/**
 * Telegram's own accounts that people stand behind in groups: administrators who stay anonymous
 * (GroupAnonymousBot), people who write as their channel (Channel_Bot), and a channel whose posts appear in
 * its discussion group (Telegram).
 */
const standIns: ReadonlySet<number> = new Set([1087968824, 136817688, 777000]);

/**
 * Whether a message was written from behind one of those. Many people look like one there, so they can ask
 * by command or mention and get their answer, but nothing that goes on with a particular person.
 */
export function isStandIn(ctx: BotContext): boolean {
  const from = (ctx.message ?? ctx.editedMessage)?.from;
  return from !== undefined && standIns.has(from.id);
}

/** Whether a message is for the bot: in private all are, in groups commands, mentions and replies to it. */
export function isAddressed(ctx: BotContext): boolean {
  if (ctx.chat?.type === "private") return true;
  const command = /^\/\w+(?:@(\w+))?/.exec(ctx.msg?.text ?? "");
  const name = command?.[1] ?? ctx.me.username;
  if (command) return name.toLowerCase() === ctx.me.username.toLowerCase();
  return writtenTo(ctx) !== undefined;
}

/** Who does this, by number: for stand-ins the channel or group that they write as. */
export function speakerOf(ctx: BotContext): number | undefined {
  const written = ctx.message ?? ctx.editedMessage;
  return written?.sender_chat?.id ?? ctx.from?.id;
}
