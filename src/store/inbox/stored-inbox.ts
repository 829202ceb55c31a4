import { randomUUID } from "node:crypto";
import type { Backend, Work } from "../backend/backend.ts";
import { BatchQueue } from "../backend/batch-queue.ts";
import { escapeText, parseJson, toJson, unescapeText } from "../backend/encode-text.ts";
import type { Effects } from "../state/effects.ts";
import { type EventRow, eventRowsOf, insertEvents } from "../state/events.ts";
import { type LessonRow, lessonRowsOf, putLessons } from "../state/lessons.ts";
import { applyChanges, type Change, changesOf } from "../state/values.ts";
import {
  type ClaimedRow,
  type ClaimRequest,
  claim,
  claimIn,
  claimSuspect,
  findConflicts,
  hasSuspects,
} from "./claim.ts";
import { FreshLanes } from "./fresh-lanes.ts";
import { markGivenUp } from "./given-up.ts";
import type { Claimed, GiveUpDetails, Inbox, Postponement, Received } from "./inbox.ts";
import { Notifier } from "./notifier.ts";
import {
  acquit,
  countOpen,
  insertNew,
  markDone,
  markSuspects,
  type NewRow,
  type PostponedRow,
  postpone,
  readAhead,
  release,
  renew,
} from "./rows.ts";

export interface InboxOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long a claim lasts, in milliseconds. */
  lease: number;
  /** Called when updates have ended that changed lessons. */
  onLessons: () => void;
}

/** How many claims a statement names at most. */
const maxClaims = 500;

/** How many requests a batch has at most. */
const batchSize = 256;

/** What came in longer ago, in milliseconds, is old: something newer may wait too. */
const oldAfter = 60_000;

/** The end of an update, with its effects in the form in which they are stored. */
interface Ending {
  claimed: Claimed;
  changes: readonly Change[];
  events: readonly EventRow[];
  lessons: readonly LessonRow[];
}

