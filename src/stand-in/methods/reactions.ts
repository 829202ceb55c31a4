import { z } from "zod";
import { badRequest } from "../errors.ts";
import { text } from "../params.ts";

/** One reaction, as `setMessageReaction` takes it. */
export const reaction = z.strictObject({
  type: z.enum(["emoji", "custom_emoji", "paid"]),
  emoji: text.optional(),
  custom_emoji_id: text.optional(),
});

/** The emoji that Telegram takes for a reaction. */
const EMOJI = new Set(
  "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡".split(
    " ",
  ),
);

/** A bot gives one reaction at most, of the emoji on Telegram's list; a paid one it cannot give. */
export function checkReaction(reactions: readonly z.output<typeof reaction>[]): void {
  if (reactions.length > 1) throw badRequest("REACTIONS_TOO_MANY");
  for (const { type, emoji } of reactions) {
    if (type === "paid" || (type === "emoji" && !EMOJI.has(emoji ?? ""))) {
      throw badRequest("REACTION_INVALID");
    }
  }
}
