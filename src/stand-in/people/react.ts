import type { Message } from "grammy/types";
import { deliverReactions, isReaction, setReactions } from "../chats/reactions.ts";
import { ActionError } from "../wire/errors.ts";
import { type Actor, accessibleMessage } from "./find.ts";

/** How many reactions Premium people may put on one message. */
const MOST_REACTIONS = 3;

/** Replaces the person's reactions to a message. */
export function react(
  actor: Actor,
  target: Message | number,
  emoji: readonly string[],
  chatId: number,
): void {
  const { telegram, user } = actor;
  const { chat, message } = accessibleMessage(actor, target, chatId);
  if (message.ephemeral_message_id !== undefined || emoji.length > MOST_REACTIONS) {
    throw new ActionError("You can't react to this like that.");
  }
  const unknown = emoji.find((one) => !isReaction(one));
  if (unknown !== undefined) throw new ActionError(`${unknown} is no reaction.`);
  const before = setReactions(telegram, chat, message.message_id, user.id, emoji);
  if (String(before) === String(emoji)) return;
  const isAnonymous = chat.administrators.get(user.id)?.is_anonymous;
  const who = isAnonymous ? { actor_chat: chat.info } : { user };
  deliverReactions(telegram, chat, message, who, [before, emoji]);
}
