import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { entriesFor } from "./canned-answers.ts";
import { type Cases, localeOf, unlessRefused } from "./case-services.ts";
import { closeCase, endSilently } from "./close-case.ts";
import { delivering } from "./relay.ts";
import { reminderAfter } from "./reminders.ts";
import { reopenCase } from "./reopen-case.ts";
import { cannedView } from "./staff-views.ts";
import { caseTexts } from "./texts.ts";
import { setTopic, topicName } from "./topics.ts";

/** A command of the staff's in the topic of a case. */
export interface Order {
  ctx: BotContext;
  message: Message;
  supportCase: Case;
  /** What stands behind the command. */
  words: string;
  cases: Cases;
}

/** What the staff can do in the topic of a case, by the command's name. */
export const commands: ReadonlyMap<string, (order: Order) => Promise<void>> = new Map(
  Object.entries({ close, reopen, take, note, a: canned, delete: unsend, ban, unban }),
);

/** The command that a message begins with, if the bot is meant by it. */
export function commandIn(
  text: string,
  username: string,
): { name: string; words: string } | undefined {
  const [, name, to = username, words = ""] = /^\/(\w+)(?:@(\w+))?\s*(.*)$/s.exec(text) ?? [];
  const meant = to.toLowerCase() === username.toLowerCase();
  return name && meant ? { name: name.toLowerCase(), words: words.trim() } : undefined;
}

/** What one of the staff is called, for the others. */
export function nameOf({ from, sender_chat }: Message): string {
  return sender_chat?.title ?? from?.first_name ?? "?";
}

/** Answers in the topic. */
async function answer({ ctx, message }: Order, text: string): Promise<void> {
  const reply = { message_id: message.message_id, allow_sending_without_reply: true };
  await ctx.reply(text, { ...placeOf(message), reply_parameters: reply });
}

function placeOf({ message_thread_id }: Message) {
  return message_thread_id === undefined ? {} : { message_thread_id };
}

async function close(order: Order): Promise<void> {
  const { ctx, message, supportCase, cases } = order;
  if (supportCase.state === "closed" && supportCase.closedBy !== ctx.update.update_id)
    return answer(order, caseTexts.isClosed);
  await closeCase(supportCase, ctx.update.update_id, nameOf(message), cases);
}

async function reopen(order: Order): Promise<void> {
  const { supportCase, cases } = order;
  if (!(await reopenCase(supportCase, cases))) return answer(order, caseTexts.another);
  await setTopic(supportCase, true, cases);
  await answer(order, caseTexts.reopened);
}

/** The topic's name tells who has taken it; its first name stands in the message that every other one replies to. */
async function take(order: Order): Promise<void> {
  const { message, supportCase, cases } = order;
  const who = nameOf(message);
  await cases.store.take(supportCase.id, who);
  const first = message.reply_to_message?.forum_topic_created?.name ?? "";
  const name = topicName(supportCase.id, first.replace(/^\d+( · )?/, ""), who);
  await unlessRefused(
    () => cases.api.editForumTopic(cases.chat, supportCase.topic ?? 0, { name }),
    () => {}, // it is called so already
  );
  await answer(order, caseTexts.taken(who));
}

/** It stays where it is. */
async function note(): Promise<void> {}

async function canned(order: Order): Promise<void> {
  const { ctx, message, supportCase, words, cases } = order;
  if (words === "") return answer(order, caseTexts.how);
  const { html, keyboard } = cannedView(
    entriesFor(words, await localeOf(supportCase, cases), ctx.locales),
  );
  const reply = { message_id: message.message_id, allow_sending_without_reply: true };
  await ctx.reply(html, { ...placeOf(message), reply_parameters: reply, reply_markup: keyboard });
}

/** Bots are not told what people delete, so the staff says so. */
async function unsend(order: Order): Promise<void> {
  const { message, supportCase, cases } = order;
  const target = message.reply_to_message?.message_id ?? 0;
  const link = await cases.store.findStaffMessage(supportCase.id, target);
  if (link?.by !== "staff") return answer(order, caseTexts.notYours);
  const deleted = await delivering(supportCase, cases, () =>
    cases.api.deleteMessage(supportCase.chat, link.person),
  );
  if (!deleted) return;
  const remindAt = reminderAfter(cases.now(), 0, cases.options);
  await cases.store.staffDeleted(link, { remindAt });
  await answer(order, caseTexts.deleted);
}

async function ban(order: Order): Promise<void> {
  const { ctx, supportCase, cases } = order;
  await cases.store.block(supportCase.chat, cases.now());
  const { blocked } = (await localeOf(supportCase, cases)).texts.cases;
  await delivering(supportCase, cases, () => cases.api.sendMessage(supportCase.chat, blocked));
  await cases.store.close(supportCase.id, ctx.update.update_id);
  await endSilently(supportCase, cases, caseTexts.banned);
}

async function unban(order: Order): Promise<void> {
  await order.cases.store.unblock(order.supportCase.chat);
  await answer(order, caseTexts.unbanned);
}
