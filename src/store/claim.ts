import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Who claims, until when, and where to start. */
export interface ClaimRequest {
  owner: string;
  now: number;
  until: number;
  limit: number;
  /** Only the lanes behind this one are looked at; all, if it is not given. */
  after: string | undefined;
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
}

/**
 * Claims the earliest open update of up to `limit` lanes of which none is in hand.
 *
 * It steps from lane to lane in the index of what is open and stops when it has enough. So it takes the same
 * time whether ten or a hundred thousand updates wait, and whether they are of one lane or of many.
 */
export async function claim(db: Kysely<Schema>, request: ClaimRequest): Promise<ClaimedRow[]> {
  const { owner, now, until, limit, after, shared } = request;
  const behind = after === undefined ? sql`` : sql`and lane > ${after}`;
  const { rows } = await sql<ClaimedRow>`
    with recursive lanes (lane) as (
      select (select min(lane) from inbox where done_at is null ${behind})
      union all
      select (select min(lane) from inbox where done_at is null and lane > lanes.lane)
      from lanes where lane is not null
    ), heads (update_id) as (
      select (select min(update_id) from inbox where done_at is null and lane = lanes.lane)
      from lanes where lane is not null
      and (select count(*) from inbox where lane = lanes.lane and leased_until > ${now}) = 0
    ), free (update_id) as materialized (
      select update_id from ${shared ? lockable(now) : sql`heads`} limit ${limit}
    )
    update inbox set owner = ${owner}, leased_until = ${until}, attempts = attempts + 1
    from free where inbox.update_id = free.update_id
    returning inbox.update_id, lane, body, received_at, attempts`.execute(db);
  return rows.sort((a, b) => a.update_id - b.update_id);
}

/**
 * The heads that PostgreSQL can lock. Each who claims sees the table as it was when the statement began. What another
 * has claimed or done since is passed over here: either its row is locked, or its new version does not fit any more. The
 * rows behind it in its lane were no heads then, so they wait for the next claim.
 *
 * A subquery that locks is evaluated for one head after the other, so that no more are locked than claimed.
 */
function lockable(now: number) {
  return sql`(
    select locked.update_id from heads cross join lateral (
      select inbox.update_id from inbox
      where inbox.update_id = heads.update_id and done_at is null
      and (leased_until is null or leased_until <= ${now})
      for update skip locked
    ) as locked
  ) as lockable`;
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
