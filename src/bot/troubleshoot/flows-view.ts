import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Flow } from "../../flows/flow.ts";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import type { Texts } from "../texts/texts.ts";
import type { View } from "../view.ts";

/** Callback data `g.<key>` that begins a flow; and of the list of flows. */
export const beginData = /^g\.([\w-]{8})$/;
export const flowsData = /^h$/;

/** A link's payload (`/start fix-<name>`) that begins a flow. */
export const fixPayload = /^fix-([a-z0-9-]{1,40})$/;

/** A link's payload that shows the list of flows. */
export const troublesPayload = "troubles";

/** All kinds of trouble that can be walked through, as buttons. */
export function flowsView({ flows: { all }, texts: { dialog } }: Locale): View {
  const rows = all.map(({ title, key }) => [InlineKeyboard.text(title, `g.${key}`)]);
  return {
    html: escapeHtml(all.length > 0 ? dialog.choose : dialog.none),
    keyboard: InlineKeyboard.from(rows),
  };
}

/** The offer of an entry to go through its flow step by step. */
export function fixRow(flow: Flow | undefined, { dialog }: Texts): InlineKeyboardButton[][] {
  return flow ? [[InlineKeyboard.text(dialog.fix, `g.${flow.key}`)]] : [];
}

/** The way to the list of flows, where there are any. */
export function flowsRow({
  flows: { all },
  texts: { dialog },
}: Pick<Locale, "flows" | "texts">): InlineKeyboardButton[][] {
  return all.length > 0 ? [[InlineKeyboard.text(dialog.all, "h")]] : [];
}
