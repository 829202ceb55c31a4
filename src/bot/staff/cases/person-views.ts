import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import { escapeHtml, shorten } from "../../html.ts";
import type { Locale } from "../../locales.ts";
import { askingStaff, askStaffRow, contactRow, openEntryButton } from "../../shared-buttons.ts";
import type { Texts } from "../../texts/texts.ts";
import { dayAndTime, isolate, number, waitingTime } from "../../texts/wording.ts";
import { plainText, type View } from "../../view.ts";
import { nextOpening } from "./hours.ts";
import { type ReminderOptions, usualWait } from "./reminders.ts";

/** What tells when an answer can be expected. */
export interface Expectation extends Pick<ReminderOptions, "hours"> {
  now: number;
  /** How long others have waited lately, in milliseconds. */
  waits: readonly number[];
}

/** Asks for a question to pass on. */
export function askForQuestionView(texts: Texts, expectation: Expectation): View {
  const html = paragraphs(texts.cases.describe, expectedAnswer(texts, expectation));
  return { html, keyboard: InlineKeyboard.from([cancelRow(texts)]) };
}

/** Asks for a question again, after a message that is none. */
export function askAgainView(texts: Texts): View {
  const keyboard = InlineKeyboard.from([cancelRow(texts)]);
  return { html: escapeHtml(texts.cases.describeAgain), keyboard };
}

function cancelRow({ cases }: Texts): InlineKeyboardButton[] {
  return [askingStaff.labelled(cases.cancel, { action: "cancel" })];
}

/** Offers to pass on a question. The tap reads it from the message, so nothing has to be stored. */
export function offerView(question: string, texts: Texts, expectation: Expectation): View {
  const { cases } = texts;
  const quote = `<blockquote>${escapeHtml(question)}</blockquote>`;
  const keyboard = InlineKeyboard.from([
    [
      askingStaff.labelled(cases.pass, { action: "pass" }),
      askingStaff.labelled(cases.reword, { action: "reword" }),
    ],
    cancelRow(texts),
  ]);
  const [offer, when] = [cases.offer, expectedAnswer(texts, expectation)].map(escapeHtml);
  return { html: `${offer}\n${quote}\n${when}`, keyboard };
}

/** When an answer can be expected, in a sentence. */
function expectedAnswer({ cases, language }: Texts, { hours, now, waits }: Expectation): string {
  const opening = hours ? nextOpening(hours, now) : now;
  if (hours && opening > now) return cases.away(dayAndTime(language, opening, hours.zone));
  const usual = usualWait(waits);
  return usual === undefined ? cases.unsure : cases.usual(waitingTime(language, usual));
}

/** Says that the question was passed on. */
export function openedView(id: number, { cases, language }: Texts): View {
  return { html: escapeHtml(cases.opened(number(language, id))), keyboard: doneKeyboard(cases) };
}

/** Says that this person has an open case already. */
export function alreadyOpenView({ cases }: Texts): View {
  return { html: escapeHtml(cases.already), keyboard: doneKeyboard(cases) };
}

/** Says that a message was passed on to people who wait, and when an answer can be expected. */
export function waitingView(texts: Texts, expectation: Expectation): View {
  return plainText(`${texts.cases.waiting} ${expectedAnswer(texts, expectation)}`);
}

/** Says that thanks were passed on, and offers to close the case. */
export function thankedView(id: number, { cases, language }: Texts): View {
  return { html: escapeHtml(cases.thanked(number(language, id))), keyboard: doneKeyboard(cases) };
}

/** Offers to close a case. @param again whether that was the last thing that the bot said about it */
export function closeOfferView(id: number, again: boolean, { cases, language }: Texts): View {
  const offer = again ? cases.closeOfferAgain : cases.closeOffer;
  const keyboard = InlineKeyboard.from([
    [
      askingStaff.labelled(cases.close, { action: "done" }),
      askingStaff.labelled(cases.keep, { action: "keep" }),
    ],
  ]);
  return { html: escapeHtml(offer(number(language, id))), keyboard };
}

/** Says, to be shown within other words, that a case is open. */
export function openNow(id: number, { cases, language }: Texts): { html: string; row: Row } {
  return {
    html: escapeHtml(cases.openNow(number(language, id))),
    row: [askingStaff.labelled(cases.done, { action: "done" })],
  };
}

/**
 * An answer to a message that staff hasn't got, unless it was passed on as well.
 *
 * @param isEntry whether it's an entry of the FAQ
 */
export function ownAnswerView(
  view: View,
  { isEntry, wasPassedOn }: { isEntry: boolean; wasPassedOn: boolean },
  { cases }: Texts,
): View {
  const origin = isEntry ? cases.fromFaq : undefined;
  const note = wasPassedOn ? cases.passedOnToo : origin;
  const rows = wasPassedOn ? [] : [[askingStaff.labelled(cases.send, { action: "send" })]];
  return {
    ...view,
    html: note ? `${view.html}\n\n<i>${escapeHtml(note)}</i>` : view.html,
    keyboard: InlineKeyboard.from([...rows, ...view.keyboard.inline_keyboard]),
    quotes: true,
  };
}

/** Sends people who ask for a person in a group to the private chat. */
export function privatelyView({ cases, groups }: Texts, link: string): View {
  const keyboard = InlineKeyboard.from([[InlineKeyboard.url(groups.more, link)]]);
  return { html: escapeHtml(cases.privately), keyboard };
}

/** Says that there's no person to ask. @param entry the one that the FAQ answers such a wish with, if any */
export function nobodyView(
  entry: FaqEntry | undefined,
  locale: Pick<Locale, "texts" | "about">,
): View {
  const rows = [...(entry ? [[openEntryButton(entry)]] : []), ...contactRow(locale)];
  return { html: escapeHtml(locale.texts.cases.nobody), keyboard: InlineKeyboard.from(rows) };
}

type Row = InlineKeyboardButton[];

/** Says that the case is closed, and asks whether it helped. */
export function askIfHelpedView(id: number, { cases, language }: Texts): View {
  const about = String(id);
  const keyboard = InlineKeyboard.from([
    [
      askingStaff.labelled(cases.yes, { action: "helped", about }),
      askingStaff.labelled(cases.no, { action: "missed", about }),
    ],
  ]);
  return { html: escapeHtml(cases.closed(number(language, id))), keyboard };
}

/** Apologises for a case that didn't help, and offers to ask again. */
export function sorryView(texts: Texts): View {
  const keyboard = InlineKeyboard.from([askStaffRow(texts)]);
  return { html: escapeHtml(texts.cases.sorry), keyboard };
}

/** Says that the FAQ now answers a question that the person asked before. */
export function answerFoundView(words: string, entry: FaqEntry, { cases, language }: Texts): View {
  const question = isolate(shorten(words, 300), language);
  const keyboard = InlineKeyboard.from([[openEntryButton(entry)]]);
  return { html: escapeHtml(cases.news(question)), keyboard };
}

function doneKeyboard({ done }: Texts["cases"]): InlineKeyboard {
  return InlineKeyboard.from([[askingStaff.labelled(done, { action: "done" })]]);
}

function paragraphs(...texts: string[]): string {
  return texts.map(escapeHtml).join("\n\n");
}
