import { Composer } from "grammy";
import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext, Parts } from "../../context.ts";
import { staffCases } from "../../texts/staff/cases.ts";
import type { Desk } from "./cases.ts";
import { closeCase } from "./close-case.ts";
import { commandIn, commands, nameOf } from "./commands.ts";
import { isSaid, kindOf } from "./message-kinds.ts";
import { passEditToPerson, passToPerson } from "./relay.ts";
import { reopenCase } from "./reopen-case.ts";

/**
 * The topics of cases in the staff's group: what is written there goes to the person, but for commands and notes. It
 * stands before everything else but what keeps others out of that group: the staff is not held up, and administrators may
 * stay anonymous there.
 */
export function staffTopics({
  desk,
  rights,
  metrics,
}: Pick<Parts, "desk" | "rights" | "metrics">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  if (!desk) return composer;
  composer.on(["message", "edited_message"], async (ctx, next) => {
    if (!rights.isStaffChat(ctx)) return next();
    const topic = ctx.msg.message_thread_id;
    const known = topic === undefined ? undefined : await desk.store.findByTopic(desk.chat, topic);
    const order = commandIn(ctx.msg.text ?? "", ctx.me.username);
    if (known) return inCase(ctx, known, desk, next);
    if (!ctx.message || !order || !commands.has(order.name)) return next();
    await ctx.reply(staffCases.noTopic, topic === undefined ? {} : { message_thread_id: topic });
  });
  composer.on("message:text", async (ctx, next) => {
    const order = commandIn(ctx.msg.text, ctx.me.username);
    if (!order || !commands.has(order.name) || !isOfPerson(ctx)) return next();
    // Other bots of a group have commands that are called so too.
    if (ctx.chat.type !== "private" && !/^\/\w+@/.test(ctx.msg.text)) return next();
    metrics.refused.inc({ command: order.name });
    await ctx.reply(staffCases.staffOnly);
  });
  return composer;
}

/** The staff may write as the group itself. */
function isOfPerson({ msg, chat }: BotContext): boolean {
  return msg?.from?.is_bot === false || msg?.sender_chat?.id === chat?.id;
}

async function inCase(
  ctx: BotContext,
  known: Case,
  desk: Desk,
  next: () => Promise<void>,
): Promise<void> {
  const message = ctx.msg as Message;
  const text = message.text ?? message.caption ?? "";
  const internal = /^(\/\/|\/note\b)/.test(text);
  if (ctx.editedMessage) return internal ? undefined : passEditToPerson(message, known, desk);
  if (message.forum_topic_closed) {
    return closeCase(known, ctx.update.update_id, nameOf(message), desk);
  }
  const say = (words: string) =>
    ctx.reply(words, known.topic === undefined ? {} : { message_thread_id: known.topic });
  if (message.forum_topic_reopened) {
    const open = await reopenCase(known, desk);
    return void (await say(open ? staffCases.reopened : staffCases.another));
  }
  if (internal || !isSaid(message)) return;
  const order = commandIn(text, ctx.me.username);
  const command = order && commands.get(order.name);
  if (command) return command({ ctx, message, known, words: order.words, desk });
  if (text.startsWith("/")) return next();
  if (known.state === "closed") return void (await say(staffCases.isClosed));
  if (!kindOf(message)) return void (await say(staffCases.unpassable));
  await passToPerson(message, known, desk);
}
