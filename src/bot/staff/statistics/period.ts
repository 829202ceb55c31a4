/** A UTC day in milliseconds: there are no leap seconds in what computers count. */
export const day = 24 * 60 * 60 * 1000;

/** The most days of a report: what is counted is kept for so long. */
export const mostDays = 400;

/** Whole UTC days in a row. */
export interface Period {
  /** When each begins, the latest first, in milliseconds since 1970. */
  days: readonly number[];
}

/** The day at hand and those before it. @param count 1 to `mostDays` */
export function lastDays(count: number, now: number): Period {
  const today = startOf(now);
  return { days: Array.from({ length: count }, (_, back) => today - back * day) };
}

/** When the day of a moment begins. */
export function startOf(at: number): number {
  return Math.floor(at / day) * day;
}

/** How many days somebody has asked for in words; undefined if they are not a whole number from 1 to `mostDays`. */
export function daysIn(words: string): number | undefined {
  if (!/^\d{1,3}$/.test(words)) return undefined;
  const days = Number(words);
  return days >= 1 && days <= mostDays ? days : undefined;
}

/** A day as it is written in tables: "2026-11-25". @param at any moment of it */
export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
