import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** Where and when the figures were measured. */
export interface Machine {
  processor: string;
  processors: number;
  memoryGigabytes: number;
  node: string;
  /** Of the last minute. */
  loadAverage: { before: number; after: number };
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    processors: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    loadAverage: { before: loadAverage(), after: Number.NaN },
  };
}

/** The load average of the last minute, with one decimal. */
export function loadAverage(): number {
  return Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10;
}

export function formatMachine(machine: Machine): string {
  const { processor, processors, memoryGigabytes, node, loadAverage } = machine;
  const load = `load average ${loadAverage.before} before, ${loadAverage.after} after`;
  const isBusy = loadAverage.before > processors / 4;
  const warning = isBusy
    ? "\nIt was busy before: times and rates are worse than they would be."
    : "";
  return `\n${processor}, ${processors} processors, ${memoryGigabytes} GB, Node ${node}, ${load}${warning}`;
}
