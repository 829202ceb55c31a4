import type { Backend } from "../backend/backend.ts";
import { BatchQueue } from "../backend/batch-queue.ts";
import { escapeText, toJson } from "../backend/encode-text.ts";
import type { Effects } from "../state/effects.ts";
import { eventRowsOf, insertEvents } from "../state/events.ts";
import { lessonRowsOf } from "../state/lessons.ts";
import { applyChanges, changesOf } from "../state/values.ts";
import { claim, claimIn, claimSuspect, hasSuspects } from "./claim.ts";
import { Claims } from "./claims.ts";
import { type Ending, endUpdates } from "./ending.ts";
import { FreshLanes } from "./fresh-lanes.ts";
import { markGivenUp } from "./given-up.ts";
import type { Claimed, GiveUpDetails, Inbox, Postponement, Received, Taker } from "./inbox.ts";
import { Notifier } from "./notifier.ts";
import {
  acquit,
  countOpen,
  type InsertedRow,
  insertNew,
  markSuspects,
  type NewRow,
  type PostponedRow,
  postpone,
  readAhead,
} from "./rows.ts";

export interface InboxOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long a claim lasts, in milliseconds. */
  lease: number;
  /** Called when updates have ended that changed lessons. */
  onLessons: () => void;
}

/** How many requests a batch has at most. */
const batchSize = 256;

/** What came in longer ago, in milliseconds, is old: something newer may wait too. */
const oldAfter = 60_000;

/** An update that has come in, and the row in which it is stored. */
interface Arrival {
  received: Received;
  row: NewRow;
}

/** An update that is to be postponed, and the row in which it is stored. */
interface Delay {
  claimed: Claimed;
  row: PostponedRow;
}

/** Where nobody takes updates, they are only stored. */
const nobody: Taker = {
  async take(_, claim) {
    await claim(0);
  },
};

/** The inbox in a database, for one of the instances that use it. */
export class StoredInbox implements Inbox {
  private readonly claims: Claims;
  private readonly work = new Notifier();
  private readonly arriving: BatchQueue<readonly Arrival[], number>;
  private readonly ending: BatchQueue<Ending, boolean>;
  private readonly postponing: BatchQueue<Delay, boolean>;
  /** The lanes of which an update has ended and others are open. */
  private readonly following: BatchQueue<string, undefined>;
  private readonly fresh = new FreshLanes();
  private taker = nobody;
  /** The lane after which the next claim starts, so that every lane gets its turn however much there is to do. */
  private after: string | undefined;
  private readonly backend: Backend;
  private readonly now: () => number;
  private readonly onLessons: () => void;

  constructor(backend: Backend, { now, lease, onLessons }: InboxOptions) {
    this.backend = backend;
    this.now = now;
    this.onLessons = onLessons;
    this.claims = new Claims(backend, { now, lease, onReleased: () => this.work.notify() });
    const batches = { limit: batchSize, isItemError: backend.isRequestError };
    this.arriving = new BatchQueue({ ...batches, run: (puts) => this.insert(puts) });
    this.ending = new BatchQueue({ ...batches, run: (endings) => this.end(endings) });
    this.postponing = new BatchQueue({ ...batches, run: (delays) => this.delay(delays) });
    this.following = new BatchQueue({ ...batches, run: (lanes) => this.follow(lanes) });
  }

  async put(updates: readonly Received[]): Promise<number> {
    const received_at = this.now();
    const arrivals = updates.map((received): Arrival => {
      const { update_id, lane, body } = received;
      const row = { update_id, lane: escapeText(lane), body: toJson(body), received_at };
      return { received, row };
    });
    for (const { received, row } of arrivals) {
      if (received.backlog) this.fresh.backlog = true;
      else this.fresh.add(received.lane, row.update_id); // before it can be claimed
    }
    return this.arriving.add(arrivals);
  }

  handOver(taker: Taker): () => void {
    this.taker = taker;
    return () => {
      if (this.taker === taker) this.taker = nobody;
    };
  }

