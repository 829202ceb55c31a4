import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { ListReason } from "../../conversation/response.ts";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { button } from "../buttons.ts";
import { escapeHtml } from "../html.ts";
import { languageNoteOnList } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import {
  addressButton,
  askStaffRow,
  beginFlowRow,
  contactRow,
  notifyRow,
  openEntryButton,
  openFlowsRow,
  openSectionsButton,
  startSearchButton,
} from "../shared-buttons.ts";
import type { Texts } from "../texts/texts.ts";
import { isSameLanguage, languageName, listOfLanguages, ownName } from "../texts/wording.ts";
import type { View } from "../view.ts";
import type { Foreign, HelpReason, Listing } from "./answer-views.ts";

/** "None of these" under suggestions. */
export const noneFits = button("x");

/** The most entries to choose from. */
export const mostSuggestions = 4;

/**
 * Up to four entries to choose from, and the offer to begin a flow if the first entry and another belong to it, or the only
 * entry does.
 *
 * @param update the one that asked, to record which of its suggestions is chosen
 */
export function suggestView(
  all: FaqEntry[],
  locale: Locale,
  update: number,
  { why, refused }: Listing = { why: "unsure" },
): View {
  if (refused) return othersView(all, refused, locale, why);
  const { flows, texts } = locale;
  const entries = all.slice(0, mostSuggestions);
  const [first, ...others] = entries.map(({ id }) => flows.offeredBy(id));
  const rows = [
    ...entries.map((entry) => [openEntryButton(entry, update)]),
    ...(others.length === 0 || others.includes(first) ? beginFlowRow(first, texts) : []),
    [noneFits.labelled(texts.buttons.none, {})],
    ...(locale.hasStaff && why === "unsure" ? [askStaffRow(texts)] : []),
  ];
  const html =
    escapeHtml(titleOf(why, entries.length, texts)) + languageNoteOnList(entries, locale);
  return { html, keyboard: InlineKeyboard.from(rows), quotes: true };
}

/** What stands above a list of entries. */
function titleOf(
  why: ListReason,
  count: number,
  { answer, conversation, feedback }: Texts,
): string {
  switch (why) {
    case "unsure":
      return count > 1 ? answer.suggest : answer.suggestOne;
    case "others":
      return count > 0 ? feedback.others : feedback.elsewhere;
    default:
      return conversation[why];
  }
}

/** Other entries in place of one that wasn't meant, and where else to look. */
export function othersView(
  entries: FaqEntry[],
  refused: FaqEntry,
  locale: Locale,
  why: ListReason = "others",
): View {
  const { flows, texts, hasStaff } = locale;
  const rows = [
    ...entries.map((entry) => [openEntryButton(entry)]),
    ...beginFlowRow(flows.offeredBy(refused.id), texts),
    [startSearchButton(texts), openSectionsButton(texts)],
    ...(hasStaff ? [askStaffRow(texts, refused.key)] : []),
    ...contactRow(locale),
  ];
  const html = escapeHtml(titleOf(why, entries.length, texts));
  return {
    html: html + languageNoteOnList(entries, locale),
    keyboard: InlineKeyboard.from(rows),
  };
}

/** "Not in the FAQ", or another sentence, with what else may help. If there is a staff, it quotes the question, which they then get. */
export function unknownView(
  locale: Pick<Locale, "flows" | "texts" | "about" | "hasStaff">,
  sentence = locale.texts.answer.unknown,
): View {
  const { texts, hasStaff } = locale;
  const rows = [
    [startSearchButton(texts), openSectionsButton(texts)],
    ...openFlowsRow(locale),
    ...(hasStaff ? [askStaffRow(texts), notifyRow(texts)] : []),
    ...contactRow(locale),
  ];
  const html = escapeHtml(sentence);
  return { html, keyboard: InlineKeyboard.from(rows), quotes: hasStaff };
}

/** What may help where the FAQ didn't: the flow of the entry, staff, and the contact of the knowledge base. */
export function helpView(why: HelpReason, entry: FaqEntry | undefined, locale: Locale): View {
  const { flows, texts, hasStaff } = locale;
  const flow = entry && flows.offeredBy(entry.id);
  const rows = [
    ...beginFlowRow(flow, texts),
    ...(hasStaff ? [askStaffRow(texts, entry?.key)] : []),
    ...contactRow(locale),
  ];
  const { conversation } = texts;
  const sentence = why === "failed" && flow ? conversation.failedSteps : conversation[why];
  return { html: escapeHtml(sentence), keyboard: InlineKeyboard.from(rows) };
}

/**
 * The message is in a language that the bot doesn't understand: which it does, the closest entries, and where else to look.
 *
 * @param understood the languages that it understands
 */
export function otherLanguageView(
  { written, entries }: Foreign,
  locale: Locale,
  understood: readonly string[],
): View {
  const { texts, hasStaff } = locale;
  const closest = entries.slice(0, mostSuggestions);
  const list = titleOf("unsure", closest.length, texts);
  const rows = [
    ...closest.map((entry) => [openEntryButton(entry)]),
    ...pageRow(written, locale),
    [startSearchButton(texts), openSectionsButton(texts)],
    ...(hasStaff ? [askStaffRow(texts)] : []),
  ];
  const sentence = otherLanguage(written, texts, understood);
  const html = closest.length > 0 ? `${sentence}\n\n${list}` : sentence;
  return { html: escapeHtml(html), keyboard: InlineKeyboard.from(rows), quotes: hasStaff };
}

/** What the bot says to a message in a language that it doesn't understand. */
export function otherLanguage(
  written: string,
  { language, answer }: Texts,
  understood: readonly string[],
): string {
  const name = languageName(language, written);
  return answer.otherLanguage(name, listOfLanguages(language, understood));
}

/** The official page in a language, where the knowledge base names one. */
function pageRow(written: string, { about: { pages = {} } }: Locale): InlineKeyboardButton[][] {
  const [, url] = Object.entries(pages).find(([code]) => isSameLanguage(code, written)) ?? [];
  const button = addressButton(`${URL.parse(url ?? "")?.host} · ${ownName(written)}`, url);
  return button.length > 0 ? [button] : [];
}
