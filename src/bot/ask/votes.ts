import { z } from "zod";
import type { BotContext } from "../context.ts";
import type { Vote } from "./vote-buttons.ts";

/** The answers that a person has voted on, by the number of the message, the latest last. */
const votesSchema = z.array(z.tuple([z.number(), z.enum(["helped", "missed"])]));

/** How many of them are remembered for each person in a chat. */
const mostVotes = 50;

/** What the person at hand has said of the answer in a message. */
export async function voteOn(ctx: BotContext, message: number): Promise<Vote | undefined> {
  return new Map((await ctx.saved.get("votes", votesSchema)) ?? []).get(message);
}

/** Remembers it, in place of what they have said before. */
export async function setVote(ctx: BotContext, message: number, vote: Vote): Promise<void> {
  const others = ((await ctx.saved.get("votes", votesSchema)) ?? []).filter(
    ([other]) => other !== message,
  );
  await ctx.saved.set("votes", [...others, [message, vote]].slice(-mostVotes));
}
