import type { FaqEntry } from "../../faq/knowledge.ts";
import { withoutPersonalData } from "../../privacy/personal-data.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import type { BotContext } from "../context.ts";
import { type EventBody, record } from "../events.ts";
import type { Locale } from "../locales.ts";

/** The most characters of a miss that are stored. */
const mostCharacters = 300;

/**
 * The question that the tapped message answers. The bot doesn't store it: Telegram sends it along with the tap, as the
 * message that the tapped one replies to.
 */
export function questionAnswered(ctx: BotContext): string | undefined {
  const asked = ctx.callbackQuery?.message?.reply_to_message;
  const written = asked?.text ?? asked?.caption ?? "";
  const words = written
    .replace(/^\/\w+(@\w+)?/, "")
    .replaceAll(new RegExp(`@${ctx.me.username}\\b`, "gi"), "");
  return withoutSecrets(words).text.trim() || undefined;
}

/** Records a miss, in the language that it was matched in. Nothing in it says who asked. */
export function recordMiss(
  ctx: Pick<BotContext, "events">,
  words: string,
  { understood }: Pick<Locale, "understood">,
  shown: readonly FaqEntry[],
  why: EventBody<"missed">["why"],
): void {
  record(ctx, "missed", {
    words: withoutPersonalData(words).trim().slice(0, mostCharacters).toWellFormed(),
    language: understood,
    shown: shown.map(({ id }) => id),
    why,
  });
}
