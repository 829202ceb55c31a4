import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { type Flow, type FlowNode, type Reply, repliesTo } from "../../flows/flow.ts";
import { nodeAt, type Path, preparedText } from "../../flows/runner.ts";
import { escapeHtml } from "../html.ts";
import { borrowedLine } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { personRow } from "../staff/cases/person-views.ts";
import type { Texts } from "../texts/texts.ts";
import { inserted } from "../texts/wording.ts";
import type { View } from "../view.ts";

/** Callback data `d.<node>.<reply>.<person>` of a reply in a dialog; the person in base 36. */
export const replyData = /^d\.([\w-]{8})\.([a-z0-9-]{1,20})\.([0-9a-z]{1,11})$/;

/** The most characters that a button can copy (https://core.telegram.org/bots/api#copytextbutton). */
const mostCopied = 256;

/** Labels up to this length stand two in a row. */
const short = 18;

/** Whom the buttons are for, and what stands above the text, if anything. */
export interface Showing {
  person: number;
  preface?: string;
  /** Whether people help where it ends. */
  people?: boolean;
}

/** How a person sees where they are in a dialog: what to read, the replies, and the way back and out. */
export function dialogView(flow: Flow, path: Path, locale: Locale, showing: Showing): View {
  const node = nodeAt(flow, path);
  const { preface } = showing;
  const html = [
    ...(preface ? [`<i>${escapeHtml(preface)}</i>`] : []),
    ...textOf(flow, path, locale),
  ].join("\n\n");
  const language = path.length === 1 ? borrowedLine(locale) : "";
  const keyboard =
    node.kind === "contact"
      ? contactRows(flow, path, locale, showing.people === true)
      : node.kind === "solved"
        ? sourceRow(node, locale)
        : questionRows(node, path, locale, showing.person);
  return { html: html + language, keyboard: InlineKeyboard.from(keyboard) };
}

/** A place of a dialog that has been left: what was chosen there, and no buttons. */
export function leftView(flow: Flow, path: Path, locale: Locale, how: string): View {
  const html = [...textOf(flow, path, locale), `<b>${escapeHtml(how)}</b>`].join("\n\n");
  return { html, keyboard: new InlineKeyboard() };
}

/** What the button of a reply says. */
export function labelOf({ id, label }: Reply, { dialog }: Texts): string {
  return label ?? (id === "works" ? dialog.works : id === "still" ? dialog.still : id);
}

function textOf(flow: Flow, path: Path, { knowledge, texts }: Locale): string[] {
  const node = nodeAt(flow, path);
  const title = path.length === 1 ? [`<b>${escapeHtml(flow.title)}</b>`] : [];
  const prepared =
    node.kind === "contact" ? [`<pre>${escapeHtml(preparedText(flow, path))}</pre>`] : [];
  const entry = node.kind !== "choice" && node.source ? knowledge.entry(node.source) : undefined;
  const source = entry
    ? [`<i>${escapeHtml(texts.dialog.from(inserted(entry.question, texts.language)))}</i>`]
    : [];
  return [...title, node.html, ...prepared, ...source];
}

function questionRows(node: FlowNode, path: Path, locale: Locale, person: number) {
  const { texts } = locale;
  const to = (reply: string) => `d.${node.key}.${reply}.${person.toString(36)}`;
  const replies = repliesTo(node).map((reply) =>
    InlineKeyboard.text(labelOf(reply, texts), to(reply.id)),
  );
  const controls = [
    ...(path.length > 1 ? [InlineKeyboard.text(texts.dialog.back, to("back"))] : []),
    InlineKeyboard.text(texts.dialog.stop, to("stop")),
  ];
  return [...rowsOf(replies), ...sourceRow(node, locale), controls];
}

/** Two buttons a row where both are short, so that long lists of phone makers fit a screen. */
function rowsOf(buttons: InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const fits = [...(row ?? []), button].every(({ text }) => text.length <= short);
    if (row?.length === 1 && fits) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function sourceRow({ source }: FlowNode, { knowledge, texts }: Locale): InlineKeyboardButton[][] {
  const entry = source ? knowledge.entry(source) : undefined;
  return entry ? [[InlineKeyboard.text(texts.dialog.read, `n.${entry.key}`)]] : [];
}

function contactRows(
  flow: Flow,
  path: Path,
  locale: Locale,
  people: boolean,
): InlineKeyboardButton[][] {
  const node = nodeAt(flow, path);
  if (node.kind !== "contact") return [];
  const { name, url } = node.contact;
  const { dialog } = locale.texts;
  const text = preparedText(flow, path);
  return [
    ...(url ? [[InlineKeyboard.url(name, url)]] : []),
    ...(text.length <= mostCopied ? [[InlineKeyboard.copyText(dialog.copy, text)]] : []),
    ...sourceRow(node, locale),
    ...(people ? [personRow(locale.texts, flow.key)] : []),
    [InlineKeyboard.text(dialog.again, `g.${flow.key}`)],
  ];
}
