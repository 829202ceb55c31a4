import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig, type Pool } from "pg";
import type { Channel } from "../backend/backend.ts";

/** How long to wait before reconnecting, in milliseconds. */
const reconnectPause = 1000;

/**
 * A channel on PostgreSQL's NOTIFY and LISTEN. It listens on a connection of its own, one for all listeners, and
 * reconnects when that is lost.
 */
export class PostgresChannel implements Channel {
  /** Tells our own notifications from those of other instances. */
  private readonly id = randomUUID();
  private readonly listeners = new Set<() => void>();
  /** Ends the listening connection; undefined while nobody listens. */
  private listening: AbortController | undefined;
  private notifying: Promise<void> | undefined;
  private notifyAgain = false;
  private readonly config: ClientConfig;
  private readonly pool: Pool;
  private readonly name: string;

  /** @param name of a PostgreSQL channel; channels belong to a database */
  constructor(config: ClientConfig, pool: Pool, name: string) {
    this.config = config;
    this.pool = pool;
    this.name = name;
  }

  /**
   * Notifies the other instances. While a notification is being sent, all further ones become a single one after it.
   * Nobody waits for it, and it may fail: it only saves the others time.
   */
  notify(): void {
    this.notifyAgain = true;
    this.notifying ??= this.notifyAll().finally(() => {
      this.notifying = undefined;
    });
  }

  listen(callback: () => void): () => void {
    const listener = () => callback(); // the same callback may listen twice
    this.listeners.add(listener);
    if (!this.listening) {
      this.listening = new AbortController();
      void this.keepListening(this.listening.signal);
    }
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) this.stopListening();
    };
  }

  /** Stops listening. Resolves when the other instances have been notified. */
  async close(): Promise<void> {
    this.stopListening();
    await this.notifying;
  }

  private stopListening(): void {
    this.listening?.abort();
    this.listening = undefined;
  }

  private async notifyAll(): Promise<void> {
    while (this.notifyAgain) {
      this.notifyAgain = false;
      await this.pool.query("select pg_notify($1, $2)", [this.name, this.id]).catch(() => {});
    }
  }

  private async keepListening(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.listenUntilLost(signal).catch(() => {});
      await pause(reconnectPause, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  private async listenUntilLost(signal: AbortSignal): Promise<void> {
    const callListeners = () => {
      for (const listener of this.listeners) listener();
    };
    const client = new Client(this.config);
    client.on("error", () => {});
    client.on("notification", ({ payload }) => {
      if (payload !== this.id) callListeners();
    });
    try {
      await client.connect();
      await client.query(`listen ${this.name}`);
      callListeners(); // there may have been notifications while nobody listened
      await once(client, "end", { signal });
    } finally {
      client.end().catch(() => {});
    }
  }
}
