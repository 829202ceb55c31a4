import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { type Cases, catchRefusal, localeOf } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { closeTopic } from "./close-topic.ts";
import { deliverToPerson } from "./relay/deliver-to-person.ts";
import { takeBack } from "./relay/edit-for-person.ts";
import { withoutInvisible } from "./relay/invisible.ts";
import { keepAsNotes } from "./relay/notes.ts";
import { replyingTo } from "./relay/send.ts";
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

/** The commands with words after them. */
export const withWords: ReadonlySet<string> = new Set(["a", "note"]);

/** The name of a message's sender, as other staff members read it. */
export function nameOf({ from, sender_chat }: Message): string {
  return withoutInvisible(sender_chat?.title ?? from?.first_name ?? "?");
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

/** Puts who has taken the case into the topic's name. */
async function take(call: CommandCall): Promise<void> {
  const { message, supportCase, cases } = call;
  const who = nameOf(message);
  await cases.store.take(supportCase.id, who);
  const question = supportCase.question || wordsInName(message);
  await catchRefusal(
    () =>
      cases.api.editForumTopic(cases.chat, supportCase.topic ?? 0, {
        name: topicName({ ...supportCase, question, takenBy: who }),
      }),
    () => {}, // the name is the same
  );
  await reply(call, call.cases.texts.cases.takenBy(who));
}

/** The question in the name that the topic was created with: cases of earlier versions don't hold it. */
function wordsInName({ reply_to_message }: Message): string {
  const name = reply_to_message?.forum_topic_created?.name ?? "";
  return name.replace(/^\d+( · )?/, "");
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
  const links = await cases.store.findStaffMessage(supportCase.id, target);
  const copies = links.filter(({ by }) => by === "staff");
  if (copies.length === 0) return reply(call, call.cases.texts.cases.deleteUsage);
  if (await takeBack(copies, supportCase, cases)) {
    await keepAsNotes([{ message_id: target }], supportCase, cases);
    await reply(call, call.cases.texts.cases.deleted);
  }
}

async function ban(call: CommandCall): Promise<void> {
  const { ctx, supportCase, cases } = call;
  await cases.store.block(supportCase.chat, cases.now());
  const { blocked } = (await localeOf(supportCase, cases)).texts.cases;
  await deliverToPerson(supportCase, cases, (place) =>
    cases.api.sendMessage(supportCase.chat, blocked, place),
  );
  await cases.store.close(supportCase.id, ctx.update.update_id);
  await closeTopic(supportCase, cases.texts.cases.blocked, cases);
}

async function unban(call: CommandCall): Promise<void> {
  await call.cases.store.unblock(call.supportCase.chat);
  await reply(call, call.cases.texts.cases.unblocked);
}
