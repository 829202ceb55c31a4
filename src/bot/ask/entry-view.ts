import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry, Knowledge } from "../../faq/knowledge.ts";
import type { Platform } from "../../faq/schema.ts";
import { button, key, page } from "../buttons.ts";
import { escapeHtml, shorten } from "../html.ts";
import { languageNote } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { pageLength } from "../paging.ts";
import { beginFlowRow, labelOf, openEntryButton, openSection } from "../shared-buttons.ts";
import { sharing } from "../start-links.ts";
import type { Texts } from "../texts/texts.ts";
import { isolate } from "../texts/wording.ts";
import type { View } from "../view.ts";
import { pagesOf } from "./answer-pages.ts";
import { voteRow } from "./vote-buttons.ts";
import type { Vote } from "./votes.ts";

/**
 * Where an answer stands: in a message of its own, in the list that `/faq` opened, with a way back, or as the official
 * text in place of the short answer.
 */
export type Place = "own" | "browse" | "official";

/** Shows a page of an answer, in place. */
export const answerPages = {
  own: button("e", { key, page }),
  browse: button("b", { key, page }),
  official: button("o", { key, page }),
};

/** How an answer is shown. */
export interface AnswerOptions {
  /** `own` if not given. */
  place?: Place | undefined;
  /** From 0; a page beyond the last is the last. */
  page?: number | undefined;
  /** The person's vote on this answer, which its button marks. */
  vote?: Vote | undefined;
  /** The platform that the person asks about, whose steps come first. */
  platform?: Platform | undefined;
}

/** A button that shows an entry in place of the list it stands in. */
export function browseButton(entry: FaqEntry): InlineKeyboardButton {
  return answerPages.browse.labelled(labelOf(entry), { key: entry.key, page: 0 });
}

/** The most characters of a question above its answer, for which pages leave room. */
export const longestTitle = 300;

/** How a person sees an entry: its question, one page of the answer, and where to go from there. */
export function answerView(
  entry: FaqEntry,
  locale: Locale,
  { place = "own", page = 0, vote }: AnswerOptions = {},
): View {
  const { knowledge, flows, texts } = locale;
  const blocks = place === "official" ? (entry.official ?? entry.answer) : entry.answer;
  const pages = pagesOf(blocks, texts.platforms);
  const at = Math.min(page, pages.length - 1);
  const title = `<b>${escapeHtml(shorten(entry.question, longestTitle))}</b>`;
  const note = place === "official" ? `\n<i>${escapeHtml(texts.answer.official)}</i>` : "";
  const language = at === 0 ? languageNote(locale) : "";
  return {
    html: `${title}${note}\n\n${pages[at] ?? ""}${language}`,
    keyboard: InlineKeyboard.from([
      pageRow(entry, texts, place, at, pages.length),
      ...beginFlowRow(flows.offeredBy(entry.id), texts),
      sourceRow(entry, locale, place),
      voteRow(entry, texts, vote),
      ...relatedRows(entry, knowledge, place),
      ...(place === "browse" ? [backRow(entry, knowledge, texts)] : []),
    ]),
    quotes: true,
  };
}

function pageRow({ key }: FaqEntry, texts: Texts, place: Place, at: number, pages: number) {
  const to = (label: string, page: number) => answerPages[place].labelled(label, { key, page });
  const { previous, next } = texts.buttons;
  return [
    ...(at > 0 ? [to(previous, at - 1)] : []),
    ...(at < pages - 1 ? [to(`${next} (${texts.browse.pageOf(at + 2, pages)})`, at + 1)] : []),
  ];
}

function sourceRow(
  entry: FaqEntry,
  { texts, links }: Pick<Locale, "texts" | "links">,
  place: Place,
): InlineKeyboardButton[] {
  const { website, official, short } = texts.buttons;
  const { share, words } = texts.share;
  const first = { key: entry.key, page: 0 };
  const question = isolate(entry.question, texts.language);
  return [
    ...(entry.url ? [InlineKeyboard.url(website, entry.url)] : []),
    ...(place === "official" ? [answerPages.own.labelled(short, first)] : []),
    ...(place === "own" && entry.official ? [answerPages.official.labelled(official, first)] : []),
    InlineKeyboard.url(share, sharing(links.entry(entry), words(question))),
  ];
}

function relatedRows(entry: FaqEntry, knowledge: Knowledge, place: Place) {
  if (place === "official") return [];
  const related = entry.related.flatMap((id) => knowledge.entry(id) ?? []);
  return related.map((other) => [
    place === "browse" ? browseButton(other) : openEntryButton(other),
  ]);
}

/** The way back from an entry to the page of its section that lists it. */
export function backRow(
  entry: FaqEntry,
  knowledge: Knowledge,
  { buttons }: Texts,
): InlineKeyboardButton[] {
  const section = knowledge.sections.find(({ entries }) => entries.includes(entry));
  if (!section) return [];
  const page = Math.floor(section.entries.indexOf(entry) / pageLength);
  return [openSection.labelled(buttons.back, { key: section.key, page })];
}
