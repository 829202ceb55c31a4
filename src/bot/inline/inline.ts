import { Composer, InlineKeyboard } from "grammy";
import type { InlineQueryResultArticle, InlineQueryResultsButton } from "grammy/types";
import type { FaqEntry, Knowledge } from "../../faq/knowledge.ts";
import { mostAsked } from "../../faq/most-asked.ts";
import { plainText } from "../../faq/plain-text.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import { answerView } from "../ask/answer-view.ts";
import type { BotContext } from "../context.ts";
import { record } from "../events.ts";
import { shorten } from "../html.ts";
import type { Locale } from "../locales.ts";
import { askPayload } from "../start-links.ts";
import { troublesPayload } from "../troubleshoot/flows-view.ts";

/** How many results are shown at once, of how many there are at most, and how long Telegram may keep them, in seconds. */
const limits = { page: 20, results: 60, keptSeconds: 300 };

/** `@bot words` typed in any chat: entries to send there, each a whole answer with the way to the bot. */
export function inline(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("inline_query", async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const found = resultsFor(withoutSecrets(query).text.trim(), ctx.locale);
    const at = Number.parseInt(offset, 10) || 0;
    const next = at + limits.page;
    const shown = found.slice(at, next).map((entry) => article(entry, ctx.locale));
    await ctx.answerInlineQuery(shown, {
      cache_time: limits.keptSeconds,
      is_personal: true, // others may speak another language
      next_offset: next < found.length ? String(next) : "",
      button: buttonAbove(found.length, ctx.locale),
    });
  });
  composer.on("chosen_inline_result", (ctx) => {
    const entry = ctx.locale.knowledge.entry(ctx.chosenInlineResult.result_id);
    if (entry) record(ctx, "sent", { entry: entry.id });
  });
  return composer;
}

/** What fits the words, the best first; before anything is typed what is asked most. */
function resultsFor(words: string, { knowledge, matcher }: Locale): readonly FaqEntry[] {
  if (words === "") return usefulFirst(knowledge);
  const found = matcher.search(words, limits.results);
  return found.flatMap(({ id }) => knowledge.entry(id) ?? []);
}

function usefulFirst(knowledge: Knowledge): FaqEntry[] {
  return [...new Set([...mostAsked(knowledge), ...knowledge.entries])];
}

/** The way to the private chat: to the step-by-step help, or, where nothing fits, to ask there. */
function buttonAbove(found: number, { flows, texts }: Locale): InlineQueryResultsButton {
  if (found === 0) return { text: texts.inline.nothing, start_parameter: askPayload };
  const troubles = flows.all.length > 0;
  return troubles
    ? { text: texts.inline.troubleshoot, start_parameter: troublesPayload }
    : { text: texts.inline.ask, start_parameter: askPayload };
}

function article(entry: FaqEntry, locale: Locale): InlineQueryResultArticle {
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
