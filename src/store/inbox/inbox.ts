import type { Effects } from "../state/effects.ts";

/**
 * The updates that were received and are not handled yet. Each is put in before Telegram is told that it has arrived,
 * claimed by a worker, and finished in one commit with all that it changed: so none is lost when a process dies, and none
 * is finished twice. An update that can't be handled now is postponed; one that can never be handled is given up.
 *
 * Updates of one lane are handled one after the other, in the order of their numbers; lanes don't wait for each other. A
 * claim is a lease: if it isn't finished, released or renewed in time, another instance may take the update over. The
 * clocks of instances that share a database should agree to within a few seconds.
 */
export interface Inbox {
  /** Stores the updates that were never seen. Resolves with how many those were, once a crash can't undo it. */
  put(updates: readonly Received[]): Promise<number>;
  /**
   * Claims up to `limit` updates: of every lane only the earliest, and only if no update of the lane is claimed and that
   * one is neither postponed nor a suspect.
   */
  claim(limit: number): Promise<Claimed[]>;
  /**
   * Claims a suspect, which is an update that was in hand when a process died; those with the fewest deaths come first.
   * It should be tried alone: if the process dies meanwhile, that counts against it.
   */
  claimSuspect(): Promise<Claimed | undefined>;
  /** Whether there are suspects that could be claimed. */
  hasSuspects(): Promise<boolean>;
  /** Clears a suspect that was tried alone without killing the process: its death won't count against it any more. */
  acquit(claimed: Claimed): Promise<void>;
  /** Turns the updates of other instances whose leases have run out into suspects. @returns how many there were */
  takeOver(): Promise<number>;
  /**
   * Ends an update and commits its effects, both or neither; the text of the update is erased.
   * @returns whether the claim was still held; if not, nothing has changed
   */
  finish(claimed: Claimed, effects?: Partial<Effects>): Promise<boolean>;
  /**
   * Frees a claim until a moment, for which the whole lane waits.
   * @returns whether the claim was still held; if not, nothing has changed
   */
  postpone(claimed: Claimed, postponement: Postponement): Promise<boolean>;
  /**
   * Ends an update that couldn't be handled, and keeps it for the operator.
   * @returns whether the claim was still held; if not, nothing has changed
   */
  giveUp(claimed: Claimed, details: GiveUpDetails): Promise<boolean>;
  /** Undoes claims as if they had never been made. Claims that were lost are ignored. */
  release(claimed: readonly Claimed[]): Promise<void>;
  /** Restarts the leases of claims. Claims that were lost are ignored. */
  renew(claimed: readonly Claimed[]): Promise<void>;
  /** The bodies of the open updates of a lane behind one of them, in their order. */
  readAhead(lane: string, after: number, limit: number): Promise<unknown[]>;
  /** How many updates are not done. */
  countOpen(): Promise<number>;
  /**
   * From now on, an update that comes in is claimed at once and handed over in memory if no other one of its lane is open
   * and the taker has room; and so is the next one of a lane when an update has ended.
   * @returns a function that ends this
   */
  handOver(taker: Taker): () => void;
  /**
   * Calls back, soon but not at once, when there may be something to claim: an update came in that wasn't handed over, one
   * ended that others of its lane waited for, or, on PostgreSQL, another instance says so. Nothing tells of a lease that
   * runs out or of a lost connection: claim now and then all the same.
   * @returns a function that unsubscribes
   */
  onWork(callback: () => void): () => void;
}

/** Whoever handles updates. */
export interface Taker {
  /**
   * Takes up to so many updates. Rejects if `claim` does.
   * @param claim is called in any case; claims as many as there's room for
   */
  take(wanted: number, claim: (room: number) => Promise<Claimed[]>): Promise<void>;
}

/** An update as it comes in. */
export interface Received {
  update_id: number;
  /** Updates of one lane, such as a chat, are handled in order. */
  lane: string;
  /** Any JSON. */
  body: unknown;
  /** Whether it was written long before it came in; newer messages don't wait behind it. */
  backlog?: boolean;
}

/** An update that a worker has claimed. */
export interface Claimed extends Received {
  /** When it came in, in milliseconds since 1970. */
  received_at: number;
  /** How often it was claimed and not released, including this time. */
  attempts: number;
  /** How often it was postponed. */
  postponed: number;
  /** How often a process died while it had only this update in hand. */
  deaths: number;
  /** What earlier attempts have delivered, as `postpone` was given it; an empty list at first. */
  delivered: unknown;
}

export interface Postponement {
  /** Milliseconds since 1970. */
  until: number;
  /** What this attempt has delivered, for the next one; any JSON. */
  delivered: unknown;
}

/** Why an update is given up, and the effects that are committed all the same. */
export interface GiveUpDetails extends Partial<Pick<Effects, "values" | "events">> {
  /** A word for the operator. */
  why: string;
  /** Whether its person has been told. */
  told: boolean;
}
