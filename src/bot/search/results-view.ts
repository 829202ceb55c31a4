import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import { button, page } from "../buttons.ts";
import { escapeHtml, shorten } from "../html.ts";
import type { Locale } from "../locales.ts";
import { pageButtons, pageCount, pageOf } from "../paging.ts";
import { openEntryButton, openSectionsButton } from "../shared-buttons.ts";
import { isolate } from "../texts/wording.ts";
import type { View } from "../view.ts";

/** Shows another page of results, in place. */
export const openResults = button("f", { page });

/** The most characters of the words searched for. */
const longestWords = 80;

/** The entries on the first page of results. */
export function firstFound(words: string, { knowledge, matcher }: Locale): readonly FaqEntry[] {
  const results = matcher.search(queryOf(words), knowledge.entries.length);
  return pageOf(
    results.flatMap(({ id }) => knowledge.entry(id) ?? []),
    0,
  ).items;
}

function queryOf(words: string): string {
  return shorten(withoutSecrets(words).text.replace(/\s+/g, " ").trim(), longestWords);
}

/**
 * A page of the entries that a search finds, as buttons. The words stand in bold in the message, so that other pages
 * can be shown without storing anything.
 */
export function searchView(words: string, { knowledge, matcher, texts }: Locale, page = 0): View {
  const query = queryOf(words);
  const results = matcher.search(query, knowledge.entries.length);
  const found = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
  const shown = pageOf(found, page);
  const title = found.length === 0 ? texts.search.none : texts.search.results(found.length);
  const rows = [
    ...shown.items.map((entry) => [openEntryButton(entry)]),
    pageButtons(shown, texts, (label, page) => openResults.labelled(label, { page })),
    ...(found.length === 0 ? [[openSectionsButton(texts)]] : []),
  ];
  const bold = isolate(`<b>${escapeHtml(query)}</b>`, texts.language);
  return {
    html: `${title}: ${bold}${pageCount(shown, texts)}`,
    keyboard: InlineKeyboard.from(rows),
  };
}
