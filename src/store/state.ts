import { type Kysely, sql } from "kysely";
import { RowsStatement } from "./rows-statement.ts";
import type { Schema } from "./schema.ts";
import { storable, toJson } from "./text.ts";

/** A change of the state as it is written: without a value the key is removed. */
export interface Change {
  key: string;
  value: string | undefined;
}

const setValues = new RowsStatement(
  () => sql`(${""}, ${""}, cast(${0} as bigint))`,
  (rows) => sql`
    insert into state (key, value, touched_at) values ${rows}
    on conflict (key) do update set value = excluded.value, touched_at = excluded.touched_at`,
);

const removeKeys = new RowsStatement(
  () => sql`${""}`,
  (keys) => sql`delete from state where key in (${keys})`,
);

const valuesOf = new RowsStatement(
  () => sql`${""}`,
  (keys) => sql<{ key: string; value: string }>`
    select key, value from state where key in (${keys})`,
);

/**
 * Turns values into text at once, so that what happens to them later changes nothing.
 * @throws TypeError where a value is no JSON
 */
export function changesOf(values: ReadonlyMap<string, unknown>): Change[] {
  return Array.from(values, ([key, value]) => ({
    key: storable(key),
    value: value === undefined ? undefined : toJson(value),
  }));
}

/**
 * When a value was written is noted to the day only, in milliseconds: the moment would tell with which event it was
 * committed, and so who it was that the event was about.
 */
const day = 24 * 60 * 60 * 1000;

/**
 * Writes changes, of one key the last; to be run in a transaction. It goes in the order of the keys, so that of two who
 * change the same ones at the same time one waits for the other, and not both.
 */
export async function apply(
  db: Kysely<Schema>,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  const last = new Map(changes.map(({ key, value }) => [key, value]));
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  const set = sorted.filter(([, value]) => value !== undefined);
  const remove = sorted.filter(([, value]) => value === undefined);
  await setValues.run(
    db,
    set.map(([key, value]) => [key, value, now - (now % day)]),
  );
  await removeKeys.run(
    db,
    remove.map(([key]) => [key]),
  );
}

/** The values of keys, in the same order; undefined where there is none. */
export async function readValues(db: Kysely<Schema>, keys: readonly string[]): Promise<unknown[]> {
  const names = keys.map(storable);
  const rows = await valuesOf.run(
    db,
    [...new Set(names)].map((name) => [name]),
  );
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return names.map((name) => {
    const value = values.get(name);
    return value === undefined ? undefined : JSON.parse(value);
  });
}
