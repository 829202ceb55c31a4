import type { Message, MessageEntity } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseMessage } from "../../../store/cases/messages.ts";
import { isBlocked, isGone, isNotModified } from "../../../telegram/sending/refusals.ts";
import type { BotContext } from "../../context.ts";
import { isLate } from "../../sent-at.ts";
import { type Cases, localeOf, unlessRefused } from "./case-services.ts";
import { cleaned } from "./clean-words.ts";
import { kindOf } from "./message-kinds.ts";
import { closingAfter, reminderAfter } from "./reminders.ts";
import { caseTexts } from "./texts.ts";
import { inTopic, tellStaff } from "./topics.ts";

/** The most characters that Telegram takes in a text and under a picture. */
const longest = { text: 4096, captioned: 1024 };

/** Passes on what a person has written to the staff. One that was passed on already is not again. */
export async function passToStaff(ctx: BotContext, supportCase: Case, cases: Cases): Promise<void> {
  const { store } = cases;
  const { msg } = ctx;
  if (!msg) return;
  const { message_id: person } = msg;
  if (!(await store.findPersonMessage(supportCase.chat, person))) {
    const replied = msg.reply_to_message?.message_id;
    const to =
      replied === undefined ? undefined : await store.findPersonMessage(supportCase.chat, replied);
    const reply = to?.case === supportCase.id ? replyingTo(to.staff) : {};
    const { message_id: staff } = await inTopic(supportCase, cases, (place) =>
      copyToStaff(msg, { ...place, ...reply }, cases),
    );
    await store.linkMessages({ case: supportCase.id, person, staff, by: "person" }, cases.now());
  }
  await waitForStaff(ctx, supportCase, cases);
}

async function copyToStaff(
  message: Message,
  place: { message_thread_id: number },
  { api, chat, options }: Cases,
): Promise<{ message_id: number }> {
  const { text, caption, message_id } = message;
  if (text !== undefined) return api.sendMessage(chat, cleaned(text, options) || "…", place);
  const words = kindOf(message) === "captioned" ? { caption: cleaned(caption ?? "", options) } : {};
  return api.copyMessage(chat, message.chat.id, message_id, { ...place, ...words });
}

/** Changes what the staff sees of a message that a person has edited: they have written anew. */
export async function passEditToStaff(
  ctx: BotContext,
  supportCase: Case,
  link: CaseMessage,
  cases: Cases,
): Promise<void> {
  if (await isEditPassed(ctx, supportCase, link, cases))
    await waitForStaff(ctx, supportCase, cases);
}

/** @returns whether there was anything to change */
async function isEditPassed(
  { msg, isRetry }: BotContext,
  supportCase: Case,
  { staff, by }: CaseMessage,
  cases: Cases,
): Promise<boolean> {
  if (!msg) return false;
  const { api, chat } = cases;
  const words = cleaned(msg.text ?? msg.caption ?? "", cases.options);
  const say = (label: string) =>
    inTopic(supportCase, cases, (place) =>
      api.sendMessage(chat, `${label}\n${words}`, { ...place, ...replyingTo(staff) }),
    );
  if (by === "opening") {
    await say(caseTexts.changed);
    return true;
  }
  const edited = await unlessRefused(
    async () =>
      msg.text === undefined
        ? api.editMessageCaption(chat, staff, { caption: words })
        : api.editMessageText(chat, staff, words || "…"),
    () => say(caseTexts.edited),
  );
  const wasSame = edited === true; // else it is the message; an earlier try may have changed it
  return isRetry || !wasSame;
}

/** The person has written: the staff is reminded if nobody answers. */
async function waitForStaff({ locale }: BotContext, { id }: Case, cases: Cases): Promise<void> {
  const { store, options } = cases;
  const now = cases.now();
  const remindAt = reminderAfter(now, 0, options);
  await store.personWrote(id, { language: locale.language, remindAt, now });
}

/** Passes on what one of the staff has written to the person, signed as a human's. What does not arrive is said. */
export async function passToPerson(
  message: Message,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { store, now } = cases;
  const { message_id: staff } = message;
  if (!(await store.findStaffMessage(supportCase.id, staff))) {
    const replied = message.reply_to_message?.message_id;
    const to =
      replied === undefined ? undefined : await store.findStaffMessage(supportCase.id, replied);
    const reply = to ? replyingTo(to.person) : {};
    const sent = await delivering(supportCase, cases, () =>
      copyToPerson(message, supportCase, reply, cases),
    );
    if (!sent) return;
    await store.linkMessages(
      { case: supportCase.id, person: sent.message_id, staff, by: "staff" },
      now(),
    );
  }
  await store.staffAnswered(supportCase.id, answerIn(message, cases));
}

async function copyToPerson(
  message: Message,
  supportCase: Case,
  options: object,
  cases: Cases,
): Promise<{ message_id: number }> {
  const { api, chat } = cases;
  const { text, entities } = await signed(message, supportCase, cases);
  if (message.text !== undefined) {
    const preview = { link_preview_options: { is_disabled: true } };
    return api.sendMessage(supportCase.chat, text, { ...options, ...preview, entities });
  }
  const words =
    kindOf(message) === "captioned" ? { caption: text, caption_entities: entities } : {};
  return api.copyMessage(supportCase.chat, chat, message.message_id, { ...options, ...words });
}

/** Changes what the person sees of a message that one of the staff has edited. */
export async function passEditToPerson(
  message: Message,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const link = await cases.store.findStaffMessage(supportCase.id, message.message_id);
  if (link?.by !== "staff") return;
  const { api } = cases;
  const { text, entities } = await signed(message, supportCase, cases);
  const edited = await delivering(supportCase, cases, async () =>
    message.text === undefined
      ? api.editMessageCaption(supportCase.chat, link.person, {
          caption: text,
          caption_entities: entities,
        })
      : api.editMessageText(supportCase.chat, link.person, text, { entities }),
  );
  if (edited) await cases.store.staffEdited(link, answerIn(message, cases));
}

/** What is noted of an answer: when it was given, until when it may be replied to, and its words. */
function answerIn({ text }: Message, { now }: Cases) {
  const times = { now: now(), closeAt: closingAfter(now()) };
  return { ...times, ...(text ? { answer: text.toWellFormed() } : {}) };
}

/** What was to reach the person; where it does not, the staff is told. */
export async function delivering<T>(
  supportCase: Case,
  cases: Cases,
  send: () => Promise<T>,
): Promise<T | undefined> {
  return unlessRefused(send, (error) => {
    if (isNotModified(error) || isGone(error)) return;
    const { blockedBot, undelivered } = caseTexts;
    return tellStaff(
      supportCase,
      isBlocked(error) ? blockedBot : undelivered(error.description),
      cases,
    );
  });
}

/** The words of a message under the line that says that a human speaks, if there is room for it. */
async function signed(
  message: Message,
  supportCase: Case,
  cases: Cases,
): Promise<{ text: string; entities: MessageEntity[] }> {
  const { texts } = await localeOf(supportCase, cases);
  const { support } = texts.cases;
  const { late } = texts.faults;
  const written = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const limit = message.text === undefined ? longest.captioned : longest.text;
  const apology = isLate((message.edit_date ?? message.date) * 1000, cases.now())
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
