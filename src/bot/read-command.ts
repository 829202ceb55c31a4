import type { Context } from "grammy";

/** A command and the words after it. */
export interface Command {
  name: string;
  words: string;
}

/** A path such as "/var/log" or "/etc.conf" is no command. */
const pattern = /^\/(\w+)(?:@(\w+))?(?![\w/@-]|\.\w)(.*)$/s;

/** Whether a text begins with a command, of whichever bot. */
export function isCommand(text: string): boolean {
  return pattern.test(text);
}

/** The command that a text begins with, if it's for this bot; its name in lower case. */
export function readCommand(text: string, username: string): Command | undefined {
  const [, name, bot = username, words = ""] = pattern.exec(text) ?? [];
  if (name === undefined || bot.toLowerCase() !== username.toLowerCase()) return undefined;
  return { name: name.toLowerCase(), words: words.trimStart() };
}

/** The command that a message begins with, if it's for this bot. A caption is no command. */
export function commandIn({ message, me }: Context): Command | undefined {
  const { text = "", entities = [] } = message ?? {};
  const isMarked = entities.some(({ type, offset }) => type === "bot_command" && offset === 0);
  return isMarked ? readCommand(text, me.username) : undefined;
}
