import { Composer, InlineKeyboard } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { KnownEntry } from "../../faq/knowledge.ts";
import { plainText } from "../../faq/plain-text.ts";
import type { BotContext, Parts } from "../context.ts";
import { answerView } from "../views/answer.ts";
import { shorten } from "../views/html.ts";

/** How many results are shown at once, and how long Telegram may keep them, in seconds. */
const limits = { results: 20, keptSeconds: 300 };

/** `@bot words` typed in any chat: entries to send there. */
export function inline(parts: Parts): Composer<BotContext> {
  const { knowledge, matcher, texts } = parts;
  const composer = new Composer<BotContext>();

  const article = (entry: KnownEntry): InlineQueryResultArticle => ({
    type: "article",
    id: entry.key,
    title: entry.question,
    description: shorten(plainText(entry.answer), 120),
    input_message_content: {
      message_text: answerView(entry, parts).html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(entry.url
      ? { reply_markup: new InlineKeyboard().url(texts.buttons.website, entry.url) }
      : {}),
  });

  composer.on("inline_query", async (ctx) => {
    const words = ctx.inlineQuery.query.trim();
    const found = words
      ? matcher.search(words, limits.results).flatMap(({ id }) => knowledge.entry(id) ?? [])
      : knowledge.entries.slice(0, limits.results);
    await ctx.answerInlineQuery(found.map(article), { cache_time: limits.keptSeconds });
  });
  return composer;
}
