import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { Case } from "../../../store/cases/case.ts";
import { answerView } from "../../ask/entry-view.ts";
import { escapeHtml } from "../../html.ts";
import type { Locale, Locales } from "../../locales.ts";
import { type Cases, localeOf } from "./case-services.ts";
import { deliverToPerson } from "./relay/deliver-to-person.ts";
import { autoCloseAt } from "./reminders.ts";

/** How many entries are proposed. */
const mostEntries = 4;

/**
 * The entries to propose for what staff writes behind /a: the one with that id, or those that fit the words best.
 *
 * @param locale the person's, whose entries are proposed; the words may be in its language, in that of staff or in English
 */
export function entriesFor(
  words: string,
  locale: Locale,
  locales: Locales,
  { language }: Cases["texts"],
): FaqEntry[] {
  const withId = locale.knowledge.entry(words);
  if (withId) return [withId];
  const readers = new Set([locale, locales.of(language), locales.of("en")]);
  const matched = [...readers].flatMap(({ matcher }) => {
    const { kind, results } = matcher.match(words);
    return kind === "unknown" ? [] : results.slice(0, mostEntries).map(({ id }) => id);
  });
  const searched = locale.matcher.search(words, mostEntries).map(({ id }) => id);
  const ids = [...new Set([...matched, ...searched])];
  return ids.flatMap((id) => locale.knowledge.entry(id) ?? []).slice(0, mostEntries);
}

/**
 * Sends an entry's answer to the person, marked as a human's.
 *
 * @param proposal the number of the message in the topic that proposed it
 * @returns whether it was delivered
 */
export async function sendEntry(
  entry: FaqEntry,
  supportCase: Case,
  proposal: number,
  cases: Cases,
): Promise<boolean> {
  const { api, store, now } = cases;
  const locale = await localeOf(supportCase, cases);
  const { html, keyboard } = answerView(entry, locale);
  const sent = await deliverToPerson(supportCase, cases, (place) =>
    api.sendMessage(supportCase.chat, `<b>${escapeHtml(locale.texts.cases.support)}</b>\n${html}`, {
      ...place,
      parse_mode: "HTML",
      reply_markup: keyboard,
      link_preview_options: { is_disabled: true },
    }),
  );
  if (!sent) return false;
  const link = {
    case: supportCase.id,
    person: sent.message_id,
    staff: proposal,
    by: "staff",
  } as const;
  await store.linkMessages(link, now());
  await store.staffAnswered(supportCase.id, {
    now: now(),
    closeAt: autoCloseAt(now()),
    entry: entry.id,
  });
  return true;
}
