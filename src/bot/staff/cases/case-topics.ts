import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseMessage } from "../../../store/cases/messages.ts";
import type { BotContext, Services } from "../../context.ts";
import { type Feature, type Outcome, on, pass } from "../../phases.ts";
import { type Command, readCommand } from "../../read-command.ts";
import type { Rights } from "../rights.ts";
import { staffTextsIn } from "../texts/languages.ts";
import type { Cases } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { type CommandCall, commands, nameOf } from "./commands.ts";
import { contentOf } from "./relay/content.ts";
import { relayEditToPerson } from "./relay/edit-for-person.ts";
import { keepAsNotes } from "./relay/notes.ts";
import { relayToPerson } from "./relay/to-person.ts";
import { reopenCase } from "./reopen-case.ts";
import { isForOtherBot, isNote, misspeltCommand, ownCommand } from "./staff-message.ts";
import { topicLink } from "./topics.ts";

/** Marks what was misspelt: an edit may put it right. */
const misspeltNote = "misspelt";

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
      on(["message", "edited_message"], (ctx) =>
        ctx.msg && rights.isStaffChat(ctx) ? handleInGroup(ctx, ctx.msg, cases) : pass,
      ),
      on(["message"], (ctx) => {
        const { message, chat } = ctx;
        const command = readCommand(message?.text ?? "", ctx.me.username);
        if (!command || !commands.has(command.name) || !isFromPerson(ctx)) return pass;
        // In a group a command without this bot's name may be for another bot.
        if (chat?.type !== "private" && !/^\/\w+@/.test(message?.text ?? "")) return pass;
        metrics.refused.inc({ command: command.name });
        return refuse(ctx);
      }),
    ],
  };
}

async function handleInGroup(ctx: BotContext, msg: Message, cases: Cases): Outcome {
  const topic = msg.message_thread_id;
  const supportCase =
    topic === undefined ? undefined : await cases.store.findByTopic(cases.chat, topic);
  if (supportCase) return handleInTopic(ctx, msg, supportCase, cases);
  const command = readCommand(msg.text ?? "", ctx.me.username);
  if (!ctx.message || !command || !commands.has(command.name)) return pass;
  const thread = topic === undefined ? {} : { message_thread_id: topic };
  await ctx.reply(cases.texts.cases.onlyInTopic, thread);
}

async function refuse(ctx: BotContext): Outcome {
  await ctx.reply(staffTextsIn(ctx.locale.language).cases.staffOnly);
}

/** Whether a person wrote this, possibly as an anonymous administrator of the group. */
function isFromPerson({ msg, chat }: BotContext): boolean {
  return msg?.from?.is_bot === false || msg?.sender_chat?.id === chat?.id;
}

/** What staff has written in the topic of a case, and what is known of it from earlier. */
interface Written {
  ctx: BotContext;
  message: Message;
  supportCase: Case;
  cases: Cases;
  /** Its copies in the person's chat; a note if it stayed with staff. */
  links: readonly CaseMessage[];
}

async function handleInTopic(
  ctx: BotContext,
  message: Message,
  supportCase: Case,
  cases: Cases,
): Outcome {
  if (message.forum_topic_closed) {
    return closeCase(supportCase, ctx.update.update_id, nameOf(message), cases);
  }
  const links = await cases.store.findStaffMessage(supportCase.id, message.message_id);
  const written: Written = { ctx, message, supportCase, cases, links };
  if (message.forum_topic_reopened) {
    const { reopened, hasOtherCase } = cases.texts.cases;
    return sendNotice(written, (await reopenCase(supportCase, cases)) ? reopened : hasOtherCase);
  }
  if (ctx.editedMessage) return takeEdit(written);
  if (contentOf(message)) return takeWritten(written);
}

/** Says something in the topic that staff has written in. */
async function sendNotice({ ctx, message }: Written, notice: string): Promise<void> {
  const { message_thread_id } = message;
  await ctx.reply(notice, message_thread_id === undefined ? {} : { message_thread_id });
}

function keep(
  { supportCase, cases }: Written,
  messages: readonly Message[],
  belongsTo?: string,
): Promise<void> {
  return keepAsNotes(messages, supportCase, cases, belongsTo);
}

async function takeEdit({ ctx, message, supportCase, cases, links }: Written): Promise<void> {
  const command = ownCommand(ctx, message);
  if (!command) return relayEditToPerson(ctx, message, isNote(message), supportCase, cases);
  if (links.some(({ by, file }) => by === "note" && file === misspeltNote)) {
    await run(command, { ctx, message, supportCase, cases });
  }
}

async function run(command: Command, call: Omit<CommandCall, "words">): Promise<void> {
  await commands.get(command.name)?.({ ...call, words: command.words.trim() });
}

async function takeWritten(written: Written): Outcome {
  const { ctx, message, cases } = written;
  const command = ownCommand(ctx, message);
  if (command || ctx.command) await keep(written, [message]);
  if (command) return run(command, written);
  if (ctx.command || isForOtherBot(message, ctx)) return pass;
  const misspelt = misspeltCommand(ctx, message);
  if (!misspelt) return takeWords(written);
  await keep(written, [message], misspeltNote);
  await sendNotice(written, cases.texts.cases.misspelt(misspelt.typed, misspelt.meant));
}

/** Relays a message, or an album, to the person, unless it's a note. */
async function takeWords(written: Written): Promise<void> {
  const { ctx, message, supportCase, cases, links } = written;
  const { texts, store } = cases;
  if (links.some(({ by }) => by === "note")) return;
  // An earlier try at this update, or at one of its album, may have relayed it.
  const messages = links.length > 0 ? [message] : await cases.albums.withRest(ctx);
  const album = message.media_group_id && `album ${message.media_group_id}`;
  const isOfNote = album !== undefined && (await store.hasNote(supportCase.id, album));
  if (messages.some(isNote) || isOfNote) return keep(written, messages, album);
  if (supportCase.state === "closed") {
    await keep(written, messages);
    return sendNotice(written, texts.cases.isClosed);
  }
  await relayToPerson(messages, supportCase, cases);
  const { topic } = supportCase;
  if (topic === undefined || topic === message.message_thread_id) return;
  await sendNotice(written, texts.cases.goesOnIn(topicLink(cases.chat, topic)));
}
