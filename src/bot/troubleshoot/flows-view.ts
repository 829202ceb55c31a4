import { InlineKeyboard } from "grammy";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import { beginFlow } from "../shared-buttons.ts";
import type { View } from "../view.ts";

/** All flows as buttons. */
export function flowsView({ flows: { all }, texts: { dialog } }: Locale): View {
  const rows = all.map(({ title, key }) => [beginFlow.labelled(title, { key })]);
  return {
    html: escapeHtml(all.length > 0 ? dialog.choose : dialog.none),
    keyboard: InlineKeyboard.from(rows),
  };
}
