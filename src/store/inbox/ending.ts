import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { escapeText } from "../backend/encode-text.ts";
import { MultiRowStatement } from "../backend/multi-row-statement.ts";
import type { Schema } from "../backend/schema.ts";
import { type EventRow, insertEvents } from "../state/events.ts";
import { type LessonRow, putLessons } from "../state/lessons.ts";
import { applyChanges, type Change, startOfDay } from "../state/values.ts";
import type { Claimed } from "./inbox.ts";

/** The end of an update, with its effects in the form in which they are stored. */
export interface Ending {
  claimed: Pick<Claimed, "update_id" | "attempts" | "lane">;
  changes: readonly Change[];
  events: readonly EventRow[];
  lessons: readonly LessonRow[];
}

/** An update that has ended, and whether its lane has others that are open. */
export interface Ended {
  update_id: number;
  more: boolean;
}

/**
 * Marks claimed rows as done and writes the effects of their updates, all in one transaction.
 * @returns those whose claims were still held; the effects of others aren't written
 */
export function endUpdates(
  backend: Backend,
  owner: string,
  endings: readonly Ending[],
  now: number,
): Promise<Ended[]> {
  const changesLessons = endings.some(({ lessons }) => lessons.length > 0);
  return backend.shared && !changesLessons
    ? backend.write((db) => endAtOnce(db, owner, endings, now))
    : backend.transaction((db) => endInSteps(db, owner, endings, now), endings.length);
}

const markDone = new MultiRowStatement(
  ["bigint", "integer"],
  (rows) => sql<{ update_id: number }>`
    with ended (update_id, attempts) as (${rows})
    update inbox
    set done_at = cast(${0} as bigint), body = '', lane = '', owner = null, leased_until = null,
      suspect = 0, delivered = null
    from ended
    where inbox.update_id = ended.update_id and inbox.attempts = ended.attempts and owner = ${""}
    returning inbox.update_id`,
);

const selectOpen = new MultiRowStatement(
  ["text"],
  (rows) => sql<{ lane: string }>`
    with ended (lane) as (${rows})
    select lane from ended
    where (select min(update_id) from inbox where done_at is null and inbox.lane = ended.lane) is not null`,
);

async function endInSteps(
  db: Kysely<Schema>,
  owner: string,
  endings: readonly Ending[],
  now: number,
): Promise<Ended[]> {
  const claims = endings.map(({ claimed }) => [claimed.update_id, claimed.attempts]);
  const marked = await markDone.run(db, claims, [now, owner]);
  const done = new Set(marked.map(({ update_id }) => update_id));
  const held = endings.filter(({ claimed }) => done.has(claimed.update_id));
  await applyChanges(
    db,
    held.flatMap(({ changes }) => changes),
    now,
  );
  await insertEvents(
    db,
    held.flatMap(({ events }) => events),
    now,
  );
  await putLessons(
    db,
    held.flatMap(({ lessons }) => lessons),
  );
  const lanes = held.map(({ claimed }) => [escapeText(claimed.lane)]);
  const open = new Set((await selectOpen.run(db, lanes)).map(({ lane }) => lane));
  return held.map(({ claimed }, i) => {
    return { update_id: claimed.update_id, more: open.has(lanes[i]?.[0] ?? "") };
  });
}

/** For PostgreSQL, where a single statement saves five round trips and is a transaction of its own. */
const endStatement = `
  with ending (update_id, attempts, lane) as (
    select update_id, attempts, lane from unnest($1::bigint[], $2::integer[], $3::text[])
      as ending (update_id, attempts, lane)
  ), ended as (
    update inbox
    set done_at = $4::bigint, body = '', lane = '', owner = null, leased_until = null,
      suspect = 0, delivered = null
    from ending
    where inbox.update_id = ending.update_id and inbox.attempts = ending.attempts and owner = $5
    returning inbox.update_id, ending.lane
  ), changed as (
    select distinct on (key) key, value
    from unnest($6::bigint[], $7::text[], $8::text[]) with ordinality
      as change (update_id, key, value, place)
    join ended using (update_id)
    order by key, place desc
  ), written as (
    insert into state (key, value, touched_at)
    select key, value, $9::bigint from changed where value is not null order by key
    on conflict (key) do update set value = excluded.value, touched_at = excluded.touched_at
  ), removed as (
    delete from state using changed where state.key = changed.key and changed.value is null
  ), recorded as (
    insert into events (update_id, place, kind, body, at, expires_at)
    select update_id, place, kind, body, $4, expires_at
    from unnest($10::bigint[], $11::integer[], $12::text[], $13::text[], $14::bigint[])
      as event (update_id, place, kind, body, expires_at)
    join ended using (update_id)
    on conflict (update_id, place) do nothing
  )
  select update_id, (
    select min(next.update_id) from inbox as next
    where next.done_at is null and next.lane = ended.lane and next.update_id != ended.update_id
  ) is not null as more
  from ended`;

async function endAtOnce(
  db: Kysely<Schema>,
  owner: string,
  endings: readonly Ending[],
  now: number,
): Promise<Ended[]> {
  const claims = endings.map(({ claimed }) => claimed);
  const changes = endings.flatMap(({ claimed: { update_id }, changes }) =>
    changes.map(({ key, value }) => ({ update_id, key, value })),
  );
  const events = endings.flatMap(({ events }) => events);
  const parameters = [
    claims.map(({ update_id }) => update_id),
    claims.map(({ attempts }) => attempts),
    claims.map(({ lane }) => escapeText(lane)),
    now,
    owner,
    changes.map(({ update_id }) => update_id),
    changes.map(({ key }) => key),
    changes.map(({ value }) => value),
    startOfDay(now),
    events.map(({ update_id }) => update_id),
    events.map(({ place }) => place),
    events.map(({ kind }) => kind),
    events.map(({ body }) => body),
    events.map(({ keep }) => now + keep),
  ];
  return (await db.executeQuery<Ended>(CompiledQuery.raw(endStatement, parameters))).rows;
}
