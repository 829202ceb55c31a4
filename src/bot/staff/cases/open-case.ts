import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../../context.ts";
import type { Cases } from "./case-services.ts";
import { relayKindOf } from "./relayed-message.ts";
import { nextReminder } from "./reminders.ts";
import { headerView } from "./staff-views.ts";
import { topicName } from "./topics.ts";

/** What a person asks staff. */
export interface Question {
  /** Without personal data. */
  words: string;
  /** What the person has tried before, as staff reads it. */
  tried: string | undefined;
  /** The message at hand, if that asks the question. */
  message?: Message | undefined;
}

/**
 * Opens a case: gives it a number, creates its topic and sends the header there. Each step is stored as soon as it's done,
 * so an update that is handled again after a crash continues where it stopped. If the crash came between creating a topic
 * and storing it, that topic stays behind, empty.
 *
 * @returns undefined where Telegram refuses it
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
    const header = opened.header ?? (await fillTopic(ctx, opened, question, cases));
    if (question.message) {
      const { message_id: person } = question.message;
      await store.linkMessages({ case: opened.id, person, staff: header, by: "opening" }, now);
    }
    await store.personWrote(opened.id, { language, remindAt: nextReminder(now, 0, options), now });
    return { ...opened, header };
  } catch (err) {
    if (!isRefusal(err)) throw err;
    log.error(
      { err },
      "a case couldn't be opened: the bot must administer STAFF_CHAT_ID, a group with topics",
    );
    await store.drop(opened.id);
    return undefined;
  }
}

/** Creates a case's topic, unless it exists, and sends the header there. @returns the header's number */
async function fillTopic(
  ctx: BotContext,
  { id, topic: existing }: Case,
  { words, tried, message }: Question,
  { api, chat, store, options, texts }: Cases,
): Promise<number> {
  const topic =
    existing ?? (await api.createForumTopic(chat, topicName(id, words))).message_thread_id;
  if (existing === undefined) await store.place(id, { topic });
  const from = options.seesNames ? ctx.from : undefined;
  const { html } = headerView({ id, words, tried, from, locale: ctx.locale }, texts);
  const thread = { message_thread_id: topic };
  const header = await api.sendMessage(chat, html, { ...thread, parse_mode: "HTML" });
  if (message && relayKindOf(message) !== "text") {
    const caption = relayKindOf(message) === "captioned" ? { caption: "" } : {};
    await api.copyMessage(chat, message.chat.id, message.message_id, { ...thread, ...caption });
  }
  await store.place(id, { header: header.message_id });
  return header.message_id;
}
