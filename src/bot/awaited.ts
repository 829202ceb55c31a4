import type { BotContext } from "./context.ts";
import { type Outcome, pass, type Registration } from "./phases.ts";
import { type Awaited, sessionValues } from "./session-values.ts";

/**
 * Handlers of the message that the bot waits for, by what it waits for. One that takes the message calls
 * `stopAwaiting`, unless the bot goes on waiting.
 */
export type AwaitedHandlers = {
  [What in Awaited["what"]]?: (
    ctx: BotContext,
    awaited: Extract<Awaited, { what: What }>,
  ) => Outcome;
};

/** Makes the bot wait for a message of the person's, in place of any other that it waits for. */
export async function awaitMessage(ctx: BotContext, awaited: Awaited): Promise<void> {
  await ctx.session.set(sessionValues.awaited, awaited);
}

/** Stops waiting. @param what only for this; for anything if not given @returns whether the bot waited for it */
export async function stopAwaiting(ctx: BotContext, what?: Awaited["what"]): Promise<boolean> {
  const awaited = await ctx.session.get(sessionValues.awaited);
  if (!awaited || (what !== undefined && awaited.what !== what)) return false;
  await ctx.session.set(sessionValues.awaited, undefined);
  return true;
}

/** Gives a message to the handler that waits for it, if any. */
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
