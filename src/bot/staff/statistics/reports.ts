import { setImmediate as pause } from "node:timers/promises";
import type { Database } from "../../../store/database.ts";
import type { StoredEvent } from "../../../store/state/events.ts";
import { eventSchemas } from "../../events.ts";
import { day, lastDays } from "./period.ts";
import { type Report, reportOn } from "./report.ts";
import { Tally } from "./tally.ts";

/** How many events are read at once, and for one report. A day is read to its end or not at all. */
export interface ReadLimits {
  page: number;
  all: number;
}

/** A page takes about 7 ms, in which no update is handled; a million events take as many seconds. */
const defaultLimits: ReadLimits = { page: 1000, all: 3_000_000 };

/** How long a report is cached, in milliseconds. */
const maxAge = 60_000;

export interface ReportsOptions {
  events: Database["events"];
  /** The clock, in milliseconds since 1970. */
  now: () => number;
  limits?: ReadLimits;
}

/**
 * Makes reports from the stored events. They're read page by page with a pause between, so that updates are handled
 * meanwhile; kind by kind, which is how events are indexed; and outside the transactions of updates.
 */
export class Reports {
  private readonly options: ReportsOptions;
  /** By the number of days. */
  private readonly cache = new Map<number, { since: number; report: Promise<Report> }>();
  private previous: Promise<unknown> = Promise.resolve();

  constructor(options: ReportsOptions) {
    this.options = options;
  }

  /** The report on the last days including today, at most a minute old. @param days 1 to `mostDays` */
  of(days: number): Promise<Report> {
    const now = this.options.now();
    for (const [key, { since }] of this.cache) {
      if (Math.abs(now - since) >= maxAge) this.cache.delete(key); // clocks may be set back
    }
    const cached = this.cache.get(days);
    if (cached) return cached.report;
    const report = this.previous.then(() => this.create(days, now)); // one at a time: each keeps a processor busy
    this.previous = report.catch(() => this.cache.delete(days));
    this.cache.set(days, { since: now, report });
    return report;
  }

  private async create(count: number, now: number): Promise<Report> {
    const { all } = this.options.limits ?? defaultLimits;
    const tally = new Tally();
    const { days } = lastDays(count, now);
    let [events, daysRead] = [0, 0];
    for (const from of days) {
      if (events >= all) break;
      events += await this.readDay(from, tally);
      daysRead += 1;
    }
    return reportOn(tally, { days: days.slice(0, daysRead) }, daysRead === days.length);
  }

  /** @returns the number of events */
  private async readDay(from: number, tally: Tally): Promise<number> {
    let count = 0;
    for (const kind of Object.keys(eventSchemas)) {
      for await (const page of this.pages(kind, from)) {
        for (const event of page) tally.add(event);
        count += page.length;
      }
    }
    return count;
  }

  private async *pages(kind: string, from: number): AsyncGenerator<StoredEvent[]> {
    const { page: limit } = this.options.limits ?? defaultLimits;
    const query = { kinds: [kind], from, until: from + day, limit };
    let after: StoredEvent | undefined;
    do {
      const page = await this.options.events({ ...query, after });
      yield page;
      await pause();
      after = page.length < limit ? undefined : page.at(-1);
    } while (after);
  }
}
