import type { Kysely } from "kysely";
import type { Backend } from "./backend.ts";
import type { Schema } from "./schema.ts";
import type { Lessons, StoredLesson } from "./store.ts";
import { toJson } from "./text.ts";

/** A lesson as it is written. */
export type LessonRow = Schema["lessons"];

/** The lessons in a database, as one of the instances that use it. */
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
    this.changed();
  }

  /** Those who listen are told before anything else happens, so that the next update finds it learnt. */
  changed(): void {
    for (const listener of this.listeners) listener();
    this.backend.bells.lessons.ring();
  }

  onChange(callback: () => void): () => void {
    const own = () => callback();
    this.listeners.add(own);
    const deafen = this.backend.bells.lessons.listen(own);
    return () => {
      this.listeners.delete(own);
      deafen();
    };
  }
}

/** Turns lessons into rows at once, so that what happens to them later changes nothing. */
export function lessonRowsOf(lessons: readonly StoredLesson[]): LessonRow[] {
  return lessons.map(({ wordings, effect, ...lesson }) => {
    return { ...lesson, wordings: toJson(wordings), effect: toJson(effect) };
  });
}

/** Writes lessons, of one that is there only the state; to be run in a transaction. There are few at a time. */
export async function putLessons(db: Kysely<Schema>, rows: readonly LessonRow[]): Promise<void> {
  for (const row of rows) {
    await db
      .insertInto("lessons")
      .values(row)
      .onConflict((same) => same.column("id").doUpdateSet({ state: row.state }))
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
