import { bareReply } from "../../conversation/bare-reply.ts";
import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { type Feature, on, onTap, pass } from "../phases.ts";
import { questionTo } from "../question.ts";
import { remember } from "../remember.ts";
import { plainText } from "../view.ts";
import { answerQuestion } from "./answer-question.ts";
import { converse } from "./converse.ts";
import { questionAnswered, recordMiss } from "./record-miss.ts";
import { noneFits } from "./suggestion-views.ts";
import { viewOf, viewsIn } from "./view-of-answer.ts";

/**
 * A question in a person's own words, or one that they point at, gets the answer, entries to choose from, or "not in
 * the FAQ". In a group everyone sees it, since others want to know too.
 */
export function ask(services: Pick<Services, "log" | "metrics" | "monotonicNow" | "now">): Feature {
  const answer = async (ctx: BotContext) => {
    const question = questionTo(ctx);
    const {
      answer: { empty },
      groups,
    } = ctx.locale.texts;
    switch (question?.kind) {
      case undefined:
        return pass;
      case "words": {
        const { words, message } = question;
        const isOwn = message === ctx.msg;
        if (isOwn && isInGroup(ctx) && asksNothing(ctx, words)) return;
        const answer = isOwn
          ? await converse(ctx, words, services)
          : answerQuestion(ctx, words, services);
        const view = viewOf(answer, ctx);
        return void (await deliver(ctx, view, { to: "everyone", quoting: message }));
      }
      case "wordless":
        return void (await deliver(ctx, plainText(groups.wordless), "everyone"));
      case "no target":
        return void (await deliver(ctx, plainText(groups.how), "everyone"));
      case "empty":
        return void (await deliver(ctx, plainText(empty), "everyone"));
    }
  };
  return {
    questions: [on(["message", "edited_message"], answer)],
    taps: [onTap(noneFits, (ctx) => showUnknown(ctx, services))],
  };
}

/** In a group, thanks and the like need no answer: it would only be noise. */
function asksNothing({ locale }: BotContext, words: string): boolean {
  const reply = bareReply(words, locale.understanding.vocabulary);
  return reply !== undefined && silentInGroups.has(reply);
}

const silentInGroups: ReadonlySet<string> = new Set([
  "thanks",
  "okay",
  "yes",
  "no",
  "helped",
  "complaint",
  "goodbye",
  "greeting",
]);

/** Shows where else to look when none of the suggestions fits. */
async function showUnknown(ctx: BotContext, services: Pick<Services, "now">): Promise<void> {
  const words = questionAnswered(ctx);
  if (words) recordMiss(ctx, words, [], "none");
  const view = viewsIn(ctx).unknown(ctx.locale);
  if (isInGroup(ctx)) return void (await deliver(ctx, view, "in place"));
  await remember(ctx, { said: "unknown" }, services);
  const replyTo = ctx.callbackQuery?.message?.reply_to_message?.message_id;
  await deliver(ctx, view, { to: "new message", replyTo });
}
