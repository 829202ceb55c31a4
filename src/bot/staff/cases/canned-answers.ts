import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { Case } from "../../../store/cases/case.ts";
import { answerView } from "../../ask/answer-view.ts";
import { escapeHtml } from "../../html.ts";
import type { Locale, Locales } from "../../locales.ts";
import { type Cases, localeOf } from "./case-services.ts";
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
  supportCase: Case,
  proposal: number,
  cases: Cases,
): Promise<boolean> {
  const { api, store, now } = cases;
  const locale = await localeOf(supportCase, cases);
  const { html, keyboard } = answerView(entry, locale);
  const sent = await delivering(supportCase, cases, () =>
    api.sendMessage(supportCase.chat, `<b>${escapeHtml(locale.texts.cases.support)}</b>\n${html}`, {
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
    closeAt: closingAfter(now()),
    entry: entry.id,
  });
  return true;
}
