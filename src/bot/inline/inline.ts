import { InlineKeyboard } from "grammy";
import type { InlineQueryResultArticle, InlineQueryResultsButton } from "grammy/types";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { mostAskedFirst } from "../../faq/most-asked.ts";
import { plainText } from "../../faq/plain-text.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import { pagesOf } from "../ask/answer-pages.ts";
import { answerView } from "../ask/entry-view.ts";
import { localeToSearch } from "../ask/read-in-languages.ts";
import type { BotContext } from "../context.ts";
import { record } from "../events.ts";
import { shorten } from "../html.ts";
import { languageNote } from "../language-note.ts";
import type { Locale } from "../locales.ts";
import { type Feature, on } from "../phases.ts";
import { addressButton } from "../shared-buttons.ts";
import { startPayload } from "../start-links.ts";

/** How many results a page has, of the 50 that Telegram accepts, and how long Telegram caches them, in seconds. */
const limits = { page: 20, cacheSeconds: 300 };

/** `@bot words` typed in any chat offers entries to send there, each as an answer with a link to the bot. */
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
  const words = withoutSecrets(query).text.trim();
  const locale = words === "" ? ctx.locale : localeToSearch(words, ctx.locale, ctx.locales);
  const found = resultsFor(words, locale);
  const at = startOf(offset, found);
  const next = at + limits.page;
  const shown = found.slice(at, next);
  await ctx.answerInlineQuery(
    shown.map((entry) => articleOf(entry, locale)),
    {
      cache_time: limits.cacheSeconds,
      is_personal: true, // others may use another language
      next_offset: next < found.length ? offsetAfter(shown, next) : "",
      button: buttonAbove(found.length, locale),
    },
  );
}

/**
 * Where the next page starts: how many results came before, and the last of them, so that none is skipped or comes twice
 * if the data has changed by then.
 */
function offsetAfter(shown: readonly FaqEntry[], next: number): string {
  return `${next}.${shown.at(-1)?.key ?? ""}`;
}

/** The index of the first result of a page; 0 for an offset that isn't one of {@link offsetAfter}. */
function startOf(offset: string, found: readonly FaqEntry[]): number {
  const [, count, last] = /^(\d+)(?:\.(.*))?$/.exec(offset) ?? [];
  if (count === undefined) return 0;
  const at = found.findIndex(({ key }) => key === last);
  return at < 0 ? Number(count) : at + 1;
}

/** The entries that match the words, the best first; without words all entries, the most asked first. */
function resultsFor(words: string, { knowledge, matcher }: Locale): readonly FaqEntry[] {
  if (words === "") return mostAskedFirst(knowledge);
  const results = matcher.search(words, knowledge.entries.length);
  return results.flatMap(({ id }) => knowledge.entry(id) ?? []);
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
  const { html, goesOn } = firstPageOf(entry, locale);
  const keyboard = new InlineKeyboard([addressButton(texts.buttons.website, entry.url)]);
  keyboard.url(goesOn ? texts.groups.more : texts.inline.ask, links.entry(entry));
  return {
    type: "article",
    id: entry.key,
    title: entry.question,
    description: shorten(plainText(entry.answer), 120),
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboard,
  };
}

/** An answer as far as one message holds it, with dots at its end if it goes on. */
function firstPageOf(entry: FaqEntry, locale: Locale): { html: string; goesOn: boolean } {
  const { html } = answerView(entry, locale);
  if (pagesOf(entry.answer, locale.texts.platforms).length === 1) return { html, goesOn: false };
  const note = languageNote(entry, locale);
  return { html: `${html.slice(0, html.length - note.length)}\n\n…${note}`, goesOn: true };
}
