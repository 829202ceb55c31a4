import type { Context } from "grammy";

/** A command and the words after it. */
export interface Command {
  name: string;
  words: string;
}

/** The command that a text message begins with, if it's for this bot. A caption is no command. */
export function commandIn({ message, me }: Context): Command | undefined {
  const { text, entities = [] } = message ?? {};
  if (!text?.startsWith("/")) return undefined;
  const entity = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (!entity) return undefined;
  const [name = "", to] = text.slice(1, entity.length).split("@");
  if (to !== undefined && to.toLowerCase() !== me.username.toLowerCase()) return undefined;
  return { name, words: text.slice(entity.length).trimStart() };
}
