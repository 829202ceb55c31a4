import type { BotContext } from "./context.ts";
import { type Outcome, pass, type Registration } from "./phases.ts";
import { type Awaited, sessionValues } from "./session-values.ts";

/** What takes the message that the bot waits for. It ends the waiting unless it passes, or waits on. */
export type AwaitedHandlers = {
  [What in Awaited["what"]]?: (
    ctx: BotContext,
    awaited: Extract<Awaited, { what: What }>,
  ) => Outcome;
};

/** The person's next message is to be this. Whatever else the bot waited for is over. */
export async function awaitMessage(ctx: BotContext, awaited: Awaited): Promise<void> {
  await ctx.session.set(sessionValues.awaited, awaited);
}

/** The bot waits for nothing any more. @returns whether it did */
export async function stopAwaiting(ctx: BotContext): Promise<boolean> {
  const awaited = await ctx.session.get(sessionValues.awaited);
  if (awaited) await ctx.session.set(sessionValues.awaited, undefined);
  return awaited !== undefined;
}

/** Gives messages to whichever handler waits for them. */
export function awaitedMessages(handlers: AwaitedHandlers): Registration {
  return {
    kinds: ["message"],
    async handle(ctx) {
      const awaited = await ctx.session.get(sessionValues.awaited);
      const handle = awaited && (handlers[awaited.what] as AwaitedHandler | undefined);
      return handle ? handle(ctx, awaited) : pass;
    },
  };
}

type AwaitedHandler = (ctx: BotContext, awaited: Awaited) => Outcome;