  async claim(limit: number): Promise<Claimed[]> {
    if (limit < 1) return [];
    const claimed = await this.claimFresh(limit);
    const start = this.after;
    claimed.push(...(await this.claimNext(limit - claimed.length, start, claimed)));
    const atEnd = claimed.length < limit && start !== undefined;
    if (atEnd) claimed.push(...(await this.claimNext(limit - claimed.length, undefined, claimed)));
    return claimed;
  }

  async claimSuspect(): Promise<Claimed | undefined> {
    const [claimed] = await this.claims.claim(1, claimSuspect);
    return claimed;
  }

  hasSuspects(): Promise<boolean> {
    const now = this.now();
    return this.backend.run((db) => hasSuspects(db, now));
  }

  async acquit(claimed: Claimed): Promise<void> {
    await this.backend.writeUnsynced((db) => acquit(db, this.claims.owner, claimed));
  }

  async takeOver(): Promise<number> {
    await this.claims.settle();
    const now = this.now();
    return this.backend.writeUnsynced((db) => markSuspects(db, now, this.claims.owner));
  }

  postpone(claimed: Claimed, { until, delivered }: Postponement): Promise<boolean> {
    const { update_id, attempts } = claimed;
    const row = { update_id, attempts, not_before: until, delivered: toJson(delivered) };
    this.fresh.postponed();
    return this.postponing.add({ claimed, row });
  }

  async giveUp(claimed: Claimed, details: GiveUpDetails): Promise<boolean> {
    const { values = new Map(), events = [] } = details;
    const [changes, rows] = [changesOf(values), eventRowsOf(claimed.update_id, events)];
    const now = this.now();
    const isHeld = await this.backend.transaction(async (db) => {
      if (!(await markGivenUp(db, this.claims.owner, claimed, details, now))) return false;
      await applyChanges(db, changes, now);
      await insertEvents(db, rows, now);
      return true;
    });
    this.claims.inHand.end(claimed);
    if (isHeld) this.work.notify();
    return isHeld;
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
    for (const one of claimed) this.claims.inHand.end(one);
    await this.claims.release(claimed);
    if (claimed.length > 0) this.backend.channels.work.notify();
  }

  renew(claimed: readonly Claimed[]): Promise<void> {
    return this.claims.renew(claimed);
  }

  readAhead(lane: string, after: number, limit: number): Promise<unknown[]> {
    return this.backend.run((db) => readAhead(db, lane, after, limit));
  }

  countOpen(): Promise<number> {
    return this.backend.run(countOpen);
  }

  onWork(callback: () => void): () => void {
    const unsubscribe = this.work.subscribe(callback);
    const unlisten = this.backend.channels.work.listen(() => {
      this.claims.inHand.followAll();
      this.work.notify();
    });
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
    await this.following.idle();
  }

  /** Inserts in the order of the numbers. @returns for each request, how many of its updates were new */
  private async insert(puts: (readonly Arrival[])[]): Promise<number[]> {
    await this.claims.settle();
    const arrivals = inOrder(puts.flat());
    const heads = headsOf(arrivals).filter(({ lane }) => !this.claims.inHand.has(lane));
    let inserted: readonly InsertedRow[] = [];
    await this.taker.take(heads.length, async (room) => {
      const wanted = heads.slice(0, room);
      inserted = await this.insertRows(arrivals, wanted);
      const claimed = new Set(inserted.flatMap((row) => (row.attempts > 0 ? row.update_id : [])));
      const kept = await this.claims.begin(wanted.filter((one) => claimed.has(one.update_id)));
      this.fresh.claimed(kept);
      return kept;
    });
    const isNew = new Map(inserted.map(({ update_id, attempts }) => [update_id, attempts]));
    this.announce(arrivals.filter(({ row }) => isNew.get(row.update_id) === 0));
    // An update that several requests have put at the same time was new to the first of them.
    return puts.map((put) => put.filter(({ row }) => isNew.delete(row.update_id)).length);
  }

  private insertRows(
    arrivals: readonly Arrival[],
    wanted: readonly Claimed[],
  ): Promise<InsertedRow[]> {
    const rows = arrivals.map(({ row }) => row);
    const ids = new Set(wanted.map(({ update_id }) => update_id));
    const { owner, until } = this.claims.request();
    return this.claims.doubting(wanted, () =>
      this.backend.write((db) => insertNew(db, rows, { ids, owner, until }), rows.length),
    );
  }

