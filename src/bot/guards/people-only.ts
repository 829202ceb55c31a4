import type { BotContext } from "../context.ts";
import { type Feature, on, pass } from "../phases.ts";
import { isAddressed } from "../question.ts";
import { isFromProxy, messageOf } from "../sender.ts";

/**
 * Stops updates that aren't from people: those of bots, since two bots that answer each other never stop, posts of
 * channels, messages that this bot's inline mode sent, and messages without a sender.
 */
export function peopleOnly(): Feature {
  return { guards: [on("all", (ctx) => (isFromPerson(ctx) ? pass : undefined))] };
}

function isFromPerson(ctx: BotContext): boolean {
  const message = messageOf(ctx);
  if (message) {
    if (message.via_bot?.id === ctx.me.id) return false;
    if (isFromProxy(ctx)) return isAddressed(ctx);
    return message.from?.is_bot === false;
  }
  if (ctx.callbackQuery || ctx.inlineQuery) return ctx.from?.is_bot === false;
  return ctx.msg === undefined; // other messages, of channels and businesses, aren't for the bot
}
