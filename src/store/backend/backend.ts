import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** Queries to run on the connection or in the transaction that they are given. */
export type Work<T> = (db: Kysely<Schema>) => Promise<T>;

/** An open SQLite or PostgreSQL database. Whatever fails in it rejects with a DatabaseError. */
export interface Backend {
  /** For messages: a path, or a host with the name of a database. Never a password. */
  name: string;
  /** Whether other processes may use the database at the same time. */
  shared: boolean;
  /** Runs work outside a transaction. */
  run<T>(work: Work<T>): Promise<T>;
  /**
   * Runs one statement that writes, and resolves once that is durable.
   * @param size for how many requests; 1 by default
   */
  write<T>(work: Work<T>, size?: number): Promise<T>;
  /** Like `write`, for what doesn't matter after a crash of the machine, such as claims: it needn't wait for the disk. */
  writeUnsynced<T>(work: Work<T>): Promise<T>;
  /**
   * Runs several statements that happen together or not at all, and resolves once they are durable.
   * @param size for how many requests; 1 by default
   */
  transaction<T>(work: Work<T>, size?: number): Promise<T>;
  /** Rejects if it is plain, without writing, that the database can't be written to. */
  check(): Promise<void>;
  /** Starts the background upkeep of a database that is used for long. Call it once the tables are up to date. */
  startMaintenance(): void;
  /**
   * Makes deleted rows unreadable in the files of the database, as far as that can be done at once.
   * @param thorough whether it may take longer
   */
  scrub(thorough: boolean): Promise<void>;
  /** Whether an error may be the fault of what was requested, and not of the state of the database. */
  isRequestError(error: unknown): boolean;
  /** Channels to the other processes: for new work in the inbox, and for changed lessons. */
  channels: { work: Channel; lessons: Channel };
  /** Finishes the calls under way, and closes the database. */
  close(): Promise<void>;
}

/** Gets messages for the operator, each a sentence. */
export interface DatabaseLog {
  info(message: string): void;
  error(message: string): void;
}

/** A channel on which the processes that share a database tell each other that something is new. */
export interface Channel {
  /** Tells the other processes, if they can be reached. */
  notify(): void;
  /** Calls back whenever another process has notified, or may have. @returns a function that unsubscribes */
  listen(callback: () => void): () => void;
}
