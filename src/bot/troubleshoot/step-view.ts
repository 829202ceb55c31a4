import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { type Flow, type FlowNode, type Reply, repliesTo } from "../../flows/flow.ts";
import { nodeAt, type Path, preparedText } from "../../flows/runner.ts";
import { button, id, key, text } from "../buttons.ts";
import { escapeHtml, withLostAddresses, withoutMentions } from "../html.ts";
import { languageNote } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { addressButton, askStaffRow, beginFlow, openEntry } from "../shared-buttons.ts";
import type { Texts } from "../texts/texts.ts";
import { isolate } from "../texts/wording.ts";
import type { View } from "../view.ts";

/** A reply in a dialog: to the node with that key, for that person only. */
export const replyButton = button("d", { node: key, reply: text(/[a-z0-9-]{1,20}/), person: id });

/** The most characters that a button can copy (https://core.telegram.org/bots/api#copytextbutton). */
const mostCopied = 256;

/** Labels up to this length stand two in a row. */
const shortLabel = 18;

export interface StepOptions {
  /** Whom the buttons are for. */
  person: number;
  /** A text above the step's, if any. */
  preface?: string;
  /** Whether the end of the flow offers to ask the staff. */
  offersStaff?: boolean;
}

/** The current step of a dialog: its text, the replies, and the buttons to go back and to stop. */
export function stepView(flow: Flow, path: Path, locale: Locale, options: StepOptions): View {
  const { preface } = options;
  const html = [
    ...(preface ? [`<i>${escapeHtml(preface)}</i>`] : []),
    ...textOf(flow, path, locale),
  ].join("\n\n");
  const language = path.length === 1 ? languageNote(flow, locale) : "";
  const rows = rowsOf(flow, path, locale, options);
  return { html: html + language, keyboard: InlineKeyboard.from(rows) };
}

/** A step that was left: what was chosen there, and no buttons. */
export function closedStepView(flow: Flow, path: Path, locale: Locale, how: string): View {
  const html = [...textOf(flow, path, locale), `<b>${escapeHtml(how)}</b>`].join("\n\n");
  return { html, keyboard: new InlineKeyboard() };
}

/** What the button of a reply says. */
export function replyLabel({ id, label }: Reply, { dialog }: Texts): string {
  return label ?? (id === "works" ? dialog.works : id === "still" ? dialog.still : id);
}

/** What the buttons of a node's replies say, as a list: "A, B or C". */
export function listOfReplies(node: FlowNode, texts: Texts): string {
  const labels = repliesTo(node).map((reply) => isolate(replyLabel(reply, texts), texts.language));
  return new Intl.ListFormat(texts.language, { type: "disjunction" }).format(labels);
}

function textOf(flow: Flow, path: Path, { knowledge, texts }: Locale): string[] {
  const node = nodeAt(flow, path);
  const title = path.length === 1 ? [`<b>${escapeHtml(flow.title)}</b>`] : [];
  const prepared =
    node.kind === "contact" ? [`<pre>${escapeHtml(preparedText(flow, path))}</pre>`] : [];
  const entry = node.kind !== "choice" && node.source ? knowledge.entry(node.source) : undefined;
  const source = entry
    ? [
        `<i>${escapeHtml(texts.dialog.from(isolate(withoutMentions(entry.question), texts.language)))}</i>`,
      ]
    : [];
  return [...title, withLostAddresses(node.html), ...prepared, ...source];
}

function rowsOf(
  flow: Flow,
  path: Path,
  locale: Locale,
  { person, offersStaff = false }: StepOptions,
): InlineKeyboardButton[][] {
  const node = nodeAt(flow, path);
  switch (node.kind) {
    case "choice":
    case "step":
      return replyRows(node, path, locale, person);
    case "solved":
      return sourceRow(node, locale);
    case "contact":
      return contactRows(flow, node, preparedText(flow, path), locale, offersStaff);
  }
}

function replyRows(node: FlowNode, path: Path, locale: Locale, person: number) {
  const { texts } = locale;
  const reply = (label: string, reply: string) =>
    replyButton.labelled(label, { node: node.key, reply, person });
  const replies = repliesTo(node).map((choice) => reply(replyLabel(choice, texts), choice.id));
  const controls = [
    ...(path.length > 1 ? [reply(texts.dialog.back, "back")] : []),
    reply(texts.dialog.stop, "stop"),
  ];
  return [...inRows(replies), ...sourceRow(node, locale), controls];
}

/** Puts two short buttons in a row, so that long lists of phone makers fit a screen. */
function inRows(buttons: InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const fits = [...(row ?? []), button].every(({ text }) => text.length <= shortLabel);
    if (row?.length === 1 && fits) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function sourceRow({ source }: FlowNode, { knowledge, texts }: Locale): InlineKeyboardButton[][] {
  const entry = source ? knowledge.entry(source) : undefined;
  return entry ? [[openEntry.labelled(texts.dialog.read, { key: entry.key })]] : [];
}

function contactRows(
  flow: Flow,
  node: Extract<FlowNode, { kind: "contact" }>,
  prepared: string,
  locale: Locale,
  offersStaff: boolean,
): InlineKeyboardButton[][] {
  const { name, url } = node.contact ?? locale.about.contact ?? {};
  const { dialog } = locale.texts;
  const address = addressButton(name ?? "", url);
  return [
    ...(address.length > 0 ? [address] : []),
    ...(prepared.length <= mostCopied ? [[InlineKeyboard.copyText(dialog.copy, prepared)]] : []),
    ...sourceRow(node, locale),
    ...(offersStaff ? [askStaffRow(locale.texts, flow.key)] : []),
    [beginFlow.labelled(dialog.again, { key: flow.key })],
  ];
}
