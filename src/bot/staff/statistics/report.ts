import { Durations } from "./durations.ts";
import {
  type Figures,
  nonNegative,
  questionsIn,
  type Shares,
  sharesOf,
  sumOf,
  zeroFigures,
} from "./figures.ts";
import { dateOf, type Period } from "./period.ts";
import { phrasingNeed } from "./phrasing-need.ts";
import type { EntryTally, FlowTally, LanguageTally, Tally } from "./tally.ts";

/** How the bot was used on some days: numbers about answers, and nothing about any person. */
export interface Report {
  /** The first and the last day, both included: "2026-11-25". Days are UTC. */
  from: string;
  until: string;
  /** Whether it covers all the requested days. If there was too much to read, the oldest are missing. */
  complete: boolean;
  /** Every day, the oldest first. */
  days: readonly DayReport[];
  total: Figures & { questions: number };
  shares: Shares;
  responseTimes: ResponseTimes;
  /** All entries with any counts, the most asked first. */
  entries: readonly EntryReport[];
  /** The entries that most need better phrasings, the highest `need` first. */
  weakEntries: readonly EntryReport[];
  flows: readonly FlowReport[];
  /** The most frequent first. */
  languages: readonly LanguageReport[];
  places: readonly NamedCount[];
}

/** The times within which half and 95 % of the questions were answered, in milliseconds; null without questions. */
export interface ResponseTimes {
  p50: number | null;
  p95: number | null;
}

export interface DayReport extends Figures, ResponseTimes {
  date: string;
  questions: number;
}

export interface EntryReport extends Omit<EntryTally, "shownShare"> {
  entry: string;
  /** How much it needs better phrasings, see `phrasingNeed`. */
  need: number;
}

export interface FlowReport extends Omit<FlowTally, "leftAt"> {
  flow: string;
  leftAt: readonly NamedCount[];
}

export interface LanguageReport extends LanguageTally {
  /** Its code. */
  language: string;
}

export interface NamedCount {
  name: string;
  count: number;
}

const mostWeakEntries = 20;

/** The lowest need that counts: a fraction of one refusal. */
const minNeed = 0.05;

/** @param complete whether the period has all the requested days */
export function reportOn(tally: Tally, { days }: Period, complete: boolean): Report {
  const daily = [...days].reverse().map((start) => {
    const { figures, durations } = tally.days.get(start) ?? {
      figures: zeroFigures(),
      durations: new Durations(),
    };
    return { date: dateOf(start), figures, durations };
  });
  const total = nonNegative(sumOf(daily.map(({ figures }) => figures)));
  const durations = new Durations();
  for (const day of daily) durations.addAll(day.durations);
  const entries = [...tally.entries].map(entryReport);
  return {
    from: daily[0]?.date ?? "",
    until: daily.at(-1)?.date ?? "",
    complete,
    days: daily.map(dayReport),
    total: { ...total, questions: questionsIn(total) },
    shares: sharesOf(total),
    responseTimes: responseTimesIn(durations),
    entries: entries.sort((a, b) => b.asked - a.asked || byId(a, b)),
    weakEntries: entries
      .filter(({ need }) => need >= minNeed)
      .sort((a, b) => b.need - a.need || byId(a, b))
      .slice(0, mostWeakEntries),
    flows: [...tally.flows].map(flowReport).sort((a, b) => b.begun - a.begun),
    languages: [...tally.languages]
      .map(([language, counts]) => ({ language, ...counts }))
      .sort((a, b) => b.asked - a.asked),
    places: byFrequency(tally.places),
  };
}

function dayReport({
  date,
  figures,
  durations,
}: {
  date: string;
  figures: Figures;
  durations: Durations;
}): DayReport {
  const shown = nonNegative(figures);
  return { date, ...shown, questions: questionsIn(shown), ...responseTimesIn(durations) };
}

function responseTimesIn(durations: Durations): ResponseTimes {
  return { p50: durations.percentile(0.5), p95: durations.percentile(0.95) };
}

function entryReport([entry, tally]: [string, EntryTally]): EntryReport {
  const { asked, shown, chosen, sent } = tally;
  const helped = Math.max(0, tally.helped);
  const missed = Math.max(0, tally.missed);
  return { entry, asked, shown, chosen, helped, missed, sent, need: phrasingNeed(tally) };
}

function flowReport([flow, { leftAt, ...tally }]: [string, FlowTally]): FlowReport {
  return { flow, ...tally, leftAt: byFrequency(leftAt) };
}

function byFrequency(counts: Map<string, number>): NamedCount[] {
  const all = [...counts].map(([name, count]) => ({ name, count }));
  return all.sort((a, b) => b.count - a.count);
}

function byId(a: EntryReport, b: EntryReport): number {
  return a.entry < b.entry ? -1 : 1;
}