/** The inbox in a database, for one of the instances that use it. */
export class StoredInbox implements Inbox {
  private readonly owner = randomUUID();
  private readonly work = new Notifier();
  private readonly arriving: BatchQueue<readonly NewRow[], number>;
  private readonly ending: BatchQueue<Ending, boolean>;
  private readonly postponing: BatchQueue<PostponedRow, boolean>;
  private readonly fresh = new FreshLanes();
  /** The lane after which the next claim starts, so that every lane gets its turn however much there is to do. */
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
    const batches = { limit: batchSize, isItemError: backend.isRequestError };
    this.arriving = new BatchQueue({ ...batches, run: (puts) => this.insert(puts) });
    this.ending = new BatchQueue({ ...batches, run: (endings) => this.end(endings) });
    this.postponing = new BatchQueue({ ...batches, run: (rows) => this.delay(rows) });
  }

  async put(updates: readonly Received[]): Promise<number> {
    const received_at = this.now();
    const rows = updates.map(({ update_id, lane, body }) => {
      return { update_id, lane: escapeText(lane), body: toJson(body), received_at };
    });
    for (const [i, { backlog }] of updates.entries()) {
      const row = rows[i];
      if (backlog) this.fresh.backlog = true;
      else if (row) this.fresh.add(row.lane, row.update_id); // before it can be claimed
    }
    return this.arriving.add(rows);
  }

  async claim(limit: number): Promise<Claimed[]> {
    if (limit < 1) return [];
    const rows = await this.claimFresh(limit);
    const start = this.after;
    rows.push(...(await this.claimNext(limit - rows.length, start, rows)));
    const atEnd = rows.length < limit && start !== undefined;
    if (atEnd) rows.push(...(await this.claimNext(limit - rows.length, undefined, rows)));
    this.fresh.claimed(rows);
    return rows.map(claimedOf);
  }

  async claimSuspect(): Promise<Claimed | undefined> {
    const { backend } = this;
    const row = await backend.writeUnsynced((db) => claimSuspect(db, this.request()));
    if (!row) return undefined;
    const [kept] = backend.shared ? await this.withoutConflicts([row], this.now()) : [row];
    return kept && claimedOf(kept);
  }

  hasSuspects(): Promise<boolean> {
    const now = this.now();
    return this.backend.run((db) => hasSuspects(db, now));
  }

  async acquit(claimed: Claimed): Promise<void> {
    await this.backend.writeUnsynced((db) => acquit(db, this.owner, claimed));
  }

  async takeOver(): Promise<number> {
    const now = this.now();
    return this.backend.writeUnsynced((db) => markSuspects(db, now, this.owner));
  }

  postpone({ update_id, attempts }: Claimed, { until, delivered }: Postponement): Promise<boolean> {
    const row = { update_id, attempts, not_before: until, delivered: toJson(delivered) };
    this.fresh.postponed();
    return this.postponing.add(row);
  }

  giveUp(claimed: Claimed, details: GiveUpDetails): Promise<boolean> {
    const { values = new Map(), events = [] } = details;
    const [changes, rows] = [changesOf(values), eventRowsOf(claimed.update_id, events)];
    const now = this.now();
    return this.backend.transaction(async (db) => {
      if (!(await markGivenUp(db, this.owner, claimed, details, now))) return false;
      await applyChanges(db, changes, now);
      await insertEvents(db, rows, now);
      this.work.notify();
      return true;
    });
  }

  async finish(claimed: Claimed, effects: Partial<Effects> = {}): Promise<boolean> {
    const { values = new Map(), events = [], lessons = [] } = effects;
    const changes = changesOf(values);
    const isHeld = await this.ending.add({
      claimed,
      changes,
      events: eventRowsOf(claimed.update_id, events),
      lessons: lessonRowsOf(lessons),
    });
    // What an update removes, as /forget does, is erased at once. If that fails, maintenance tries again every second.
    if (changes.some(({ value }) => value === undefined))
      await this.backend.scrub(false).catch(() => {});
    return isHeld;
  }

  async release(claimed: readonly Claimed[]): Promise<void> {
    for (const chunk of chunksOf(claimed)) {
      await this.backend.writeUnsynced((db) => release(db, this.owner, chunk));
    }
    if (claimed.length > 0) this.backend.channels.work.notify();
  }

  async renew(claimed: readonly Claimed[]): Promise<void> {
    const until = this.now() + this.lease;
    for (const chunk of chunksOf(claimed)) {
      await this.backend.writeUnsynced((db) => renew(db, this.owner, chunk, until));
    }
  }

  readAhead(lane: string, after: number, limit: number): Promise<unknown[]> {
    return this.backend.run((db) => readAhead(db, lane, after, limit));
  }

  countOpen(): Promise<number> {
    return this.backend.run(countOpen);
  }

  onWork(callback: () => void): () => void {
    const unsubscribe = this.work.subscribe(callback);
    const unlisten = this.backend.channels.work.listen(() => this.work.notify());
    return () => {
      unsubscribe();
      unlisten();
    };
  }

  /** Resolves when nothing is under way that would be lost. */
  async idle(): Promise<void> {
    await this.arriving.idle();
    await this.ending.idle();
    await this.postponing.idle();
  }

  /** Inserts in the order of the numbers. @returns for each request, how many of its updates were new */
  private async insert(puts: (readonly NewRow[])[]): Promise<number[]> {
    const rows = new Map(puts.flat().map((row) => [row.update_id, row]));
    const sorted = [...rows.values()].sort((a, b) => a.update_id - b.update_id);
    const inserted = new Set(
      await this.backend.transaction((db) => insertNew(db, sorted), sorted.length),
    );
    if (inserted.size > 0) {
      this.work.notify();
      this.backend.channels.work.notify();
    }
    // An update that several requests have put at the same time was new to the first of them.
    return puts.map((put) => put.filter(({ update_id }) => inserted.delete(update_id)).length);
  }

  /** @returns for each, whether its claim was still held */
  private async end(endings: Ending[]): Promise<boolean[]> {
    const now = this.now();
    const { backend, owner } = this;
    const claims = endings.map(({ claimed }) => claimed);
    const done = await backend.transaction(async (db) => {
      const marked = await markDone(db, owner, claims, now);
      const held = endings.filter(({ claimed }) => marked.has(claimed.update_id));
      await applyChanges(
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
    if ([...done.values()].some(({ more }) => more)) this.work.notify();
    return claims.map(({ update_id }) => done.delete(update_id));
  }

  /** @returns for each, whether its claim was still held */
  private async delay(rows: PostponedRow[]): Promise<boolean[]> {
    const { backend, owner } = this;
    const held = await backend.transaction((db) => postpone(db, owner, rows), rows.length);
    return rows.map(({ update_id }) => held.has(update_id));
  }

  /** While more waits than is claimed at once, what has just come in doesn't wait behind all of it. */
  private async claimFresh(limit: number): Promise<ClaimedRow[]> {
    const { lanes, limit: reserved } = this.fresh.turn(limit);
    if (lanes.length === 0) return [];
    const request = this.request(reserved);
    return this.run(request, (db) => claimIn(db, request, lanes));
  }

  /** If this fails after something was claimed already, that is handed out all the same. */
  private async claimNext(
    limit: number,
    after: string | undefined,
    claimed: readonly ClaimedRow[],
  ): Promise<ClaimedRow[]> {
    if (limit < 1) return [];
    try {
      const request = this.request(limit);
      const rows = await this.run(request, (db) => claim(db, request, after));
      this.fresh.crowded = rows.length >= limit;
      this.fresh.backlog =
        rows.some(({ received_at }) => request.now - received_at > oldAfter) ||
        (this.fresh.crowded && this.fresh.backlog);
      const furthest = rows.reduce((most, { lane }) => (lane > most ? lane : most), "");
      this.after = rows.length < limit ? undefined : furthest;
      return rows;
    } catch (error) {
      if (claimed.length > 0) return [];
      throw error;
    }
  }

  private request(limit = 1): ClaimRequest {
    const { backend, owner, lease } = this;
    const now = this.now();
    return { owner, now, until: now + lease, limit, shared: backend.shared };
  }

  private async run({ now }: ClaimRequest, claiming: Work<ClaimedRow[]>): Promise<ClaimedRow[]> {
    const rows = await this.backend.writeUnsynced(claiming);
    return this.backend.shared ? this.withoutConflicts(rows, now) : rows;
  }

  /** Releases claims that conflict with another instance's. Both instances may do so; then either claims again. */
  private async withoutConflicts(rows: ClaimedRow[], now: number): Promise<ClaimedRow[]> {
    if (rows.length === 0) return rows;
    const ids = rows.map(({ update_id }) => update_id);
    const conflicts = new Set(await this.backend.run((db) => findConflicts(db, ids, now)));
    if (conflicts.size === 0) return rows;
    const released = rows.filter(({ update_id }) => conflicts.has(update_id));
    await this.backend.writeUnsynced((db) => release(db, this.owner, released));
    this.work.notify();
    return rows.filter(({ update_id }) => !conflicts.has(update_id));
  }
}

function chunksOf<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / maxClaims);
  return Array.from({ length: count }, (_, i) => list.slice(i * maxClaims, (i + 1) * maxClaims));
}

/** A damaged body becomes undefined, so that it doesn't hold up what is claimed with it. */
function claimedOf({ lane, body, delivered, ...row }: ClaimedRow): Claimed {
  return {
    ...row,
    lane: unescapeText(lane),
    body: parseJson(body),
    delivered: parseJson(delivered ?? "[]"),
  };
}
