import { type Kysely, sql } from "kysely";
import { RowsStatement } from "./rows-statement.ts";
import type { Schema } from "./schema.ts";
import type { EventQuery, NewEvent, StoredEvent } from "./store.ts";
import { toJson } from "./text.ts";

/** An event as it is written. */
export interface EventRow {
  update_id: number;
  /** Its place among those of the same update. */
  place: number;
  kind: string;
  body: string;
  keep: number;
}

const insertRows = new RowsStatement(
  () =>
    sql`(cast(${0} as bigint), cast(${0} as integer), ${""}, ${""}, cast(${0} as bigint), cast(${0} as bigint))`,
  (rows) => sql`
    insert into events (update_id, place, kind, body, at, expires_at) values ${rows}
    on conflict (update_id, place) do nothing`,
);

/**
 * Turns events into rows at once, so that what happens to them later changes nothing.
 * @throws TypeError where one is no JSON
 */
export function rowsOf(update_id: number, events: readonly NewEvent[]): EventRow[] {
  return events.map(({ kind, body, keep }, place) => {
    return { update_id, place, kind, body: toJson(body), keep };
  });
}

/** Writes events that happen now; to be run in a transaction. */
export async function insertEvents(
  db: Kysely<Schema>,
  rows: readonly EventRow[],
  now: number,
): Promise<void> {
  const values = rows.map(({ update_id, place, kind, body, keep }) => {
    return [update_id, place, kind, body, now, now + keep];
  });
  await insertRows.run(db, values);
}

/** Events of some kinds in the order in which they happened. */
export async function readEvents(
  db: Kysely<Schema>,
  { kinds, from, until, limit, after }: EventQuery,
): Promise<StoredEvent[]> {
  const begin = after ? Math.max(from, after.at) : from; // else the index would be read from the start again
  const rows = await db
    .selectFrom("events")
    .select(["update_id", "place", "kind", "at", "body"])
    .where("kind", "in", [...kinds])
    .where("at", ">=", begin)
    .where("at", "<", until)
    .where(({ eb, and, refTuple, tuple }) =>
      after
        ? eb(
            refTuple("at", "update_id", "place"),
            ">",
            tuple(after.at, after.update_id, after.place),
          )
        : and([]),
    )
    .orderBy("at")
    .orderBy("update_id")
    .orderBy("place")
    .limit(limit)
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) }));
}
