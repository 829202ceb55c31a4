import type { Message, MessageEntity } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseMessage } from "../../../store/cases/messages.ts";
import { isBlocked, isGone, isNotModified } from "../../../telegram/sending/refusals.ts";
import type { BotContext } from "../../context.ts";
import { isLate } from "../../sent-at.ts";
import { staffCases } from "../../texts/staff/cases.ts";
import { type Desk, localeOf, unlessRefused } from "./cases.ts";
import { cleaned } from "./clean-words.ts";
import { kindOf } from "./message-kinds.ts";
import { closingAfter, reminderAfter } from "./reminders.ts";
import { inTopic, tellStaff } from "./topics.ts";

/** The most characters that Telegram takes in a text and under a picture. */
const longest = { text: 4096, captioned: 1024 };

/** Passes on what a person has written to the staff. One that was passed on already is not again. */
export async function passToStaff(ctx: BotContext, known: Case, desk: Desk): Promise<void> {
  const { store } = desk;
  const { msg } = ctx;
  if (!msg) return;
  const { message_id: person } = msg;
  if (!(await store.findPersonMessage(known.chat, person))) {
    const replied = msg.reply_to_message?.message_id;
    const to =
      replied === undefined ? undefined : await store.findPersonMessage(known.chat, replied);
    const reply = to?.case === known.id ? replyingTo(to.staff) : {};
    const { message_id: staff } = await inTopic(known, desk, (place) =>
      copyToStaff(msg, { ...place, ...reply }, desk),
    );
    await store.linkMessages({ case: known.id, person, staff, by: "person" }, desk.now());
  }
  await waitForStaff(ctx, known, desk);
}

async function copyToStaff(
  message: Message,
  options: { message_thread_id: number },
  { api, chat, helping }: Desk,
): Promise<{ message_id: number }> {
  const { text, caption, message_id } = message;
  if (text !== undefined) return api.sendMessage(chat, cleaned(text, helping) || "…", options);
  const words = kindOf(message) === "captioned" ? { caption: cleaned(caption ?? "", helping) } : {};
  return api.copyMessage(chat, message.chat.id, message_id, { ...options, ...words });
}

/** Changes what the staff sees of a message that a person has edited: they have written anew. */
export async function passEditToStaff(
  ctx: BotContext,
  known: Case,
  link: CaseMessage,
  desk: Desk,
): Promise<void> {
  if (await isEditPassed(ctx, known, link, desk)) await waitForStaff(ctx, known, desk);
}

/** @returns whether there was anything to change */
async function isEditPassed(
  { msg, isRetry }: BotContext,
  known: Case,
  { staff, by }: CaseMessage,
  desk: Desk,
): Promise<boolean> {
  if (!msg) return false;
  const { api, chat } = desk;
  const words = cleaned(msg.text ?? msg.caption ?? "", desk.helping);
  const say = (label: string) =>
    inTopic(known, desk, (place) =>
      api.sendMessage(chat, `${label}\n${words}`, { ...place, ...replyingTo(staff) }),
    );
  if (by === "opening") {
    await say(staffCases.changed);
    return true;
  }
  const edited = await unlessRefused(
    async () =>
      msg.text === undefined
        ? api.editMessageCaption(chat, staff, { caption: words })
        : api.editMessageText(chat, staff, words || "…"),
    () => say(staffCases.edited),
  );
  const wasSame = edited === true; // else it is the message; an earlier try may have changed it
  return isRetry || !wasSame;
}

/** The person has written: the staff is reminded if nobody answers. */
async function waitForStaff({ locale }: BotContext, { id }: Case, desk: Desk): Promise<void> {
  const { store, helping } = desk;
  const now = desk.now();
  const remindAt = reminderAfter(now, 0, helping);
  await store.personWrote(id, { language: locale.language, remindAt, now });
}

/** Passes on what one of the staff has written to the person, signed as a human's. What does not arrive is said. */
export async function passToPerson(message: Message, known: Case, desk: Desk): Promise<void> {
  const { store, now } = desk;
  const { message_id: staff } = message;
  if (!(await store.findStaffMessage(known.id, staff))) {
    const replied = message.reply_to_message?.message_id;
    const to = replied === undefined ? undefined : await store.findStaffMessage(known.id, replied);
    const reply = to ? replyingTo(to.person) : {};
    const sent = await delivering(known, desk, () => copyToPerson(message, known, reply, desk));
    if (!sent) return;
    await store.linkMessages(
      { case: known.id, person: sent.message_id, staff, by: "staff" },
      now(),
    );
  }
  await store.staffAnswered(known.id, answerIn(message, desk));
}

async function copyToPerson(
  message: Message,
  known: Case,
  options: object,
  desk: Desk,
): Promise<{ message_id: number }> {
  const { api, chat } = desk;
  const { text, entities } = await signed(message, known, desk);
  if (message.text !== undefined) {
    const preview = { link_preview_options: { is_disabled: true } };
    return api.sendMessage(known.chat, text, { ...options, ...preview, entities });
  }
  const words =
    kindOf(message) === "captioned" ? { caption: text, caption_entities: entities } : {};
  return api.copyMessage(known.chat, chat, message.message_id, { ...options, ...words });
}

/** Changes what the person sees of a message that one of the staff has edited. */
export async function passEditToPerson(message: Message, known: Case, desk: Desk): Promise<void> {
  const link = await desk.store.findStaffMessage(known.id, message.message_id);
  if (link?.by !== "staff") return;
  const { api } = desk;
  const { text, entities } = await signed(message, known, desk);
  const edited = await delivering(known, desk, async () =>
    message.text === undefined
      ? api.editMessageCaption(known.chat, link.person, {
          caption: text,
          caption_entities: entities,
        })
      : api.editMessageText(known.chat, link.person, text, { entities }),
  );
  if (edited) await desk.store.staffEdited(link, answerIn(message, desk));
}

/** What is noted of an answer: when it was given, until when it may be replied to, and its words. */
function answerIn({ text }: Message, { now }: Desk) {
  const times = { now: now(), closeAt: closingAfter(now()) };
  return { ...times, ...(text ? { answer: text.toWellFormed() } : {}) };
}

/** What was to reach the person; where it does not, the staff is told. */
export async function delivering<T>(
  known: Case,
  desk: Desk,
  send: () => Promise<T>,
): Promise<T | undefined> {
  return unlessRefused(send, (error) => {
    if (isNotModified(error) || isGone(error)) return;
    const { blockedBot, undelivered } = staffCases;
    return tellStaff(known, isBlocked(error) ? blockedBot : undelivered(error.description), desk);
  });
}

/** The words of a message under the line that says that a human speaks, if there is room for it. */
async function signed(
  message: Message,
  known: Case,
  desk: Desk,
): Promise<{ text: string; entities: MessageEntity[] }> {
  const { person, late } = (await localeOf(known, desk)).texts;
  const { support } = person;
  const written = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const limit = message.text === undefined ? longest.captioned : longest.text;
  const apology = isLate((message.edit_date ?? message.date) * 1000, desk.now())
    ? `${late}\n\n`
    : "";
  const line = `${support}\n${apology}`;
  if (written.length + line.length > limit) return { text: written, entities };
  const bold: MessageEntity = { type: "bold", offset: 0, length: support.length };
  const shifted = entities.map((one) => ({ ...one, offset: one.offset + line.length }));
  return { text: line + written, entities: [bold, ...shifted] };
}

function replyingTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
