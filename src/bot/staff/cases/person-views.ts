import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { askingStaff, askStaffRow, openEntryButton } from "../../shared-buttons.ts";
import type { Texts } from "../../texts/texts.ts";
import { dayAndTime, isolate, number, waitingTime } from "../../texts/wording.ts";
import { plain, type View } from "../../view.ts";
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
  return plain(paragraphs(texts.cases.describe, expectedAnswer(texts, expectation)));
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
