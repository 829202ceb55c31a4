import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";
import { storable, toJson } from "./text.ts";

/** How many rows one statement names at most; SQLite takes 32,766 values, PostgreSQL 65,535. */
const mostRows = 500;

/** Changes of the state as they are written. */
export interface Changes {
  set: { key: string; value: string }[];
  remove: string[];
}

/**
 * Turns values into text at once, so that what happens to them later changes nothing. In the order of the
 * keys, so that of two who change the same ones at the same time one waits for the other, and not both.
 * @throws TypeError where a value is no JSON
 */
export function changesOf(values: ReadonlyMap<string, unknown>): Changes {
  const sorted = [...values]
    .map(([key, value]) => ({ key: storable(key), value }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    set: sorted
      .filter(({ value }) => value !== undefined)
      .map(({ key, value }) => ({ key, value: toJson(value) })),
    remove: sorted.filter(({ value }) => value === undefined).map(({ key }) => key),
  };
}

/** Writes changes; to be run in a transaction. */
export async function apply(db: Kysely<Schema>, { set, remove }: Changes, now: number) {
  for (const rows of piecesOf(set)) {
    await db
      .insertInto("state")
      .values(rows.map((row) => ({ ...row, touched_at: now })))
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet(({ ref }) => ({
          value: ref("excluded.value"),
          touched_at: ref("excluded.touched_at"),
        })),
      )
      .execute();
  }
  for (const keys of piecesOf(remove)) {
    await db.deleteFrom("state").where("key", "in", keys).execute();
  }
}

/** The value of a key; undefined where there is none. */
export async function readValue(db: Kysely<Schema>, key: string): Promise<unknown> {
  const row = await db
    .selectFrom("state")
    .select("value")
    .where("key", "=", storable(key))
    .executeTakeFirst();
  return row && JSON.parse(row.value);
}

/** Cuts a list into pieces that one statement can name. */
export function piecesOf<T>(list: readonly T[]): T[][] {
  const starts = Array.from({ length: Math.ceil(list.length / mostRows) }, (_, i) => i * mostRows);
  return starts.map((start) => list.slice(start, start + mostRows));
}
