import type { Database } from "../../src/store/database.ts";
import type { Claimed } from "../../src/store/inbox/inbox.ts";

let nextId = 1_000_000_000;

/** A claim of no update: finishing it changes nothing, but reaches the database like any other. */
export const unheld: Claimed = {
  update_id: nextId,
  lane: "",
  body: {},
  received_at: 0,
  attempts: 1,
  postponed: 0,
  deaths: 0,
  delivered: [],
};

/** Puts updates into the inbox, each in a lane of its own, and claims them; other updates that are claimed too are released. */
export async function claimUpdates(
  { inbox }: Pick<Database, "inbox">,
  count: number,
): Promise<Claimed[]> {
  const ids = new Set(Array.from({ length: count }, () => ++nextId));
  await inbox.put(
    [...ids].map((update_id) => ({ update_id, lane: `state ${update_id}`, body: {} })),
  );
  const claims = await inbox.claim(10_000);
  await inbox.release(claims.filter(({ update_id }) => !ids.has(update_id)));
  const own = claims.filter(({ update_id }) => ids.has(update_id));
  if (own.length < count)
    throw new Error(`only ${own.length} of ${count} updates could be claimed`);
  return own;
}

/** Writes state as the bot does, with the end of an update. Undefined removes a key. */
export async function putState(
  store: Pick<Database, "inbox">,
  entries: Iterable<readonly [string, unknown]>,
): Promise<void> {
  const [claimed] = await claimUpdates(store, 1);
  if (claimed) await store.inbox.finish(claimed, { values: new Map(entries) });
}
