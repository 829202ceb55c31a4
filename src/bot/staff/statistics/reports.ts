import { setImmediate as pause } from "node:timers/promises";
import type { Database } from "../../../store/database.ts";
import type { StoredEvent } from "../../../store/state/events.ts";
import { eventSchemas } from "../../events.ts";
import { day, lastDays } from "./period.ts";
import { type Report, reportOn } from "./report.ts";
import { Tally } from "./tally.ts";

/** How much is read at once, and of one report at most, in events. A day is read to its end or not at all. */
export interface Limits {
  page: number;
  all: number;
}

/** A page takes about 7 ms, in which nobody is answered; a million events take as many seconds. */
const usualLimits: Limits = { page: 1000, all: 3_000_000 };

/** For how long a report is good, in milliseconds. */
const goodFor = 60_000;

export interface ReportsOptions {
  events: Database["events"];
  /** The clock, in milliseconds since 1970. */
  now: () => number;
  limits?: Limits;
}

/**
 * Makes reports from what has happened. Reading is done page by page with a pause between, so that the bot answers
 * meanwhile, kind by kind, which is how the events are indexed, and outside every transaction of updates.
 */
export class Reports {
  private readonly options: ReportsOptions;
  private readonly known = new Map<number, { since: number; report: Promise<Report> }>();
  private before: Promise<unknown> = Promise.resolve();

  constructor(options: ReportsOptions) {
    this.options = options;
  }

  /** The report of the day at hand and those before it, at most a minute old. @param days 1 to `mostDays` */
  of(days: number): Promise<Report> {
    const now = this.options.now();
    for (const [key, { since }] of this.known) {
      if (Math.abs(now - since) >= goodFor) this.known.delete(key); // clocks are set back, too
    }
    const known = this.known.get(days);
    if (known) return known.report;
    const report = this.before.then(() => this.make(days, now)); // one at a time: each takes a processor
    this.before = report.catch(() => this.known.delete(days));
    this.known.set(days, { since: now, report });
    return report;
  }

  private async make(count: number, now: number): Promise<Report> {
    const { all } = this.options.limits ?? usualLimits;
    const tally = new Tally();
    const { days } = lastDays(count, now);
    let [read, done] = [0, 0];
    for (const from of days) {
      if (read >= all) break;
      read += await this.readDay(from, tally);
      done += 1;
    }
    return reportOn(tally, { days: days.slice(0, done) }, done === days.length);
  }

  /** @returns how many events it had */
  private async readDay(from: number, tally: Tally): Promise<number> {
    let read = 0;
    for (const kind of Object.keys(eventSchemas)) {
      for await (const page of this.pages(kind, from)) {
        for (const event of page) tally.add(event);
        read += page.length;
      }
    }
    return read;
  }

  private async *pages(kind: string, from: number): AsyncGenerator<StoredEvent[]> {
    const { page: limit } = this.options.limits ?? usualLimits;
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
