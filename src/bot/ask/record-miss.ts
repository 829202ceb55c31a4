import type { FaqEntry } from "../../faq/knowledge.ts";
import { withoutPersonalData } from "../../privacy/personal-data.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import type { BotContext } from "../context.ts";
import { type EventBody, record } from "../events.ts";

/** The most characters of what somebody asked in vain that are kept. */
const mostWords = 300;

/**
 * The words that the message at hand replies to: the question that the bot answered. They are kept nowhere; Telegram
 * gives them along with the message whose button was tapped.
 */
export function wordsAskedIn(ctx: BotContext): string | undefined {
  const asked = ctx.callbackQuery?.message?.reply_to_message;
  const written = asked?.text ?? asked?.caption ?? "";
  const words = written
    .replace(/^\/\w+(@\w+)?/, "")
    .replaceAll(new RegExp(`@${ctx.me.username}\\b`, "gi"), "");
  return withoutSecrets(words).text.trim() || undefined;
}

/** Keeps what somebody asked in vain, without a word of who it was, so that the bot can be taught. */
export function recordMiss(
  ctx: Pick<BotContext, "events" | "locale">,
  words: string,
  shown: readonly FaqEntry[],
  why: EventBody<"missed">["why"],
): void {
  record(ctx, "missed", {
    words: withoutPersonalData(words).trim().slice(0, mostWords).toWellFormed(),
    language: ctx.locale.knowledge.language,
    shown: shown.map(({ id }) => id),
    why,
  });
}
