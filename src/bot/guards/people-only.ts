import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { isAddressed } from "../question.ts";
import { isStandIn, messageOf } from "../sender.ts";

/**
 * Lets through what people do. Bots are never answered: two that answer each other never stop. Nor are
 * posts of channels, messages that this bot itself wrote by its inline mode, and messages from nobody.
 */
export function onlyPeople(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    if (isFromPerson(ctx)) await next();
  });
  return composer;
}

function isFromPerson(ctx: BotContext): boolean {
  const message = messageOf(ctx);
  if (message) {
    if (message.via_bot?.id === ctx.me.id) return false;
    if (isStandIn(ctx)) return isAddressed(ctx);
    return message.from?.is_bot === false;
  }
  if (ctx.callbackQuery || ctx.inlineQuery) return ctx.from?.is_bot === false;
  return ctx.msg === undefined; // what else has a message is nobody's question: a channel's, a business's
}
