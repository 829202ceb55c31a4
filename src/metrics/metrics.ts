import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { withTimeLimit } from "../limits/time-limit.ts";
import type * as label from "./labels.ts";
import { labels } from "./labels.ts";
import { watchProcess } from "./process.ts";

type Labels = Record<string, string>;

/** Counts things, each with its labels. */
export interface Count<L extends Labels> {
  inc(labels: L, by?: number): void;
}

/** Notes how long things took, in seconds. */
export interface Timing {
  observe(seconds: number): void;
}

/** What the bot tells of itself. Its parts are given the instruments that they write to. */
export interface Metrics {
  updates: Count<{ kind: label.UpdateKind }>;
  updateHandlingSeconds: Timing;
  updatesFailed: Count<{ reason: label.FailureReason }>;
  updatesPostponed: Count<{ reason: label.PostponeReason }>;
  updatesBroken: { inc(): void };
  decisions: Count<{ kind: label.DecisionKind }>;
  apiCalls: Count<{ method: string; result: label.CallResult }>;
  apiCallSeconds: Timing;
  apiRetries: Count<{ reason: label.RetryReason }>;
  /** A flow's name comes from the knowledge base, so there are few. */
  dialogs: Count<{ flow: string; event: label.DialogEvent }>;
  inboxWaitSeconds: Timing;
  databaseSeconds: {
    observe(labels: { operation: label.DatabaseOperation }, seconds: number): void;
  };
  floodLimited: { inc(): void };
  refused: Count<{ command: string }>;
  statsRefused: Count<{ reason: label.AccessRefusal }>;
  /** Says how the updates in the inbox that nobody has handled yet are counted, once there is an inbox. */
  countInbox(count: () => Promise<number>): void;
  /** Of what `text` resolves with, for HTTP. */
  contentType: string;
  /** Everything, in the format that Prometheus reads. */
  text(): Promise<string>;
  /** Ends the watch over the process. */
  stop(): void;
}

export interface MetricsOptions {
  /** Whether the process is watched too: memory, CPU, the event loop. */
  process?: boolean;
  /** How long counting the inbox may take, in milliseconds; then its number is left out. */
  collectLimit?: number;
}

/** Bounds of buckets, in seconds, for what takes milliseconds and for what people wait for. */
const quick = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const slow = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** The same for what may have waited while the bot was not running. */
const waits = [0.005, 0.025, 0.1, 0.5, 1, 5, 30, 300, 3600];

/** Makes the metrics in a registry of their own: two bots in one process do not disturb each other. */
export function createMetrics(options: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const { count, timing } = instruments(registry);
  const stop = options.process === false ? () => {} : watchProcess(registry);
  const inbox = inboxGauge(registry, options.collectLimit ?? 2000);
  return {
    updates: count("updates_total", "Updates received.", { kind: labels.update }),
    updateHandlingSeconds: timing("update_handling_seconds", "Handling an update.", slow),
    updatesFailed: count("updates_failed_total", "Updates that could not be handled.", {
      reason: labels.failure,
    }),
    updatesPostponed: count("updates_postponed_total", "Updates that have to wait, every time.", {
      reason: labels.postpone,
    }),
    updatesBroken: count("updates_broken_total", "What came in place of an update.", {}),
    decisions: count("decisions_total", "What questions were answered with.", {
      kind: labels.decision,
    }),
    apiCalls: count("api_calls_total", "Calls of the Bot API, every attempt.", {
      method: [],
      result: labels.call,
    }),
    apiCallSeconds: timing("api_call_seconds", "Calls of the Bot API but long polls.", slow),
    apiRetries: count("api_retries_total", "Calls that were made once more.", {
      reason: labels.retry,
    }),
    dialogs: count("dialogs_total", "What became of dialogs.", { flow: [], event: labels.dialog }),
    inboxWaitSeconds: timing("inbox_wait_seconds", "From receiving to handling an update.", waits),
    databaseSeconds: timing("database_seconds", "Work of the database.", quick, ["operation"]),
    floodLimited: count("flood_limited_total", "Updates that a flood limit held back.", {}),
    refused: count("refused_total", "Commands of the staff that others gave.", {
      command: labels.command,
    }),
    statsRefused: count("stats_refused_total", "Wrong tokens for the page of statistics.", {
      reason: labels.access,
    }),
    countInbox: inbox,
    contentType: registry.contentType,
    text: () => registry.metrics(),
    stop,
  };
}

/** Instruments under the bot's prefix. What can be counted stands at 0 from the start: the first one is an increase too. */
function instruments(registry: Registry) {
  const registers = [registry];
  const count = (name: string, help: string, values: Record<string, readonly string[]>) => {
    const labelNames = Object.keys(values);
    const counter = new Counter({ name: `faqbot_${name}`, help, labelNames, registers });
    const [only, ...others] = labelNames;
    if (only && others.length === 0) {
      for (const value of values[only] ?? []) counter.inc({ [only]: value }, 0);
    }
    return counter;
  };
  const timing = (name: string, help: string, buckets: number[], labelNames: string[] = []) =>
    new Histogram({
      name: `faqbot_${name}`,
      help: `${help} In seconds.`,
      buckets,
      labelNames,
      registers,
    });
  return { count, timing };
}

/** The inbox's gauge. A database that is out of reach must not take the other metrics with it. */
function inboxGauge(registry: Registry, limit: number): Metrics["countInbox"] {
  let count: (() => Promise<number>) | undefined;
  new Gauge({
    name: "faqbot_inbox_open",
    help: "Updates in the inbox that have not been handled.",
    registers: [registry],
    async collect() {
      const open = count && (await withTimeLimit(count(), limit).catch(() => undefined));
      if (open === undefined) this.remove();
      else this.set(open);
    },
  });
  return (counting) => {
    count = counting;
  };
}
