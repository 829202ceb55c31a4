import { type Figures, sumOf } from "../figures.ts";
import { formattingIn } from "../formatting.ts";
import type { DayReport, ResponseTimes } from "../report.ts";

/** The most days that have a column each. */
const mostDays = 100;

const week = 7;

/** The columns of a chart over time: days, or weeks if there are too many days. */
export interface Spans {
  weekly: boolean;
  spans: readonly Span[];
}

/** A day or a week. Its response times are those of its slowest day. */
interface Span extends ResponseTimes {
  /** The first day, as "25 Nov". */
  name: string;
  figures: Figures;
}

/** Weeks end with the last day, so the first week may be shorter. */
export function spansOf(days: readonly DayReport[], language: string): Spans {
  const { shortDate } = formattingIn(language);
  const weekly = days.length > mostDays;
  const length = weekly ? week : 1;
  const spans: Span[] = [];
  for (let end = days.length; end > 0; end -= length) {
    const part = days.slice(Math.max(0, end - length), end);
    spans.unshift({
      name: shortDate(part[0]?.date ?? ""),
      figures: sumOf(part),
      p50: slowest(part.map(({ p50 }) => p50)),
      p95: slowest(part.map(({ p95 }) => p95)),
    });
  }
  return { weekly, spans };
}

function slowest(times: readonly (number | null)[]): number | null {
  const measured = times.filter((time) => time !== null);
  return measured.length > 0 ? Math.max(...measured) : null;
}
