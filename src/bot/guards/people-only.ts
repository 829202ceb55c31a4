import type { BotContext } from "../context.ts";
import { type Feature, on, pass } from "../phases.ts";
import { isAddressed } from "../question.ts";
import { isFromProxy, messageOf } from "../sender.ts";

/**
 * Hears only people. Two bots that answer each other never stop, so bots get no answers; nor do posts of channels, messages
 * that this bot wrote by its inline mode, and messages from nobody.
 */
export function peopleOnly(): Feature {
  return { guards: [on("all", async (ctx) => (isFromPerson(ctx) ? pass : undefined))] };
}

function isFromPerson(ctx: BotContext): boolean {
  const message = messageOf(ctx);
  if (message) {
    if (message.via_bot?.id === ctx.me.id) return false;
    if (isFromProxy(ctx)) return isAddressed(ctx);
    return message.from?.is_bot === false;
  }
  if (ctx.callbackQuery || ctx.inlineQuery) return ctx.from?.is_bot === false;
  return ctx.msg === undefined; // any other message is nobody's question: a channel's, a business's
}
