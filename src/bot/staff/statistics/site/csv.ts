import { figureNames } from "../figures.ts";
import type { Report } from "../report.ts";

/**
 * The days and the entries of a report as one table (RFC 4180). The row of a day has a date, the row of an entry has its
 * id.
 */
export function csvOf(report: Report): string {
  const head = ["date", "entry", "questions", ...figureNames, "p50_ms", "p95_ms", "need"];
  const days = report.days.map((day) => [
    day.date,
    "",
    day.questions,
    ...figureNames.map((name) => day[name]),
    day.p50,
    day.p95,
    "",
  ]);
  const entries = report.entries.map((entry) => {
    const counts: Partial<Record<(typeof figureNames)[number], number>> = {
      answered: entry.asked,
      suggested: entry.shown,
      chosen: entry.chosen,
      helped: entry.helped,
      missed: entry.missed,
      sent: entry.sent,
    };
    const cells = figureNames.map((name) => counts[name] ?? "");
    return ["", entry.entry, "", ...cells, "", "", entry.need.toFixed(2)];
  });
  return [head, ...days, ...entries].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A cell. What a spreadsheet would run as a formula gets an apostrophe in front, which makes it text. */
function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
