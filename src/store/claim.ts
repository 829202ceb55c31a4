import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Who claims, and until when. */
export interface ClaimRequest {
  owner: string;
  now: number;
  until: number;
  limit: number;
  /** Whether others may be claiming at the same time. */
  shared: boolean;
}

/** A claimed row as it is stored. */
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
 * Claims the earliest open update of up to `limit` lanes of which none is in hand, unless that one is postponed or
 * suspect: what is behind it waits with it.
 *
 * It steps from lane to lane in the index of what is open and stops when it has enough. So it takes the same
 * time whether ten or a hundred thousand updates wait, and whether they are of one lane or of many.
 *
 * @param after only the lanes behind this one are looked at; all, if it is not given
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

/** The same for these lanes only. */
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
 * The heads that may be claimed. On PostgreSQL each who claims sees the table as it was when the statement began. What
 * another has claimed or done since is passed over here: either its row is locked, or its new version does not fit any
 * more. The rows behind it in its lane were no heads then, so they wait for the next claim.
 *
 * A subquery that locks is evaluated for one head after the other, so that no more are locked than claimed.
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

/** Claims one suspect that is the first of its lane: of those with the fewest deaths the earliest. */
export async function claimSuspect(
  db: Kysely<Schema>,
  { owner, now, until, shared }: Omit<ClaimRequest, "limit">,
): Promise<ClaimedRow | undefined> {
  const { rows } = await sql<ClaimedRow>`
    with chosen (update_id) as materialized (
      ${readySuspects(now)} order by deaths, update_id limit 1 ${shared ? sql`for update skip locked` : sql``}
    )
    update inbox set owner = ${owner}, leased_until = ${until}, attempts = attempts + 1, suspect = 2
    from chosen where inbox.update_id = chosen.update_id
    returning ${columns}`.execute(db);
  return rows[0];
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
 * Of these, the updates of whose lane another is in hand too. That happens where an update arrives after a later one of
 * its lane, and one instance claims the later while it does not see the earlier yet, which another claims. So whoever
 * shares a database looks again after claiming: of two whose claims cross, the second to look sees the other's.
 */
export async function crossed(db: Kysely<Schema>, ids: number[], now: number): Promise<number[]> {
  const { rows } = await sql<{ update_id: number }>`
    select update_id from inbox where update_id in (${sql.join(ids)})
    and (select count(*) from inbox as other where other.lane = inbox.lane and other.leased_until > ${now}) > 1
  `.execute(db);
  return rows.map(({ update_id }) => update_id);
}
