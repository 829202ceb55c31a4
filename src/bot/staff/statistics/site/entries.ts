import type { EntryReport, Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { type Cell, card, nothingYet, table } from "./card.ts";
import { type Html, html, none } from "./html.ts";

const { page: texts, figures } = statsTexts;

/** How many entries are listed; the CSV has all. */
const mostEntries = 20;

/** Returns the question of an entry, if it still exists. */
export type QuestionOf = (entry: string) => string | undefined;

/** The entries that most need better phrasings. */
export function weakEntriesCard({ weakEntries }: Report, questionOf: QuestionOf): Html {
  const explanation = html`<p class="soft small">${texts.needMeaning}</p>`;
  if (weakEntries.length === 0)
    return card(statsTexts.weakEntries, html`${explanation}${nothingYet}`);
  const rows = weakEntries.map((entry) => {
    const [name = "", ...counts] = entryCells(entry, questionOf);
    return [name, entry.need.toFixed(1), ...counts];
  });
  const [name, ...counts] = entryHead;
  return card(
    statsTexts.weakEntries,
    html`${explanation}${table([name, texts.need, ...counts], rows)}`,
  );
}

/** The entries that were asked for most often. */
export function entriesCard({ entries }: Report, questionOf: QuestionOf): Html {
  if (entries.length === 0) return card(texts.entries, nothingYet);
  const rows = entries.slice(0, mostEntries).map((entry) => entryCells(entry, questionOf));
  const more = entries.length - rows.length;
  const rest = more > 0 ? html`<p class="soft small">${texts.more(more)}</p>` : none;
  return card(texts.entries, html`${table(entryHead, rows)}${rest}`);
}

const entryHead = [
  texts.entry,
  texts.asked,
  texts.shown,
  texts.chosen,
  figures.helped,
  figures.missed,
  figures.sent,
] as const;

function entryCells(report: EntryReport, questionOf: QuestionOf): Cell[] {
  const { entry, asked, shown, chosen, helped, missed, sent } = report;
  const question = questionOf(entry);
  const name = question ? html`${question}<code>${entry}</code>` : html`${entry}`;
  return [name, asked, shown, chosen, helped, missed, sent];
}
