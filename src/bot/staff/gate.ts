import { BoundedMap } from "../../limits/bounded-map.ts";
import { prefixOf } from "../buttons.ts";
import type { BotContext, Services } from "../context.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { foreignSource } from "../sender.ts";
import type { Cases } from "./cases/case-services.ts";
import { commandIn } from "./cases/commands.ts";
import { draftEntry, makeLesson, sendEntryButton } from "./cases/staff-views.ts";
import { caseTexts } from "./cases/texts.ts";
import { openLessons, redoLesson, undoLesson } from "./lessons/lessons-view.ts";
import {
  leaveMisses,
  openMisses,
  pickOtherEntry,
  teachAnyway,
  teachLesson,
} from "./lessons/misses-view.ts";
import { caseMenu, staffMenu } from "./menu-texts.ts";
import type { Rights } from "./rights.ts";
import { staffOnly } from "./staff-only.ts";

/** The commands that others are refused. */
const staffCommands = new Set([...Object.keys(staffMenu), ...Object.keys(caseMenu)]);

/** The buttons that others are refused, by the command that they belong to. */
const staffButtons = {
  misses: [openMisses, teachLesson, teachAnyway, pickOtherEntry, leaveMisses],
  lessons: [openLessons, undoLesson, redoLesson],
  a: [sendEntryButton],
  close: [makeLesson, draftEntry],
};

const commandOfButton = new Map(
  Object.entries(staffButtons).flatMap(([command, buttons]) =>
    buttons.map(({ prefix }) => [prefix, command] as const),
  ),
);

/** How often a topic is told that something isn't passed on, in milliseconds: albums are many messages. */
const explainEvery = 60_000;

/**
 * Hears only the staff in the staff's group. What others write, edit or tap there does nothing: strangers make no noise and
 * bots no loop. Nor do the staff's own forwards, and what they send through other bots, as somebody else may have written
 * that; in the topic of a case they're told why.
 */
export function staffGate(
  rights: Rights,
  cases: Cases | undefined,
  { metrics, now }: Pick<Services, "metrics" | "now">,
): Feature {
  const explained = new BoundedMap<number>(1000);

  const explain = async (ctx: BotContext) => {
    const source = foreignSource(ctx);
    const topic = ctx.message?.message_thread_id;
    if (!source || !cases || topic === undefined) return;
    if (!(await cases.store.findByTopic(cases.chat, topic))) return;
    const since = now() - (explained.get(String(topic)) ?? Number.NEGATIVE_INFINITY);
    if (since >= 0 && since < explainEvery) return;
    const reply = { message_id: ctx.msgId ?? 0, allow_sending_without_reply: true };
    await ctx.reply(caseTexts[source], { message_thread_id: topic, reply_parameters: reply });
    explained.set(String(topic), now());
  };

  return {
    staff: [
      on(["message", "edited_message"], async (ctx): Outcome => {
        const { msg } = ctx;
        if (!msg || !rights.isStaffChat(ctx)) return pass;
        const { left_chat_member: left, new_chat_members: joined = [] } = msg;
        for (const { id } of [...joined, ...(left ? [left] : [])]) rights.forget(id);
        if (await rights.isStaff(ctx)) return pass;
        const command = ctx.message && commandIn(msg.text ?? "", ctx.me.username)?.name;
        if (command && staffCommands.has(command)) metrics.refused.inc({ command });
        if (await rights.isFromStaff(ctx)) await explain(ctx);
      }),
      on(["callback_query"], async (ctx): Outcome => {
        if (!rights.isStaffChat(ctx) || (await rights.isStaff(ctx))) return pass;
        const prefix = prefixOf(ctx.callbackQuery?.data ?? "");
        metrics.refused.inc({ command: commandOfButton.get(prefix) ?? "button" });
        ctx.notice = staffOnly;
      }),
    ],
  };
}
