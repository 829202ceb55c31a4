import { type Kysely, sql } from "kysely";
import type { Backend } from "../backend/backend.ts";
import type { Schema } from "../backend/schema.ts";
import { byClock, type Case, caseOf } from "./case.ts";

/** What is due in a case if nobody writes: a reminder to the staff, or its end. */
export interface CaseDeadlines {
  /**
   * Claims cases in which something is due. Each is due again at `until`, unless `markReminded` or `markClosedByClock`
   * says that it is done.
   */
  claimDue(staff: number, now: number, until: number): Promise<Case[]>;
  /** The staff was reminded; the next reminder is due at `next`, unless somebody has written since the claim. */
  markReminded(id: number, claimedUntil: number, next: number): Promise<void>;
  /** Both sides have been told that a deadline has closed the case. */
  markClosedByClock(id: number, claimedUntil: number): Promise<void>;
}

/** How many cases are claimed at once. */
const maxDue = 50;

export function createDeadlines(backend: Backend): CaseDeadlines {
  const setIfClaimed = (id: number, claimedUntil: number, values: object) =>
    backend.write(async (db) => {
      await db
        .updateTable("cases")
        .set(values)
        .where("id", "=", id)
        .where("due_at", "=", claimedUntil)
        .execute();
    });
  return {
    claimDue: (staff, now, until) => backend.write((db) => claimDue(db, staff, now, until)),
    markReminded: (id, claimedUntil, next) =>
      setIfClaimed(id, claimedUntil, { due_at: next, reminders: sql`reminders + 1` }),
    markClosedByClock: (id, claimedUntil) => setIfClaimed(id, claimedUntil, { due_at: null }),
  };
}

async function claimDue(
  db: Kysely<Schema>,
  staff: number,
  now: number,
  until: number,
): Promise<Case[]> {
  const rows = await db
    .updateTable("cases")
    .set({ due_at: until })
    .where("due_at", "<=", now)
    .where("id", "in", (query) =>
      query
        .selectFrom("cases")
        .select("id")
        .where("due_at", "<=", now)
        .where(({ or, eb }) => or([eb("state", "=", "open"), eb("closed_by", "=", byClock)]))
        .where("staff", "=", staff)
        .limit(maxDue),
    )
    .returningAll()
    .execute();
  return rows.map(caseOf);
}
