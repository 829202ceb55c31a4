import { Composer } from "grammy";
import { noneData } from "../browse/lists.ts";
import type { BotContext, Parts } from "../context.ts";
import { replace, reply, send } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { escapeHtml } from "../html.ts";
import { questionTo } from "../question.ts";
import { plain } from "../view.ts";
import { respond, showingIn, viewOf } from "./answer-question.ts";
import { recordMiss, wordsAskedIn } from "./record-miss.ts";

/**
 * A question in a person's own words, or the one that they point at: the answer, some entries to choose from, or an
 * honest "not in the FAQ". In a group all see it: others want to know it, too.
 */
export function ask(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["message", "edited_message"], async (ctx, next) => {
    const question = questionTo(ctx);
    const { empty, groups } = ctx.locale.texts;
    switch (question?.kind) {
      case undefined:
        return next();
      case "words":
        return reply(ctx, viewOf(respond(ctx, question.words, parts), ctx), question.message);
      case "wordless":
        return reply(ctx, plain(escapeHtml(groups.wordless)));
      case "pointless":
        return reply(ctx, plain(escapeHtml(groups.how)));
      case "nothing":
        return reply(ctx, plain(escapeHtml(empty)));
    }
  });
  composer.callbackQuery(noneData, async (ctx) => {
    const words = wordsAskedIn(ctx);
    if (words) recordMiss(ctx, words, [], "none");
    const view = showingIn(ctx).unknown(ctx.locale);
    if (isInGroup(ctx)) await replace(ctx, view);
    else await send(ctx, view, ctx.callbackQuery.message?.reply_to_message?.message_id);
  });
  return composer;
}
