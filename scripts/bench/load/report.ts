import type { LoadResult } from "./load-generator.ts";
import { median, quantile } from "./statistics.ts";

/** A line of a table: a name and figures by heading. */
export interface Row {
  name: string;
  figures: Record<string, number>;
}

/** A measured value and its limits, if it has any. */
export interface Goal {
  what: string;
  value: number;
  atLeast?: number;
  atMost?: number;
}

/** The results of one part of the benchmark. */
export interface Section {
  title: string;
  rows: Row[];
  goals: Goal[];
}

/** The medians of several rounds, with the slowest and the fastest round. */
export function tableRow(name: string, rounds: readonly LoadResult[]): Row {
  const rates = rounds.map(({ updatesPerSecond }) => updatesPerSecond);
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    name,
    figures: {
      "updates/s": median(rates),
      slowest: Math.min(...rates),
      fastest: Math.max(...rates),
      "p50 ms": quantile(latencies, 0.5),
      "p99 ms": quantile(latencies, 0.99),
      "cpu ms each": median(rounds.map(cpuPerUpdate)),
      "bench busy %": median(rounds.map(({ generatorLoad }) => generatorLoad)),
    },
  };
}

/** The median ratio of the throughputs of rounds that were run one after the other. */
export function ratio(
  what: string,
  rounds: readonly LoadResult[],
  others: readonly LoadResult[],
): Goal {
  const each = rounds.map(
    ({ updatesPerSecond }, i) => updatesPerSecond / (others[i]?.updatesPerSecond ?? Number.NaN),
  );
  return { what, value: median(each) };
}

/** The same for the processor time per update, which depends less on the machine's other load. */
export function cpuRatio(
  what: string,
  rounds: readonly LoadResult[],
  others: readonly LoadResult[],
): Goal {
  return { what, value: median(others.map(cpuPerUpdate)) / median(rounds.map(cpuPerUpdate)) };
}

function cpuPerUpdate({ cpu, latencies }: LoadResult): number {
  return cpu / latencies.length;
}

/** A section as a table, with a line for each goal. */
export function formatSection({ title, rows, goals }: Section): string {
  const headings = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const line = (name: string, cells: string[]) =>
    `  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(13)).join("")}`;
  const table = rows.map(({ name, figures }) =>
    line(
      name,
      headings.map((heading) => formatFigure(figures[heading])),
    ),
  );
  return [`\n${title}`, line("", headings), ...table, ...goals.map(formatGoal)].join("\n");
}

function formatGoal(goal: Goal): string {
  const { what, value, atLeast, atMost } = goal;
  const limits = [
    atLeast === undefined ? "" : `at least ${atLeast}`,
    atMost === undefined ? "" : `at most ${atMost}`,
  ].join("");
  const result = limits && ` (goal: ${limits}; ${isReached(goal) ? "reached" : "MISSED"})`;
  return `  ${what}: ${formatFigure(value)}${result}`;
}

/** Whether a value is within its limits. */
export function isReached({ value, atLeast = -Infinity, atMost = Infinity }: Goal): boolean {
  return value >= atLeast && value <= atMost;
}

function formatFigure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
