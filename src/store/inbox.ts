import { randomUUID } from "node:crypto";
import type { Backend, Work } from "./backend.ts";
import { Batch } from "./batch.ts";
import {
  type ClaimedRow,
  type ClaimRequest,
  claim,
  claimIn,
  claimSuspect,
  crossed,
  hasSuspects,
} from "./claim.ts";
import { type EventRow, insertEvents, rowsOf } from "./events.ts";
import { FreshLanes } from "./fresh-lanes.ts";
import { markGivenUp } from "./given-up.ts";
import {
  acquit,
  countOpen,
  extend,
  insertNew,
  markDone,
  type NewRow,
  type PostponedRow,
  postpone,
  suspectLeft,
  unclaim,
} from "./inbox-rows.ts";
import { type LessonRow, lessonRowsOf, putLessons } from "./lessons.ts";
import { Signal } from "./signal.ts";
import { apply, type Change, changesOf } from "./state.ts";
import type {
  Claimed,
  Inbox,
  NewEvent,
  Postponement,
  Received,
  StoredLesson,
  Surrender,
} from "./store.ts";
import { restored, storable, toJson } from "./text.ts";

export interface InboxOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long a claim lasts, in milliseconds. */
  lease: number;
  /** Told when updates have ended that changed lessons. */
  onLessons: () => void;
}

/** How many claims one statement names at most. */
const mostClaims = 500;

/** What came in so long ago, in milliseconds, is old: something else may have come in since. */
const old = 60_000;

/** An update that ends, with what it changes. */
interface Ending {
  claimed: Claimed;
  changes: readonly Change[];
  events: readonly EventRow[];
  lessons: readonly LessonRow[];
}

/** The inbox in a database, as one of the instances that use it. */
export class StoredInbox implements Inbox {
  private readonly owner = randomUUID();
  private readonly work = new Signal();
  private readonly arriving: Batch<readonly NewRow[], number>;
  private readonly ending: Batch<Ending, boolean>;
  private readonly postponing: Batch<PostponedRow, boolean>;
  private readonly fresh = new FreshLanes();
  /** The lane behind which the next claim goes on, so that every lane gets its turn however much there is to do. */
  private after: string | undefined;
  private readonly backend: Backend;
  private readonly now: () => number;
  private readonly lease: number;
  private readonly onLessons: () => void;

  constructor(backend: Backend, { now, lease, onLessons }: InboxOptions) {
    this.backend = backend;
    this.now = now;
    this.lease = lease;
    this.onLessons = onLessons;
    const { blames } = backend;
    this.arriving = new Batch({ blames, run: (puts) => this.insert(puts) });
    this.ending = new Batch({ blames, run: (endings) => this.end(endings) });
    this.postponing = new Batch({ blames, run: (rows) => this.delay(rows) });
  }

  async put(updates: readonly Received[]): Promise<number> {
    const received_at = this.now();
    const rows = updates.map(({ update_id, lane, body }) => {
      return { update_id, lane: storable(lane), body: toJson(body), received_at };
    });
    for (const [i, { backlog }] of updates.entries()) {
      const row = rows[i];
      if (backlog) this.fresh.backlog = true;
      else if (row) this.fresh.add(row.lane, row.update_id); // before it can be handed out
    }
    return this.arriving.add(rows);
  }

  async claim(limit: number): Promise<Claimed[]> {
    if (limit < 1) return [];
    const rows = await this.takeFresh(limit);
    const start = this.after;
    rows.push(...(await this.takeNext(limit - rows.length, start, rows)));
    const atEnd = rows.length < limit && start !== undefined;
    if (atEnd) rows.push(...(await this.takeNext(limit - rows.length, undefined, rows)));
    this.fresh.handedOut(rows);
    return rows.map(claimedOf);
  }

  async claimSuspect(): Promise<Claimed | undefined> {
    const { backend } = this;
    const row = await backend.note((db) => claimSuspect(db, this.request()));
    if (!row) return undefined;
    const [kept] = backend.shared ? await this.withoutCrossed([row], this.now()) : [row];
    return kept && claimedOf(kept);
  }

  hasSuspects(): Promise<boolean> {
    const now = this.now();
    return this.backend.run((db) => hasSuspects(db, now));
  }

  async acquit(claimed: Claimed): Promise<void> {
    await this.backend.note((db) => acquit(db, this.owner, claimed));
  }

  async takeOver(): Promise<number> {
    const now = this.now();
    return this.backend.note((db) => suspectLeft(db, now, { owner: this.owner, leasedUntil: now }));
  }

  postpone({ update_id, attempts }: Claimed, { until, delivered }: Postponement): Promise<boolean> {
    const row = { update_id, attempts, not_before: until, delivered: toJson(delivered) };
    this.fresh.postponed();
    return this.postponing.add(row);
  }

  giveUp(claimed: Claimed, surrender: Surrender): Promise<boolean> {
    const { values = new Map(), events = [] } = surrender;
    const [changes, rows] = [changesOf(values), rowsOf(claimed.update_id, events)];
    const now = this.now();
    return this.backend.transaction(async (db) => {
      if (!(await markGivenUp(db, this.owner, claimed, surrender, now))) return false;
      await apply(db, changes, now);
      await insertEvents(db, rows, now);
      this.work.give();
      return true;
    });
  }

  async finish(
    claimed: Claimed,
    values: ReadonlyMap<string, unknown> = new Map(),
    events: readonly NewEvent[] = [],
    lessons: readonly StoredLesson[] = [],
  ): Promise<boolean> {
    return this.ending.add({
      claimed,
      changes: changesOf(values),
      events: rowsOf(claimed.update_id, events),
      lessons: lessonRowsOf(lessons),
    });
  }

