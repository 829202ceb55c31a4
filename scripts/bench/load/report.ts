import { median, quantile } from "./figures.ts";
import type { Round } from "./load.ts";

/** One line of a table: a name, and figures by the heading they stand under. */
export interface Row {
  name: string;
  figures: Record<string, number>;
}

/** What was to be reached, and what was. */
export interface Goal {
  what: string;
  value: number;
  atLeast?: number;
  atMost?: number;
}

/** What one part of the benchmark has measured. */
export interface Section {
  title: string;
  rows: Row[];
  goals: Goal[];
}

/** The median round of several, with the slowest and the fastest. */
export function rowOf(name: string, rounds: readonly Round[]): Row {
  const all = rounds.map(({ perSecond }) => perSecond);
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    name,
    figures: {
      "updates/s": median(all),
      slowest: Math.min(...all),
      fastest: Math.max(...all),
      "p50 ms": quantile(latencies, 0.5),
      "p99 ms": quantile(latencies, 0.99),
      "cpu ms each": median(rounds.map(costOf)),
      "bench busy %": median(rounds.map(({ busy }) => busy)),
    },
  };
}

/** The median of the ratios of rounds that were run one after the other. */
export function ratio(what: string, rounds: readonly Round[], others: readonly Round[]): Goal {
  const each = rounds.map(({ perSecond }, i) => perSecond / (others[i]?.perSecond ?? Number.NaN));
  return { what, value: median(each) };
}

/** The same of the processor time that an update takes, which others on this machine change less. */
export function costRatio(what: string, rounds: readonly Round[], others: readonly Round[]): Goal {
  return { what, value: median(others.map(costOf)) / median(rounds.map(costOf)) };
}

function costOf({ cpu, latencies }: Round): number {
  return cpu / latencies.length;
}

/** A section as a table, with a line for each goal. */
export function show({ title, rows, goals }: Section): string {
  const headings = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const line = (name: string, cells: string[]) =>
    `  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(13)).join("")}`;
  const table = rows.map(({ name, figures }) =>
    line(
      name,
      headings.map((heading) => numeral(figures[heading])),
    ),
  );
  return [`\n${title}`, line("", headings), ...table, ...goals.map(verdict)].join("\n");
}

function verdict(goal: Goal): string {
  const { what, value, atLeast, atMost } = goal;
  const wanted = [
    atLeast === undefined ? "" : `at least ${atLeast}`,
    atMost === undefined ? "" : `at most ${atMost}`,
  ].join("");
  const words = wanted && ` (goal: ${wanted}; ${reached(goal) ? "reached" : "MISSED"})`;
  return `  ${what}: ${numeral(value)}${words}`;
}

/** Whether a goal was reached; one that sets no limit is a figure only. */
export function reached({ value, atLeast = -Infinity, atMost = Infinity }: Goal): boolean {
  return value >= atLeast && value <= atMost;
}

function numeral(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
