import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry, Knowledge } from "../../faq/knowledge.ts";
import type { Platform } from "../../faq/schema.ts";
import { button, key, oneOf, optional, page } from "../buttons.ts";
import { withoutMentions } from "../html.ts";
import type { AnswerLocale } from "../locales.ts";
import { pageLength } from "../paging.ts";
import {
  addressButton,
  askStaffRow,
  beginFlowRow,
  labelOf,
  openEntryButton,
  openSection,
} from "../shared-buttons.ts";
import { sharing } from "../start-links.ts";
import type { Texts } from "../texts/texts.ts";
import { isolate, number } from "../texts/wording.ts";
import { voteRow } from "./vote-buttons.ts";
import type { Vote } from "./votes.ts";

/**
 * Where an answer stands: in a message of its own, in the list that `/faq` opened, with a way back, or as the official
 * text in place of the short answer.
 */
export type Place = "own" | "browse" | "official";

const platform = optional(oneOf({ ios: "i", android: "a", desktop: "d", macos: "m", web: "w" }));

/** Shows a page of an answer, in place, with the steps of the platform first. */
export const answerPages = {
  own: button("e", { key, page, platform }),
  browse: button("b", { key, page, platform }),
  official: button("o", { key, page, platform }),
};

const standing = oneOf({ own: "e", browse: "b", official: "o" });

/** Shows where an answer leads in place of its buttons. */
export const openMore = button("m", { key, standing, page, platform });

/** Shows an answer's buttons again. */
export const closeMore = button("mb", { key, standing, page, platform });

/** What the buttons under an answer depend on. */
export interface AnswerButtons {
  standing: Place;
  /** The page at hand, from 0, and how many there are. */
  page: number;
  pages: number;
  vote?: Vote | undefined;
  platform?: Platform | undefined;
}

/** What stands under a part of an answer. */
export interface ExcerptButtons {
  platform?: Platform | undefined;
  /** Entries that may be meant instead. */
  offered?: readonly FaqEntry[] | undefined;
  /** Whether people are offered to help, where there are any. */
  offersStaff?: boolean | undefined;
}

/** A button that shows an entry in place of the list it stands in. */
export function browseButton(entry: FaqEntry): InlineKeyboardButton {
  return answerPages.browse.labelled(labelOf(entry), { key: entry.key, page: 0 });
}

/**
 * The buttons under an answer: between its pages; the one way on, which is the flow, or the short answer behind the
 * official text; the votes; the ways to more; and the way back, in `/faq`.
 */
export function answerKeyboard(
  entry: FaqEntry,
  locale: AnswerLocale,
  buttons: AnswerButtons,
): InlineKeyboard {
  const { knowledge, texts } = locale;
  return InlineKeyboard.from([
    pageRow(entry, texts, buttons),
    ...wayOn(entry, locale, buttons),
    voteRow(entry, texts, buttons.vote),
    moreRow(entry, locale, buttons),
    ...(buttons.standing === "browse" ? [backRow(entry, knowledge, texts)] : []),
  ]);
}

/** The buttons under a part of an answer: what else may be meant, the whole answer, and people where it was no help. */
export function excerptKeyboard(
  entry: FaqEntry,
  { flows, texts, hasStaff }: AnswerLocale,
  { offered = [], offersStaff, platform }: ExcerptButtons,
): InlineKeyboard {
  const whole = { key: entry.key, page: 0, platform };
  return InlineKeyboard.from([
    ...offered.map((other) => [openEntryButton(other)]),
    [answerPages.own.labelled(texts.buttons.full, whole)],
    ...(offersStaff && hasStaff
      ? [askStaffRow(texts, entry.key)]
      : beginFlowRow(flows.offeredBy(entry.id), texts)),
  ]);
}

/** Where an answer leads: to its official text and to related entries, and back to its own buttons. */
export function moreKeyboard(
  entry: FaqEntry,
  { knowledge, texts }: Pick<AnswerLocale, "knowledge" | "texts">,
  { standing, page, platform }: Omit<AnswerButtons, "pages">,
): InlineKeyboard {
  const { official, back } = texts.buttons;
  const place = { key: entry.key, page, standing, platform };
  const related = relatedTo(entry, knowledge).map((other) =>
    standing === "browse" ? browseButton(other) : openEntryButton(other),
  );
  return InlineKeyboard.from([
    ...(leadsToOfficial(entry, standing)
      ? [[answerPages.official.labelled(official, { key: entry.key, page: 0, platform })]]
      : []),
    ...related.map((button) => [button]),
    [closeMore.labelled(back, place)],
  ]);
}

function pageRow(
  { key }: FaqEntry,
  { buttons, language }: Texts,
  { standing, page, pages, platform }: AnswerButtons,
): InlineKeyboardButton[] {
  const to = (label: string, page: number) =>
    answerPages[standing].labelled(label, { key, page, platform });
  const nextOf = `${number(language, page + 2)}/${number(language, pages)}`;
  return [
    ...(page > 0 ? [to(buttons.previous, page - 1)] : []),
    ...(page < pages - 1 ? [to(`${buttons.next} ${nextOf}`, page + 1)] : []),
  ];
}

function wayOn(
  entry: FaqEntry,
  { flows, texts }: AnswerLocale,
  { standing, platform }: AnswerButtons,
): InlineKeyboardButton[][] {
  const whole = { key: entry.key, page: 0, platform };
  return standing === "official"
    ? [[answerPages.own.labelled(texts.buttons.short, whole)]]
    : beginFlowRow(flows.offeredBy(entry.id), texts);
}

function moreRow(
  entry: FaqEntry,
  { knowledge, texts, links }: AnswerLocale,
  { standing, page, platform }: AnswerButtons,
): InlineKeyboardButton[] {
  const { website, more, related } = texts.buttons;
  const { share, words } = texts.share;
  const place = { key: entry.key, standing, page, platform };
  const question = isolate(withoutMentions(entry.question), texts.language);
  const official = leadsToOfficial(entry, standing);
  const leadsOn = official || relatedTo(entry, knowledge).length > 0;
  return [
    InlineKeyboard.url(share, sharing(links.entry(entry), words(question))),
    ...addressButton(website, entry.url),
    ...(leadsOn ? [openMore.labelled(official ? more : related, place)] : []),
  ];
}

function leadsToOfficial(entry: FaqEntry, standing: Place): boolean {
  return entry.official !== undefined && standing === "own";
}

function relatedTo(entry: FaqEntry, knowledge: Knowledge): FaqEntry[] {
  return entry.related.flatMap((id) => knowledge.entry(id) ?? []);
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
