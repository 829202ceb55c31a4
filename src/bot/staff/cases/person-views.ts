import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { askingStaff, askStaffRow, openEntryButton } from "../../shared-buttons.ts";
import type { Texts } from "../../texts/texts.ts";
import { dayAndTime, isolate, number, waitingTime } from "../../texts/wording.ts";
import { plain, type View } from "../../view.ts";
import { openingFrom } from "./hours.ts";
import { type Reminding, usualWait } from "./reminders.ts";

/** When an answer can be expected. */
export interface Expectation extends Pick<Reminding, "hours"> {
  now: number;
  /** How long others have waited, in milliseconds. */
  waits: readonly number[];
}

/** Asks for the question. */
export function describeView(texts: Texts, expectation: Expectation): View {
  return plain(paragraphs(texts.cases.describe, whenAnswered(texts, expectation)));
}

/** Offers to pass on a question; its words stand in the message itself. */
export function offerView(words: string, texts: Texts, expectation: Expectation): View {
  const { cases } = texts;
  const quoted = `<blockquote>${escapeHtml(words)}</blockquote>`;
  const keyboard = InlineKeyboard.from([
    [
      askingStaff.labelled(cases.pass, { action: "pass" }),
      askingStaff.labelled(cases.reword, { action: "reword" }),
    ],
  ]);
  const [offer, when] = [cases.offer, whenAnswered(texts, expectation)].map(escapeHtml);
  return { html: `${offer}\n${quoted}\n${when}`, keyboard };
}

function whenAnswered({ cases, language }: Texts, { hours, now, waits }: Expectation): string {
  const opening = hours ? openingFrom(hours, now) : now;
  if (hours && opening > now) return cases.away(dayAndTime(language, opening, hours.zone));
  const usual = usualWait(waits);
  return usual === undefined ? cases.unsure : cases.usual(waitingTime(language, usual));
}

/** Says that the question was passed on. */
export function openedView(id: number, { cases, language }: Texts): View {
  const keyboard = doneKeyboard(cases);
  return { html: escapeHtml(cases.opened(number(language, id))), keyboard };
}

/** Says that the staff has a question of this person already. */
export function alreadyOpenView({ cases }: Texts): View {
  const keyboard = doneKeyboard(cases);
  return { html: escapeHtml(cases.already), keyboard };
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

/** Offers to ask again, as it didn't help. */
export function sorryView(texts: Texts): View {
  const keyboard = InlineKeyboard.from([askStaffRow(texts)]);
  return { html: escapeHtml(texts.cases.sorry), keyboard };
}

/** Says that the FAQ answers a question now. */
export function newsView(words: string, entry: FaqEntry, { cases, language }: Texts): View {
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
