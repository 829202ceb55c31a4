import type { Message, MessageEntity } from "grammy/types";
import { closingAfter, reminderAfter } from "../../cases/reminders.ts";
import type { Case, CaseMessage } from "../../store/case-store.ts";
import type { BotContext } from "../context.ts";
import { isBlocked, isGone, isNotModified } from "../sending/refusals.ts";
import { staffCases } from "../texts/staff/cases.ts";
import { isLate } from "../written.ts";
import { cleaned } from "./cleaned.ts";
import { type Desk, localeOf, unlessRefused } from "./desk.ts";
import { kindOf } from "./kinds.ts";
import { inTopic, tellStaff } from "./topics.ts";

/** The most characters that Telegram takes in a text and under a picture. */
const longest = { text: 4096, captioned: 1024 };

/** Passes on what a person has written to the staff. One that was passed on already is not again. */
export async function passToStaff(ctx: BotContext, known: Case, desk: Desk): Promise<void> {
  const { store, helping } = desk;
  const { msg } = ctx;
  if (!msg) return;
  const { message_id: person } = msg;
  const now = desk.now();
  if (!(await store.ofPerson(known.chat, person))) {
    const replied = msg.reply_to_message?.message_id;
    const to = replied === undefined ? undefined : await store.ofPerson(known.chat, replied);
    const reply = to?.case === known.id ? replyingTo(to.staff) : {};
    const { message_id: staff } = await inTopic(known, desk, (place) =>
      copyToStaff(msg, { ...place, ...reply }, desk),
    );
    await store.link({ case: known.id, person, staff, by: "person" }, now);
  }
  const { language } = ctx.locale;
  await store.waits(known.id, { language, remindAt: reminderAfter(now, 0, helping), now });
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

/** Changes what the staff sees of a message that a person has edited. */
export async function passEditToStaff(
  { msg }: BotContext,
  known: Case,
  { staff, by }: CaseMessage,
  desk: Desk,
): Promise<void> {
  if (!msg) return;
  const { api, chat } = desk;
  const words = cleaned(msg.text ?? msg.caption ?? "", desk.helping);
  const say = (label: string) =>
    inTopic(known, desk, (place) =>
      api.sendMessage(chat, `${label}\n${words}`, { ...place, ...replyingTo(staff) }),
    );
  if (by === "opening") return void (await say(staffCases.changed));
  await unlessRefused(
    async () =>
      msg.text === undefined
        ? api.editMessageCaption(chat, staff, { caption: words })
        : api.editMessageText(chat, staff, words || "…"),
    (error) => (isNotModified(error) ? undefined : say(staffCases.edited)),
  );
}

/** Passes on what one of the staff has written to the person, signed as a human's. What does not arrive is said. */
export async function passToPerson(message: Message, known: Case, desk: Desk): Promise<void> {
  const { store, now } = desk;
  const { message_id: staff } = message;
  if (!(await store.ofStaff(known.id, staff))) {
    const replied = message.reply_to_message?.message_id;
    const to = replied === undefined ? undefined : await store.ofStaff(known.id, replied);
    const reply = to ? replyingTo(to.person) : {};
    const sent = await delivering(known, desk, () => copyToPerson(message, known, reply, desk));
    if (!sent) return;
    await store.link({ case: known.id, person: sent.message_id, staff, by: "staff" }, now());
  }
  await noteAnswer(message, known, desk);
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
  const link = await desk.store.ofStaff(known.id, message.message_id);
  if (link?.by !== "staff") return;
  const { api } = desk;
  const { text, entities } = await signed(message, known, desk);
  await delivering(known, desk, async () =>
    message.text === undefined
      ? api.editMessageCaption(known.chat, link.person, {
          caption: text,
          caption_entities: entities,
        })
      : api.editMessageText(known.chat, link.person, text, { entities }),
  );
  await noteAnswer(message, known, desk);
}

async function noteAnswer({ text }: Message, { id }: Case, { store, now }: Desk): Promise<void> {
  const times = { now: now(), closeAt: closingAfter(now()) };
  await store.answered(id, { ...times, ...(text ? { answer: text.toWellFormed() } : {}) });
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
  const apology = isLate(message.date * 1000, desk.now()) ? `${late}\n\n` : "";
  const line = `${support}\n${apology}`;
  if (written.length + line.length > limit) return { text: written, entities };
  const bold: MessageEntity = { type: "bold", offset: 0, length: support.length };
  const shifted = entities.map((one) => ({ ...one, offset: one.offset + line.length }));
  return { text: line + written, entities: [bold, ...shifted] };
}

function replyingTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
