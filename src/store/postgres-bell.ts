import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig, type Pool } from "pg";
import type { Bell } from "./backend.ts";

/** How long to wait, in milliseconds, before a lost connection is made again. */
const reconnect = 1000;

/**
 * Rings by NOTIFY; hears by LISTEN on a connection of its own, one for all who listen, which is made again when it is
 * lost.
 */
export class PostgresBell implements Bell {
  /** Tells one's own ringing from that of others. */
  private readonly id = randomUUID();
  private readonly listeners = new Set<() => void>();
  /** Ends the connection that listens; undefined while nobody does. */
  private hearing: AbortController | undefined;
  private ringing: Promise<void> | undefined;
  private again = false;
  private readonly config: ClientConfig;
  private readonly pool: Pool;
  private readonly channel: string;

  /** @param channel one of PostgreSQL's, which are those of one database */
  constructor(config: ClientConfig, pool: Pool, channel: string) {
    this.config = config;
    this.pool = pool;
    this.channel = channel;
  }

  /** Rings once more at the end for all who ask while it rings. Nobody waits for it: it saves others time, no more. */
  ring(): void {
    this.again = true;
    this.ringing ??= this.ringUntilQuiet().finally(() => {
      this.ringing = undefined;
    });
  }

  listen(heard: () => void): () => void {
    const own = () => heard();
    this.listeners.add(own);
    if (!this.hearing) {
      this.hearing = new AbortController();
      void this.hear(this.hearing.signal);
    }
    return () => {
      if (this.listeners.delete(own) && this.listeners.size === 0) this.endHearing();
    };
  }

  /** Hears nothing more. Resolves when the others have been told of what it was rung for. */
  async close(): Promise<void> {
    this.endHearing();
    await this.ringing;
  }

  private endHearing(): void {
    this.hearing?.abort();
    this.hearing = undefined;
  }

  private async ringUntilQuiet(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.pool.query("select pg_notify($1, $2)", [this.channel, this.id]).catch(() => {});
    }
  }

  private async hear(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.hearUntilLost(signal).catch(() => {});
      await pause(reconnect, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  private async hearUntilLost(signal: AbortSignal): Promise<void> {
    const heard = () => {
      for (const listener of this.listeners) listener();
    };
    const client = new Client(this.config);
    client.on("error", () => {});
    client.on("notification", ({ payload }) => {
      if (payload !== this.id) heard();
    });
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      // What was rung while nobody listened.
      heard();
      await once(client, "end", { signal });
    } finally {
      client.end().catch(() => {});
    }
  }
}
