import type { BotContext } from "../../context.ts";
import { shorten } from "../../html.ts";
import { openEntry } from "../../shared-buttons.ts";
import { caseTexts } from "./texts.ts";

/** The most characters of what was tried. */
const longest = 800;

/** What the message whose button was tapped says that was tried: a step-by-step help, or entries. */
export function triedBefore(ctx: BotContext, key: string | undefined): string | undefined {
  const { flows, knowledge } = ctx.locale;
  const flow = key === undefined ? undefined : flows.all.find((one) => one.key === key);
  if (flow) {
    const walked = caseTexts.walked(flow.title);
    return shorten([walked, quotedIn(ctx, "pre")].filter(Boolean).join("\n"), longest);
  }
  const buttons = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const keys = buttons.flatMap((button) =>
    "callback_data" in button ? (openEntry.read(button.callback_data)?.key ?? []) : [],
  );
  const shown = [key ?? "", ...keys].flatMap((one) => knowledge.entry(one)?.question ?? []);
  return shown.length === 0 ? undefined : shorten(caseTexts.shown(shown.join("; ")), longest);
}

/** The part of the tapped message that is set apart: the bot's own message holds what it is about. */
export function quotedIn(ctx: BotContext, type: "pre" | "blockquote"): string | undefined {
  const message = ctx.callbackQuery?.message;
  if (!message || !("text" in message) || !message.text) return undefined;
  const found = message.entities?.find((entity) => entity.type === type);
  return found && message.text.slice(found.offset, found.offset + found.length);
}
