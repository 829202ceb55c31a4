import type { BotContext } from "../context.ts";
import type { EventBody } from "../events.ts";
import { sessionValues } from "../session-values.ts";

/** Whether an answer helped. */
export type Vote = EventBody<"voted">["vote"];

/** How many votes are remembered for each person in a chat. */
const mostVotes = 50;

/** The person's vote on the answer in a message. */
export async function voteOn(ctx: BotContext, message: number): Promise<Vote | undefined> {
  return new Map((await ctx.session.get(sessionValues.votes)) ?? []).get(message);
}

/** Remembers a vote in place of an earlier one. */
export async function setVote(ctx: BotContext, message: number, vote: Vote): Promise<void> {
  const votes = (await ctx.session.get(sessionValues.votes)) ?? [];
  const others = votes.filter(([other]) => other !== message);
  const latest: [number, Vote][] = [...others, [message, vote]];
  await ctx.session.set(sessionValues.votes, latest.slice(-mostVotes));
}
