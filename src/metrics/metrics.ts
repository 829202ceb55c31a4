import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { withTimeLimit } from "../limits/time-limit.ts";
import type * as label from "./labels.ts";
import { labels } from "./labels.ts";

type Labels = Record<string, string>;

/** A counter with labels. */
export interface Count<L extends Labels> {
  inc(labels: L, by?: number): void;
}

/** A histogram of durations in seconds. */
export interface Timing {
  observe(seconds: number): void;
}

/** The bot's metrics. Every part of the bot is given the instruments that it writes to. */
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
  /** Flow names come from the knowledge base, so there are few. */
  dialogs: Count<{ flow: string; event: label.DialogEvent }>;
  inboxWaitSeconds: Timing;
  databaseSeconds: {
    observe(labels: { operation: label.DatabaseOperation }, seconds: number): void;
  };
  floodLimited: { inc(): void };
  refused: Count<{ command: string }>;
  statsRefused: Count<{ reason: label.AccessRefusal }>;
  /** Sets the function that counts the open updates of the inbox; until then their number is left out. */
  countInbox(count: () => Promise<number>): void;
  /** The HTTP content type of `text`. */
  contentType: string;
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>;
}

export interface MetricsOptions {
  /** Whether to add prom-client's metrics of the process (memory, CPU, event loop, garbage collection); true by default. */
  process?: boolean;
}

/** How long counting the inbox may take, in milliseconds, before its number is left out. */
const countLimit = 2000;

/** Bucket bounds in seconds: for the database, for what people wait for, and for what may have waited during downtime. */
const buckets = {
  quick: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  slow: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
  waiting: [0.005, 0.025, 0.1, 0.5, 1, 5, 30, 300, 3600],
};

/** Creates the metrics in a registry of their own, so that two bots in one process don't share counters. */
export function createMetrics(options: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const { count, timing } = instruments(registry);
  if (options.process !== false) collectDefaultMetrics({ register: registry });
  const countInbox = inboxGauge(registry);
  return {
    updates: count("updates_total", "Updates received.", { kind: labels.update }),
    updateHandlingSeconds: timing("update_handling_seconds", "Handling an update.", buckets.slow),
    updatesFailed: count("updates_failed_total", "Updates that could not be handled.", {
      reason: labels.failure,
    }),
    updatesPostponed: count("updates_postponed_total", "Postponements of updates.", {
      reason: labels.postpone,
    }),
    updatesBroken: count("updates_broken_total", "Received things that were no update.", {}),
    decisions: count("decisions_total", "Decisions on questions.", {
      kind: labels.decision,
    }),
    apiCalls: count("api_calls_total", "Calls of the Bot API, each attempt.", {
      method: [],
      result: labels.call,
    }),
    apiCallSeconds: timing(
      "api_call_seconds",
      "Calls of the Bot API except long polls.",
      buckets.slow,
    ),
    apiRetries: count("api_retries_total", "Retried calls of the Bot API.", {
      reason: labels.retry,
    }),
    dialogs: count("dialogs_total", "Dialogs by event.", { flow: [], event: labels.dialog }),
    inboxWaitSeconds: timing(
      "inbox_wait_seconds",
      "From receiving to handling an update.",
      buckets.waiting,
    ),
    databaseSeconds: timing("database_seconds", "Database operations.", buckets.quick, [
      "operation",
    ]),
    floodLimited: count("flood_limited_total", "Updates that a rate limit held back.", {}),
    refused: count("refused_total", "Staff commands that others used.", {
      command: labels.command,
    }),
    statsRefused: count("stats_refused_total", "Refused requests for the statistics page.", {
      reason: labels.access,
    }),
    countInbox,
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Creates instruments under the bot's prefix. Counters start at 0, so that the first event counts as an increase too. */
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
  const timing = (name: string, help: string, bounds: number[], labelNames: string[] = []) =>
    new Histogram({
      name: `faqbot_${name}`,
      help: `${help} In seconds.`,
      buckets: bounds,
      labelNames,
      registers,
    });
  return { count, timing };
}

/** The gauge of open updates. If the database can't be reached, only this metric is missing. */
function inboxGauge(registry: Registry): Metrics["countInbox"] {
  let count: (() => Promise<number>) | undefined;
  new Gauge({
    name: "faqbot_inbox_open",
    help: "Open updates in the inbox.",
    registers: [registry],
    async collect() {
      const open = count && (await withTimeLimit(count(), countLimit).catch(() => undefined));
      if (open === undefined) this.remove();
      else this.set(open);
    },
  });
  return (counting) => {
    count = counting;
  };
}
