import { asksOutright } from "../../conversation/asks.ts";
import { bareReply } from "../../conversation/bare-reply.ts";
import { respond } from "../../conversation/respond.ts";
import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { type Feature, on, onTap, pass } from "../phases.ts";
import { isMereReply, questionTo } from "../question.ts";
import { memoryOf, remember } from "../remember.ts";
import { plainText } from "../view.ts";
import { answerQuestion } from "./answer-question.ts";
import { converse } from "./converse.ts";
import { findAnswer } from "./find-answer.ts";
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
        if (isOwn && (await asksNothing(ctx, words, services))) return;
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

/**
 * Whether a reply to the bot in a group needs no answer, which would only be noise: thanks and the like, and words that ask
 * nothing and that the FAQ has nothing on.
 */
async function asksNothing(
  ctx: BotContext,
  words: string,
  services: Pick<Services, "now">,
): Promise<boolean> {
  if (!isMereReply(ctx)) return false;
  const { locale, locales } = ctx;
  const { understanding } = locale;
  const { vocabulary } = understanding;
  const reply = bareReply(words, vocabulary);
  if (reply !== undefined) return silentInGroups.has(reply);
  if (asksOutright(words, vocabulary)) return false;
  const { response } = respond(words, await memoryOf(ctx, services), understanding);
  switch (response.kind) {
    case "say":
      return true;
    case "help":
      return response.why === "complaint";
    case "question":
      return findAnswer(words, locale, locales).kind === "unknown";
    default:
      return false;
  }
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
  if (words) recordMiss(ctx, words, ctx.locale, [], "none");
  const view = viewsIn(ctx).unknown(ctx.locale);
  if (isInGroup(ctx)) return void (await deliver(ctx, view, "in place"));
  await remember(ctx, { said: "unknown" }, services);
  const replyTo = ctx.callbackQuery?.message?.reply_to_message?.message_id;
  await deliver(ctx, view, { to: "new message", replyTo });
}
