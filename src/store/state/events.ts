import { type Kysely, sql } from "kysely";
import { toJson } from "../backend/encode-text.ts";
import { MultiRowStatement } from "../backend/multi-row-statement.ts";
import type { Schema } from "../backend/schema.ts";

/** Something that happened, recorded for statistics and staff. It never says who it was. */
export interface NewEvent {
  kind: string;
  /** Any JSON. */
  body: unknown;
  /** How long to keep it, in milliseconds. */
  keep: number;
}

/** A recorded event. */
export interface StoredEvent {
  /** The update in which it happened, and its index among the events of that update. */
  update_id: number;
  place: number;
  kind: string;
  body: unknown;
  /** When it happened, in milliseconds since 1970. */
  at: number;
}

/** Which events to read: those of some kinds, from a time (inclusive) until another (exclusive), in milliseconds since 1970. */
export interface EventQuery {
  kinds: readonly string[];
  from: number;
  until: number;
  /** How many at most. */
  limit: number;
  /** Only the events after this one: the last of the previous page. */
  after?: Pick<StoredEvent, "at" | "update_id" | "place"> | undefined;
}

/** An event in the form in which it is stored. */
export interface EventRow {
  update_id: number;
  place: number;
  kind: string;
  body: string;
  keep: number;
}

const insertRows = new MultiRowStatement(
  ["bigint", "integer", "text", "text", "bigint", "bigint"],
  (rows) => sql`
    with happened (update_id, place, kind, body, at, expires_at) as (${rows})
    insert into events (update_id, place, kind, body, at, expires_at)
    select update_id, place, kind, body, at, expires_at from happened where true
    on conflict (update_id, place) do nothing`,
);

/**
 * Serializes events at once, so that later changes of the objects don't matter.
 * @throws TypeError if an event isn't JSON
 */
export function eventRowsOf(update_id: number, events: readonly NewEvent[]): EventRow[] {
  return events.map(({ kind, body, keep }, place) => {
    return { update_id, place, kind, body: toJson(body), keep };
  });
}

/** Writes events that happen now. Call it in a transaction. */
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

/** Reads events in the order in which they happened. */
export async function readEvents(
  db: Kysely<Schema>,
  { kinds, from, until, limit, after }: EventQuery,
): Promise<StoredEvent[]> {
  const start = after ? Math.max(from, after.at) : from; // or the index would be read from `from` again
  const rows = await db
    .selectFrom("events")
    .select(["update_id", "place", "kind", "at", "body"])
    .where("kind", "in", [...kinds])
    .where("at", ">=", start)
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
