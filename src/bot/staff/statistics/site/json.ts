import type { Report } from "../report.ts";

/** A report in the format of /stats.json, which other programs read: its names stay as they are. */
export function jsonOf(report: Report) {
  const { from, until, complete, days, total, shares, responseTimes, entries, weakEntries } =
    report;
  const { flows, languages, places } = report;
  return {
    from,
    until,
    complete,
    days,
    total,
    shares,
    took: responseTimes,
    entries,
    needy: weakEntries,
    flows,
    places,
    languages: languages.map(({ language: name, asked: count, ...counts }) => {
      return { name, count, ...counts };
    }),
  };
}
