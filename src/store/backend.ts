import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** Queries, run on a connection or in the transaction that it is given. */
export type Work<T> = (db: Kysely<Schema>) => Promise<T>;

/** An open SQLite or PostgreSQL. Whatever fails in it rejects with a DatabaseError. */
export interface Backend {
  /** What people call it: a path, or a host with a database's name. */
  name: string;
  db: Kysely<Schema>;
  /** Whether other processes may use it at the same time. */
  shared: boolean;
  /** Runs work on its own, outside a transaction. */
  run<T>(work: Work<T>): Promise<T>;
  /** Runs one statement that writes, and resolves once that is durable. */
  write<T>(work: Work<T>): Promise<T>;
  /** The same for what does not matter after a crash of the machine, such as who has what in hand; it need not wait for the disk. */
  note<T>(work: Work<T>): Promise<T>;
  /**
   * Runs several statements that happen together or not at all, and resolves once they are durable.
   * @param size how many it is done for; 1 if not given
   */
  transaction<T>(work: Work<T>, size?: number): Promise<T>;
  /** Rejects where it is plain, without writing, that it cannot be written to. */
  check(): Promise<void>;
  /** To be called once the tables are up to date, by whoever uses the database for long: begins to look after it. */
  maintain(): void;
  /**
   * Makes sure that what was deleted cannot be read from its files any more, as far as that can be done at once.
   * @param thoroughly whether it may take longer
   */
  scrub(thoroughly: boolean): Promise<void>;
  /** Whether an error may be about what was asked, and not about the state that the database is in. */
  blames(error: unknown): boolean;
  /** Rung for new work in the inbox, and for lessons that have changed. */
  bells: { work: Bell; lessons: Bell };
  /** Finishes what is under way. */
  close(): Promise<void>;
}

/** Told in a sentence what whoever runs the bot should know. */
export interface DatabaseLog {
  info(message: string): void;
  error(message: string): void;
}

/** How the processes that share a database tell each other that there is something new. */
export interface Bell {
  /** Tells the others, if it can. */
  ring(): void;
  /** Calls back whenever another process has rung, or may have. @returns what ends it */
  listen(heard: () => void): () => void;
}
