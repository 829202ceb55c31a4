import { onTestFinished } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import type { Claimed, Received } from "../../../src/store/inbox/inbox.ts";
import { type DatabaseOptions, openDatabase } from "../../../src/store/open.ts";

/** Where databases come from. */
export interface Place {
  /** The address of one that is empty. */
  fresh(): Promise<string>;
  /** Whether what is in it outlives the process. */
  lasting: boolean;
}

/** Opens a database that is closed when the test is over. */
export async function opened(address: string, options?: DatabaseOptions): Promise<Database> {
  const database = await openDatabase(address, options);
  onTestFinished(() => database.close().catch(() => {})); // some tests have closed it already
  return database;
}

/** Updates with these numbers, each its own body, in one lane. */
export function updates(lane: string, ...ids: number[]): Received[] {
  return ids.map((update_id) => ({ update_id, lane, body: { text: `${lane} says ${update_id}` } }));
}

export const idsOf = (claims: Pick<Claimed, "update_id">[]) => claims.map((one) => one.update_id);

/** A clock that goes on when it is told. */
export function clock(): { now: () => number; pass(milliseconds: number): void } {
  let time = 1_700_000_000_000;
  return {
    now: () => time,
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}

/** Text that one of the databases would refuse or change if it were not escaped. */
export const hostile = [
  "nul \u0000 inside",
  "lone \ud83e and \udd16 apart",
  "🫖 ü \u2028 \\ \\u0000 \" ' %",
  "'; DROP TABLE state; --",
  "__proto__",
  "",
];
