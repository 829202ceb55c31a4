import { Composer, InlineKeyboard } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { KnownEntry } from "../../faq/knowledge.ts";
import { plainText } from "../../faq/plain-text.ts";
import type { BotContext } from "../context.ts";
import type { Locale } from "../locales.ts";
import { answerView } from "../views/answer.ts";
import { shorten } from "../views/html.ts";

/** How many results are shown at once, and how long Telegram may keep them, in seconds. */
const limits = { results: 20, keptSeconds: 300 };

/** `@bot words` typed in any chat: entries to send there. */
export function inline(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("inline_query", async (ctx) => {
    const { knowledge, matcher } = ctx.locale;
    const words = ctx.inlineQuery.query.trim();
    const found = words
      ? matcher.search(words, limits.results).flatMap(({ id }) => knowledge.entry(id) ?? [])
      : knowledge.entries.slice(0, limits.results);
    await ctx.answerInlineQuery(
      found.map((entry) => article(entry, ctx.locale)),
      { cache_time: limits.keptSeconds, is_personal: true }, // others may speak another language
    );
  });
  return composer;
}

function article(entry: KnownEntry, locale: Locale): InlineQueryResultArticle {
  const { website } = locale.texts.buttons;
  return {
    type: "article",
    id: entry.key,
    title: entry.question,
    description: shorten(plainText(entry.answer), 120),
    input_message_content: {
      message_text: answerView(entry, locale).html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(entry.url ? { reply_markup: new InlineKeyboard().url(website, entry.url) } : {}),
  };
}