  async release(claimed: readonly Claimed[]): Promise<void> {
    for (const piece of piecesOf(claimed)) {
      await this.backend.note((db) => unclaim(db, this.owner, piece));
    }
    if (claimed.length > 0) this.backend.bells.work.ring();
  }

  async renew(claimed: readonly Claimed[]): Promise<void> {
    const until = this.now() + this.lease;
    for (const piece of piecesOf(claimed)) {
      await this.backend.note((db) => extend(db, this.owner, piece, until));
    }
  }

  open(): Promise<number> {
    return this.backend.run(countOpen);
  }

  onWork(callback: () => void): () => void {
    const forget = this.work.on(callback);
    const deafen = this.backend.bells.work.listen(() => this.work.give());
    return () => {
      forget();
      deafen();
    };
  }

  /** Resolves when nothing is under way that would be lost. */
  async idle(): Promise<void> {
    await this.arriving.idle();
    await this.ending.idle();
    await this.postponing.idle();
  }

  /** What comes in, in the order of the numbers. @returns of each how many were new */
  private async insert(puts: (readonly NewRow[])[]): Promise<number[]> {
    const rows = new Map(puts.flat().map((row) => [row.update_id, row]));
    const sorted = [...rows.values()].sort((a, b) => a.update_id - b.update_id);
    const fresh = new Set(
      await this.backend.transaction((db) => insertNew(db, sorted), sorted.length),
    );
    if (fresh.size > 0) {
      this.work.give();
      this.backend.bells.work.ring();
    }
    // One that several put at the same time was new to the first of them.
    return puts.map((put) => put.filter(({ update_id }) => fresh.delete(update_id)).length);
  }

  /** @returns of each whether its claim was still held */
  private async end(endings: Ending[]): Promise<boolean[]> {
    const now = this.now();
    const { backend, owner } = this;
    const claims = endings.map(({ claimed }) => claimed);
    const done = await backend.transaction(async (db) => {
      const marked = await markDone(db, owner, claims, now);
      const held = endings.filter(({ claimed }) => marked.has(claimed.update_id));
      await apply(
        db,
        held.flatMap(({ changes }) => changes),
        now,
      );
      await insertEvents(
        db,
        held.flatMap(({ events }) => events),
        now,
      );
      await putLessons(
        db,
        held.flatMap(({ lessons }) => lessons),
      );
      return marked;
    }, endings.length);
    if (endings.some(({ lessons }) => lessons.length > 0)) this.onLessons();
    if ([...done.values()].some(({ more }) => more)) this.work.give();
    return claims.map(({ update_id }) => done.delete(update_id));
  }

  /** @returns of each whether its claim was still held */
  private async delay(rows: PostponedRow[]): Promise<boolean[]> {
    const { backend, owner } = this;
    const held = await backend.transaction((db) => postpone(db, owner, rows), rows.length);
    return rows.map(({ update_id }) => held.has(update_id));
  }

  /** While more waits than is handed out, what has just come in does not wait behind all of it. */
  private async takeFresh(limit: number): Promise<ClaimedRow[]> {
    const { lanes, limit: part } = this.fresh.turn(limit);
    if (lanes.length === 0) return [];
    const request = this.request(part);
    return this.claimed(request, (db) => claimIn(db, request, lanes));
  }

  /** What was taken already is handed out, whatever becomes of the rest. */
  private async takeNext(
    limit: number,
    after: string | undefined,
    taken: readonly ClaimedRow[],
  ): Promise<ClaimedRow[]> {
    if (limit < 1) return [];
    try {
      const request = this.request(limit);
      const rows = await this.claimed(request, (db) => claim(db, request, after));
      this.fresh.crowded = rows.length >= limit;
      this.fresh.backlog =
        rows.some(({ received_at }) => request.now - received_at > old) ||
        (this.fresh.crowded && this.fresh.backlog);
      const furthest = rows.reduce((most, { lane }) => (lane > most ? lane : most), "");
      this.after = rows.length < limit ? undefined : furthest;
      return rows;
    } catch (error) {
      if (taken.length > 0) return [];
      throw error;
    }
  }

  private request(limit = 1): ClaimRequest {
    const { backend, owner, lease } = this;
    const now = this.now();
    return { owner, now, until: now + lease, limit, shared: backend.shared };
  }

  private async claimed({ now }: ClaimRequest, work: Work<ClaimedRow[]>): Promise<ClaimedRow[]> {
    const rows = await this.backend.note(work);
    return this.backend.shared ? this.withoutCrossed(rows, now) : rows;
  }

  /** Gives back what crossed with another's claim in the same lane; both may, and then either claims again. */
  private async withoutCrossed(rows: ClaimedRow[], now: number): Promise<ClaimedRow[]> {
    if (rows.length === 0) return rows;
    const ids = rows.map(({ update_id }) => update_id);
    const found = new Set(await this.backend.run((db) => crossed(db, ids, now)));
    if (found.size === 0) return rows;
    const back = rows.filter(({ update_id }) => found.has(update_id));
    await this.backend.note((db) => unclaim(db, this.owner, back));
    this.work.give();
    return rows.filter(({ update_id }) => !found.has(update_id));
  }
}

function piecesOf<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / mostClaims);
  return Array.from({ length: count }, (_, i) => list.slice(i * mostClaims, (i + 1) * mostClaims));
}

/** A body that is no JSON any more is handed out as undefined: it must not keep what is claimed with it. */
function claimedOf({ lane, body, delivered, ...row }: ClaimedRow): Claimed {
  return { ...row, lane: restored(lane), body: parsed(body), delivered: parsed(delivered ?? "[]") };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
