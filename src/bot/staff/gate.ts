import type { Message } from "grammy/types";
import { BoundedMap } from "../../limits/bounded-map.ts";
import { prefixOf } from "../buttons.ts";
import type { BotContext, Services } from "../context.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { readCommand } from "../read-command.ts";
import { foreignSource } from "../sender.ts";
import type { Cases } from "./cases/case-services.ts";
import { relayReaction } from "./cases/relay/reactions.ts";
import { draftEntry, makeLesson, makeLessonAnyway, sendEntryButton } from "./cases/staff-views.ts";
import { openLessons, redoLesson, undoLesson } from "./lessons/lessons-view.ts";
import { openMisses, pickOtherEntry, saveLesson, saveLessonAnyway } from "./lessons/misses-view.ts";
import type { Rights } from "./rights.ts";
import { discardLesson } from "./spoiled-answers.ts";
import { en } from "./texts/en.ts";
import { staffTextsIn } from "./texts/languages.ts";

/** The commands that only staff may use. */
const staffCommands = new Set([...Object.keys(en.menu), ...Object.keys(en.caseMenu)]);

/** The buttons that only staff may use, by the command that they belong to. */
const staffButtons = {
  misses: [openMisses, saveLesson, saveLessonAnyway, pickOtherEntry, discardLesson],
  lessons: [openLessons, undoLesson, redoLesson],
  a: [sendEntryButton],
  close: [makeLesson, makeLessonAnyway, draftEntry],
};

const commandOfButton = new Map(
  Object.entries(staffButtons).flatMap(([command, buttons]) =>
    buttons.map(({ prefix }) => [prefix, command] as const),
  ),
);

/** For how long one explanation in a topic is enough, in milliseconds: an album is many messages. */
const explainEvery = 3000;

/**
 * Lets only staff act in the staff group. What others write, edit or tap there is ignored, so that strangers make no noise
 * and bots no loops. So is what staff forwards or sends through other bots, because someone else may have written it, and
 * what comes from a channel where anyone may write as one; in the topic of a case the bot explains that.
 */
export function staffGate(
  rights: Rights,
  cases: Cases | undefined,
  { metrics, now }: Pick<Services, "metrics" | "now">,
): Feature {
  /** By topic and reason: when the bot last explained why it ignores something. */
  const explainedAt = new BoundedMap<number>(1000);

  const explainSource = async (ctx: BotContext) => {
    const source = foreignSource(ctx) ?? "asChannel";
    const topic = ctx.message?.message_thread_id;
    if (!cases || topic === undefined) return;
    if (!(await cases.store.findByTopic(cases.chat, topic))) return;
    const elapsed = now() - (explainedAt.get(`${topic} ${source}`) ?? Number.NEGATIVE_INFINITY);
    if (elapsed >= 0 && elapsed < explainEvery) return;
    const reply = { message_id: ctx.msgId ?? 0, allow_sending_without_reply: true };
    await ctx.reply(cases.texts.cases[source], {
      message_thread_id: topic,
      reply_parameters: reply,
    });
    explainedAt.set(`${topic} ${source}`, now());
  };

  const admit = async (ctx: BotContext, msg: Message): Outcome => {
    const { left_chat_member: left, new_chat_members: joined = [] } = msg;
    for (const { id } of [...joined, ...(left ? [left] : [])]) rights.forget(id);
    if (await rights.isStaff(ctx)) return pass;
    const command = ctx.message && readCommand(msg.text ?? "", ctx.me.username)?.name;
    if (command && staffCommands.has(command)) metrics.refused.inc({ command });
    const mayBeStaff = isFromChannel(msg) || (await rights.isFromStaff(ctx));
    if (mayBeStaff) await explainSource(ctx);
  };

  return {
    staff: [
      on(["message", "edited_message"], (ctx) =>
        ctx.msg && rights.isStaffChat(ctx) ? admit(ctx, ctx.msg) : pass,
      ),
      on(["callback_query"], async (ctx): Outcome => {
        if (!rights.isStaffChat(ctx) || (await rights.isStaff(ctx))) return pass;
        const prefix = prefixOf(ctx.callbackQuery?.data ?? "");
        metrics.refused.inc({ command: commandOfButton.get(prefix) ?? "button" });
        ctx.notice = staffTextsIn(ctx.locale.language).staffOnly;
      }),
      on(["message_reaction"], async (ctx): Outcome => {
        if (cases) await relayReaction(ctx, cases, rights);
      }),
    ],
  };
}

/** Whether somebody wrote this as a channel of theirs. */
function isFromChannel({ sender_chat, is_automatic_forward }: Message): boolean {
  return sender_chat?.type === "channel" && !is_automatic_forward;
}
