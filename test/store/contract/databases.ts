import { onTestFinished } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import type { Claimed, Received } from "../../../src/store/inbox/inbox.ts";
import { type DatabaseOptions, openDatabase } from "../../../src/store/open.ts";

/** Creates the databases that a contract is tested on. */
export interface TestDatabases {
  /** The address of an empty database. */
  fresh(): Promise<string>;
  /** Whether its content outlives the process. */
  isPersistent: boolean;
}

/** Opens a database, and closes it when the test is over. */
export async function openForTest(address: string, options?: DatabaseOptions): Promise<Database> {
  const database = await openDatabase(address, options);
  onTestFinished(() => database.close().catch(() => {})); // some tests close it themselves
  return database;
}

/** Updates of one lane with these numbers, each with a body of its own. */
export function updates(lane: string, ...ids: number[]): Received[] {
  return ids.map((update_id) => ({ update_id, lane, body: { text: `${lane} says ${update_id}` } }));
}

export const idsOf = (claims: Pick<Claimed, "update_id">[]) => claims.map((one) => one.update_id);

/** A clock that stands still until it is advanced. */
export function clock(): { now: () => number; advance(milliseconds: number): void } {
  let time = 1_700_000_000_000;
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}

/** Texts that one of the databases would refuse or change if they weren't escaped. */
export const hostile = [
  "nul \u0000 inside",
  "lone \ud83e and \udd16 apart",
  "🫖 ü \u2028 \\ \\u0000 \" ' %",
  "'; DROP TABLE state; --",
  "__proto__",
  "",
];
