import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry, Knowledge } from "../../faq/knowledge.ts";
import { escapeHtml, shorten } from "../html.ts";
import { borrowedLine } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { sharing } from "../start-links.ts";
import type { Texts } from "../texts/texts.ts";
import { inserted } from "../texts/wording.ts";
import { fixRow } from "../troubleshoot/flows-view.ts";
import type { View } from "../view.ts";
import { pagesOf } from "./answer-pages.ts";
import { type Vote, voteRow } from "./vote-buttons.ts";

/**
 * Where an answer stands: in a message of its own, in the list that `/faq` opened (with a way back),
 * or as the official text in place of the short answer. It is the first letter of the callback data.
 */
export type Place = "own" | "browse" | "official";

const letters = { own: "e", browse: "b", official: "o" } as const;

/** Callback data `<letter>.<key>.<page>` of a page of an answer, edited in place. */
export const answerData = /^([ebo])\.([\w-]{8})\.(\d{1,3})$/;

/** Callback data `n.<key>` of an answer in a new message; with `.<update>` in base 36 if it was suggested in reply to that. */
export const openData = /^n\.([\w-]{8})(?:\.([0-9a-z]{1,11}))?$/;

/** The place that a letter of callback data stands for. */
export function placeOf(letter: string): Place {
  return letter === "b" ? "browse" : letter === "o" ? "official" : "own";
}

/** A button that shows an entry in a new message. @param update the one that it is suggested in reply to, if any */
export function openButton(entry: FaqEntry, update?: number): InlineKeyboardButton {
  const suggested = update === undefined ? "" : `.${update.toString(36)}`;
  return InlineKeyboard.text(shorten(entry.question, 60), `n.${entry.key}${suggested}`);
}

/** A button that shows an entry in place of the list it stands in. */
export function browseButton(entry: FaqEntry): InlineKeyboardButton {
  return InlineKeyboard.text(shorten(entry.question, 60), `b.${entry.key}.0`);
}

/** The most characters of a question above its answer; a page leaves room for so many. */
export const longestTitle = 300;

/** How a person sees an entry: its question, one page of the answer, and where to go from there. */
export function answerView(
  entry: FaqEntry,
  locale: Locale,
  place: Place = "own",
  page = 0,
  vote?: Vote,
): View {
  const { knowledge, flows, texts } = locale;
  const blocks = place === "official" ? (entry.official ?? entry.answer) : entry.answer;
  const pages = pagesOf(blocks, texts.platforms);
  const at = Math.min(page, pages.length - 1);
  const title = `<b>${escapeHtml(shorten(entry.question, longestTitle))}</b>`;
  const note = place === "official" ? `\n<i>${escapeHtml(texts.official)}</i>` : "";
  const language = at === 0 ? borrowedLine(locale) : "";
  return {
    html: `${title}${note}\n\n${pages[at] ?? ""}${language}`,
    keyboard: InlineKeyboard.from([
      pageButtons(entry, texts, place, at, pages.length),
      ...fixRow(flows.offeredBy(entry.id), texts),
      sourceButtons(entry, locale, place),
      voteRow(entry, texts, vote),
      ...relatedButtons(entry, knowledge, place),
      ...(place === "browse" ? [backButtons(entry, knowledge, texts)] : []),
    ]),
    quotes: true,
  };
}

function pageButtons(entry: FaqEntry, texts: Texts, place: Place, at: number, pages: number) {
  const to = (page: number) => `${letters[place]}.${entry.key}.${page}`;
  const { previous, next } = texts.buttons;
  return [
    ...(at > 0 ? [InlineKeyboard.text(previous, to(at - 1))] : []),
    ...(at < pages - 1
      ? [InlineKeyboard.text(`${next} (${texts.pageOf(at + 2, pages)})`, to(at + 1))]
      : []),
  ];
}

function sourceButtons(
  entry: FaqEntry,
  { texts, links }: Pick<Locale, "texts" | "links">,
  place: Place,
): InlineKeyboardButton[] {
  const { website, official, short } = texts.buttons;
  const { share, words } = texts.share;
  const question = inserted(entry.question, texts.language);
  return [
    ...(entry.url ? [InlineKeyboard.url(website, entry.url)] : []),
    ...(place === "official" ? [InlineKeyboard.text(short, `e.${entry.key}.0`)] : []),
    ...(place === "own" && entry.official
      ? [InlineKeyboard.text(official, `o.${entry.key}.0`)]
      : []),
    InlineKeyboard.url(share, sharing(links.entry(entry), words(question))),
  ];
}

function relatedButtons(entry: FaqEntry, knowledge: Knowledge, place: Place) {
  if (place === "official") return [];
  const related = entry.related.flatMap((id) => knowledge.entry(id) ?? []);
  return related.map((other) => [place === "browse" ? browseButton(other) : openButton(other)]);
}

/** The way back from an entry to the page of its section's questions. */
export function backButtons(
  entry: FaqEntry,
  knowledge: Knowledge,
  texts: Texts,
): InlineKeyboardButton[] {
  const section = knowledge.sections.find(({ entries }) => entries.includes(entry));
  return section
    ? [sectionButton(texts.buttons.back, section.key, pageInSection(section.entries, entry))]
    : [];
}

/** How many questions stand on a page of a list. */
export const listLength = 8;

function pageInSection(entries: FaqEntry[], entry: FaqEntry): number {
  return Math.floor(entries.indexOf(entry) / listLength);
}

/** A button that shows a page of a section's questions. */
export function sectionButton(label: string, key: string, page: number): InlineKeyboardButton {
  return InlineKeyboard.text(label, `q.${key}.${page}`);
}
