import { type Kysely, type Selectable, sql } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { parseJson } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";
import type { Claimed, GiveUpDetails } from "./inbox.ts";

/** An update that was given up. */
export interface GivenUp {
  update_id: number;
  why: string;
  /** The update; undefined if it can't be read any more. */
  body: unknown;
  /** Milliseconds since 1970. */
  received_at: number;
  given_up_at: number;
  attempts: number;
}

/** The given-up updates, for as long as they are kept. Any process may look after them, beside a running bot. */
export interface GivenUpUpdates {
  /** All of them, the earliest first. */
  list(): Promise<GivenUp[]>;
  find(update_id: number): Promise<GivenUp | undefined>;
  /** Lets it be handled once more, as if it had come in now. @returns whether it is there */
  retry(update_id: number): Promise<boolean>;
  /** Erases it. @returns whether it is there */
  drop(update_id: number): Promise<boolean>;
  /** Those whose people have not been told. */
  untold(limit: number): Promise<GivenUp[]>;
  /** Notes that the person of an update was told. */
  markTold(update_id: number): Promise<void>;
}

/** Ends a claimed row and keeps its body. @returns whether the claim was still held */
export async function markGivenUp(
  db: Kysely<Schema>,
  owner: string,
  { update_id, attempts }: Pick<Claimed, "update_id" | "attempts">,
  { why, told }: GiveUpDetails,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("inbox")
    .set({
      done_at: now,
      given_up: why,
      told_at: told ? now : null,
      owner: null,
      leased_until: null,
      suspect: 0,
      delivered: null,
    })
    .where("update_id", "=", update_id)
    .where("attempts", "=", attempts)
    .where("owner", "=", owner)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The given-up updates in a database. */
export class StoredGivenUp implements GivenUpUpdates {
  private readonly backend: Backend;
  private readonly now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(backend: Backend, now: () => number) {
    this.backend = backend;
    this.now = now;
  }

  list(): Promise<GivenUp[]> {
    return this.backend.run(async (db) => {
      const rows = await select(db).orderBy("done_at").orderBy("update_id").execute();
      return rows.map(givenUpOf);
    });
  }

  find(update_id: number): Promise<GivenUp | undefined> {
    return this.backend.run(async (db) => {
      const row = await select(db).where("update_id", "=", update_id).executeTakeFirst();
      return row && givenUpOf(row);
    });
  }

  retry(update_id: number): Promise<boolean> {
    return this.set(update_id, {
      done_at: null,
      given_up: null,
      told_at: null,
      not_before: null,
      received_at: this.now(),
      postponed: 0,
      deaths: 0,
      suspect: 1, // it may be what killed the process
    });
  }

  drop(update_id: number): Promise<boolean> {
    return this.set(update_id, { given_up: null, body: "", lane: "" });
  }

  untold(limit: number): Promise<GivenUp[]> {
    return this.backend.run(async (db) => {
      const rows = await select(db)
        .where("told_at", "is", null)
        .orderBy("done_at")
        .limit(limit)
        .execute();
      return rows.map(givenUpOf);
    });
  }

  async markTold(update_id: number): Promise<void> {
    await this.set(update_id, { told_at: this.now() });
  }

  private set(update_id: number, values: object): Promise<boolean> {
    return this.backend.write(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable("inbox")
        .set(values)
        .where("update_id", "=", update_id)
        .where("given_up", "is not", null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }
}

function select(db: Kysely<Schema>) {
  return db.selectFrom("inbox").selectAll().where(sql.ref("given_up"), "is not", null);
}

function givenUpOf(row: Selectable<Schema["inbox"]>): GivenUp {
  const { update_id, body, received_at, attempts } = row;
  return {
    update_id,
    why: row.given_up ?? "",
    body: parseJson(body),
    received_at,
    given_up_at: row.done_at ?? received_at,
    attempts,
  };
}
