import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext, Services } from "../../context.ts";
import { type Feature, type Outcome, on, pass } from "../../phases.ts";
import type { Rights } from "../rights.ts";
import type { Cases } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { commandIn, commands, nameOf } from "./commands.ts";
import { isSaid, kindOf } from "./message-kinds.ts";
import { passEditToPerson, passToPerson } from "./relay.ts";
import { reopenCase } from "./reopen-case.ts";
import { caseTexts } from "./texts.ts";

/** The topics of cases in the staff's group: what is written there goes to the person, but for commands and notes. */
export function caseTopics(
  cases: Cases,
  rights: Rights,
  { metrics }: Pick<Services, "metrics">,
): Feature {
  return {
    staff: [
      on(["message", "edited_message"], async (ctx) => {
        const { msg } = ctx;
        if (!msg || !rights.isStaffChat(ctx)) return pass;
        const topic = msg.message_thread_id;
        const supportCase =
          topic === undefined ? undefined : await cases.store.findByTopic(cases.chat, topic);
        if (supportCase) return inCase(ctx, msg, supportCase, cases);
        const order = commandIn(msg.text ?? "", ctx.me.username);
        if (!ctx.message || !order || !commands.has(order.name)) return pass;
        const place = topic === undefined ? {} : { message_thread_id: topic };
        await ctx.reply(caseTexts.noTopic, place);
      }),
      on(["message"], async (ctx): Outcome => {
        const { message, chat } = ctx;
        const order = commandIn(message?.text ?? "", ctx.me.username);
        if (!order || !commands.has(order.name) || !isFromPerson(ctx)) return pass;
        // Other bots of a group have commands with these names, too.
        if (chat?.type !== "private" && !/^\/\w+@/.test(message?.text ?? "")) return pass;
        metrics.refused.inc({ command: order.name });
        await ctx.reply(caseTexts.staffOnly);
      }),
    ],
  };
}

/** The staff may write as the group itself. */
function isFromPerson({ msg, chat }: BotContext): boolean {
  return msg?.from?.is_bot === false || msg?.sender_chat?.id === chat?.id;
}

async function inCase(ctx: BotContext, message: Message, supportCase: Case, cases: Cases): Outcome {
  const text = message.text ?? message.caption ?? "";
  const isNote = /^(\/\/|\/note\b)/.test(text);
  if (ctx.editedMessage) return isNote ? undefined : passEditToPerson(message, supportCase, cases);
  if (message.forum_topic_closed) {
    return closeCase(supportCase, ctx.update.update_id, nameOf(message), cases);
  }
  const say = (words: string) => {
    const { topic } = supportCase;
    return ctx.reply(words, topic === undefined ? {} : { message_thread_id: topic });
  };
  if (message.forum_topic_reopened) {
    const isOpen = await reopenCase(supportCase, cases);
    return void (await say(isOpen ? caseTexts.reopened : caseTexts.another));
  }
  if (isNote || !isSaid(message)) return;
  const order = commandIn(text, ctx.me.username);
  const command = order && commands.get(order.name);
  if (command) return command({ ctx, message, supportCase, words: order.words, cases });
  if (text.startsWith("/")) return pass;
  if (supportCase.state === "closed") return void (await say(caseTexts.isClosed));
  if (!kindOf(message)) return void (await say(caseTexts.unpassable));
  await passToPerson(message, supportCase, cases);
}
