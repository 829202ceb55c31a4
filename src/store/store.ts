import type { CaseStore } from "./case-store.ts";

/**
 * What the bot remembers from one update to the next: JSON values by key. What one update changes is
 * committed at once, so that after a crash either all of it has happened or nothing.
 */
export interface Store {
  /** The value of a key, as it was committed last; undefined where there is none. */
  read(key: string): Promise<unknown>;
  /** Sets all these keys or, if it rejects, none; undefined removes a key. It resolves when a crash cannot undo it any more. */
  commit(changes: ReadonlyMap<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

/** Something that has happened, to be counted or looked at later. There is never a person in it. */
export interface NewEvent {
  kind: string;
  /** Any JSON. */
  body: unknown;
  /** How long to keep it, in milliseconds. */
  keep: number;
}

/** An event that was kept. */
export interface StoredEvent {
  /** The update in which it happened, and its place among the events of that. */
  update_id: number;
  place: number;
  kind: string;
  body: unknown;
  /** When it happened, in milliseconds since 1970. */
  at: number;
}

/** Which events to read: of these kinds, from a moment until before another, in milliseconds since 1970. */
export interface EventQuery {
  kinds: readonly string[];
  from: number;
  until: number;
  /** The most of them. */
  limit: number;
  /** Only those behind this one: the last of the page before. */
  after?: Pick<StoredEvent, "at" | "update_id" | "place"> | undefined;
}

/** What handling an update has brought about: values by key, where undefined removes one, events, and lessons. */
export interface Effects {
  values: ReadonlyMap<string, unknown>;
  events: readonly NewEvent[];
  lessons?: readonly StoredLesson[];
}

/**
 * What the bot was taught beyond its data: that some wordings ask for an entry. It is `live`, `undone`, or `exported`:
 * taken into the data.
 */
export interface StoredLesson {
  id: string;
  language: string;
  /** The entry's id; empty where no entry shall answer; null where an entry is wanted that there is not. */
  entry: string | null;
  wordings: readonly string[];
  /** The number of the administrator who taught it. */
  who: number;
  /** When, in milliseconds since 1970. */
  at: number;
  state: "live" | "undone" | "exported";
  /** What it changed when it was taught, as any JSON. */
  effect: unknown;
}

/** The lessons of all instances that share the database. */
export interface Lessons {
  /** All of them, the newest first. */
  all(): Promise<StoredLesson[]>;
  /** Puts lessons in; of one that is there already only the state changes. */
  put(lessons: readonly StoredLesson[]): Promise<void>;
  /** Calls back when lessons have changed here, and when they may have in other instances. @returns what ends it */
  onChange(callback: () => void): () => void;
}

/**
 * A store with the inbox through which every update goes, in SQLite or PostgreSQL. `openDatabase` opens one.
 * Whatever fails rejects with a DatabaseError, changes nothing, and may be tried again.
 */
export interface Database extends Store {
  inbox: Inbox;
  givenUp: GivenUpUpdates;
  lessons: Lessons;
  /** The questions that people answer. */
  cases: CaseStore;
  /**
   * Resolves if the database can be written to. As a rule that is known from the bot's own writes; only after one has
   * failed, and where there was none for some seconds, something is written to find out.
   */
  ping(): Promise<void>;
  /** Gives all values whose keys begin with `from` keys that begin with `to`; where there is one already, that stays. */
  move(from: string, to: string): Promise<void>;
  /** The keys that begin and end so. It looks at all there are, a piece at a time. */
  find(begin: string, end: string): Promise<string[]>;
  /** What has happened, the oldest first. */
  events(query: EventQuery): Promise<StoredEvent[]>;
  /** Forgets what is old, a piece at a time, so that others are not held up, and scrubs. */
  prune(older: Old): Promise<Pruned>;
  /**
   * Makes sure that what was deleted cannot be read from the database's files any more.
   *
   * On SQLite that happens by itself, too: at once after a key was removed, else two seconds after the last write, under
   * load after thirty. What remains until the file is rewritten, when the bot stops and once a day, are copies of about
   * three deleted rows in a thousand, and in files of more than 32 MB they stay.
   *
   * On PostgreSQL it does nothing. There autovacuum makes the space of deleted rows free some time after, and they are
   * overwritten when that is used again; in the server's write-ahead log and its archive they stay as long as those are kept.
   */
  scrub(): Promise<void>;
  /** Finishes what is under way. Nothing can be done with it afterwards. */
  close(): Promise<void>;
}

/** What may be forgotten; times in milliseconds since 1970. Of events those are that expired before now. */
export interface Old {
  /** Updates that were done before. One of them that came again would be handled again. */
  doneBefore: number;
  /** Updates that were given up before. */
  givenUpBefore: number;
  /** Values that were last written on a day that began before. */
  touchedBefore: number;
}

/** How many updates, values and events were forgotten, and how much about cases. */
export interface Pruned {
  updates: number;
  state: number;
  events: number;
  cases: number;
}

/**
 * The updates that were received and are not yet handled. They are put in before Telegram is told that
 * they have arrived, claimed by one who handles them, and finished together with all that they have changed: so none
 * is lost when a process dies, and none is handled to its end twice. What cannot be handled now is postponed; what never
 * can be is given up.
 *
 * Updates of one lane are handled one after the other, in the order of their numbers; lanes do not wait for each
 * other. A claim is a lease: who does not end, release or renew it in time may lose it to another instance. Where
 * several instances share a database their clocks should agree to within a few seconds.
 */
export interface Inbox {
  /** Takes in those that were never seen. Resolves with how many those were, when a crash cannot undo it any more. */
  put(updates: readonly Received[]): Promise<number>;
  /**
   * Hands out up to `limit` updates, of every lane only the earliest, and only if none of the lane is in hand and that one
   * is neither postponed nor suspect.
   */
  claim(limit: number): Promise<Claimed[]>;
  /**
   * Hands out one of those that were in hand when a process died, those with the fewest deaths first. It should be
   * tried alone: if the process dies meanwhile, that counts against it.
   */
  claimSuspect(): Promise<Claimed | undefined>;
  /** Whether there are any that could be handed out so. */
  hasSuspects(): Promise<boolean>;
  /** A suspect was tried and the process lives: its death does not count against this one any more. */
  acquit(claimed: Claimed): Promise<void>;
  /** Makes suspect what others had in hand whose leases ran out. @returns how many there were */
  takeOver(): Promise<number>;
  /**
   * Marks an update as done and commits what it has brought about, both or neither; what people wrote in it is
   * forgotten. Resolves with false, and nothing has changed, if the claim was lost to another or it was done already.
   */
  finish(
    claimed: Claimed,
    values?: ReadonlyMap<string, unknown>,
    events?: readonly NewEvent[],
    lessons?: readonly StoredLesson[],
  ): Promise<boolean>;
  /**
   * Frees a claim until a moment; the lane waits for it. Resolves with false, and nothing has changed, if the claim was
   * lost to another.
   */
  postpone(claimed: Claimed, postponement: Postponement): Promise<boolean>;
  /**
   * Ends an update that could not be handled, and keeps it for those who operate the bot. Resolves with false, and
   * nothing has changed, if the claim was lost to another.
   */
  giveUp(claimed: Claimed, surrender: Surrender): Promise<boolean>;
  /** Gives claims back as if they had never been made; those that were lost are left alone. */
  release(claimed: readonly Claimed[]): Promise<void>;
  /** Starts the leases afresh; those that were lost are left alone. */
  renew(claimed: readonly Claimed[]): Promise<void>;
  /** How many are not done. */
  open(): Promise<number>;
  /**
   * Calls back, soon but not at once, when there may be something to claim: what came in, what was behind one that is done, and
   * on PostgreSQL what other instances say. A lease that runs out tells nobody, and neither does a lost connection: claim now and then all the same.
   * @returns what ends it
   */
  onWork(callback: () => void): () => void;
}

/** An update as it comes in. */
export interface Received {
  update_id: number;
  /** What is handled in order: a chat, say. */
  lane: string;
  /** Any JSON. */
  body: unknown;
  /** Whether it was written long before it came in: what is written now does not wait behind it. */
  backlog?: boolean;
}

/** Until when an update waits, in milliseconds since 1970, and what has been delivered of it. */
export interface Postponement {
  until: number;
  /** Any JSON. */
  delivered: unknown;
}

/** Why an update is given up, and what is stored all the same. */
export interface Surrender {
  /** A word, for those who operate the bot. */
  why: string;
  /** Whether its person has been told. */
  told: boolean;
  values?: ReadonlyMap<string, unknown>;
  events?: readonly NewEvent[];
}

/** An update that was given up. */
export interface GivenUp {
  update_id: number;
  why: string;
  /** The update; undefined where it cannot be read any more. */
  body: unknown;
  /** Milliseconds since 1970. */
  received_at: number;
  given_up_at: number;
  attempts: number;
}

/** The updates that were given up, as long as they are kept. Any process may look after them, beside a running bot. */
export interface GivenUpUpdates {
  /** The earliest first. */
  list(): Promise<GivenUp[]>;
  find(update_id: number): Promise<GivenUp | undefined>;
  /** Lets it be handled once more, as if it had come in now. @returns whether there is one */
  retry(update_id: number): Promise<boolean>;
  /** Forgets what is in it. @returns whether there is one */
  drop(update_id: number): Promise<boolean>;
  /** Those whose people have not been told. */
  untold(limit: number): Promise<GivenUp[]>;
  told(update_id: number): Promise<void>;
}

/** An update in the hand of one who handles it. */
export interface Claimed extends Received {
  /** When it came in, in milliseconds since 1970. */
  received_at: number;
  /** How often it was claimed and not released, this time included. */
  attempts: number;
  /** How often it was postponed. */
  postponed: number;
  /** How often a process died while it had only this one in hand. */
  deaths: number;
  /** What earlier tries have delivered, as `postpone` was given it; an empty list at first. */
  delivered: unknown;
}
