import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { type Cases, catchRefusal, localeOf } from "./case-services.ts";
import { closeCase, closeTopic } from "./close-case.ts";
import { deliverToPerson } from "./deliver-to-person.ts";
import { replyingTo } from "./relayed-message.ts";
import { nextReminder } from "./reminders.ts";
import { reopenCase } from "./reopen-case.ts";
import { entriesFor } from "./send-entry.ts";
import { entriesView } from "./staff-views.ts";
import { setTopicOpen, topicName } from "./topics.ts";

/** A command that staff sends in the topic of a case. */
export interface CommandCall {
  ctx: BotContext;
  message: Message;
  supportCase: Case;
  /** What follows the command. */
  words: string;
  cases: Cases;
}

/** What staff can do in the topic of a case, by the command's name. */
export const commands: ReadonlyMap<string, (call: CommandCall) => Promise<void>> = new Map(
  Object.entries({ close, reopen, take, note, a: proposeEntries, delete: unsend, ban, unban }),
);

/** The command that a message begins with, unless it's another bot's. */
export function commandIn(
  text: string,
  username: string,
): { name: string; words: string } | undefined {
  const [, name, bot = username, words = ""] = /^\/(\w+)(?:@(\w+))?\s*(.*)$/s.exec(text) ?? [];
  const isOwn = bot.toLowerCase() === username.toLowerCase();
  return name && isOwn ? { name: name.toLowerCase(), words: words.trim() } : undefined;
}

/** The name of a message's sender, as other staff members read it. */
export function nameOf({ from, sender_chat }: Message): string {
  return sender_chat?.title ?? from?.first_name ?? "?";
}

/** Replies to the command in its topic. */
async function reply({ ctx, message }: CommandCall, text: string): Promise<void> {
  await ctx.reply(text, inReplyTo(message));
}

function inReplyTo({ message_id, message_thread_id }: Message) {
  const thread = message_thread_id === undefined ? {} : { message_thread_id };
  return { ...thread, ...replyingTo(message_id) };
}

async function close(call: CommandCall): Promise<void> {
  const { ctx, message, supportCase, cases } = call;
  const update = ctx.update.update_id;
  if (supportCase.state === "closed" && supportCase.closedBy !== update) {
    return reply(call, call.cases.texts.cases.isClosed);
  }
  await closeCase(supportCase, update, nameOf(message), cases);
}

async function reopen(call: CommandCall): Promise<void> {
  const { supportCase, cases } = call;
  if (!(await reopenCase(supportCase, cases)))
    return reply(call, call.cases.texts.cases.hasOtherCase);
  await setTopicOpen(supportCase, true, cases);
  await reply(call, call.cases.texts.cases.reopened);
}

/** Puts who has taken the case into the topic's name. The original name is in the message that all others reply to. */
async function take(call: CommandCall): Promise<void> {
  const { message, supportCase, cases } = call;
  const who = nameOf(message);
  await cases.store.take(supportCase.id, who);
  const original = message.reply_to_message?.forum_topic_created?.name ?? "";
  const name = topicName(supportCase.id, original.replace(/^\d+( · )?/, ""), who);
  await catchRefusal(
    () => cases.api.editForumTopic(cases.chat, supportCase.topic ?? 0, { name }),
    () => {}, // the name is the same
  );
  await reply(call, call.cases.texts.cases.takenBy(who));
}

/** A note stays in the topic. */
async function note(): Promise<void> {}

async function proposeEntries(call: CommandCall): Promise<void> {
  const { ctx, message, supportCase, words, cases } = call;
  if (words === "") return reply(call, call.cases.texts.cases.sendEntryUsage);
  const { html, keyboard } = entriesView(
    entriesFor(words, await localeOf(supportCase, cases), ctx.locales, cases.texts),
    cases.texts,
  );
  await ctx.reply(html, { ...inReplyTo(message), reply_markup: keyboard });
}

/** Deletes for the person what the command replies to. Bots aren't told about deleted messages, so this takes a command. */
async function unsend(call: CommandCall): Promise<void> {
  const { message, supportCase, cases } = call;
  const target = message.reply_to_message?.message_id ?? 0;
  const link = await cases.store.findStaffMessage(supportCase.id, target);
  if (link?.by !== "staff") return reply(call, call.cases.texts.cases.deleteUsage);
  const deleted = await deliverToPerson(supportCase, cases, () =>
    cases.api.deleteMessage(supportCase.chat, link.person),
  );
  if (!deleted) return;
  const remindAt = nextReminder(cases.now(), 0, cases.options);
  await cases.store.staffDeleted(link, { remindAt });
  await reply(call, call.cases.texts.cases.deleted);
}

async function ban(call: CommandCall): Promise<void> {
  const { ctx, supportCase, cases } = call;
  await cases.store.block(supportCase.chat, cases.now());
  const { blocked } = (await localeOf(supportCase, cases)).texts.cases;
  await deliverToPerson(supportCase, cases, () => cases.api.sendMessage(supportCase.chat, blocked));
  await cases.store.close(supportCase.id, ctx.update.update_id);
  await closeTopic(supportCase, cases.texts.cases.blocked, cases);
}

async function unban(call: CommandCall): Promise<void> {
  await call.cases.store.unblock(call.supportCase.chat);
  await reply(call, call.cases.texts.cases.unblocked);
}
