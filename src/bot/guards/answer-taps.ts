import { Composer } from "grammy";
import type { BotContext } from "../context.ts";

/**
 * Answers every tap once its handler is through, with the notice or the link that the handler left, if any: until
 * then the button shows a spinner. It stands before all features that have buttons.
 */
export function taps(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("callback_query", async (ctx, next) => {
    try {
      // Under a message that was sent elsewhere by inline mode there are no buttons of ours to tap.
      if (ctx.chat) await next();
      else ctx.notice = ctx.locale.texts.oldButton;
    } finally {
      await ctx.answerCallbackQuery(answerOf(ctx));
    }
  });
  return composer;
}

function answerOf({ notice, link }: BotContext) {
  return { ...(notice ? { text: notice } : {}), ...(link ? { url: link } : {}) };
}
