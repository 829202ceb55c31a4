import { type Kysely, sql } from "kysely";
import { escapeText, parseJson } from "../backend/encode-text.ts";
import { MultiRowStatement } from "../backend/multi-row-statement.ts";
import type { Schema } from "../backend/schema.ts";
import type { Claimed } from "./inbox.ts";

/** What identifies a claim. */
export type Claim = Pick<Claimed, "update_id" | "attempts">;

/** A received update in the form in which it is stored. */
export interface NewRow {
  update_id: number;
  lane: string;
  body: string;
  received_at: number;
}

/** A row that is new; `attempts` is 1 if it is claimed. */
export interface InsertedRow {
  update_id: number;
  attempts: number;
}

/** Which new rows to claim as they are inserted, and for whom. */
export interface EarlyClaim {
  /** The update ids of the rows; at most one of a lane, the earliest. */
  ids: ReadonlySet<number>;
  owner: string;
  /** When the lease ends, in milliseconds since 1970. */
  until: number;
}

/** A claimed row that is to be postponed. */
export interface PostponedRow extends Claim {
  not_before: number;
  delivered: string;
}

const insertRows = new MultiRowStatement(
  ["bigint", "text", "text", "bigint", "integer"],
  (rows) => sql<InsertedRow>`
    with new (update_id, lane, body, received_at, wanted) as (${rows}),
    ready as materialized (
      select update_id, lane, body, received_at, case when wanted = 1 and (
        select min(update_id) from inbox where done_at is null and inbox.lane = new.lane
      ) is null then 1 else 0 end as claimed
      from new
    )
    insert into inbox (update_id, lane, body, received_at, owner, leased_until, attempts)
    select update_id, lane, body, received_at,
      case when claimed = 1 then ${""} end, case when claimed = 1 then cast(${0} as bigint) end, claimed
    from ready where true
    on conflict (update_id) do nothing returning update_id, attempts`,
);

const postponeRows = new MultiRowStatement(
  ["bigint", "integer", "bigint", "text"],
  (rows) => sql<{ update_id: number }>`
    with waiting (update_id, attempts, not_before, delivered) as (${rows})
    update inbox
    set not_before = waiting.not_before, delivered = waiting.delivered, postponed = postponed + 1,
      owner = null, leased_until = null, suspect = 0, deaths = 0
    from waiting
    where inbox.update_id = waiting.update_id and inbox.attempts = waiting.attempts and owner = ${""}
    returning inbox.update_id`,
);

/**
 * Inserts the rows that aren't there yet, and claims those that are wanted if nothing else is open in their lane.
 * @returns what was inserted
 */
export async function insertNew(
  db: Kysely<Schema>,
  rows: readonly NewRow[],
  { ids, owner, until }: EarlyClaim,
): Promise<InsertedRow[]> {
  return insertRows.run(
    db,
    rows.map(({ update_id, lane, body, received_at }) => [
      update_id,
      lane,
      body,
      received_at,
      ids.has(update_id) ? 1 : 0,
    ]),
    [owner, until],
  );
}

/** The bodies of the open rows of a lane behind one of them, in their order. */
export async function readAhead(
  db: Kysely<Schema>,
  lane: string,
  after: number,
  limit: number,
): Promise<unknown[]> {
  const rows = await db
    .selectFrom("inbox")
    .select("body")
    .where("lane", "=", escapeText(lane))
    .where("update_id", ">", after)
    .where("done_at", "is", null)
    .orderBy("update_id")
    .limit(limit)
    .execute();
  return rows.map(({ body }) => parseJson(body));
}

/** Frees claimed rows until a time. A suspect has proved harmless then. @returns those whose claims were still held */
export async function postpone(
  db: Kysely<Schema>,
  owner: string,
  rows: readonly PostponedRow[],
): Promise<Set<number>> {
  const postponed = await postponeRows.run(
    db,
    rows.map(({ update_id, attempts, not_before, delivered }) => [
      update_id,
      attempts,
      not_before,
      delivered,
    ]),
    [owner],
  );
  return new Set(postponed.map(({ update_id }) => update_id));
}

/** Undoes claims that are still held, as if they had never been made. */
export async function release(db: Kysely<Schema>, owner: string, claims: readonly Claim[]) {
  await held(db, owner, claims)
    .set({
      owner: null,
      leased_until: null,
      attempts: sql`attempts - 1`,
      suspect: sql`case when suspect > 0 then 1 else 0 end`,
    })
    .execute();
}

/** Extends the leases of claims that are still held. */
export async function renew(
  db: Kysely<Schema>,
  owner: string,
  claims: readonly Claim[],
  until: number,
) {
  await held(db, owner, claims).set({ leased_until: until }).execute();
}

/** Clears a suspect that was tried alone without killing the process. */
export async function acquit(db: Kysely<Schema>, owner: string, claim: Claim) {
  await held(db, owner, [claim]).set({ suspect: 0, deaths: 0 }).execute();
}

function held(db: Kysely<Schema>, owner: string, claims: readonly Claim[]) {
  return db
    .updateTable("inbox")
    .where("owner", "=", owner)
    .where(({ or, and }) =>
      or(claims.map(({ update_id, attempts }) => and({ update_id, attempts }))),
    );
}

/**
 * How long a suspect waits after its first death while tried alone, and after every other, in milliseconds: if somebody
 * kills the process from outside several times in a row, that hits other updates then.
 */
const pauseAfterDeath = { first: 1000, later: 5000 };

/**
 * Frees what dead processes had in hand, and makes it suspect. An update that was being tried alone gets one more death.
 *
 * @param livingOwner if given, an owner counts as dead once its lease has run out, except for this one; else all owners
 *   are dead
 * @returns how many updates it frees
 */
export async function markSuspects(
  db: Kysely<Schema>,
  now: number,
  livingOwner?: string,
): Promise<number> {
  const { first, later } = pauseAfterDeath;
  const dead =
    livingOwner === undefined ? sql`` : sql`and leased_until <= ${now} and owner != ${livingOwner}`;
  const { numAffectedRows } = await sql`
    update inbox set owner = null, leased_until = null,
      not_before = case when suspect = 2
        then cast(${now} as bigint) + case when deaths = 0 then ${sql.lit(first)} else ${sql.lit(later)} end
        else not_before end,
      deaths = case when suspect = 2 then deaths + 1 else deaths end,
      suspect = 1
    where leased_until is not null ${dead}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export async function countOpen(db: Kysely<Schema>): Promise<number> {
  const { open } = await db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("open"))
    .where("done_at", "is", null)
    .executeTakeFirstOrThrow();
  return open;
}
