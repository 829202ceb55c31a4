import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { button, id, text } from "../buttons.ts";
import { escapeHtml } from "../html.ts";
import { languageNote, languageNoteOnList } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { labelOf } from "../shared-buttons.ts";
import type { Texts } from "../texts/texts.ts";
import type { View } from "../view.ts";
import { backRow } from "./answer-buttons.ts";
import { beginningOf } from "./answer-pages.ts";
import type { AnswerViews } from "./answer-views.ts";
import { type AnswerOptions, titleOf } from "./entry-view.ts";
import { orderFor } from "./platform-order.ts";
import { mostSuggestions, otherLanguage } from "./suggestion-views.ts";

/** Chooses a suggestion in a group. The key "0" is none of them; the asker 0 is anyone; `update` is the one that asked. */
export const chooseEntry = button("c", { key: text(/[\w-]{8}|0/), asker: id, update: id });

/** Who may choose among suggestions. */
export interface Chooser {
  /** The id of who asked; 0 for anyone. */
  asker: number;
  /** The update in which they asked. */
  update: number;
}

/**
 * How answers look in a group: short, with a link to the private chat.
 *
 * @param chooser undefined where buttons can't be tapped, so that all of them are links
 */
export function groupViews(chooser: Chooser | undefined): AnswerViews {
  return {
    answer: answerView,
    suggest: (entries, locale) => suggestView(entries, locale, chooser),
    unknown: (locale) => withMore(locale.texts.groups.unknown, locale),
    help: (why, _, locale) => withMore(locale.texts.conversation[why], locale),
    otherLanguage: ({ written }, locale, understood) =>
      withMore(otherLanguage(written, locale.texts, understood), locale),
  };
}

function answerView(
  entry: FaqEntry,
  locale: Locale,
  { place, platform, excerpt }: AnswerOptions = {},
): View {
  const { knowledge, flows, texts, links } = locale;
  const { blocks, others } = orderFor(entry.answer, platform);
  const { html, isAll } = beginningOf(excerpt?.blocks ?? [...blocks, ...others], texts.platforms);
  const rest = isAll ? "" : "\n\n…";
  const note = excerpt?.note === undefined ? "" : `\n\n<i>${escapeHtml(excerpt.note)}</i>`;
  const flow = flows.offeredBy(entry.id);
  return {
    html: `${titleOf(entry)}\n\n${html}${rest}${note}${languageNote(entry, locale)}`,
    keyboard: InlineKeyboard.from([
      flow ? [InlineKeyboard.url(texts.dialog.fix, links.flow(flow))] : [],
      [moreButton(texts, links.entry(entry))],
      place === "browse" ? backRow(entry, knowledge, texts) : [],
    ]),
  };
}

function suggestView(all: FaqEntry[], locale: Locale, chooser: Chooser | undefined): View {
  const entries = all.slice(0, mostSuggestions);
  const { texts, links } = locale;
  const choice = (label: string, key: string, link: string) =>
    chooser ? chooseEntry.labelled(label, { key, ...chooser }) : InlineKeyboard.url(label, link);
  const choices = entries.map((entry) => [choice(labelOf(entry), entry.key, links.entry(entry))]);
  const more = entries.length > 1 ? links.choice(entries) : links.chat;
  return {
    html:
      escapeHtml(entries.length > 1 ? texts.groups.suggest : texts.answer.suggestOne) +
      languageNoteOnList(entries, locale),
    keyboard: InlineKeyboard.from([
      ...choices,
      ...(chooser ? [[chooseEntry.labelled(texts.buttons.none, { key: "0", ...chooser })]] : []),
      [moreButton(texts, more)],
    ]),
  };
}

/** A sentence with a link to the private chat, where the bot says where else to look. */
function withMore(sentence: string, { texts, links }: Locale): View {
  const keyboard = InlineKeyboard.from([[moreButton(texts, links.to("elsewhere"))]]);
  return { html: escapeHtml(sentence), keyboard };
}

function moreButton({ groups }: Texts, link: string): InlineKeyboardButton {
  return InlineKeyboard.url(groups.more, link);
}
