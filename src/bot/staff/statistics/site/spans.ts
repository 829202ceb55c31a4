import { shortDate } from "../common-words.ts";
import { type Figures, sumOf } from "../figures.ts";
import type { DayReport, Took } from "../report.ts";

/** The most columns of days that can be told apart. */
const mostDays = 100;

const week = 7;

/** Days, or weeks where those are too many, by the name of their first day. */
export interface Spans {
  weekly: boolean;
  /** With the times of the slowest day of each. */
  spans: readonly Span[];
}

interface Span extends Took {
  name: string;
  figures: Figures;
}

/** What a chart over time has as its columns. The last week is whole, the first may be shorter. */
export function spansOf(days: readonly DayReport[]): Spans {
  const weekly = days.length > mostDays;
  const length = weekly ? week : 1;
  const spans: Span[] = [];
  for (let end = days.length; end > 0; end -= length) {
    const some = days.slice(Math.max(0, end - length), end);
    spans.unshift({
      name: shortDate(some[0]?.date ?? ""),
      figures: sumOf(some),
      p50: slowest(some.map(({ p50 }) => p50)),
      p95: slowest(some.map(({ p95 }) => p95)),
    });
  }
  return { weekly, spans };
}

function slowest(times: readonly (number | null)[]): number | null {
  const all = times.filter((time) => time !== null);
  return all.length > 0 ? Math.max(...all) : null;
}
