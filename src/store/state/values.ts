import { type Kysely, sql } from "kysely";
import { escapeText, toJson } from "../backend/encode-text.ts";
import { MultiRowStatement } from "../backend/multi-row-statement.ts";
import type { Schema } from "../backend/schema.ts";

/** A change of a value in the form in which it is stored; without a value the key is removed. */
export interface Change {
  key: string;
  value: string | undefined;
}

const setValues = new MultiRowStatement(
  ["text", "text", "bigint"],
  (rows) => sql`
    with changed (key, value, touched_at) as (${rows})
    insert into state (key, value, touched_at) select key, value, touched_at from changed where true
    on conflict (key) do update set value = excluded.value, touched_at = excluded.touched_at`,
);

const removeKeys = new MultiRowStatement(
  ["text"],
  (keys) => sql`delete from state where key in (${keys})`,
);

const selectValues = new MultiRowStatement(
  ["text"],
  (keys) =>
    sql<{ key: string; value: string }>`select key, value from state where key in (${keys})`,
);

/**
 * Serializes values at once, so that later changes of the objects don't matter.
 * @throws TypeError if a value isn't JSON
 */
export function changesOf(values: ReadonlyMap<string, unknown>): Change[] {
  return Array.from(values, ([key, value]) => ({
    key: escapeText(key),
    value: value === undefined ? undefined : toJson(value),
  }));
}

/**
 * The time of a write is stored to the day only (in milliseconds): the moment would tell with which event it was
 * committed, and so whom the event was about.
 */
export function startOfDay(now: number): number {
  return now - (now % day);
}

const day = 24 * 60 * 60 * 1000;

/**
 * Writes changes; of several to one key the last counts. Call it in a transaction. It writes in the order of the keys, so
 * that two transactions that change the same keys can't deadlock.
 */
export async function applyChanges(
  db: Kysely<Schema>,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  const last = new Map(changes.map(({ key, value }) => [key, value]));
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  const set = sorted.filter(([, value]) => value !== undefined);
  const removed = sorted.filter(([, value]) => value === undefined);
  await setValues.run(
    db,
    set.map(([key, value]) => [key, value, startOfDay(now)]),
  );
  await removeKeys.run(
    db,
    removed.map(([key]) => [key]),
  );
}

/** Reads the values of keys, in the same order; undefined for a key that isn't there. */
export async function readValues(db: Kysely<Schema>, keys: readonly string[]): Promise<unknown[]> {
  const escaped = keys.map(escapeText);
  const rows = await selectValues.run(
    db,
    [...new Set(escaped)].map((key) => [key]),
  );
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return escaped.map((key) => {
    const value = values.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  });
}
