import type { Kysely } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { toJson } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";

/**
 * What staff taught the bot beyond its data: that some wordings ask for an entry. `exported` means that it has become
 * part of the data.
 */
export interface StoredLesson {
  id: string;
  language: string;
  /** An entry's id; empty if no entry should answer; null if an entry is wanted that doesn't exist. */
  entry: string | null;
  wordings: readonly string[];
  /** The Telegram id of whoever taught it. */
  who: number;
  /** When, in milliseconds since 1970. */
  at: number;
  state: "live" | "undone" | "exported";
  /** How it changed the bot's answers when it was taught, as any JSON. */
  effect: unknown;
}

/** The lessons of all instances that share the database. */
export interface Lessons {
  /** All lessons, the newest first. */
  all(): Promise<StoredLesson[]>;
  /** Stores lessons. Of one that exists already only the state changes. */
  put(lessons: readonly StoredLesson[]): Promise<void>;
  /**
   * Calls back when lessons have changed here, and when they may have changed in other instances.
   * @returns a function that unsubscribes
   */
  onChange(callback: () => void): () => void;
}

/** A lesson in the form in which it is stored. */
export type LessonRow = Schema["lessons"];

/** The lessons in a database. */
export class StoredLessons implements Lessons {
  private readonly listeners = new Set<() => void>();
  private readonly backend: Backend;

  constructor(backend: Backend) {
    this.backend = backend;
  }

  all(): Promise<StoredLesson[]> {
    return this.backend.run(readLessons);
  }

  async put(lessons: readonly StoredLesson[]): Promise<void> {
    const rows = lessonRowsOf(lessons);
    await this.backend.transaction((db) => putLessons(db, rows));
    this.notify();
  }

  /** Calls the listeners in this process at once, so that the next update is answered with the changed lessons. */
  notify(): void {
    for (const listener of this.listeners) listener();
    this.backend.channels.lessons.notify();
  }

  onChange(callback: () => void): () => void {
    const listener = () => callback(); // the same callback may subscribe twice
    this.listeners.add(listener);
    const unlisten = this.backend.channels.lessons.listen(listener);
    return () => {
      this.listeners.delete(listener);
      unlisten();
    };
  }
}

/** Serializes lessons at once, so that later changes of the objects don't matter. */
export function lessonRowsOf(lessons: readonly StoredLesson[]): LessonRow[] {
  return lessons.map(({ wordings, effect, ...lesson }) => {
    return { ...lesson, wordings: toJson(wordings), effect: toJson(effect) };
  });
}

/** Writes lessons; of one that exists only the state. Call it in a transaction. There are few at a time. */
export async function putLessons(db: Kysely<Schema>, rows: readonly LessonRow[]): Promise<void> {
  for (const row of rows) {
    await db
      .insertInto("lessons")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ state: row.state }))
      .execute();
  }
}

async function readLessons(db: Kysely<Schema>): Promise<StoredLesson[]> {
  const rows = await db
    .selectFrom("lessons")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ wordings, effect, state, ...row }) => {
    return {
      ...row,
      wordings: JSON.parse(wordings),
      effect: JSON.parse(effect),
      state: state as StoredLesson["state"],
    };
  });
}
