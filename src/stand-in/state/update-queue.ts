import type { Update } from "grammy/types";
import { ApiError } from "../wire/errors.ts";

/** An update for the queue, which numbers it unless a test forges a number. */
export type NewUpdate = Omit<Update, "update_id"> & { update_id?: number };

/** What a restart has to keep of the queue. The field names are those of the file. */
export interface SavedQueue {
  next_id: number;
  allowed?: string[] | undefined;
  /** Oldest first. */
  pending: Update[];
}

/** The parameters of `getUpdates`. */
export interface Poll {
  offset?: number | undefined;
  limit?: number | undefined;
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

interface OpenPoll {
  poll: Poll;
  resolve(updates: Update[]): void;
  reject(error: Error): void;
}

/** Somebody who waits until these updates are confirmed. */
interface SettledWaiter {
  ids: number[];
  resolve(): void;
}

/** The Bot API only sends these kinds to bots that ask for them by name. */
const OPT_IN_KINDS = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

const LONGEST_POLL_SECONDS = 50;

/**
 * The updates that the bot has not confirmed yet, oldest first. An update stays here until the bot asks
 * for a higher offset (long polling) or answers its delivery (webhook), so a bot that dies in between
 * gets it again, as Telegram promises.
 */
export class UpdateQueue {
  #pending: Update[] = [];
  #nextId: number;
  #allowed: ReadonlySet<string> | undefined;
  #openPoll: OpenPoll | undefined;
  #isWaking = false;
  #settledWaiters: SettledWaiter[] = [];
  #onChange: (() => void) | undefined;

  constructor(firstId: number) {
    this.#nextId = firstId;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** The kinds of updates that the bot last asked for; undefined is Telegram's default. */
  get allowed(): string[] | undefined {
    return this.#allowed && [...this.#allowed];
  }

  /** Sets `allowed_updates`, which applies to future updates only. An empty list restores the default. */
  allow(kinds: readonly string[] | undefined): void {
    if (!kinds || String(kinds) === String(this.allowed ?? [])) return;
    this.#allowed = kinds.length > 0 ? new Set(kinds) : undefined;
    this.#onChange?.();
  }

  save(): SavedQueue {
    return { next_id: this.#nextId, allowed: this.allowed, pending: [...this.#pending] };
  }

  /** Continues where an earlier run ended; no number is used twice, even if the clock was set back. */
  restore({ next_id, allowed, pending }: SavedQueue): void {
    this.#nextId = Math.max(this.#nextId, next_id);
    this.#allowed = allowed && new Set(allowed);
    this.#pending = [...pending];
  }

  /** Adds an update and returns true, unless the bot didn't ask for updates of its kind. */
  push(update: NewUpdate): boolean {
    const kind = Object.keys(update).find((key) => key !== "update_id") ?? "";
    if (this.#allowed ? !this.#allowed.has(kind) : OPT_IN_KINDS.has(kind)) return false;
    const id = update.update_id ?? this.#nextId;
    this.#nextId = Math.max(this.#nextId, id + 1);
    this.#pending.push({ ...update, update_id: id });
    this.#wake();
    this.#onChange?.();
    return true;
  }

  /** Calls back when updates are added or confirmed, or the allowed kinds change. */
  onChange(callback: (() => void) | undefined): void {
    this.#onChange = callback;
  }

  /** Removes the updates below this number: the bot has them. */
  confirmBelow(id: number): void {
    this.#retain((update) => update.update_id >= id);
  }

  /** Removes one update, wherever it is in the queue. */
  confirm(id: number): void {
    this.#retain((update) => update.update_id !== id);
  }

  #retain(predicate: (update: Update) => boolean): void {
    const retained = this.#pending.filter(predicate);
    if (retained.length === this.#pending.length) return;
    this.#pending = retained;
    this.#resolveSettled();
    this.#onChange?.();
  }

  /** Removes everything, as `drop_pending_updates` does. */
  drop(): void {
    this.confirmBelow(Number.POSITIVE_INFINITY);
  }

  /** Resolves when the bot has confirmed every update that is in the queue now. */
  settled(): Promise<void> {
    const ids = this.#pending.map((update) => update.update_id);
    return new Promise((resolve) => {
      this.#settledWaiters.push({ ids, resolve });
      this.#resolveSettled();
    });
  }

  /**
   * One `getUpdates`. Confirms everything below the offset, then returns what is pending or waits for the
   * first update. A second call while one waits ends the first with 409: Telegram allows one reader.
   */
  poll(poll: Poll): Promise<Update[]> {
    this.interrupt(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    this.#confirmByOffset(poll.offset ?? 0);
    const updates = this.#batch(poll);
    const seconds = Math.min(poll.timeout ?? 0, LONGEST_POLL_SECONDS);
    if (updates.length > 0 || seconds <= 0 || poll.signal?.aborted) return Promise.resolve(updates);
    return this.#wait(poll, seconds * 1000);
  }

  /** Ends the open poll, if there is one, with a 409. */
  interrupt(description: string): void {
    this.#openPoll?.reject(new ApiError(409, description));
  }

  /** A negative offset counts from the end and confirms everything before. */
  #confirmByOffset(offset: number): void {
    if (offset > 0) this.confirmBelow(offset);
    if (offset < 0) this.confirmBelow(this.#pending.at(offset)?.update_id ?? 0);
  }

  #batch({ limit }: Poll): Update[] {
    return this.#pending.slice(0, Math.min(Math.max(limit ?? 100, 1), 100));
  }

  #wait(poll: Poll, ms: number): Promise<Update[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Update[]>();
    const open: OpenPoll = { poll, resolve, reject };
    const resolveEmpty = () => resolve([]);
    const timer = setTimeout(resolveEmpty, ms);
    poll.signal?.addEventListener("abort", resolveEmpty);
    this.#openPoll = open;
    return promise.finally(() => {
      clearTimeout(timer);
      poll.signal?.removeEventListener("abort", resolveEmpty);
      if (this.#openPoll === open) this.#openPoll = undefined;
    });
  }

  /** Answers the open poll in the next microtask, so that updates of one moment arrive together. */
  #wake(): void {
    if (this.#isWaking) return;
    this.#isWaking = true;
    queueMicrotask(() => {
      this.#isWaking = false;
      const open = this.#openPoll;
      if (open && this.#pending.length > 0) open.resolve(this.#batch(open.poll));
    });
  }

  #resolveSettled(): void {
    if (this.#settledWaiters.length === 0) return;
    const pending = new Set(this.#pending.map((update) => update.update_id));
    const [open, done] = [[] as SettledWaiter[], [] as SettledWaiter[]];
    for (const entry of this.#settledWaiters) {
      (entry.ids.some((id) => pending.has(id)) ? open : done).push(entry);
    }
    this.#settledWaiters = open;
    for (const { resolve } of done) resolve();
  }
}
