import { needOf } from "./attention.ts";
import {
  type Figures,
  noFigures,
  questionsIn,
  type Shares,
  sharesOf,
  shown,
  sumOf,
} from "./figures.ts";
import { dateOf, type Period } from "./period.ts";
import { Times } from "./response-times.ts";
import type { EntryTally, FlowTally, Tally } from "./tally.ts";

/** How the bot was used in some days: numbers about answers, and nothing about any person. */
export interface Report {
  /** The first and the last day, both included: "2026-11-25". Days are UTC's. */
  from: string;
  until: string;
  /** Whether all the days that were asked for are in it; else there was too much to read, and the oldest are not. */
  complete: boolean;
  /** Every day, the oldest first. */
  days: readonly DayReport[];
  total: Figures & { questions: number };
  shares: Shares;
  took: Took;
  /** The entries that anything is known of, the most asked first. */
  entries: readonly EntryReport[];
  /** Those that most need better words, the neediest first; `need` says why. */
  needy: readonly EntryReport[];
  flows: readonly FlowReport[];
  languages: readonly Counted[];
  places: readonly Counted[];
}

/** The time within which half and 95 % of all questions were answered, in milliseconds; null without any. */
export interface Took {
  p50: number | null;
  p95: number | null;
}

export interface DayReport extends Figures, Took {
  date: string;
  questions: number;
}

export interface EntryReport extends Omit<EntryTally, "shownShare"> {
  entry: string;
  /** How much it needs better words, by `needOf`. */
  need: number;
}

export interface FlowReport extends Omit<FlowTally, "leftAt"> {
  flow: string;
  leftAt: readonly Counted[];
}

export interface Counted {
  name: string;
  count: number;
}

/** How many entries are named that need better words. */
const mostNeedy = 20;

/** Less is no need at all: a part of one refusal. */
const leastNeed = 0.05;

/** What a tally of a period tells. */
export function reportOn(tally: Tally, { days }: Period, complete: boolean): Report {
  const all = [...days].reverse().map((start) => {
    const { figures, times } = tally.days.get(start) ?? {
      figures: noFigures(),
      times: new Times(),
    };
    return { date: dateOf(start), figures, times };
  });
  const total = shown(sumOf(all.map(({ figures }) => figures)));
  const times = new Times();
  for (const one of all) times.addAll(one.times);
  const entries = [...tally.entries].map(entryReport);
  return {
    from: all[0]?.date ?? "",
    until: all.at(-1)?.date ?? "",
    complete,
    days: all.map(dayReport),
    total: { ...total, questions: questionsIn(total) },
    shares: sharesOf(total),
    took: tookIn(times),
    entries: entries.sort((one, other) => other.asked - one.asked || byName(one, other)),
    needy: entries
      .filter(({ need }) => need >= leastNeed)
      .sort((one, other) => other.need - one.need || byName(one, other))
      .slice(0, mostNeedy),
    flows: [...tally.flows].map(flowReport).sort((one, other) => other.begun - one.begun),
    languages: counted(tally.languages),
    places: counted(tally.places),
  };
}

function dayReport({ date, figures, times }: { date: string; figures: Figures; times: Times }) {
  const all = shown(figures);
  return { date, ...all, questions: questionsIn(all), ...tookIn(times) };
}

function tookIn(times: Times): Took {
  return { p50: times.within(0.5), p95: times.within(0.95) };
}

function entryReport([entry, tally]: [string, EntryTally]): EntryReport {
  const { asked, shown, chosen, sent } = tally;
  const helped = Math.max(0, tally.helped);
  const missed = Math.max(0, tally.missed);
  return { entry, asked, shown, chosen, helped, missed, sent, need: needOf(tally) };
}

function flowReport([flow, { leftAt, ...tally }]: [string, FlowTally]): FlowReport {
  return { flow, ...tally, leftAt: counted(leftAt) };
}

function counted(counts: Map<string, number>): Counted[] {
  const all = [...counts].map(([name, count]) => ({ name, count }));
  return all.sort((one, other) => other.count - one.count);
}

function byName(one: EntryReport, other: EntryReport): number {
  return one.entry < other.entry ? -1 : 1;
}
