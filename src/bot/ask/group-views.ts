import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { escapeHtml, shorten } from "../html.ts";
import { borrowedLine } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { elsewherePayload } from "../start-links.ts";
import type { Texts } from "../texts/texts.ts";
import { languageName, listOfLanguages } from "../texts/wording.ts";
import type { View } from "../view.ts";
import { beginningOf } from "./answer-pages.ts";
import { backButtons, longestTitle, type Place } from "./answer-view.ts";
import type { Showing } from "./views.ts";

/**
 * Callback data `c.<key>.<person>.<update>` that chooses one of the entries suggested in a group in reply to an update,
 * or with the key `0` none of them. The person is who asked, or `0` where anybody may choose; both in base 36.
 */
export const chooseData = /^c\.([\w-]{8}|0)\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/;

/** Who may choose among what is suggested. */
export interface Chooser {
  /** The number of who asked; 0 for anybody. */
  asker: number;
  /** The update in which they did. */
  update: number;
}

/**
 * How answers look in a group: short, with the way to the private chat. @param chooser undefined where no button can be
 * tapped, so that all are links
 */
export function groupShowing(chooser: Chooser | undefined): Showing {
  return {
    answer: answerView,
    suggest: (entries, locale) => suggestView(entries, locale, chooser),
    unknown: (locale) => withMore(locale.texts.groups.unknown, locale),
    otherLanguage(written, locale, understood) {
      const { otherLanguage, language } = locale.texts;
      const others = listOfLanguages(language, understood);
      return withMore(otherLanguage(languageName(language, written), others), locale);
    },
  };
}

function answerView(entry: FaqEntry, locale: Locale, place?: Place): View {
  const { knowledge, texts, links } = locale;
  const { html, isAll } = beginningOf(entry.answer, texts.platforms);
  const title = `<b>${escapeHtml(shorten(entry.question, longestTitle))}</b>`;
  const left = isAll ? "" : "\n\n…";
  return {
    html: `${title}\n\n${html}${left}${borrowedLine(locale)}`,
    keyboard: InlineKeyboard.from([
      entry.url ? [InlineKeyboard.url(texts.buttons.website, entry.url)] : [],
      [moreButton(texts, links.entry(entry))],
      place === "browse" ? backButtons(entry, knowledge, texts) : [],
    ]),
  };
}

function suggestView(entries: FaqEntry[], locale: Locale, chooser: Chooser | undefined): View {
  const { texts, links } = locale;
  const button = (label: string, key: string, link: string) =>
    chooser ? InlineKeyboard.text(label, dataOf(key, chooser)) : InlineKeyboard.url(label, link);
  const choices = entries.map((entry) => [
    button(shorten(entry.question, 60), entry.key, links.entry(entry)),
  ]);
  const more = entries.length > 1 ? links.choice(entries) : links.start();
  return {
    html: escapeHtml(texts.groups.suggest) + borrowedLine(locale),
    keyboard: InlineKeyboard.from([
      ...choices,
      ...(chooser ? [[InlineKeyboard.text(texts.buttons.none, dataOf("0", chooser))]] : []),
      [moreButton(texts, more)],
    ]),
  };
}

function dataOf(key: string, { asker, update }: Chooser): string {
  return `c.${key}.${asker.toString(36)}.${update.toString(36)}`;
}

/** A sentence with the way to the private chat, where it is said where else to look. */
function withMore(sentence: string, { texts, links }: Locale): View {
  const keyboard = InlineKeyboard.from([[moreButton(texts, links.start(elsewherePayload))]]);
  return { html: escapeHtml(sentence), keyboard };
}

/** What a group is told that asks too much. */
export function tooManyView({ texts, links }: Locale): View {
  const keyboard = InlineKeyboard.from([[moreButton(texts, links.start())]]);
  return { html: escapeHtml(texts.groups.tooMany), keyboard };
}

function moreButton({ groups }: Texts, link: string): InlineKeyboardButton {
  return InlineKeyboard.url(groups.more, link);
}
