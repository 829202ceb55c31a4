import type { Message } from "grammy/types";
import { oneErrorApart } from "../../../match/model/spelling.ts";
import type { BotContext } from "../../context.ts";
import { type Command, isCommand, readCommand } from "../../read-command.ts";
import { commands, withWords } from "./commands.ts";
import { withoutInvisible } from "./relay/invisible.ts";

/** Shorter commands are one letter away from too many other words. */
const shortestMisspelt = 4;

function wordsIn({ text, caption }: Message): string {
  return withoutInvisible(text ?? caption ?? "");
}

/** Whether a message stays in the topic. */
export function isNote(message: Message): boolean {
  return /^\s*(\/\/|\/note(@\w+)?(?!\S))/i.test(wordsIn(message));
}

/** The command for the topics of cases that a message is: exactly that, unless the command takes words. */
export function ownCommand({ me }: BotContext, message: Message): Command | undefined {
  if (message.text === undefined || isNote(message)) return undefined;
  const command = readCommand(wordsIn(message), me.username);
  if (!command || !commands.has(command.name)) return undefined;
  const isExact = /^\P{L}*$/u.test(command.words);
  return isExact || withWords.has(command.name) ? command : undefined;
}

/** Whether a message is a command that names another bot in the group. */
export function isForOtherBot(message: Message, { me }: BotContext): boolean {
  const words = wordsIn(message);
  return isCommand(words) && !readCommand(words, me.username);
}

/** What a message has in place of a command; of a note, whatever follows it. */
export function misspeltCommand(
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
