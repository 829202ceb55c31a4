// @ts-check
/** @import { Message, User } from "grammy/types" */
import { nameOf, summaryOf } from "./names.js";

/**
 * The sentence of a service message; null for a message that somebody wrote.
 *
 * @param {Message} message
 */
export function serviceTextOf(message) {
  const who = nameOf(message.sender_chat ?? message.from ?? message.chat);
  const { new_chat_members: added, left_chat_member: left, pinned_message: pinned } = message;
  const { forum_topic_created: opened, forum_topic_edited: renamed } = message;
  if (added) return joinText(who, message.from, added);
  if (left) return left.id === message.from?.id ? `${who} left` : `${who} removed ${nameOf(left)}`;
  if (message.supergroup_chat_created || message.group_chat_created) return `${who} made the group`;
  if (message.migrate_to_chat_id) return "The group became a supergroup";
  if (message.migrate_from_chat_id) return "This was a group before";
  if (opened) return `${who} opened the topic “${opened.name}”`;
  if (renamed) return `${who} named the topic “${renamed.name ?? ""}”`;
  if (message.forum_topic_closed) return `${who} closed the topic`;
  if (message.forum_topic_reopened) return `${who} reopened the topic`;
  if (pinned)
    return `${who} pinned “${"date" in pinned ? summaryOf(/** @type {Message} */ (pinned)) : ""}”`;
  return null;
}

/**
 * @param {string} who
 * @param {User | undefined} from
 * @param {User[]} added
 */
function joinText(who, from, added) {
  const [first] = added;
  if (added.length === 1 && first?.id === from?.id) return `${who} joined`;
  return `${who} added ${added.map(nameOf).join(", ")}`;
}
