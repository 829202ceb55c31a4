import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { CaseMessage } from "../../../../store/cases/messages.ts";
import { isGone } from "../../../../telegram/sending/refusals.ts";
import type { BotContext } from "../../../context.ts";
import { isLate } from "../../../sent-at.ts";
import { type Cases, localeOf } from "../case-services.ts";
import { autoCloseAt, nextReminder } from "../reminders.ts";
import { tellStaff } from "../topics.ts";
import { contentOf, fileOf, isFileReplaced } from "./content.ts";
import { deliverToPerson, type PersonPlace } from "./deliver-to-person.ts";
import {
  type FormattedText,
  formatted,
  joinLines,
  unformatted,
  wordsOf,
} from "./formatted-text.ts";
import { moveLocation } from "./live-location.ts";
import { maxLength, send, sendText } from "./send.ts";

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

function isDelivered({ by }: CaseMessage): boolean {
  return by === "staff";
}

/** Notes that messages stay with staff, so that an edit can send them. @param belongsTo such as their album */
export async function keepAsNotes(
  messages: readonly Pick<Message, "message_id">[],
  { id }: Case,
  { store, now }: Cases,
  belongsTo?: string,
): Promise<void> {
  for (const { message_id: staff } of messages) {
    await store.linkMessages({ case: id, person: 0, staff, by: "note", file: belongsTo }, now());
  }
}

