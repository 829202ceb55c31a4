import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import { isUncopyable } from "../../../telegram/sending/refusals.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../../context.ts";
import type { Cases } from "./case-services.ts";
import { closeTopic } from "./close-topic.ts";
import { cleanForStaff } from "./relay/clean-words.ts";
import { contentOf, fileOf } from "./relay/content.ts";
import { wordsOf } from "./relay/formatted-text.ts";
import { originLines } from "./relay/origin.ts";
import { sendToStaff, threadOf } from "./relay/to-staff.ts";
import { nextReminder } from "./reminders.ts";
import { headerView } from "./staff-views.ts";
import { sendTo, topicName } from "./topics.ts";

/** What a person asks staff. */
export interface Question {
  /** Without personal data, and not too long to be stored. */
  words: string;
  /** What the person has tried before, as staff reads it. */
  tried: string | undefined;
  /** The messages that ask the question, one or those of an album; none if a tap does. */
  messages: readonly Message[];
  /** The number of the message that asked it before the tap. */
  asked?: number | undefined;
}

/**
 * Opens a case: gives it a number, creates its topic and sends the header there. Each step is stored as soon as it's done,
 * so an update that is handled again after a crash continues where it stopped. If the crash came between creating a topic
 * and storing it, that topic stays behind, empty.
 *
 * @returns why not, where Telegram refuses it: it doesn't copy content of this kind, or staff can't be reached
 */
export async function openCase(
  ctx: BotContext,
  { words: question, tried, messages, asked }: Question,
  cases: Cases,
): Promise<Case | "unpassable" | "unreachable"> {
  const { store, options, log, chat: staff } = cases;
  const chat = ctx.chat?.id ?? 0;
  const { language } = ctx.locale;
  const now = cases.now();
  const update = ctx.update.update_id;
  const opened = await store.open({ update, chat, language, staff, question, tried, now });
  try {
    const header = opened.header ?? (await fillTopic(ctx, opened, messages, cases));
    const [first] = messages;
    const person = first?.message_id ?? asked;
    if (person !== undefined) {
      const pair = { case: opened.id, person, staff: header, by: "opening" } as const;
      await store.linkMessages({ ...pair, file: first ? fileOf(first) : "" }, now);
    }
    const remindAt = nextReminder(now, 0, options);
    await store.personWrote(opened.id, { language, thread: threadOf(ctx.msg), remindAt, now });
    return { ...opened, header };
  } catch (err) {
    if (!isRefusal(err)) throw err;
    const isUnpassable = isUncopyable(err);
    if (isUnpassable) await abandonTopic(opened.id, cases);
    else {
      log.error(
        { err },
        "a case couldn't be opened: the bot must administer STAFF_CHAT_ID, a group with topics",
      );
    }
    await store.drop(opened.id);
    return isUnpassable ? "unpassable" : "unreachable";
  }
}

/** Closes the topic of a case whose question can't be passed on, with a word. */
async function abandonTopic(id: number, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  if (supportCase) await closeTopic(supportCase, cases.texts.cases.unsupported, cases);
}

/** Creates a case's topic, unless it exists, and sends the header there. @returns the header's number */
async function fillTopic(
  ctx: BotContext,
  opened: Case,
  messages: readonly Message[],
  cases: Cases,
): Promise<number> {
  const { api, chat, store, options, texts } = cases;
  const { id } = opened;
  const topic =
    opened.topic ?? (await api.createForumTopic(chat, topicName(opened))).message_thread_id;
  if (opened.topic === undefined) await store.place(id, { topic });
  const from = options.seesNames ? ctx.from : undefined;
  const { html } = headerView({ ...opened, from }, texts);
  return sendTo({ ...opened, topic }, cases, async (place) => {
    const { message_id: header } = await api.sendMessage(chat, html, {
      ...place,
      parse_mode: "HTML",
    });
    if (!saysAll(opened.question, messages, cases)) {
      await sendToStaff(messages, id, { place, replyTo: header }, cases);
    }
    await store.place(id, { header });
    return header;
  });
}

/** Whether the question in the header is all that the messages hold. */
function saysAll(question: string, messages: readonly Message[], cases: Cases): boolean {
  const [first] = messages;
  if (!first) return true;
  return (
    contentOf(first) === "text" &&
    originLines(first, false, cases).length === 0 &&
    cleanForStaff(wordsOf(first), cases.options) === question
  );
}
