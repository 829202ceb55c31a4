import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";
import type { Claimed } from "./store.ts";

/** What tells one claim from another. */
type Claim = Pick<Claimed, "update_id" | "attempts">;

/** A row as it comes in. */
export interface NewRow {
  update_id: number;
  lane: string;
  body: string;
  received_at: number;
}

/** Inserts those that are not there. @returns how many those were */
export async function insertNew(db: Kysely<Schema>, rows: NewRow[]): Promise<number> {
  const result = await db
    .insertInto("inbox")
    .values(rows)
    .onConflict((conflict) => conflict.column("update_id").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows);
}

/**
 * Marks a claimed row as done. Written as SQL, since to build this query takes longer than to run it.
 * @returns undefined if the claim was lost; else whether more is open in its lane
 */
export async function markDone(
  db: Kysely<Schema>,
  owner: string,
  { update_id, attempts }: Claim,
  now: number,
): Promise<{ more: boolean } | undefined> {
  const { rows } = await sql<{ more: boolean | number }>`
    update inbox set done_at = ${now}, body = '', owner = null, leased_until = null
    where update_id = ${update_id} and attempts = ${attempts} and owner = ${owner}
    returning exists (
      select 1 from inbox as next
      where next.done_at is null and next.lane = inbox.lane and next.update_id != inbox.update_id
    ) as more`.execute(db);
  const [row] = rows;
  return row && { more: Boolean(row.more) };
}

/** Frees rows that are still claimed so, as if they had not been. */
export async function unclaim(db: Kysely<Schema>, owner: string, claims: readonly Claim[]) {
  await held(db, owner, claims)
    .set({ owner: null, leased_until: null, attempts: sql`attempts - 1` })
    .execute();
}

/** Makes the claims that are still held last longer. */
export async function extend(
  db: Kysely<Schema>,
  owner: string,
  claims: readonly Claim[],
  until: number,
) {
  await held(db, owner, claims).set({ leased_until: until }).execute();
}

function held(db: Kysely<Schema>, owner: string, claims: readonly Claim[]) {
  return db
    .updateTable("inbox")
    .where("owner", "=", owner)
    .where(({ or, and }) =>
      or(claims.map(({ update_id, attempts }) => and({ update_id, attempts }))),
    );
}

/** Frees all rows: for a database that no other process uses. */
export async function unclaimAll(db: Kysely<Schema>) {
  await db
    .updateTable("inbox")
    .set({ owner: null, leased_until: null })
    .where("leased_until", "is not", null)
    .execute();
}

export async function countOpen(db: Kysely<Schema>): Promise<number> {
  const { open } = await db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("open"))
    .where("done_at", "is", null)
    .executeTakeFirstOrThrow();
  return open;
}
