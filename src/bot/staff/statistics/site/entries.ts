import type { EntryReport, Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { type Cell, card, nothingYet, table } from "./card.ts";
import { type Html, html, none } from "./html.ts";

const { page: texts, figures } = statsTexts;

/** The most entries that are listed; the CSV has all. */
const mostEntries = 20;

/** What an entry is called, if it is still there. */
export type QuestionOf = (entry: string) => string | undefined;

/** The entries that most need better words. */
export function needyCard({ needy }: Report, questionOf: QuestionOf): Html {
  const explained = html`<p class="soft small">${texts.needSentence}</p>`;
  if (needy.length === 0) return card(statsTexts.needy, html`${explained}${nothingYet}`);
  const rows = needy.map((entry) => {
    const [name = "", ...counts] = entryCells(entry, questionOf);
    return [name, entry.need.toFixed(1), ...counts];
  });
  const [name, ...counts] = entryHead;
  return card(statsTexts.needy, html`${explained}${table([name, texts.need, ...counts], rows)}`);
}

/** The entries that were asked most. */
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

function entryCells(all: EntryReport, questionOf: QuestionOf): Cell[] {
  const { entry, asked, shown, chosen, helped, missed, sent } = all;
  const question = questionOf(entry);
  const name = question ? html`${question}<code>${entry}</code>` : html`${entry}`;
  return [name, asked, shown, chosen, helped, missed, sent];
}
