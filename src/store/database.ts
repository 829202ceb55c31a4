import type { CaseStore } from "./cases/case-store.ts";
import type { GivenUpUpdates } from "./inbox/given-up.ts";
import type { Inbox } from "./inbox/inbox.ts";
import type { EventQuery, StoredEvent } from "./state/events.ts";
import type { Lessons } from "./state/lessons.ts";

/**
 * What the bot keeps, in SQLite or PostgreSQL; `openDatabase` opens it. State is written only with the end of an update
 * (`Inbox.finish`), so that after a crash either all that an update changed is there or nothing.
 *
 * Whatever fails rejects with a DatabaseError, changes nothing, and may be tried again.
 */
export interface Database {
  inbox: Inbox;
  givenUp: GivenUpUpdates;
  lessons: Lessons;
  /** The questions that people answer. */
  cases: CaseStore;
  /** The last committed value of a key; undefined if there is none. */
  read(key: string): Promise<unknown>;
  /** The keys with this prefix and suffix. It scans all keys, in small queries. */
  findKeys(prefix: string, suffix: string): Promise<string[]>;
  /** Gives the keys with the prefix `from` the prefix `to` instead. A key that exists already keeps its value. */
  moveKeys(from: string, to: string): Promise<void>;
  /** Recorded events, the oldest first. */
  events(query: EventQuery): Promise<StoredEvent[]>;
  /**
   * Resolves if the database can be written to. The bot's own writes usually show that; only after one has failed, or
   * after some seconds without any, this writes something to find out.
   */
  ping(): Promise<void>;
  /** Deletes what is too old, in small transactions so that nothing else waits for long, and scrubs. */
  prune(cutoffs: Cutoffs): Promise<PruneCounts>;
  /**
   * Makes deleted rows unreadable in the files of the database.
   *
   * On SQLite this also happens by itself: at once after a key was removed, else two seconds after the last write, or
   * after thirty seconds of steady writes. About three of a thousand deleted rows leave copies until the file is
   * rewritten, which happens when the bot stops and once a day; in files over 32 MB they stay.
   *
   * On PostgreSQL it does nothing: autovacuum frees the space of deleted rows some time later, and they stay readable
   * until it is used again. In the server's write-ahead log and its archive they stay as long as those are kept.
   */
  scrub(): Promise<void>;
  /** Finishes the calls under way, and closes the database for good. */
  close(): Promise<void>;
}

/** What `prune` may delete; times in milliseconds since 1970. It also deletes expired events and cases. */
export interface Cutoffs {
  /** Updates that were done before. If Telegram sent one of them again, it would be handled again. */
  doneBefore: number;
  /** Updates that were given up before. */
  givenUpBefore: number;
  /** Values that were last written on a day that began before. */
  touchedBefore: number;
}

/** How many rows `prune` has deleted, by subject. */
export interface PruneCounts {
  updates: number;
  state: number;
  events: number;
  cases: number;
}
