import type { Message, ReactionType, ReactionTypeEmoji, User } from "grammy/types";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";

/** The emoji that Telegram accepts as reactions. */
const EMOJI = new Set(
  "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡".split(
    " ",
  ),
);

export function isReaction(emoji: string): boolean {
  return EMOJI.has(emoji);
}

/** Replaces somebody's reactions to a message; an empty list takes them away. @returns those before */
export function setReactions(
  telegram: TelegramState,
  chat: LocalChat,
  messageId: number,
  person: number,
  emoji: readonly string[],
): readonly string[] {
  const reactions = chat.reactions.get(messageId) ?? new Map<number, readonly string[]>();
  const before = reactions.get(person) ?? [];
  chat.reactions.set(messageId, reactions);
  if (emoji.length > 0) reactions.set(person, emoji);
  else reactions.delete(person);
  telegram.events.emit({ type: "reaction", chat: chat.id });
  return before;
}

/** Tells the bot of a person's reactions: in private chats, and in groups that it administers. */
export function deliverReactions(
  telegram: TelegramState,
  chat: LocalChat,
  { message_id }: Message,
  who: { user: User } | { actor_chat: LocalChat["info"] },
  [before, after]: [readonly string[], readonly string[]],
): void {
  if (chat.isGroup && chat.botStatus !== "administrator") return;
  telegram.updates.push({
    message_reaction: {
      chat: chat.info,
      message_id,
      ...who,
      date: telegram.date(),
      old_reaction: before.map(asType),
      new_reaction: after.map(asType),
    },
  });
}

const asType = (emoji: string): ReactionType => ({
  type: "emoji",
  emoji: emoji as ReactionTypeEmoji["emoji"],
});
