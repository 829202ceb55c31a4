import { InlineKeyboard } from "grammy";
import type { FaqEntry, Section } from "../../faq/knowledge.ts";
import { browseButton, listLength, openButton, sectionButton } from "../ask/answer-view.ts";
import { escapeHtml } from "../html.ts";
import { borrowedLine } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { personRow, tellRow } from "../staff/cases/person-views.ts";
import type { Texts } from "../texts/texts.ts";
import { inserted, languageName, listOfLanguages, number } from "../texts/wording.ts";
import { fixRow, flowsRow } from "../troubleshoot/flows-view.ts";
import type { View } from "../view.ts";

/** Callback data of the list of sections; of a page of a section's questions; of a page of results. */
export const sectionsData = /^s$/;
export const sectionData = /^q\.([\w-]{8})\.(\d{1,3})$/;
export const resultsData = /^f\.(\d{1,3})$/;

/** Where Telegram's own people answer. */
const support = "https://telegram.org/support";

/** Callback data of "None of these" and of "Search". */
export const noneData = /^x$/;
export const wordsData = /^w$/;

/** All sections of the FAQ as buttons. */
export function sectionsView({ knowledge, texts }: Locale): View {
  const rows = knowledge.sections.map(({ key, title, entries }) => [
    sectionButton(`${title} (${number(texts.language, entries.length)})`, key, 0),
  ]);
  return { html: escapeHtml(texts.topics), keyboard: InlineKeyboard.from(rows) };
}

/** One page of a section's questions as buttons. */
export function sectionView(section: Section, page: number, texts: Texts): View {
  const { shown, at, pages } = slice(section.entries, page);
  const count = pages > 1 ? ` (${texts.pageOf(at + 1, pages)})` : "";
  const rows = [
    ...shown.map((entry) => [browseButton(entry)]),
    turnButtons(at, pages, texts, (to) => `q.${section.key}.${to}`),
    [InlineKeyboard.text(texts.buttons.topics, "s")],
  ];
  return {
    html: `<b>${escapeHtml(section.title)}</b>${count}`,
    keyboard: InlineKeyboard.from(rows),
  };
}

/**
 * One page of search results as buttons. The words stand in bold in the message itself, so that the
 * next page can be found without anything remembered, after a restart too.
 */
export function resultsView(words: string, found: FaqEntry[], page: number, texts: Texts): View {
  const { shown, at, pages } = slice(found, page);
  const title = found.length === 0 ? texts.noResults : texts.results(found.length);
  const rows = [
    ...shown.map((entry) => [openButton(entry)]),
    turnButtons(at, pages, texts, (to) => `f.${to}`),
    ...(found.length === 0 ? [[browseTopics(texts)]] : []),
  ];
  const count = pages > 1 ? ` (${texts.pageOf(at + 1, pages)})` : "";
  const asked = inserted(`<b>${escapeHtml(words)}</b>`, texts.language);
  return {
    html: `${title}: ${asked}${count}`,
    keyboard: InlineKeyboard.from(rows),
  };
}

/**
 * Two to four entries for the person to choose from, and, where the likeliest and another belong to the
 * same trouble, the offer to go through it step by step.
 *
 * @param update the one that asked: whichever is chosen is told apart from those that nobody chose
 */
export function suggestView(
  entries: FaqEntry[],
  locale: Pick<Locale, "knowledge" | "flows" | "texts" | "borrowed">,
  update: number,
): View {
  const { flows, texts } = locale;
  const [first, ...others] = entries.map(({ id }) => flows.offeredBy(id));
  const rows = [
    ...entries.map((entry) => [openButton(entry, update)]),
    ...(others.includes(first) ? fixRow(first, texts) : []),
    [InlineKeyboard.text(texts.buttons.none, "x")],
  ];
  const html = escapeHtml(texts.suggest) + borrowedLine(locale);
  return { html, keyboard: InlineKeyboard.from(rows), quotes: true };
}

/** Other entries instead of one that was not meant, and where else to look. */
export function othersView(entries: FaqEntry[], refused: FaqEntry, locale: Locale): View {
  const { flows, texts, helpers } = locale;
  const { feedback, buttons } = texts;
  const rows = [
    ...entries.map((entry) => [openButton(entry)]),
    ...fixRow(flows.offeredBy(refused.id), texts),
    [InlineKeyboard.text(buttons.search, "w"), browseTopics(texts)],
    ...(helpers ? [personRow(texts, refused.key)] : []),
    [InlineKeyboard.url(buttons.support, support)],
  ];
  const html = escapeHtml(entries.length > 0 ? feedback.others : feedback.elsewhere);
  return {
    html: html + (entries.length > 0 ? borrowedLine(locale) : ""),
    keyboard: InlineKeyboard.from(rows),
  };
}

/** The honest "I do not know", with what else may help; where people do, as a reply to the question that they get. */
export function unknownView(locale: Pick<Locale, "flows" | "texts" | "helpers">): View {
  const { texts, helpers } = locale;
  const { buttons } = texts;
  const rows = [
    [InlineKeyboard.text(buttons.search, "w"), browseTopics(texts)],
    ...flowsRow(locale),
    ...(helpers ? [personRow(texts), tellRow(texts)] : []),
    [InlineKeyboard.url(buttons.support, support)],
  ];
  const html = escapeHtml(texts.unknown);
  return { html, keyboard: InlineKeyboard.from(rows), quotes: helpers };
}

/** The message is in a language that the bot knows nothing in. @param understood those that it does */
export function otherLanguageView(
  written: string,
  texts: Texts,
  understood: readonly string[],
): View {
  const name = languageName(texts.language, written);
  const others = listOfLanguages(texts.language, understood);
  const rows = [[browseTopics(texts)]];
  return {
    html: escapeHtml(texts.otherLanguage(name, others)),
    keyboard: InlineKeyboard.from(rows),
  };
}

function browseTopics(texts: Texts) {
  return InlineKeyboard.text(texts.buttons.browse, "s");
}

function slice(entries: FaqEntry[], page: number) {
  const pages = Math.max(1, Math.ceil(entries.length / listLength));
  const at = Math.min(page, pages - 1);
  return { shown: entries.slice(at * listLength, (at + 1) * listLength), at, pages };
}

function turnButtons(at: number, pages: number, texts: Texts, to: (page: number) => string) {
  return [
    ...(at > 0 ? [InlineKeyboard.text(texts.buttons.previous, to(at - 1))] : []),
    ...(at < pages - 1 ? [InlineKeyboard.text(texts.buttons.next, to(at + 1))] : []),
  ];
}
