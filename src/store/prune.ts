import type { Kysely } from "kysely";
import type { Backend } from "./backend.ts";
import type { Schema } from "./schema.ts";
import type { Old, Pruned } from "./store.ts";

/** How many rows are deleted at once: so many hold nobody up. */
const piece = 1000;

/** Forgets what is old, a piece after the other. */
export async function prune(backend: Backend, older: Old): Promise<Pruned> {
  const updates = await allPieces(backend, (db) =>
    pruneInbox(db, older.doneBefore, backend.shared),
  );
  const state = await allPieces(backend, (db) =>
    pruneState(db, older.touchedBefore, backend.shared),
  );
  return { updates, state };
}

async function allPieces(backend: Backend, one: (db: Kysely<Schema>) => Promise<number>) {
  let all = 0;
  for (;;) {
    const deleted = await backend.write(one);
    all += deleted;
    if (deleted < piece) return all;
  }
}

async function pruneInbox(db: Kysely<Schema>, before: number, shared: boolean): Promise<number> {
  const old = db
    .selectFrom("inbox")
    .select("update_id")
    .where("done_at", "<", before)
    .limit(piece)
    .$if(shared, (query) => query.forUpdate().skipLocked());
  const [result] = await db
    .with(
      (cte) => cte("old").materialized(),
      () => old,
    )
    .deleteFrom("inbox")
    .where("update_id", "in", ({ selectFrom }) => selectFrom("old").select("update_id"))
    .execute();
  return Number(result?.numDeletedRows);
}

/** Rows that someone is writing just now are passed over: they are not old any more. */
async function pruneState(db: Kysely<Schema>, before: number, shared: boolean): Promise<number> {
  const old = db
    .selectFrom("state")
    .select("key")
    .where("touched_at", "<", before)
    .limit(piece)
    .$if(shared, (query) => query.forUpdate().skipLocked());
  const [result] = await db
    .with(
      (cte) => cte("old").materialized(),
      () => old,
    )
    .deleteFrom("state")
    .where("key", "in", ({ selectFrom }) => selectFrom("old").select("key"))
    .execute();
  return Number(result?.numDeletedRows);
}
