import { withoutSecrets } from "../../privacy/secrets.ts";
import { resultsView } from "../browse/lists.ts";
import { shorten } from "../html.ts";
import type { Locale } from "../locales.ts";
import type { View } from "../view.ts";

/** The most results of a search, and the most characters of the words searched for. */
const limits = { results: 24, words: 80 };

/** Searches the entries for words. @param page which of the pages of results is shown */
export function searchView(words: string, locale: Locale, page = 0): View {
  const { knowledge, matcher, texts } = locale;
  const asked = shorten(withoutSecrets(words).text.replace(/\s+/g, " ").trim(), limits.words);
  const found = matcher.search(asked, limits.results);
  const entries = found.flatMap(({ id }) => knowledge.entry(id) ?? []);
  return resultsView(asked, entries, page, texts);
}
