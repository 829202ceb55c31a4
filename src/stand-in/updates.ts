import type { Update } from "grammy/types";
import { ApiError } from "./errors.ts";

/** An update as it is put into the queue: the queue gives it a number, unless it was forged with one. */
export type NewUpdate = Omit<Update, "update_id"> & { update_id?: number };

/** What a restart has to keep of the queue. */
export interface QueueState {
  next_id: number;
  allowed?: string[] | undefined;
  /** Oldest first. */
  pending: Update[];
}

/** What `getUpdates` asks for. */
export interface Poll {
  offset?: number | undefined;
  limit?: number | undefined;
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

interface Waiting {
  poll: Poll;
  resolve(updates: Update[]): void;
  reject(error: Error): void;
}

/** Somebody who waits until these updates are gone. */
interface Settling {
  ids: number[];
  resolve(): void;
}

/** The Bot API leaves these three out unless a bot asks for them by name. */
const ONLY_WHEN_ASKED = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

const LONGEST_POLL_SECONDS = 50;

/**
 * The updates that the bot has not confirmed yet, oldest first. An update stays here until the bot asks
 * for a higher offset (long polling) or answers its delivery (webhook), so a bot that dies in between
 * gets it again: exactly Telegram's promise, and the one that a bot's own queue has to build upon.
 */
export class UpdateQueue {
  #pending: Update[] = [];
  #nextId: number;
  #allowed: ReadonlySet<string> | undefined;
  #waiting: Waiting | undefined;
  #waking = false;
  #settling: Settling[] = [];
  #onChange: (() => void) | undefined;

  constructor(firstId: number) {
    this.#nextId = firstId;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** The kinds that the bot asked for last; undefined means Telegram's default. */
  get allowed(): string[] | undefined {
    return this.#allowed && [...this.#allowed];
  }

  /** `allowed_updates` is remembered, holds for updates to come only, and an empty list means the default again. */
  allow(kinds: readonly string[] | undefined): void {
    if (!kinds || String(kinds) === String(this.allowed ?? [])) return;
    this.#allowed = kinds.length > 0 ? new Set(kinds) : undefined;
    this.#onChange?.();
  }

  get state(): QueueState {
    return { next_id: this.#nextId, allowed: this.allowed, pending: [...this.#pending] };
  }

  /** Goes on where an earlier run ended; no number is used again, even if the clock was set back. */
  restore({ next_id, allowed, pending }: QueueState): void {
    this.#nextId = Math.max(this.#nextId, next_id);
    this.#allowed = allowed && new Set(allowed);
    this.#pending = [...pending];
  }

  /** Adds an update, unless it is of a kind that the bot did not ask for; says whether it was added. */
  push(update: NewUpdate): boolean {
    const kind = Object.keys(update).find((key) => key !== "update_id") ?? "";
    if (this.#allowed ? !this.#allowed.has(kind) : ONLY_WHEN_ASKED.has(kind)) return false;
    const id = update.update_id ?? this.#nextId;
    this.#nextId = Math.max(this.#nextId, id + 1);
    this.#pending.push({ ...update, update_id: id });
    this.#wake();
    this.#onChange?.();
    return true;
  }

  /** Calls back when updates came or went, or other kinds are asked for. */
  onChange(callback: (() => void) | undefined): void {
    this.#onChange = callback;
  }

  /** Forgets the updates below this number: the bot has them. */
  confirmBelow(id: number): void {
    this.#retain((update) => update.update_id >= id);
  }

  /** Forgets one update, wherever it stands in the queue. */
  confirm(id: number): void {
    this.#retain((update) => update.update_id !== id);
  }

  #retain(wanted: (update: Update) => boolean): void {
    const retained = this.#pending.filter(wanted);
    if (retained.length === this.#pending.length) return;
    this.#pending = retained;
    this.#tellSettled();
    this.#onChange?.();
  }

  /** Forgets everything, as `drop_pending_updates` does. */
  drop(): void {
    this.confirmBelow(Number.POSITIVE_INFINITY);
  }

  /** Resolves when everything that is in the queue now has left it. */
  settled(): Promise<void> {
    const ids = this.#pending.map((update) => update.update_id);
    return new Promise((resolve) => {
      this.#settling.push({ ids, resolve });
      this.#tellSettled();
    });
  }

  /**
   * One `getUpdates`. Confirms everything below the offset, then answers with what is there, or waits for
   * the first update. A second call while one waits ends the first with 409: Telegram allows one reader.
   */
  poll(poll: Poll): Promise<Update[]> {
    this.interrupt(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    this.#forget(poll.offset ?? 0);
    const updates = this.#batch(poll);
    const seconds = Math.min(poll.timeout ?? 0, LONGEST_POLL_SECONDS);
    if (updates.length > 0 || seconds <= 0 || poll.signal?.aborted) return Promise.resolve(updates);
    return this.#wait(poll, seconds * 1000);
  }

  /** Ends the poll that waits, if one does, with a 409. */
  interrupt(description: string): void {
    this.#waiting?.reject(new ApiError(409, description));
  }

  /** A negative offset counts from the end and forgets everything before. */
  #forget(offset: number): void {
    if (offset > 0) this.confirmBelow(offset);
    if (offset < 0) this.confirmBelow(this.#pending.at(offset)?.update_id ?? 0);
  }

  #batch({ limit }: Poll): Update[] {
    return this.#pending.slice(0, Math.min(Math.max(limit ?? 100, 1), 100));
  }

  #wait(poll: Poll, ms: number): Promise<Update[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Update[]>();
    const waiting: Waiting = { poll, resolve, reject };
    const nothing = () => resolve([]);
    const timer = setTimeout(nothing, ms);
    poll.signal?.addEventListener("abort", nothing);
    this.#waiting = waiting;
    return promise.finally(() => {
      clearTimeout(timer);
      poll.signal?.removeEventListener("abort", nothing);
      if (this.#waiting === waiting) this.#waiting = undefined;
    });
  }

  /** In the next microtask, so that updates which happen together arrive together. */
  #wake(): void {
    if (this.#waking) return;
    this.#waking = true;
    queueMicrotask(() => {
      this.#waking = false;
      const waiting = this.#waiting;
      if (waiting && this.#pending.length > 0) waiting.resolve(this.#batch(waiting.poll));
    });
  }

  #tellSettled(): void {
    if (this.#settling.length === 0) return;
    const there = new Set(this.#pending.map((update) => update.update_id));
    const [open, done] = [[] as Settling[], [] as Settling[]];
    for (const entry of this.#settling) {
      (entry.ids.some((id) => there.has(id)) ? open : done).push(entry);
    }
    this.#settling = open;
    for (const { resolve } of done) resolve();
  }
}
