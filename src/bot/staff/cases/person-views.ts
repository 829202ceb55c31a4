import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import { openButton } from "../../ask/answer-view.ts";
import { escapeHtml, shorten } from "../../html.ts";
import type { Texts } from "../../texts/texts.ts";
import { dayAndTime, inserted, number, waitingTime } from "../../texts/wording.ts";
import { plain, type View } from "../../view.ts";
import { openingFrom } from "./hours.ts";
import { type Reminding, usualWait } from "./reminders.ts";

/** Callback data `p.<what>` of what a person does about asking people; with the key of an entry or a flow, or a case. */
export const personData = /^p\.(ask|pass|reword|done|yes|no|tell)(?:\.([\w-]{1,15}))?$/;

/** A link's payload that leads to asking a person. */
export const personPayload = "person";

/** The way to people. @param key of the entry or flow that has not helped, if there is one */
export function personRow({ person }: Texts, key?: string): InlineKeyboardButton[] {
  return [InlineKeyboard.text(person.ask, key === undefined ? "p.ask" : `p.ask.${key}`)];
}

/** The offer to be told when the FAQ answers the question at hand. */
export function tellRow({ person }: Texts): InlineKeyboardButton[] {
  return [InlineKeyboard.text(person.tell, "p.tell")];
}

/** When an answer can be expected. */
export interface Expecting extends Pick<Reminding, "hours"> {
  now: number;
  /** How long others have waited, in milliseconds. */
  waits: readonly number[];
}

/** Somebody is asked to say what is wrong. */
export function describeView(texts: Texts, expecting: Expecting): View {
  return plain(paragraphs(texts.person.describe, expectation(texts, expecting)));
}

/** What somebody has asked last is offered to be passed on; the words stand in the message itself. */
export function offerView(words: string, texts: Texts, expecting: Expecting): View {
  const { person } = texts;
  const quoted = `<blockquote>${escapeHtml(words)}</blockquote>`;
  const keyboard = new InlineKeyboard().text(person.pass, "p.pass").text(person.reword, "p.reword");
  const [offer, when] = [person.offer, expectation(texts, expecting)].map(escapeHtml);
  return { html: `${offer}\n${quoted}\n${when}`, keyboard };
}

function expectation({ person, language }: Texts, { hours, now, waits }: Expecting): string {
  const opening = hours ? openingFrom(hours, now) : now;
  if (hours && opening > now) return person.away(dayAndTime(language, opening, hours.zone));
  const usual = usualWait(waits);
  return usual === undefined ? person.unsure : person.usual(waitingTime(language, usual));
}

/** The question was passed on. */
export function openedView(id: number, { person, language }: Texts): View {
  const keyboard = new InlineKeyboard().text(person.done, "p.done");
  return { html: escapeHtml(person.opened(number(language, id))), keyboard };
}

/** People have the question of this person already. */
export function alreadyView({ person }: Texts): View {
  const keyboard = new InlineKeyboard().text(person.done, "p.done");
  return { html: escapeHtml(person.already), keyboard };
}

/** The case is closed: did it help? */
export function askIfHelpedView(id: number, { person, language }: Texts): View {
  const keyboard = new InlineKeyboard()
    .text(person.yes, `p.yes.${id}`)
    .text(person.no, `p.no.${id}`);
  return { html: escapeHtml(person.closed(number(language, id))), keyboard };
}

/** It did not help: the way to ask again. */
export function sorryView(texts: Texts): View {
  const keyboard = InlineKeyboard.from([personRow(texts)]);
  return { html: escapeHtml(texts.person.sorry), keyboard };
}

/** The FAQ answers by now what somebody has asked in vain. */
export function newsView(words: string, entry: FaqEntry, { person, language }: Texts): View {
  const question = inserted(shorten(words, 300), language);
  const keyboard = InlineKeyboard.from([[openButton(entry)]]);
  return { html: escapeHtml(person.news(question)), keyboard };
}

function paragraphs(...texts: string[]): string {
  return texts.map(escapeHtml).join("\n\n");
}
