import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { afterEach, beforeEach } from "vitest";
import { acceptInto } from "../../src/inbox/accept.ts";
import type { HandleResult } from "../../src/inbox/handle-in-time.ts";
import { startWorker, type Worker, type WorkerOptions } from "../../src/inbox/worker.ts";
import { createLog } from "../../src/log.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Effects } from "../../src/store/state/effects.ts";

/** An inbox on disk with a clock that stands still, and one worker at a time. */
export class InboxSetup {
  dir = "";
  /** Milliseconds since 1970. */
  time = 0;
  /** Every line of the log. */
  log: string[] = [];
  private database: Database | undefined;
  private running: Worker | undefined;

  get store(): Database {
    if (!this.database) throw new Error("There is no database outside a test.");
    return this.database;
  }

  get worker(): Worker {
    if (!this.running) throw new Error("No worker has been started.");
    return this.running;
  }

  async open(): Promise<void> {
    this.dir = await mkdtemp(join(tmpdir(), "worker-"));
    this.time = Date.UTC(2026, 0, 1);
    this.log = [];
    await this.openDatabase();
  }

  async close(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
    await this.store.close();
    await rm(this.dir, { recursive: true });
  }

  /** The process dies, as far as the database can tell, with whatever was claimed in hand. */
  async die(): Promise<void> {
    await this.store.close();
    await this.openDatabase();
  }

  put(...updates: Update[]): Promise<void> {
    return acceptInto(this.store.inbox)(updates);
  }

  start(handle: WorkerOptions["handle"], options: Partial<WorkerOptions> = {}): Worker {
    const log = createLog("debug", { write: (line: string) => void this.log.push(line) });
    this.running = startWorker({ inbox: this.store.inbox, handle, log, ...options });
    return this.running;
  }

  /** Options for a worker on this clock, which it looks at often. */
  get timing() {
    return { now: () => this.time, pollInterval: 5, random: () => 0.5 };
  }

  private async openDatabase(): Promise<void> {
    const url = `sqlite:${join(this.dir, "bot.sqlite")}`;
    this.database = await openDatabase(url, { now: () => this.time });
  }
}

/** A new inbox for every test of a file. */
export function setUpInbox(): InboxSetup {
  const setup = new InboxSetup();
  beforeEach(() => setup.open());
  afterEach(() => setup.close());
  return setup;
}

/** A message in a private chat. */
export const message = (update_id: number, chat: number, text: string): Update => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1,
    chat: { id: chat, type: "private", first_name: "A" },
    from: { id: chat, is_bot: false, first_name: "A" },
    text,
  },
});

export const textOf = (update: Update) => update.message?.text ?? "";

export const noEffects: Effects = { values: new Map(), events: [] };
export const handled: HandleResult = { kind: "handled", effects: noEffects };

/** Something that waits until it is opened. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: resolve };
}
