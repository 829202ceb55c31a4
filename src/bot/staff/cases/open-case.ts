import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../../context.ts";
import type { Cases } from "./case-services.ts";
import { kindOf } from "./message-kinds.ts";
import { reminderAfter } from "./reminders.ts";
import { headerView } from "./staff-views.ts";
import { topicName } from "./topics.ts";

/** What somebody asks people. */
export interface Question {
  /** Cleaned. */
  words: string;
  /** What was tried before, for the staff. */
  tried: string | undefined;
  /** The message that it is asked in, if it was not asked before. */
  message?: Message | undefined;
}

/**
 * Opens a case: gives it a number, makes its topic, says there what it is about. Each is noted as soon as it is done, so
 * that an update which is handled again after a crash goes on there; a topic whose making was not noted any more stays
 * behind, empty.
 *
 * @returns undefined where Telegram does not let it
 */
export async function openCase(
  ctx: BotContext,
  question: Question,
  cases: Cases,
): Promise<Case | undefined> {
  const { store, options, log, chat: staff } = cases;
  const chat = ctx.chat?.id ?? 0;
  const { language } = ctx.locale;
  const now = cases.now();
  const opened = await store.open({ update: ctx.update.update_id, chat, language, staff, now });
  try {
    const header = opened.header ?? (await place(ctx, opened, question, cases));
    if (question.message) {
      const { message_id: person } = question.message;
      await store.linkMessages({ case: opened.id, person, staff: header, by: "opening" }, now);
    }
    await store.personWrote(opened.id, { language, remindAt: reminderAfter(now, 0, options), now });
    return { ...opened, header };
  } catch (err) {
    if (!isRefusal(err)) throw err;
    log.error(
      { err },
      "a case could not be opened: the bot must administer STAFF_CHAT_ID, a group with topics",
    );
    await store.drop(opened.id);
    return undefined;
  }
}

/** @returns the number of the message that says what it is about */
async function place(
  ctx: BotContext,
  { id, topic: supportCase }: Case,
  { words, tried, message }: Question,
  { api, chat, store, options }: Cases,
): Promise<number> {
  const topic =
    supportCase ?? (await api.createForumTopic(chat, topicName(id, words))).message_thread_id;
  if (supportCase === undefined) await store.place(id, { topic });
  const from = options.seesNames ? ctx.from : undefined;
  const { html } = headerView({ id, words, tried, from, locale: ctx.locale });
  const there = { message_thread_id: topic };
  const header = await api.sendMessage(chat, html, { ...there, parse_mode: "HTML" });
  if (message && kindOf(message) !== "text") {
    const caption = kindOf(message) === "captioned" ? { caption: "" } : {};
    await api.copyMessage(chat, message.chat.id, message.message_id, { ...there, ...caption });
  }
  await store.place(id, { header: header.message_id });
  return header.message_id;
}
