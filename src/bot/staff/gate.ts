import { Composer } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import type { BotContext, Parts } from "../context.ts";
import { borrowedIn } from "../sender.ts";
import { staffCases } from "../texts/staff/cases.ts";
import { caseMenu, staffMenu } from "../texts/staff/menu.ts";
import { refused } from "../texts/staff/refused.ts";
import { commandIn } from "./cases/commands.ts";
import { afterData, cannedData } from "./cases/staff-views.ts";
import { lessonsData, stateData } from "./lessons/lessons-view.ts";
import { leaveData, missesData, otherData, teachData } from "./lessons/misses-view.ts";

/** The commands that others are refused. */
const staffCommands = new Set([...Object.keys(staffMenu), ...Object.keys(caseMenu)]);

/** The buttons that others are refused, with the commands that they belong to. */
const staffButtons: readonly (readonly [RegExp, string])[] = [
  [missesData, "misses"],
  [teachData, "misses"],
  [otherData, "misses"],
  [leaveData, "misses"],
  [lessonsData, "lessons"],
  [stateData, "lessons"],
  [cannedData, "a"],
  [afterData, "close"],
];

/** How often it's said in a topic that something isn't passed on, in milliseconds: albums are many messages. */
const sayEvery = 60_000;

/**
 * Keeps everybody but the staff from writing in the staff's group: what they write or edit there does nothing and gets
 * no reply, so strangers make no noise and bots no loop. The staff's own forwards, and what they send through other
 * bots, do nothing either, as somebody else may have written that; in the topic of a case they're told why.
 */
export function onlyStaffWrites({
  rights,
  metrics,
  desk,
  now,
}: Pick<Parts, "rights" | "metrics" | "desk" | "now">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const said = new BoundedMap<number>(1000);

  const explain = async (ctx: BotContext) => {
    const borrowed = borrowedIn(ctx);
    const topic = ctx.message?.message_thread_id;
    if (!borrowed || !desk || topic === undefined) return;
    if (!(await desk.store.findByTopic(desk.chat, topic))) return;
    const since = now() - (said.get(String(topic)) ?? Number.NEGATIVE_INFINITY);
    if (since >= 0 && since < sayEvery) return;
    const reply = { message_id: ctx.msgId ?? 0, allow_sending_without_reply: true };
    await ctx.reply(staffCases[borrowed], { message_thread_id: topic, reply_parameters: reply });
    said.set(String(topic), now());
  };

  composer.on(["message", "edited_message"], async (ctx, next) => {
    if (!rights.isStaffChat(ctx)) return next();
    const { left_chat_member, new_chat_members = [] } = ctx.msg;
    for (const { id } of [...new_chat_members, ...(left_chat_member ? [left_chat_member] : [])])
      rights.forget(id);
    if (await rights.isStaff(ctx)) return next();
    const command = ctx.message && commandIn(ctx.msg.text ?? "", ctx.me.username)?.name;
    if (command && staffCommands.has(command)) metrics.refused.inc({ command });
    if (await rights.isFromStaff(ctx)) await explain(ctx);
  });
  return composer;
}

/** Keeps everybody but the staff from tapping buttons in the staff's group. They're told so, and it's counted. */
export function onlyStaffTaps({
  rights,
  metrics,
}: Pick<Parts, "rights" | "metrics">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("callback_query", async (ctx, next) => {
    if (!rights.isStaffChat(ctx) || (await rights.isStaff(ctx))) return next();
    const { data = "" } = ctx.callbackQuery;
    const [, command = "button"] = staffButtons.find(([pattern]) => pattern.test(data)) ?? [];
    metrics.refused.inc({ command });
    ctx.notice = refused;
  });
  return composer;
}
