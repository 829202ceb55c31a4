/** A UTC day in milliseconds; Unix time has no leap seconds. */
export const day = 24 * 60 * 60 * 1000;

/** The most days of a report: events are kept no longer. */
export const mostDays = 400;

/** Consecutive UTC days. */
export interface Period {
  /** The start of each, the latest first, in milliseconds since 1970. */
  days: readonly number[];
}

/** Today and the days before it. @param count 1 to `mostDays` */
export function lastDays(count: number, now: number): Period {
  const today = startOf(now);
  return { days: Array.from({ length: count }, (_, back) => today - back * day) };
}

/** The start of a moment's day. */
export function startOf(at: number): number {
  return Math.floor(at / day) * day;
}

/** The number of days in a request; undefined if it isn't a whole number from 1 to `mostDays`. */
export function daysIn(words: string): number | undefined {
  if (!/^\d{1,3}$/.test(words)) return undefined;
  const days = Number(words);
  return days >= 1 && days <= mostDays ? days : undefined;
}

/** The date of a moment: "2026-11-25". */
export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
