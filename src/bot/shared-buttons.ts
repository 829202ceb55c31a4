import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { isButtonAddress } from "../faq/button-address.ts";
import type { FaqEntry } from "../faq/knowledge.ts";
import type { Flow } from "../flows/flow.ts";
import { button, id, key, oneOf, optional, page, text } from "./buttons.ts";
import { fitLabel } from "./labels.ts";
import type { Locale } from "./locales.ts";
import type { Texts } from "./texts/texts.ts";

/*
 * Buttons that lead from one feature to another. They're declared here so that features needn't import each other.
 */

/** Shows an entry in a new message. `suggestedBy`: the update that it was suggested in reply to. */
export const openEntry = button("n", { key, suggestedBy: optional(id) });

/** Shows all sections, in place. */
export const openSections = button("s");

/** Shows a page of a section's questions, in place. */
export const openSection = button("q", { key, page });

/** Asks for words to search for. */
export const startSearch = button("w");

/** Shows all flows. */
export const openFlows = button("h");

/** Begins a flow. */
export const beginFlow = button("g", { key });

/** The steps of asking the staff. `about`: the key of an entry or a flow, or the number of a case. */
export const askingStaff = button("p", {
  action: oneOf({
    ask: "ask",
    pass: "pass",
    reword: "reword",
    cancel: "drop",
    send: "send",
    done: "done",
    keep: "keep",
    helped: "yes",
    missed: "no",
    notify: "tell",
  }),
  about: optional(text(/[\w-]{1,15}/)),
});

/** @param suggestedBy the update that the entry is suggested in reply to, if any */
export function openEntryButton(entry: FaqEntry, suggestedBy?: number): InlineKeyboardButton {
  return openEntry.labelled(labelOf(entry), { key: entry.key, suggestedBy });
}

/** The label of a button that leads to an entry. */
export function labelOf({ short, question }: Pick<FaqEntry, "short" | "question">): string {
  return short ?? fitLabel(question);
}

export function openSectionsButton({ buttons }: Texts): InlineKeyboardButton {
  return openSections.labelled(buttons.browse, {});
}

export function startSearchButton({ buttons }: Texts): InlineKeyboardButton {
  return startSearch.labelled(buttons.search, {});
}

/** The way to all flows, where there are any. */
export function openFlowsRow({
  flows: { all },
  texts: { dialog },
}: Pick<Locale, "flows" | "texts">): InlineKeyboardButton[][] {
  return all.length > 0 ? [[openFlows.labelled(dialog.all, {})]] : [];
}

/** The offer to go through a flow, if there is one. */
export function beginFlowRow(flow: Flow | undefined, { dialog }: Texts): InlineKeyboardButton[][] {
  return flow ? [[beginFlow.labelled(dialog.fix, { key: flow.key })]] : [];
}

/** The way to the staff. @param about the key of the entry or flow that hasn't helped, if any */
export function askStaffRow({ cases }: Texts, about?: string): InlineKeyboardButton[] {
  return [askingStaff.labelled(cases.ask, { action: "ask", about })];
}

/** The offer to send a message as soon as the FAQ answers the question. */
export function notifyRow({ cases }: Texts): InlineKeyboardButton[] {
  return [askingStaff.labelled(cases.tell, { action: "notify" })];
}

/** A button that opens an address of the data; none where Telegram would refuse the message because of it. */
export function addressButton(label: string, url: string | undefined): InlineKeyboardButton[] {
  return url !== undefined && isButtonAddress(url) ? [InlineKeyboard.url(label, url)] : [];
}

/** The way to the contact that the knowledge base names, if it names one. */
export function contactRow({
  about: { contact },
}: Pick<Locale, "about">): InlineKeyboardButton[][] {
  const address = addressButton(contact?.name ?? "", contact?.url);
  return address.length > 0 ? [address] : [];
}
