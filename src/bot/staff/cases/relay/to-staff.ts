import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { CaseMessage } from "../../../../store/cases/messages.ts";
import type { BotContext } from "../../../context.ts";
import { languageName } from "../../../texts/wording.ts";
import { type Cases, catchRefusal } from "../case-services.ts";
import { nextReminder } from "../reminders.ts";
import { inTopic, type TopicPlace, tellStaff } from "../topics.ts";
import { cleanForStaff, cleanQuestion, maxQuestionLength } from "./clean-words.ts";
import { contentOf, fileOf, isFileReplaced, wordsWithin } from "./content.ts";
import { type FormattedText, joinLines, unformatted, wordsOf } from "./formatted-text.ts";
import { moveLocation } from "./live-location.ts";
import { originLines } from "./origin.ts";
import { maxLength, send, sendText } from "./send.ts";

/** Whether a person's message can be passed on: content from which nothing can be taken out may hold nothing to take out. */
export function canReachStaff(message: Message, { options }: Cases): boolean {
  const content = contentOf(message);
  if (!content || (content === "private" && !options.seesNames)) return false;
  const words = wordsWithin(message);
  return cleanForStaff({ text: words, entities: [] }, options) === words.trim();
}

/**
 * Relays a person's messages to the case's topic, unless that was done before, such as by an earlier try at this update.
 *
 * @param messages one, or those of an album
 * @param needsAnswer whether it's staff's turn then, who is reminded if nobody answers
 */
export async function relayToStaff(
  ctx: BotContext,
  messages: readonly Message[],
  supportCase: Case,
  cases: Cases,
  needsAnswer = true,
): Promise<void> {
  const [first] = messages;
  if (!first) return;
  if ((await cases.store.findPersonMessage(supportCase.chat, first.message_id)).length === 0) {
    const replyTo = await replyTarget(first, supportCase, cases);
    await inTopic(supportCase, cases, (place) =>
      sendToStaff(messages, supportCase.id, { place, replyTo }, cases),
    );
  }
  if (needsAnswer) await awaitStaff(ctx, supportCase, cases);
}

/** The copy in the topic of the message that this one replies to. */
async function replyTarget(
  { reply_to_message }: Message,
  { id, chat }: Case,
  { store }: Cases,
): Promise<number | undefined> {
  if (!reply_to_message) return undefined;
  const [copy] = await store.findPersonMessage(chat, reply_to_message.message_id);
  return copy?.case === id ? copy.staff : undefined;
}

/**
 * Sends copies of a person's messages to the topic of a case, and notes which is which.
 *
 * @param label what stands above the words, such as that they were edited
 */
export async function sendToStaff(
  messages: readonly Message[],
  id: number,
  {
    place,
    replyTo,
    label = "",
  }: { place: TopicPlace; replyTo: number | undefined; label?: string },
  cases: Cases,
): Promise<void> {
  const outgoing = messages.map((message, index) => ({
    message,
    words: wordsForStaff(message, {
      isReplyShown: replyTo !== undefined || index > 0,
      label: index === 0 ? label : "",
      cases,
    }),
  }));
  const { api, chat, store, now } = cases;
  await send(outgoing, { api, chat, place, replyTo }, async (copies) => {
    for (const [index, message] of messages.entries()) {
      for (const staff of copies[index] ?? []) {
        const pair = { case: id, person: message.message_id, staff, by: "person" as const };
        await store.linkMessages({ ...pair, file: fileOf(message) }, now());
      }
    }
  });
}

/** A person's words as staff reads them. */
export function wordsForStaff(
  message: Message,
  { isReplyShown, label = "", cases }: { isReplyShown: boolean; label?: string; cases: Cases },
): FormattedText {
  const cleaned = cleanForStaff(wordsOf(message), cases.options);
  const isEmptyText = cleaned === "" && contentOf(message) === "text";
  return joinLines(
    unformatted(label),
    ...originLines(message, isReplyShown, cases),
    unformatted(isEmptyText ? cases.texts.cases.placeholder : cleaned),
  );
}

/**
 * Relays a person's edit. It counts as a new message, so staff is reminded of it.
 *
 * @param copies the message's copies in the topic
 * @returns whether anything has changed for staff that the person should know of
 */
