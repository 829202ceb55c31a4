import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { Case } from "../../../store/case-store.ts";
import { answerView } from "../../ask/answer-view.ts";
import { escapeHtml } from "../../html.ts";
import type { Locale, Locales } from "../../locales.ts";
import { type Desk, localeOf } from "./cases.ts";
import { delivering } from "./relay.ts";
import { closingAfter } from "./reminders.ts";

/** How many entries are proposed. */
const mostEntries = 4;

/** Entries that fit the staff's words, or the one with that id: the person's, in words of their language or of English. */
export function entriesFor(words: string, theirs: Locale, locales: Locales): FaqEntry[] {
  const one = theirs.knowledge.entry(words);
  if (one) return [one];
  const found = [theirs, locales.of("en")].flatMap(({ matcher }) => {
    const { kind, results } = matcher.match(words);
    return kind === "unknown" ? [] : results.slice(0, mostEntries).map(({ id }) => id);
  });
  const searched = theirs.matcher.search(words, mostEntries).map(({ id }) => id);
  const ids = [...new Set([...found, ...searched])];
  return ids.flatMap((id) => theirs.knowledge.entry(id) ?? []).slice(0, mostEntries);
}

/** Sends an entry's answer to the person, signed as a human's. @returns whether it has arrived */
export async function sendEntry(
  entry: FaqEntry,
  known: Case,
  proposal: number,
  desk: Desk,
): Promise<boolean> {
  const { api, store, now } = desk;
  const locale = await localeOf(known, desk);
  const { html, keyboard } = answerView(entry, locale);
  const sent = await delivering(known, desk, () =>
    api.sendMessage(known.chat, `<b>${escapeHtml(locale.texts.person.support)}</b>\n${html}`, {
      parse_mode: "HTML",
      reply_markup: keyboard,
      link_preview_options: { is_disabled: true },
    }),
  );
  if (!sent) return false;
  const link = { case: known.id, person: sent.message_id, staff: proposal, by: "staff" } as const;
  await store.link(link, now());
  await store.answered(known.id, {
    now: now(),
    closeAt: closingAfter(now()),
    entry: entry.id,
  });
  return true;
}
