/** Numbers and dates for staff, in English. */

export const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const twoDigits = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });
const percents = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const dates = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** A short form for axes: "12.3K", "0.25". */
export function brief(value: number): string {
  return compact.format(value);
}

export function percent(part: number | null): string {
  return part === null ? "–" : percents.format(part);
}

/** "25 Nov 2026". @param date "2026-11-25" */
export function fullDate(date: string): string {
  return dates.format(new Date(date));
}

/** "25 Nov". @param date "2026-11-25" */
export function shortDate(date: string): string {
  return short.format(new Date(date));
}

/** A duration to two significant digits. Zero comes from older events, which have whole milliseconds. */
export function duration(milliseconds: number | null): string {
  if (milliseconds === null) return "–";
  return milliseconds === 0 ? "< 1 ms" : `${twoDigits.format(milliseconds)} ms`;
}
