import type { InlineQueryResultArticle } from "grammy/types";
import { answerQuestion } from "../ask/answer-question.ts";
import { viewOf } from "../ask/view-of-answer.ts";
import { botName } from "../bot-name.ts";
import type { BotContext, Services } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { type Feature, on } from "../phases.ts";
import { cleanedTo, questionTo } from "../question.ts";
import { plain, plainText, type View } from "../view.ts";

type Needs = Pick<Services, "log" | "metrics" | "monotonicNow">;

/**
 * Questions from chats that the bot isn't in, where somebody mentioned it. Telegram accepts one answer to each, whose
 * only buttons are links. If the process died after answering, Telegram refuses the second answer.
 */
export function guestMessages(services: Needs): Feature {
  return {
    questions: [
      on(["guest_message"], async (ctx) => {
        await ctx.answerGuestQuery(articleOf(guestView(ctx, services), ctx));
      }),
    ],
  };
}

function guestView(ctx: BotContext, services: Needs): View {
  const {
    groups,
    guards: { secret },
    answer: { empty },
  } = ctx.locale.texts;
  const { found, text } = cleanedTo(ctx);
  const warning = escapeHtml(secret);
  if (found && !/\p{L}{2}/u.test(text)) return plain(warning);
  const question = questionTo(ctx);
  if (question?.kind !== "words")
    return plainText(question?.kind === "wordless" ? groups.wordless : empty);
  const view = viewOf(answerQuestion(ctx, question.words, services), ctx);
  return found ? { ...view, html: `${warning}\n\n${view.html}` } : view;
}

function articleOf({ html, keyboard }: View, ctx: BotContext): InlineQueryResultArticle {
  const hasButtons = keyboard.inline_keyboard.some((row) => row.length > 0);
  return {
    type: "article",
    id: "answer",
    title: botName(ctx),
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(hasButtons ? { reply_markup: keyboard } : {}),
  };
}
