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
  /** Where the figures come from. */
  source?: string;
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
export function ratio(rounds: readonly LoadResult[], others: readonly LoadResult[]): number {
  const each = rounds.map(
    ({ updatesPerSecond }, i) => updatesPerSecond / (others[i]?.updatesPerSecond ?? Number.NaN),
  );
  return median(each);
}

/**
 * The same for the processor time per update, which depends less on the machine's other load. Like the ratio of
 * throughputs it's above 1 if the rounds did better than the others.
 */
export function cpuRatio(rounds: readonly LoadResult[], others: readonly LoadResult[]): number {
  const each = rounds.map((round, i) => {
    const other = others[i];
    return other ? cpuPerUpdate(other) / cpuPerUpdate(round) : Number.NaN;
  });
  return median(each);
}

/** In milliseconds, in all threads of the instances. */
export function cpuPerUpdate({ cpu, delivered }: LoadResult): number {
  return cpu / delivered;
}

/** A section as a table, with a line for each goal. */
export function formatSection({ title, source, rows, goals }: Section): string {
  const headings = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const line = (name: string, cells: string[]) =>
    `  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(13)).join("")}`;
  const table = rows.map(({ name, figures }) =>
    line(
      name,
      headings.map((heading) => formatFigure(figures[heading])),
    ),
  );
  const head = [`\n${title}`, ...(source ? [`  ${source}`] : [])];
  const tableHead = rows.length > 0 ? [line("", headings)] : [];
  return [...head, ...tableHead, ...table, ...goals.map(formatGoal)].join("\n");
}

function formatGoal(goal: Goal): string {
  const limits = formatLimits(goal);
  const result = limits && ` (goal: ${limits}; ${verdictOn(goal)})`;
  return `  ${goal.what}: ${formatFigure(goal.value)}${result}`;
}

/** All goals as one table. */
export function formatGoals(goals: readonly Goal[]): string {
  const lines = goals.map((goal) => {
    const cells = [formatFigure(goal.value).padStart(8), formatLimits(goal).padEnd(14)];
    return `  ${goal.what.padEnd(44)}${cells.join("   ")}${verdictOn(goal)}`;
  });
  return ["\nGOALS", ...lines].join("\n");
}

function formatLimits({ atLeast, atMost }: Goal): string {
  return [
    atLeast === undefined ? "" : `at least ${atLeast}`,
    atMost === undefined ? "" : `at most ${atMost}`,
  ].join("");
}

/** Whether a value is within its limits. */
export function isReached({ value, atLeast = -Infinity, atMost = Infinity }: Goal): boolean {
  return value >= atLeast && value <= atMost;
}

/** The same in words. */
export function verdictOn(goal: Goal): "reached" | "MISSED" | "not measured" {
  if (Number.isNaN(goal.value)) return "not measured";
  return isReached(goal) ? "reached" : "MISSED";
}

function formatFigure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
