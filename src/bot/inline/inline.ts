import { InlineKeyboard } from "grammy";
import type { InlineQueryResultArticle, InlineQueryResultsButton } from "grammy/types";
import type { FaqEntry, Knowledge } from "../../faq/knowledge.ts";
import { mostAsked } from "../../faq/most-asked.ts";
import { plainText } from "../../faq/plain-text.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import { answerView } from "../ask/entry-view.ts";
import type { BotContext } from "../context.ts";
import { record } from "../events.ts";
import { shorten } from "../html.ts";
import type { Locale } from "../locales.ts";
import { type Feature, on } from "../phases.ts";
import { startPayload } from "../start-links.ts";

/** How many results Telegram shows at once, the most there are, and how long Telegram caches them, in seconds. */
const limits = { page: 20, results: 60, cacheSeconds: 300 };

/** `@bot words` typed in any chat offers entries to send there, each as a whole answer with a link to the bot. */
export function inline(): Feature {
  return {
    questions: [
      on(["inline_query"], answerInlineQuery),
      on(["chosen_inline_result"], async (ctx) => {
        const entry = ctx.locale.knowledge.entry(ctx.chosenInlineResult?.result_id ?? "");
        if (entry) record(ctx, "sent", { entry: entry.id });
      }),
    ],
  };
}

async function answerInlineQuery(ctx: BotContext): Promise<void> {
  const { query = "", offset = "" } = ctx.inlineQuery ?? {};
  const found = resultsFor(withoutSecrets(query).text.trim(), ctx.locale);
  const at = Number.parseInt(offset, 10) || 0;
  const next = at + limits.page;
  const shown = found.slice(at, next).map((entry) => articleOf(entry, ctx.locale));
  await ctx.answerInlineQuery(shown, {
    cache_time: limits.cacheSeconds,
    is_personal: true, // others may use another language
    next_offset: next < found.length ? String(next) : "",
    button: buttonAbove(found.length, ctx.locale),
  });
}

/** The entries that match the words, the best first; without words all entries, the most asked first. */
function resultsFor(words: string, { knowledge, matcher }: Locale): readonly FaqEntry[] {
  if (words === "") return mostAskedFirst(knowledge);
  const results = matcher.search(words, limits.results);
  return results.flatMap(({ id }) => knowledge.entry(id) ?? []);
}

function mostAskedFirst(knowledge: Knowledge): FaqEntry[] {
  return [...new Set([...mostAsked(knowledge), ...knowledge.entries])];
}

/** The button above the results: it opens the flows in the private chat, or just that chat if nothing matches. */
function buttonAbove(found: number, { flows, texts }: Locale): InlineQueryResultsButton {
  if (found === 0) return { text: texts.inline.nothing, start_parameter: startPayload("ask") };
  return flows.all.length > 0
    ? { text: texts.inline.troubleshoot, start_parameter: startPayload("flows") }
    : { text: texts.inline.ask, start_parameter: startPayload("ask") };
}

function articleOf(entry: FaqEntry, locale: Locale): InlineQueryResultArticle {
  const { texts, links } = locale;
  const keyboard = new InlineKeyboard();
  if (entry.url) keyboard.url(texts.buttons.website, entry.url);
  keyboard.url(texts.inline.ask, links.entry(entry));
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
    reply_markup: keyboard,
  };
}
