import { Composer } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { withoutSecrets } from "../../privacy/secrets.ts";
import { respond, viewOf } from "../ask/answer-question.ts";
import type { BotContext, Parts } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { questionTo, writtenTo } from "../question.ts";
import { plain, type View } from "../view.ts";

/**
 * Questions from groups that the bot is not in: somebody there has mentioned it. Telegram takes one answer to each, which
 * nobody can tap anything under but links.
 */
export function guests(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer
    .filter(({ guestMessage }) => guestMessage !== undefined)
    .use(async (ctx) => {
      // A process that died before it could say so has answered already, maybe: there is one answer at most.
      await ctx.answerGuestQuery(article(guestView(ctx, parts), ctx));
    });
  return composer;
}

function guestView(ctx: BotContext, parts: Parts): View {
  const { groups, secret, empty } = ctx.locale.texts;
  const { found, text } = withoutSecrets(writtenTo(ctx) ?? "");
  const warning = escapeHtml(secret);
  if (found && !/\p{L}{2}/u.test(text)) return plain(warning);
  const question = questionTo(ctx);
  if (question?.kind !== "words")
    return plain(escapeHtml(question?.kind === "wordless" ? groups.wordless : empty));
  const view = viewOf(respond(ctx, question.words, parts), ctx);
  return found ? { ...view, html: `${warning}\n\n${view.html}` } : view;
}

function article({ html, keyboard }: View, { locale }: BotContext): InlineQueryResultArticle {
  const hasButtons = keyboard.inline_keyboard.some((row) => row.length > 0);
  return {
    type: "article",
    id: "answer",
    title: locale.texts.name,
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(hasButtons ? { reply_markup: keyboard } : {}),
  };
}
