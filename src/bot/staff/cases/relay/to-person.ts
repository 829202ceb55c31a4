import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { CaseMessage } from "../../../../store/cases/messages.ts";
import type { Cases } from "../case-services.ts";
import { autoCloseAt } from "../reminders.ts";
import { fileOf } from "./content.ts";
import { deliverToPerson, type PersonPlace } from "./deliver-to-person.ts";
import { dropNote, keepAsNotes } from "./notes.ts";
import { send } from "./send.ts";
import { wordsForPerson } from "./words-for-person.ts";

/**
 * Relays a staff member's messages to the person, marked as a human's, unless an earlier try at this update has done so.
 * Where Telegram refuses it, staff is told, and an edit tries again.
 *
 * @param messages one, or those of an album
 */
export async function relayToPerson(
  messages: readonly Message[],
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const [first] = messages;
  if (!first) return;
  const copies = await cases.store.findStaffMessage(supportCase.id, first.message_id);
  if (!copies.some(isDelivered)) {
    const delivered = await deliverToPerson(supportCase, cases, (place) =>
      sendToPerson(messages, supportCase, place, cases),
    );
    if (!delivered) return keepAsNotes(messages, supportCase, cases);
  }
  await cases.store.staffAnswered(supportCase.id, answerIn(messages, cases));
}

/** Whether a staff member's message was delivered to the person. */
export function isDelivered({ by }: CaseMessage): boolean {
  return by === "staff";
}

/** Sends copies of staff's messages to the person, and notes which is which. */
export async function sendToPerson(
  messages: readonly Message[],
  supportCase: Case,
  place: PersonPlace,
  cases: Cases,
  { label, replyTo }: { label?: string; replyTo?: number | undefined } = {},
): Promise<true> {
  const outgoing = [];
  for (const message of messages) {
    const isFirst = message === messages[0];
    const words = await wordsForPerson(
      message,
      supportCase,
      cases,
      isFirst ? { label } : undefined,
    );
    outgoing.push({ message, words });
  }
  const [first] = messages as [Message];
  const target = replyTo ?? (await replyTarget(first, supportCase, cases));
  const { api, store, now } = cases;
  await send(outgoing, { api, chat: supportCase.chat, place, replyTo: target }, async (copies) => {
    for (const [index, message] of messages.entries()) {
      await dropNote(message, supportCase, cases);
      for (const person of copies[index] ?? []) {
        const pair = { case: supportCase.id, person, staff: message.message_id };
        await store.linkMessages({ ...pair, by: "staff", file: fileOf(message) }, now());
      }
    }
  });
  return true;
}

/** What the person has of the message that this one replies to. */
async function replyTarget(
  { reply_to_message }: Message,
  { id }: Case,
  { store }: Cases,
): Promise<number | undefined> {
  if (!reply_to_message) return undefined;
  const [copy] = await store.findStaffMessage(id, reply_to_message.message_id);
  return copy?.person || undefined;
}

/** What is stored about an answer: when it was given, when the case closes by itself, and its text if it has any. */
export function answerIn(messages: readonly Message[], { now }: Cases) {
  const times = { now: now(), closeAt: autoCloseAt(now()) };
  const [text] = messages.flatMap(({ text, caption }) => text ?? caption ?? []);
  return { ...times, ...(text ? { answer: text.toWellFormed() } : {}) };
}
