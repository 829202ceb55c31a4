import { type Kysely, sql } from "kysely";
import { RowsStatement } from "./rows-statement.ts";
import type { Schema } from "./schema.ts";
import type { Claimed } from "./store.ts";
import { storable } from "./text.ts";

/** What tells one claim from another. */
type Claim = Pick<Claimed, "update_id" | "attempts">;

/** A row as it comes in. */
export interface NewRow {
  update_id: number;
  lane: string;
  body: string;
  received_at: number;
}

const insertRows = new RowsStatement(
  () => sql`(cast(${0} as bigint), ${""}, ${""}, cast(${0} as bigint))`,
  (rows) => sql<{ update_id: number }>`
    insert into inbox (update_id, lane, body, received_at) values ${rows}
    on conflict (update_id) do nothing returning update_id`,
);

const endRows = new RowsStatement(
  () => sql`(cast(${0} as bigint), cast(${0} as integer), ${""})`,
  (rows) => sql<{ update_id: number; more: boolean | number }>`
    with ended (update_id, attempts, lane) as (values ${rows})
    update inbox
    set done_at = cast(${0} as bigint), body = '', lane = '', owner = null, leased_until = null
    from ended
    where inbox.update_id = ended.update_id and inbox.attempts = ended.attempts and owner = ${""}
    returning inbox.update_id, exists (
      select 1 from ended as own cross join inbox as next
      where own.update_id = inbox.update_id
      and next.done_at is null and next.lane = own.lane and next.update_id != inbox.update_id
    ) as more`,
);

/** Inserts those that are not there. @returns the numbers of those */
export async function insertNew(db: Kysely<Schema>, rows: readonly NewRow[]): Promise<number[]> {
  const inserted = await insertRows.run(
    db,
    rows.map(({ update_id, lane, body, received_at }) => [update_id, lane, body, received_at]),
  );
  return inserted.map(({ update_id }) => update_id);
}

/** Marks claimed rows as done. @returns those whose claim was still held, and whether more is open in their lanes */
export async function markDone(
  db: Kysely<Schema>,
  owner: string,
  claims: readonly (Claim & Pick<Claimed, "lane">)[],
  now: number,
): Promise<Map<number, { more: boolean }>> {
  const done = await endRows.run(
    db,
    claims.map(({ update_id, attempts, lane }) => [update_id, attempts, storable(lane)]),
    [now, owner],
  );
  return new Map(done.map(({ update_id, more }) => [update_id, { more: Boolean(more) }]));
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
