import { type Kysely, sql } from "kysely";
import type { Backend } from "./backend.ts";
import type { Schema } from "./schema.ts";
import type { Old, Pruned } from "./store.ts";

/** How many rows are deleted at once: so few that nobody waits for them. */
const piece = 1000;

/** What is old in a table: its key, and the time that counts. */
interface Aged {
  table: keyof Schema;
  key: string;
  time: string;
  before: number;
  /** A column that has to be null. */
  unset?: string;
}

/** Forgets what is old, a piece after the other. */
export async function prune(backend: Backend, older: Old, now: number): Promise<Pruned> {
  const { doneBefore, givenUpBefore, touchedBefore } = older;
  const done = { table: "inbox", key: "update_id", time: "done_at" } as const;
  return {
    updates:
      (await forget(backend, { ...done, before: doneBefore, unset: "given_up" })) +
      (await forget(backend, { ...done, before: givenUpBefore })),
    state: await forget(backend, {
      table: "state",
      key: "key",
      time: "touched_at",
      before: touchedBefore,
    }),
    events: await forget(backend, {
      table: "events",
      key: "update_id",
      time: "expires_at",
      before: now,
    }),
    cases:
      (await forget(backend, { ...expired("cases", "id"), before: now })) +
      (await forget(backend, { ...expired("case_messages", "case_id"), before: now })) +
      (await forget(backend, { ...expired("wishes", "id"), before: now })),
  };
}

function expired(table: keyof Schema, key: string) {
  return { table, key, time: "expires_at" };
}

async function forget(backend: Backend, aged: Aged): Promise<number> {
  let all = 0;
  for (;;) {
    const deleted = await backend.note((db) => deletePiece(db, aged, backend.shared));
    all += deleted;
    if (deleted < piece) return all;
  }
}

/** Rows that another writes at this moment are passed over: they are not old any more. */
async function deletePiece(db: Kysely<Schema>, aged: Aged, shared: boolean): Promise<number> {
  const [table, key, time] = [sql.table(aged.table), sql.ref(aged.key), sql.ref(aged.time)];
  const only = aged.unset === undefined ? sql`` : sql`and ${sql.ref(aged.unset)} is null`;
  const { numAffectedRows } = await sql`
    with old as materialized (
      select ${key} as id from ${table} where ${time} < ${aged.before} ${only}
      limit ${sql.lit(piece)} ${shared ? sql`for update skip locked` : sql``}
    )
    delete from ${table} where ${key} in (select id from old) and ${time} < ${aged.before}`.execute(
    db,
  );
  return Number(numAffectedRows);
}