  /** Tells of new updates that weren't handed over, except for those whose turn comes after what is in hand here. */
  private announce(arrivals: readonly Arrival[]): void {
    const isAhead = arrivals.map(({ received }) => !this.claims.inHand.follow(received.lane));
    if (!isAhead.includes(true)) return;
    this.work.notify();
    this.backend.channels.work.notify();
  }

  /** @returns for each, whether its claim was still held */
  private async end(endings: Ending[]): Promise<boolean[]> {
    const ended = await endUpdates(this.backend, this.claims.owner, endings, this.now());
    const hasMore = new Map(ended.map(({ update_id, more }) => [update_id, more]));
    if (endings.some(({ lessons }) => lessons.length > 0)) this.onLessons();
    for (const { claimed } of endings) {
      const isFollowed = this.claims.inHand.end(claimed);
      if (!isFollowed && !hasMore.get(claimed.update_id)) continue;
      this.following.add(claimed.lane).catch(() => this.work.notify());
    }
    return endings.map(({ claimed }) => hasMore.has(claimed.update_id));
  }

  /** Hands over the next updates of lanes. */
  private async follow(lanes: string[]): Promise<undefined[]> {
    await this.taker.take(lanes.length, async (room) => {
      if (room < lanes.length) this.work.notify();
      return room > 0 ? this.claimIn(lanes, room) : [];
    });
    return lanes.map(() => undefined);
  }

  /** @returns for each, whether its claim was still held */
  private async delay(delays: Delay[]): Promise<boolean[]> {
    const rows = delays.map(({ row }) => row);
    const { owner, inHand } = this.claims;
    const held = await this.backend.transaction((db) => postpone(db, owner, rows), rows.length);
    for (const { claimed } of delays) inHand.end(claimed);
    return rows.map(({ update_id }) => held.has(update_id));
  }

  /** While more waits than is claimed at once, what has just come in doesn't wait behind all of it. */
  private async claimFresh(limit: number): Promise<Claimed[]> {
    const { lanes, limit: reserved } = this.fresh.turn(limit);
    return lanes.length > 0 ? this.claimIn(lanes, reserved) : [];
  }

  private async claimIn(lanes: readonly string[], limit: number): Promise<Claimed[]> {
    const escaped = lanes.map(escapeText);
    const claimed = await this.claims.claim(limit, (db, request) => claimIn(db, request, escaped));
    this.fresh.claimed(claimed);
    return claimed;
  }

  /** If this fails after something was claimed already, that is handed out all the same. */
  private async claimNext(
    limit: number,
    after: string | undefined,
    before: readonly Claimed[],
  ): Promise<Claimed[]> {
    if (limit < 1) return [];
    try {
      const now = this.now();
      const claimed = await this.claims.claim(limit, (db, request) => claim(db, request, after));
      this.fresh.crowded = claimed.length >= limit;
      this.fresh.backlog =
        claimed.some(({ received_at }) => now - received_at > oldAfter) ||
        (this.fresh.crowded && this.fresh.backlog);
      const lanes = claimed.map(({ lane }) => escapeText(lane));
      const furthest = lanes.reduce((most, lane) => (lane > most ? lane : most), "");
      this.after = claimed.length < limit ? undefined : furthest;
      this.fresh.claimed(claimed);
      return claimed;
    } catch (error) {
      if (before.length > 0) return [];
      throw error;
    }
  }
}

/** Every update once, in the order of their numbers. */
function inOrder(arrivals: readonly Arrival[]): Arrival[] {
  const byId = new Map(arrivals.map((arrival) => [arrival.row.update_id, arrival]));
  return [...byId.values()].sort((a, b) => a.row.update_id - b.row.update_id);
}

/** The first update of every lane, as it's claimed. */
function headsOf(arrivals: readonly Arrival[]): Claimed[] {
  const heads = new Map<string, Claimed>();
  for (const { received, row } of arrivals) {
    const { update_id, lane, body = null } = received;
    if (heads.has(lane)) continue;
    const { received_at } = row;
    const first = { attempts: 1, postponed: 0, deaths: 0, delivered: [] };
    heads.set(lane, { update_id, lane, body, received_at, ...first });
  }
  return [...heads.values()];
}
