import { type Kysely, sql } from "kysely";
import type { Backend } from "./backend/backend.ts";
import type { Schema } from "./backend/schema.ts";
import type { Cutoffs, PruneCounts } from "./database.ts";

/** How many rows a statement deletes: so few that nobody waits for it. */
const chunkSize = 1000;

/** Which rows of a table to delete. */
interface Target {
  table: keyof Schema;
  key: string;
  /** The column whose time counts, and before when a row is too old. */
  time: string;
  before: number;
  /** A column that has to be null. */
  unset?: string;
}

/** Deletes what is too old, in small statements. */
export async function prune(backend: Backend, cutoffs: Cutoffs, now: number): Promise<PruneCounts> {
  const { doneBefore, givenUpBefore, touchedBefore } = cutoffs;
  const updates = { table: "inbox", key: "update_id", time: "done_at" } as const;
  const state = { table: "state", key: "key", time: "touched_at" } as const;
  const expired = (table: keyof Schema, key: string) =>
    deleteOld(backend, { table, key, time: "expires_at", before: now });
  return {
    updates:
      (await deleteOld(backend, { ...updates, before: doneBefore, unset: "given_up" })) +
      (await deleteOld(backend, { ...updates, before: givenUpBefore })),
    state: await deleteOld(backend, { ...state, before: touchedBefore }),
    events: await expired("events", "update_id"),
    cases:
      (await expired("cases", "id")) +
      (await expired("case_messages", "case_id")) +
      (await expired("wishes", "id")),
  };
}

async function deleteOld(backend: Backend, target: Target): Promise<number> {
  let total = 0;
  for (;;) {
    const deleted = await backend.writeUnsynced((db) => deleteChunk(db, target, backend.shared));
    total += deleted;
    if (deleted < chunkSize) return total;
  }
}

/** Skips rows that another instance is writing: they aren't old any more. */
async function deleteChunk(db: Kysely<Schema>, target: Target, shared: boolean): Promise<number> {
  const [table, key, time] = [sql.table(target.table), sql.ref(target.key), sql.ref(target.time)];
  const only = target.unset === undefined ? sql`` : sql`and ${sql.ref(target.unset)} is null`;
  const { numAffectedRows } = await sql`
    with old as materialized (
      select ${key} as id from ${table} where ${time} < ${target.before} ${only}
      limit ${sql.lit(chunkSize)} ${shared ? sql`for update skip locked` : sql``}
    )
    delete from ${table} where ${key} in (select id from old) and ${time} < ${target.before}`.execute(
    db,
  );
  return Number(numAffectedRows);
}
