import type { Message } from "grammy/types";
import { oneErrorApart } from "../../../match/model/spelling.ts";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext, Services } from "../../context.ts";
import { type Feature, type Outcome, on, pass } from "../../phases.ts";
import { type Command, isCommand, readCommand } from "../../read-command.ts";
import type { Rights } from "../rights.ts";
import { staffTextsIn } from "../texts/languages.ts";
import type { Cases } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { commands, nameOf, withWords } from "./commands.ts";
import { contentOf } from "./relay/content.ts";
import { relayEditToPerson } from "./relay/edit-for-person.ts";
import { withoutInvisible } from "./relay/invisible.ts";
import { keepAsNotes } from "./relay/notes.ts";
import { relayToPerson } from "./relay/to-person.ts";
import { reopenCase } from "./reopen-case.ts";
import { topicLink } from "./topics.ts";

/** Marks what was misspelt: an edit may put it right. */
const misspeltNote = "misspelt";

/** Shorter commands are one letter away from too many other words. */
const shortestMisspelt = 4;

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
        const command = readCommand(msg.text ?? "", ctx.me.username);
        if (!ctx.message || !command || !commands.has(command.name)) return pass;
        const thread = topic === undefined ? {} : { message_thread_id: topic };
        await ctx.reply(cases.texts.cases.onlyInTopic, thread);
      }),
      on(["message"], async (ctx): Outcome => {
        const { message, chat } = ctx;
        const command = readCommand(message?.text ?? "", ctx.me.username);
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
  const { texts } = cases;
  const sendNotice = async (notice: string) => {
    const { message_thread_id } = message;
    await ctx.reply(notice, message_thread_id === undefined ? {} : { message_thread_id });
  };
  const isClosed = supportCase.state === "closed";
  const command = ownCommand(ctx, message);
  const run = command && commands.get(command.name);
  const runCommand = async () =>
    run?.({ ctx, message, supportCase, words: command?.words.trim() ?? "", cases });
  const links = await cases.store.findStaffMessage(supportCase.id, message.message_id);
  const note = links.find(({ by }) => by === "note");
  if (ctx.editedMessage) {
    if (run) return note?.file === misspeltNote ? runCommand() : undefined;
    return relayEditToPerson(ctx, message, isNote(message), supportCase, cases);
  }
  if (message.forum_topic_closed) {
    return closeCase(supportCase, ctx.update.update_id, nameOf(message), cases);
  }
  if (message.forum_topic_reopened) {
    const isOpen = await reopenCase(supportCase, cases);
    return sendNotice(isOpen ? texts.cases.reopened : texts.cases.hasOtherCase);
  }
  if (!contentOf(message)) return;
  const album = message.media_group_id;
  const keep = (messages: readonly Message[], belongsTo = album && `album ${album}`) =>
    keepAsNotes(messages, supportCase, cases, belongsTo);
  if (run || ctx.command) await keep([message]);
  if (run) return runCommand();
  if (ctx.command || isForOtherBot(message, ctx)) return pass;
  const misspelt = misspeltCommand(ctx, message);
  if (misspelt) {
    await keep([message], misspeltNote);
    return sendNotice(texts.cases.misspelt(misspelt.typed, misspelt.meant));
  }
  if (note) return;
  // An earlier try at this update, or at one of its album, has handled it.
  const messages = links.length > 0 ? [message] : await cases.albums.withRest(ctx);
  const isOfNote =
    album !== undefined && (await cases.store.hasNote(supportCase.id, `album ${album}`));
  if (messages.some(isNote) || isOfNote) return keep(messages);
  if (isClosed) {
    await keep(messages);
    return sendNotice(texts.cases.isClosed);
  }
  await relayToPerson(messages, supportCase, cases);
  const { topic } = supportCase;
  if (topic !== undefined && topic !== message.message_thread_id) {
    await sendNotice(texts.cases.goesOnIn(topicLink(cases.chat, topic)));
  }
}

function wordsIn({ text, caption }: Message): string {
  return withoutInvisible(text ?? caption ?? "");
}

/** Whether a message stays in the topic. */
function isNote(message: Message): boolean {
  return /^\s*(\/\/|\/note(@\w+)?(?!\S))/i.test(wordsIn(message));
}

/** The command for the topics of cases that a message is: exactly that, unless the command takes words. */
function ownCommand({ me }: BotContext, message: Message): Command | undefined {
  if (message.text === undefined || isNote(message)) return undefined;
  const command = readCommand(wordsIn(message), me.username);
  if (!command || !commands.has(command.name)) return undefined;
  const isExact = /^\P{L}*$/u.test(command.words);
  return isExact || withWords.has(command.name) ? command : undefined;
}

/** Whether a message is a command that names another bot in the group. */
function isForOtherBot(message: Message, { me }: BotContext): boolean {
  const words = wordsIn(message);
  return isCommand(words) && !readCommand(words, me.username);
}

/** What a message has in place of a command; of a note, whatever follows it. */
function misspeltCommand(
  { me }: BotContext,
  message: Message,
): { typed: string; meant: string } | undefined {
  const command = readCommand(wordsIn(message), me.username);
  if (!command || commands.has(command.name)) return undefined;
  const meant = [...commands.keys()].find(
    (name) =>
      name.length >= shortestMisspelt &&
      oneErrorApart(name, command.name) &&
      (command.words === "" || name === "note"),
  );
  return meant === undefined ? undefined : { typed: `/${command.name}`, meant: `/${meant}` };
}
