import { z } from "zod";
import { isReaction } from "../chats/reactions.ts";
import { badRequest } from "../wire/errors.ts";
import { text } from "./params.ts";

/** One reaction, as `setMessageReaction` takes it. */
export const reaction = z.strictObject({
  type: z.enum(["emoji", "custom_emoji", "paid"]),
  emoji: text.optional(),
  custom_emoji_id: text.optional(),
});

/** A bot may give at most one reaction, an emoji on Telegram's list. @throws ApiError */
export function checkReaction(reactions: readonly z.output<typeof reaction>[]): void {
  if (reactions.length > 1) throw badRequest("REACTIONS_TOO_MANY");
  for (const { type, emoji } of reactions) {
    if (type === "paid" || (type === "emoji" && !isReaction(emoji ?? ""))) {
      throw badRequest("REACTION_INVALID");
    }
  }
}
