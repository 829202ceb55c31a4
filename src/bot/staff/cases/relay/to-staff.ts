import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { BotContext } from "../../../context.ts";
import { languageName } from "../../../texts/wording.ts";
import type { Cases } from "../case-services.ts";
import { nextReminder } from "../reminders.ts";
import { inTopic, type TopicPlace, tellStaff } from "../topics.ts";
import { fileOf } from "./content.ts";
import { send } from "./send.ts";
import { wordsForStaff } from "./words-for-staff.ts";

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
export async function replyTarget(
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

/**
 * Notes that the person has written: it's staff's turn, and staff is reminded if nobody answers. If they write in another
 * language than before, staff is told.
 */
export async function awaitStaff(
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
