import type { BotContext } from "../../context.ts";
import { shorten } from "../../html.ts";
import { openEntry } from "../../shared-buttons.ts";
import type { StaffTexts } from "../texts/languages.ts";

/** The most characters of what was tried. */
const maxLength = 800;

/** What the person has tried: as staff reads it, and the keys of the entries among it. */
export interface Tried {
  tried: string | undefined;
  entries: string[];
}

/**
 * What the person has tried, according to the message whose button they tapped: a flow with the steps they took, or the
 * entries they were shown.
 *
 * @param key that of the entry or flow that hasn't helped, if any
 */
export function triedBefore(
  ctx: BotContext,
  key: string | undefined,
  { cases: texts }: StaffTexts,
): Tried {
  const { flows, knowledge } = ctx.locale;
  const flow = key === undefined ? undefined : flows.all.find((candidate) => candidate.key === key);
  if (flow) {
    const title = texts.wentThrough(flow.title);
    const whole = [title, quotedText(ctx, "pre")].filter(Boolean).join("\n");
    return { tried: shorten(whole, maxLength), entries: [] };
  }
  const buttons = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const suggested = buttons.flatMap((button) =>
    "callback_data" in button ? (openEntry.read(button.callback_data)?.key ?? []) : [],
  );
  const entries = [key ?? "", ...suggested].flatMap((entryKey) => knowledge.entry(entryKey) ?? []);
  if (entries.length === 0) return { tried: undefined, entries: [] };
  const questions = entries.map(({ question }) => question).join("; ");
  return {
    tried: shorten(texts.wasShown(questions), maxLength),
    entries: entries.map((entry) => entry.key),
  };
}

/** The first text of the tapped message that is formatted so: the bot keeps what a message is about in its own text. */
export function quotedText(ctx: BotContext, type: "pre" | "blockquote"): string | undefined {
  const message = ctx.callbackQuery?.message;
  if (!message || !("text" in message) || !message.text) return undefined;
  const quote = message.entities?.find((entity) => entity.type === type);
  return quote && message.text.slice(quote.offset, quote.offset + quote.length);
}