export async function relayEditToStaff(
  ctx: BotContext,
  supportCase: Case,
  copies: readonly CaseMessage[],
  cases: Cases,
): Promise<boolean> {
  const { msg } = ctx;
  const latest = copies.at(-1);
  if (!msg || !latest) return false;
  if (msg.location) {
    await moveLocation(ctx, msg, { chat: cases.chat, message: latest.staff }, cases);
    return false;
  }
  const isChanged = await editForStaff(ctx, msg, supportCase, copies, cases);
  if (isChanged) await awaitStaff(ctx, supportCase, cases);
  return isChanged;
}

async function editForStaff(
  { isRetry }: BotContext,
  message: Message,
  supportCase: Case,
  copies: readonly CaseMessage[],
  cases: Cases,
): Promise<boolean> {
  const content = contentOf(message);
  const latest = copies.at(-1);
  if (!latest || (content !== "text" && content !== "captioned")) return false;
  const isReplaced = isFileReplaced(message, latest);
  if (copies.some(({ by }) => by === "opening")) {
    const question = cleanQuestion(wordsOf(message).text);
    if (question === supportCase.question && saysAll(question, cases) && !isReplaced) return false;
    await sendAnew(message, supportCase, copies, cases);
    await cases.store.setQuestion(supportCase.id, question);
    return true;
  }
  if (copies.length > 1 || isReplaced) return sendAnew(message, supportCase, copies, cases);
  const isReplyShown = (await replyTarget(message, supportCase, cases)) !== undefined;
  const { text, entities } = wordsForStaff(message, { isReplyShown, cases });
  const limit = content === "text" ? maxLength.text : maxLength.caption;
  if (text.length > limit) return sendAnew(message, supportCase, copies, cases);
  const { api, chat } = cases;
  const edited = await catchRefusal(
    async () =>
      content === "text"
        ? api.editMessageText(chat, latest.staff, text, { entities })
        : api.editMessageCaption(chat, latest.staff, { caption: text, caption_entities: entities }),
    () => sendAnew(message, supportCase, copies, cases),
  );
  // An edit that changes nothing yields `true` instead of the message. On a retry that proves nothing: the earlier try may
  // have made the change.
  return isRetry || edited !== true;
}

/** Whether a question, as it's stored, holds all that staff may see of the words that asked it. */
function saysAll(question: string, { options }: Cases): boolean {
  return !options.seesNames && question.length < maxQuestionLength;
}

/** Sends an edited message as a reply to its first copy: whole if its file is another one, else its words. */
async function sendAnew(
  message: Message,
  supportCase: Case,
  copies: readonly CaseMessage[],
  cases: Cases,
): Promise<true> {
  const [first] = copies;
  const latest = copies.at(-1);
  if (!first || !latest) return true;
  const { api, chat, store, texts, now } = cases;
  const label = first.by === "opening" ? texts.cases.questionChanged : texts.cases.edited;
  await inTopic(supportCase, cases, async (place) => {
    const replyTo = first.staff;
    if (isFileReplaced(message, latest)) {
      return sendToStaff([message], supportCase.id, { place, replyTo, label }, cases);
    }
    const words = wordsForStaff(message, { isReplyShown: true, label, cases });
    for (const staff of await sendText(words, { api, chat, place, replyTo })) {
      const copy = { case: supportCase.id, person: message.message_id, staff };
      await store.linkMessages({ ...copy, by: "person", file: fileOf(message) }, now());
    }
  });
  return true;
}

/**
 * Notes that the person has written: it's staff's turn, and staff is reminded if nobody answers. If they write in another
 * language than before, staff is told.
 */
async function awaitStaff(
  { locale: { language }, msg }: BotContext,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { store, options, texts } = cases;
  if (language !== supportCase.language) {
    const notice = texts.cases.languageChanged(languageName(texts.language, language));
    await tellStaff(supportCase, notice, cases);
  }
  const now = cases.now();
  const remindAt = nextReminder(now, 0, options);
  await store.personWrote(supportCase.id, { language, thread: threadOf(msg), remindAt, now });
}

/** The topic that a person writes in, if their private chat has topics. */
export function threadOf(message: Message | undefined): number | undefined {
  return message?.is_topic_message ? message.message_thread_id : undefined;
}
