import type { StaffTexts } from "../../texts/languages.ts";
import { formattingIn } from "../formatting.ts";
import type { EntryReport, Report } from "../report.ts";
import { type Cell, card, nothingYet, table } from "./card.ts";
import { type Html, html, none } from "./html.ts";

/** How many entries are listed; the CSV has all. */
const mostEntries = 20;

/** Returns the question of an entry, if it still exists. */
export type QuestionOf = (entry: string) => string | undefined;

/** The entries that most need better phrasings. */
export function weakEntriesCard(
  { weakEntries }: Report,
  questionOf: QuestionOf,
  texts: StaffTexts,
): Html {
  const { weakEntries: title, page } = texts.statistics;
  const explanation = html`<p class="soft small">${page.needMeaning}</p>`;
  if (weakEntries.length === 0) return card(title, html`${explanation}${nothingYet(texts)}`);
  const { decimal } = formattingIn(texts.language);
  const rows = weakEntries.map((entry) => {
    const [name = "", ...counts] = entryCells(entry, questionOf);
    return [name, decimal(entry.need), ...counts];
  });
  const [name, ...counts] = headOf(texts);
  return card(title, html`${explanation}${table([name, page.need, ...counts], rows, texts)}`);
}

/** The entries that were asked for most often. */
export function entriesCard({ entries }: Report, questionOf: QuestionOf, texts: StaffTexts): Html {
  const { page } = texts.statistics;
  if (entries.length === 0) return card(page.entries, nothingYet(texts));
  const rows = entries.slice(0, mostEntries).map((entry) => entryCells(entry, questionOf));
  const more = entries.length - rows.length;
  const rest = more > 0 ? html`<p class="soft small">${page.more(more)}</p>` : none;
  return card(page.entries, html`${table(headOf(texts), rows, texts)}${rest}`);
}

function headOf({ statistics: { page, figures } }: StaffTexts) {
  const { entry, asked, shown, chosen } = page;
  return [entry, asked, shown, chosen, figures.helped, figures.missed, figures.sent] as const;
}

function entryCells(report: EntryReport, questionOf: QuestionOf): Cell[] {
  const { entry, asked, shown, chosen, helped, missed, sent } = report;
  const question = questionOf(entry);
  const name = question ? html`<bdi>${question}</bdi><code>${entry}</code>` : html`${entry}`;
  return [name, asked, shown, chosen, helped, missed, sent];
}
