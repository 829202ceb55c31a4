import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext, Services } from "../../context.ts";
import { type Feature, type Outcome, on, pass } from "../../phases.ts";
import type { Rights } from "../rights.ts";
import { staffTextsIn } from "../texts/languages.ts";
import type { Cases } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { commandIn, commands, nameOf } from "./commands.ts";
import { relayEditToPerson, relayToPerson } from "./relay-to-person.ts";
import { hasContent, relayKindOf } from "./relayed-message.ts";
import { reopenCase } from "./reopen-case.ts";

/**
 * The topics of cases in the staff group: what staff writes there goes to the person, except for commands and notes.
 * Elsewhere the commands are refused.
 */
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
        if (supportCase) return handleInTopic(ctx, msg, supportCase, cases);
        const command = commandIn(msg.text ?? "", ctx.me.username);
        if (!ctx.message || !command || !commands.has(command.name)) return pass;
        const thread = topic === undefined ? {} : { message_thread_id: topic };
        await ctx.reply(cases.texts.cases.onlyInTopic, thread);
      }),
      on(["message"], async (ctx): Outcome => {
        const { message, chat } = ctx;
        const command = commandIn(message?.text ?? "", ctx.me.username);
        if (!command || !commands.has(command.name) || !isFromPerson(ctx)) return pass;
        // In a group a command without this bot's name may be for another bot.
        if (chat?.type !== "private" && !/^\/\w+@/.test(message?.text ?? "")) return pass;
        metrics.refused.inc({ command: command.name });
        await ctx.reply(staffTextsIn(ctx.locale.language).cases.staffOnly);
      }),
    ],
  };
}

/** Whether a person wrote this, possibly as an anonymous administrator of the group. */
function isFromPerson({ msg, chat }: BotContext): boolean {
  return msg?.from?.is_bot === false || msg?.sender_chat?.id === chat?.id;
}

async function handleInTopic(
  ctx: BotContext,
  message: Message,
  supportCase: Case,
  cases: Cases,
): Outcome {
  const text = message.text ?? message.caption ?? "";
  const isNote = /^(\/\/|\/note\b)/.test(text);
  if (ctx.editedMessage) {
    return isNote ? undefined : relayEditToPerson(message, supportCase, cases);
  }
  if (message.forum_topic_closed) {
    return closeCase(supportCase, ctx.update.update_id, nameOf(message), cases);
  }
  const { texts } = cases;
  const sendNotice = (notice: string) => {
    const { topic } = supportCase;
    return ctx.reply(notice, topic === undefined ? {} : { message_thread_id: topic });
  };
  if (message.forum_topic_reopened) {
    const isOpen = await reopenCase(supportCase, cases);
    return void (await sendNotice(isOpen ? texts.cases.reopened : texts.cases.hasOtherCase));
  }
  if (isNote || !hasContent(message)) return;
  const command = commandIn(text, ctx.me.username);
  const run = command && commands.get(command.name);
  if (run) return run({ ctx, message, supportCase, words: command.words, cases });
  if (text.startsWith("/")) return pass;
  if (supportCase.state === "closed") return void (await sendNotice(texts.cases.isClosed));
  if (!relayKindOf(message)) return void (await sendNotice(texts.cases.unsupported));
  await relayToPerson(message, supportCase, cases);
}
