import type { BotContext } from "./context.ts";
import { withoutSecrets } from "./secrets.ts";

/**
 * The words that a message says to the bot, without the bot's own name and without codes, passwords and
 * phone numbers; undefined where it says none: commands, what is no text, and in groups whatever is not
 * addressed to the bot.
 */
export function wordsTo(ctx: BotContext): string | undefined {
  const written = writtenTo(ctx);
  return written === undefined ? undefined : withoutSecrets(written).text.trim();
}

/** The same as it was written. Only what looks for secrets may see it. */
export function writtenTo(ctx: BotContext): string | undefined {
  const written = ctx.msg?.text ?? ctx.msg?.caption;
  if (written === undefined || written.startsWith("/")) return undefined;
  const name = new RegExp(`@${ctx.me.username}\\b`, "gi");
  const words = written.replace(name, "").trim();
  const called = name.test(written) || ctx.msg?.reply_to_message?.from?.id === ctx.me.id;
  return ctx.chat?.type === "private" || called ? words : undefined;
}
