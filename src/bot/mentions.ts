import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { isCommand } from "./read-command.ts";

/** The text of a message, or its caption. */
export function textOf(message: Message | undefined): string | undefined {
  return message?.text ?? message?.caption;
}

/**
 * Where a message calls the bot by its name. Telegram marks names; a name inside an address, a link or code is part of
 * that and calls nobody.
 */
export function mentionsIn(message: Message | undefined, me: UserFromGetMe): MessageEntity[] {
  const name = `@${me.username}`.toLowerCase();
  return entitiesOf(message).filter((entity) => {
    if (entity.type === "text_mention") return entity.user?.id === me.id;
    return entity.type === "mention" && covered(message, entity).toLowerCase() === name;
  });
}

/** The text of a message without the bot's name. */
export function withoutMentions(message: Message, me: UserFromGetMe): string {
  const text = textOf(message) ?? "";
  const mentions = mentionsIn(message, me).toSorted((a, b) => a.offset - b.offset);
  const ends = [0, ...mentions.map(({ offset, length }) => offset + length)];
  return ends.map((end, at) => text.slice(end, mentions[at]?.offset)).join("");
}

/** The command that a message or a caption begins with, such as "/ask@name". */
export function commandAt(message: Message | undefined): string | undefined {
  const command = entitiesOf(message).find(
    ({ type, offset }) => type === "bot_command" && offset === 0,
  );
  return command && isCommand(textOf(message) ?? "") ? covered(message, command) : undefined;
}

function covered(message: Message | undefined, { offset, length }: MessageEntity): string {
  return (textOf(message) ?? "").slice(offset, offset + length);
}

function entitiesOf(message: Message | undefined): MessageEntity[] {
  return (message?.text === undefined ? message?.caption_entities : message.entities) ?? [];
}