/** Sends copies of staff's messages to the person, and notes which is which. */
async function sendToPerson(
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

async function dropNote({ message_id: staff }: Message, { id }: Case, { store }: Cases) {
  await store.unlinkMessages({ case: id, person: 0, staff, by: "note" });
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

/**
 * Relays a staff member's edit: of an answer, which may become a note and is taken back then, or of a note, which may
 * become an answer.
 */
export async function relayEditToPerson(
  ctx: BotContext,
  message: Message,
  isNote: boolean,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const links = await cases.store.findStaffMessage(supportCase.id, message.message_id);
  const copies = links.filter(isDelivered);
  const [latest] = copies.slice(-1);
  if (message.location) {
    if (!latest) return;
    return moveLocation(ctx, message, { chat: supportCase.chat, message: latest.person }, cases);
  }
  if (isNote) {
    if (copies.length === 0) return;
    if (await takeBack(copies, supportCase, cases)) {
      await keepAsNotes([message], supportCase, cases);
      await tellStaff(supportCase, cases.texts.cases.isNoteNow, cases);
    }
  } else if (copies.length > 0) await editForPerson(message, copies, supportCase, cases);
  else if (links.length === 0) return;
  else if (supportCase.state === "open") await relayToPerson([message], supportCase, cases);
  else await tellStaff(supportCase, cases.texts.cases.isClosed, cases);
}

/** Deletes for the person what staff has written. @returns whether Telegram allowed it */
export async function takeBack(
  copies: readonly CaseMessage[],
  supportCase: Case,
  cases: Cases,
): Promise<boolean> {
  const { api, store, options, now } = cases;
  for (const copy of copies) {
    const deleted = await deliverToPerson(
      supportCase,
      cases,
      () => api.deleteMessage(supportCase.chat, copy.person),
      cases.texts.cases.undeleted,
    );
    if (!deleted) return false;
    const remindAt = nextReminder(now(), 0, options);
    await store.staffDeleted(copy, { remindAt, now: now() });
  }
  return true;
}

async function editForPerson(
  message: Message,
  copies: readonly CaseMessage[],
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { api, store } = cases;
  const [latest] = copies.slice(-1) as [CaseMessage];
  const content = contentOf(message);
  if (content !== "text" && content !== "captioned") return;
  const heading = (await isLaterInAlbum(message, latest, cases)) ? undefined : {};
  const { text, entities } = await wordsForPerson(message, supportCase, cases, heading);
  const limit = content === "text" ? maxLength.text : maxLength.caption;
  const sendAnew = (place: PersonPlace) =>
    sendCorrection(message, copies, supportCase, place, cases);
  const edited = await deliverToPerson(supportCase, cases, async (place) => {
    const isEditable = copies.length === 1 && !isFileReplaced(message, latest);
    if (!isEditable || text.length > limit) return sendAnew(place);
    try {
      return content === "text"
        ? await api.editMessageText(supportCase.chat, latest.person, text, { entities })
        : await api.editMessageCaption(supportCase.chat, latest.person, {
            caption: text,
            caption_entities: entities,
          });
    } catch (error) {
      if (!isGone(error)) throw error;
      return sendAnew(place); // it's too old, or the person has deleted it
    }
  });
  if (!edited) return;
  const links = await store.findStaffMessage(supportCase.id, message.message_id);
  await store.staffEdited(links.filter(isDelivered).at(-1) ?? latest, answerIn([message], cases));
}

/** Whether an album's message comes after another of it, as its copy does. */
async function isLaterInAlbum(
  { media_group_id, message_id }: Message,
  copy: CaseMessage,
  { store }: Cases,
): Promise<boolean> {
  if (media_group_id === undefined) return false;
  const before = await store.findStaffMessage(copy.case, message_id - 1);
  return before.some(({ by, person }) => by === "staff" && person === copy.person - 1);
}

/** Sends an edited message as a reply to its first copy: whole if its file is another one, else its words. */
async function sendCorrection(
  message: Message,
  copies: readonly CaseMessage[],
  supportCase: Case,
  place: PersonPlace,
  cases: Cases,
): Promise<true> {
  const { api, store, now } = cases;
  const label = (await localeOf(supportCase, cases)).texts.cases.edited;
  const replyTo = copies[0]?.person;
  const [latest] = copies.slice(-1) as [CaseMessage];
  if (isFileReplaced(message, latest)) {
    return sendToPerson([message], supportCase, place, cases, { label, replyTo });
  }
  const words = await wordsForPerson(message, supportCase, cases, { label });
  const target = { api, chat: supportCase.chat, place, replyTo };
  for (const person of await sendText(words, target)) {
    const copy = { case: supportCase.id, person, staff: message.message_id };
    await store.linkMessages({ ...copy, by: "staff", file: fileOf(message) }, now());
  }
  return true;
}

/** What is stored about an answer: when it was given, when the case closes by itself, and its text if it has any. */
function answerIn(messages: readonly Message[], { now }: Cases) {
  const times = { now: now(), closeAt: autoCloseAt(now()) };
  const [text] = messages.flatMap(({ text, caption }) => text ?? caption ?? []);
  return { ...times, ...(text ? { answer: text.toWellFormed() } : {}) };
}

/**
 * Staff's words as the person reads them: below a line that says that a human wrote them, with an apology if they come
 * late, and the part of the person's own message that they quote. Content without words has none.
 *
 * @param heading what belongs above the words; undefined for the later messages of an album
 */
async function wordsForPerson(
  message: Message,
  supportCase: Case,
  cases: Cases,
  heading: { label?: string | undefined } | undefined,
): Promise<FormattedText> {
  const words = wordsOf(message);
  const content = contentOf(message);
  if (!heading || (content !== "text" && content !== "captioned")) return words;
  const { texts } = await localeOf(supportCase, cases);
  const sentAt = (message.edit_date ?? message.date) * 1000;
  return joinLines(
    formatted(texts.cases.support, "bold"),
    unformatted(isLate(sentAt, cases.now()) ? `${texts.faults.late}\n` : ""),
    unformatted(heading.label ?? ""),
    await quotedPart(message, supportCase, cases),
    words,
  );
}

/** The part of the person's message that staff quotes. Quotes of notes, notices and the header stay with staff. */
async function quotedPart(
  { quote, reply_to_message }: Message,
  { id, question, header }: Case,
  { store }: Cases,
): Promise<FormattedText | undefined> {
  if (!quote || !reply_to_message) return undefined;
  const { message_id } = reply_to_message;
  const [copy] = await store.findStaffMessage(id, message_id);
  const isTheirs = message_id === header ? question.includes(quote.text) : Boolean(copy?.person);
  return isTheirs ? formatted(quote.text, "blockquote") : undefined;
}
