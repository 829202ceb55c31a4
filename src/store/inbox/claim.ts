import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "../backend/schema.ts";

export interface ClaimRequest {
  /** The instance that claims. */
  owner: string;
  /** Milliseconds since 1970. */
  now: number;
  /** When the lease ends, in milliseconds since 1970. */
  until: number;
  limit: number;
  /** Whether other instances may be claiming at the same time. */
  shared: boolean;
}

/** A claimed row, in the form in which it is stored. */
export interface ClaimedRow {
  update_id: number;
  lane: string;
  body: string;
  received_at: number;
  attempts: number;
  postponed: number;
  deaths: number;
  delivered: string | null;
}

const columns = sql`inbox.update_id, lane, body, received_at, attempts, postponed, deaths, delivered`;

/**
 * Claims the earliest open update of up to `limit` lanes, except where an update of the lane is claimed already or the
 * earliest one is postponed or a suspect: then the whole lane waits.
 *
 * It steps from lane to lane in the index of open updates and stops when it has enough. So it takes the same time whether
 * ten or a hundred thousand updates wait, and whether they are of one lane or of many.
 *
 * @param after looks only at the lanes that sort behind this one; at all lanes if undefined
 */
export async function claim(
  db: Kysely<Schema>,
  request: ClaimRequest,
  after: string | undefined,
): Promise<ClaimedRow[]> {
  const behind = after === undefined ? sql`` : sql`and lane > ${after}`;
  return claimHeads(
    db,
    request,
    sql`recursive lanes (lane) as (
      select (select min(lane) from inbox where done_at is null ${behind})
      union all
      select (select min(lane) from inbox where done_at is null and lane > lanes.lane)
      from lanes where lane is not null
    )`,
  );
}

/** The same, for these lanes only. */
export async function claimIn(
  db: Kysely<Schema>,
  request: ClaimRequest,
  lanes: readonly string[],
): Promise<ClaimedRow[]> {
  const rows = sql.join(lanes.map((lane) => sql`(${lane})`));
  return claimHeads(db, request, sql`lanes (lane) as (values ${rows})`);
}

async function claimHeads(
  db: Kysely<Schema>,
  { owner, now, until, limit, shared }: ClaimRequest,
  lanes: RawBuilder<unknown>,
): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    with ${lanes}, heads (update_id) as (
      select (select min(update_id) from inbox where done_at is null and lane = lanes.lane)
      from lanes where lane is not null
      and (select count(*) from inbox where lane = lanes.lane and leased_until > ${now}) = 0
    ), free (update_id) as materialized (
      select update_id from ${lockable(now, shared)} limit ${limit}
    )
    update inbox set owner = ${owner}, leased_until = ${until}, attempts = attempts + 1
    from free where inbox.update_id = free.update_id
    returning ${columns}`.execute(db);
  return rows.sort((a, b) => a.update_id - b.update_id);
}

/**
 * The heads (the earliest open updates of their lanes) that may be claimed. On PostgreSQL a statement sees the table as it
 * was when the statement began. What another instance has claimed or done since is skipped here: either its row is
 * locked, or the new version of the row doesn't match any more. The next update of that lane was no head then, so it
 * waits for the next claim.
 *
 * The locking subquery is evaluated for one head after the other, so that no more rows are locked than claimed.
 */
function lockable(now: number, shared: boolean) {
  const ready = sql`done_at is null and leased_until is null and suspect = 0
    and (not_before is null or not_before <= ${now})`;
  if (!shared)
    return sql`(
      select heads.update_id from heads cross join inbox
      where inbox.update_id = heads.update_id and ${ready}
    ) as ready`;
  return sql`(
    select locked.update_id from heads cross join lateral (
      select inbox.update_id from inbox
      where inbox.update_id = heads.update_id and ${ready}
      for update skip locked
    ) as locked
  ) as ready`;
}

/** Claims a suspect that is the head of its lane: the earliest of those with the fewest deaths, and only this one. */
export async function claimSuspect(
  db: Kysely<Schema>,
  { owner, now, until, shared }: ClaimRequest,
): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    with chosen (update_id) as materialized (
      ${readySuspects(now)} order by deaths, update_id limit 1 ${shared ? sql`for update skip locked` : sql``}
    )
    update inbox set owner = ${owner}, leased_until = ${until}, attempts = attempts + 1, suspect = 2
    from chosen where inbox.update_id = chosen.update_id
    returning ${columns}`.execute(db);
  return rows;
}

/** Whether there are suspects that could be claimed. */
export async function hasSuspects(db: Kysely<Schema>, now: number): Promise<boolean> {
  const { rows } = await sql`${readySuspects(now)} limit 1`.execute(db);
  return rows.length > 0;
}

function readySuspects(now: number) {
  return sql`
    select update_id from inbox as own
    where suspect > 0 and done_at is null and leased_until is null
    and (not_before is null or not_before <= ${now})
    and update_id = (select min(update_id) from inbox where done_at is null and lane = own.lane)
    and not exists (select 1 from inbox where lane = own.lane and leased_until > ${now})`;
}

/**
 * Finds conflicting claims: those of the given updates in whose lane another update is claimed too. That happens if an
 * update arrives after a later one of its lane: one instance claims the later update without seeing the earlier one yet,
 * which another instance claims. So instances that share a database look again after claiming: of two whose claims
 * conflict, the second to look sees the other's.
 */
export async function findConflicts(
  db: Kysely<Schema>,
  ids: readonly number[],
  now: number,
): Promise<number[]> {
  const { rows } = await sql<{ update_id: number }>`
    select update_id from inbox where update_id = any(cast(${ids} as bigint[]))
    and (select count(*) from inbox as other where other.lane = inbox.lane and other.leased_until > ${now}) > 1
  `.execute(db);
  return rows.map(({ update_id }) => update_id);
}
