import type { FaqEntry } from "../../faq/knowledge.ts";
import { withoutPersonalData } from "../../privacy/personal-data.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import type { BotContext } from "../context.ts";
import { type EventBody, record } from "../events.ts";

/** The most characters of a miss that are stored. */
const mostCharacters = 300;

/**
 * The question that the tapped message answers. It's stored nowhere: Telegram sends the message that the tapped one
 * replies to along with the tap.
 */
export function questionAnswered(ctx: BotContext): string | undefined {
  const asked = ctx.callbackQuery?.message?.reply_to_message;
  const written = asked?.text ?? asked?.caption ?? "";
  const words = written
    .replace(/^\/\w+(@\w+)?/, "")
    .replaceAll(new RegExp(`@${ctx.me.username}\\b`, "gi"), "");
  return withoutSecrets(words).text.trim() || undefined;
}

/** Records words that got no answer, or not the right one. Nothing of it says who asked. */
export function recordMiss(
  ctx: Pick<BotContext, "events" | "locale">,
  words: string,
  shown: readonly FaqEntry[],
  why: EventBody<"missed">["why"],
): void {
  record(ctx, "missed", {
    words: withoutPersonalData(words).trim().slice(0, mostCharacters).toWellFormed(),
    language: ctx.locale.knowledge.language,
    shown: shown.map(({ id }) => id),
    why,
  });
}
