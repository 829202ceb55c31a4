import { escapeHtml, shorten } from "../../html.ts";
import { plain, type View } from "../../view.ts";
import { outcomesIn, share } from "./figures.ts";
import { duration, fullDate, percent, whole } from "./formatting.ts";
import type { EntryReport, Report } from "./report.ts";
import { statsTexts } from "./texts.ts";

/** How many entries that need better phrasings are listed. */
const mostWeakEntries = 5;

/** The longest bar, in characters: on a phone it has to leave room for words. */
const longestBar = 10;

/**
 * A report as one message.
 *
 * @param requestedDays how many days it should cover
 * @param questionOf returns the question of an entry, if it still exists
 */
export function statsView(
  report: Report,
  requestedDays: number,
  questionOf: (entry: string) => string | undefined,
): View {
  const { total } = report;
  const period = statsTexts.period(fullDate(report.from), fullDate(report.until));
  const head = `<b>${statsTexts.title(requestedDays)}</b>\n${period}`;
  const parts = [
    report.complete ? "" : statsTexts.incomplete,
    total.questions + total.talk > 0 ? questionsPart(report) : statsTexts.nothing,
    total.questions > 0 ? sharesPart(report) : "",
    total.begun > 0 ? dialogsPart(report) : "",
    report.weakEntries.length > 0 ? weakEntriesPart(report.weakEntries, questionOf) : "",
  ];
  return plain([head, ...parts.filter(Boolean)].join("\n\n"));
}

function questionsPart({ total, responseTimes }: Report): string {
  const rows = Object.entries(outcomesIn(total)) as [keyof typeof statsTexts.outcomes, number][];
  const lines = rows.map(([outcome, count]) => {
    const part = share(count, total.questions) ?? 0;
    const bar = "█".repeat(Math.round(part * longestBar)).padEnd(longestBar, "░");
    return `<code>${bar}</code> ${whole.format(count)} ${statsTexts.outcomes[outcome]}`;
  });
  const talk = total.talk > 0 ? ` ${statsTexts.talk(total.talk)}` : "";
  const { p50, p95 } = responseTimes;
  const times = escapeHtml(statsTexts.responseTimes(duration(p50), duration(p95)));
  const head = `<b>${statsTexts.questions(total.questions)}</b>${talk}`;
  return [head, ...lines, times].join("\n");
}

function sharesPart({ shares, total }: Report): string {
  const line = (name: keyof typeof shares, count = "") =>
    `• ${statsTexts.meaning[name].name}: <b>${percent(shares[name])}</b>${count}`;
  const votes = (count: number) => ` (${whole.format(count)})`;
  return [
    line("confirmed", votes(total.helped)),
    line("refused", votes(total.missed)),
    line("assumed"),
    line("deflected"),
    `<blockquote expandable>${meanings()}</blockquote>`,
  ].join("\n");
}

function meanings(): string {
  const { confirmed, refused, assumed, deflected } = statsTexts.meaning;
  return [confirmed, refused, assumed, deflected]
    .map(({ name, sentence }) => `<b>${escapeHtml(name)}</b>: ${escapeHtml(sentence)}`)
    .join("\n");
}

function dialogsPart({ total }: Report): string {
  const ends = (["solved", "contact", "stopped", "dropped"] as const).map(
    (end) => `${statsTexts.dialogs[end]} ${whole.format(total[end])}`,
  );
  return `<b>${statsTexts.dialogsBegun(total.begun)}</b>\n${ends.join(" · ")}`;
}

function weakEntriesPart(
  entries: readonly EntryReport[],
  questionOf: (entry: string) => string | undefined,
): string {
  const lines = entries.slice(0, mostWeakEntries).map(({ entry, missed, shown, chosen }, i) => {
    const title = escapeHtml(shorten(questionOf(entry) ?? entry, 80));
    return `${i + 1}. ${title} (${statsTexts.need(missed, Math.max(0, shown - chosen))})`;
  });
  return `<b>${statsTexts.weakEntries}</b>\n${lines.join("\n")}`;
}
