import { expect, it } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import type { Claimed, Inbox } from "../../../src/store/inbox/inbox.ts";
import { clock, idsOf, openForTest, type TestDatabases, updates } from "./databases.ts";

/** How long a claim lasts, in milliseconds. */
const lease = 30_000;

async function claimOne(inbox: Inbox): Promise<Claimed> {
  const [one] = await inbox.claim(1);
  if (!one) throw new Error("nothing was claimed");
  return one;
}

export function leaseContract({ fresh, isPersistent }: TestDatabases): void {
  /** An inbox with two updates of one lane, whose clock is in the test's hand. */
  async function twoUpdates() {
    const { now, advance } = clock();
    const address = await fresh();
    const store = await openForTest(address, { now });
    await store.inbox.put(updates("a", 1, 2));
    return { store, inbox: store.inbox, advance, now, address };
  }

  it("a claim whose lease ran out is still valid if nobody took it over", async () => {
    const { inbox, advance } = await twoUpdates();
    const late = await claimOne(inbox);
    advance(lease * 10);
    expect(await inbox.takeOver()).toBe(0); // who asks knows that they live
    expect(await inbox.claim(10)).toEqual([]);
    expect(await inbox.finish(late)).toBe(true);
    expect(idsOf(await inbox.claim(10))).toEqual([2]);
  });

  it.runIf(isPersistent)(
    "what a dead process had in hand becomes a suspect, which is claimed separately",
    async () => {
      const { store, inbox, address, advance, now } = await twoUpdates();
      await inbox.put([...updates("b", 3), ...updates("c", 4)]);
      const lost = await inbox.claim(2);
      const next = await successor(store, address, { now, advance });
      expect(idsOf(await next.inbox.claim(10))).toEqual([4]);
      expect(await next.inbox.hasSuspects()).toBe(true);
      const taken = [await next.inbox.claimSuspect(), await next.inbox.claimSuspect()];
      expect(taken).toMatchObject([
        { update_id: 1, attempts: 2, deaths: 0 },
        { update_id: 3, attempts: 2, deaths: 0 },
      ]);
      expect(await next.inbox.claimSuspect()).toBeUndefined();
      expect(await next.inbox.hasSuspects()).toBe(false);
      expect(await next.inbox.finish(lost[0] as Claimed)).toBe(false);
      expect(await next.inbox.finish(taken[0] as Claimed)).toBe(true);
      expect(idsOf(await next.inbox.claim(10))).toEqual([2]);
    },
  );

  it.runIf(isPersistent)(
    "only a death while tried alone counts, and puts the suspect behind the others",
    async () => {
      const { store, address, advance, now } = await twoUpdates();
      await store.inbox.put(updates("b", 3));
      await store.inbox.claim(10);
      let next = await successor(store, address, { now, advance });
      expect(await next.inbox.claimSuspect()).toMatchObject({ update_id: 1, deaths: 0 });
      next = await successor(next, address, { now, advance });
      expect(await next.inbox.claimSuspect()).toMatchObject({ update_id: 3, deaths: 0 });
      expect(await next.inbox.claimSuspect()).toBeUndefined(); // 1 waits a little
      advance(1000);
      const first = await next.inbox.claimSuspect();
      expect(first).toMatchObject({ update_id: 1, deaths: 1 });
      await next.inbox.acquit(first as Claimed);
      next = await successor(next, address, { now, advance });
      advance(10_000);
      const again = [await next.inbox.claimSuspect(), await next.inbox.claimSuspect()];
      expect(again).toMatchObject([
        { update_id: 1, deaths: 0 },
        { update_id: 3, deaths: 1 },
      ]);
      await next.inbox.release([again[1] as Claimed]);
      expect(await next.inbox.claimSuspect()).toMatchObject({ update_id: 3, deaths: 1 });
    },
  );

  it("a postponed update waits with its lane, and knows what was delivered", async () => {
    const { inbox, advance, now } = await twoUpdates();
    await inbox.put(updates("b", 3));
    const one = await claimOne(inbox);
    expect(one).toMatchObject({ update_id: 1, postponed: 0, delivered: [] });
    expect(await inbox.postpone(one, { until: now() + 5000, delivered: ["a \u0000"] })).toBe(true);
    expect(await inbox.postpone(one, { until: now(), delivered: [] })).toBe(false);
    expect(idsOf(await inbox.claim(10))).toEqual([3]);
    advance(4999);
    expect(await inbox.claim(10)).toEqual([]);
    expect(await inbox.countOpen()).toBe(3);
    advance(1);
    const again = await claimOne(inbox);
    expect(again).toMatchObject({ update_id: 1, attempts: 2, postponed: 1 });
    expect(again.delivered).toEqual(["a \u0000"]);
    expect(await inbox.finish(again)).toBe(true);
    expect(idsOf(await inbox.claim(10))).toEqual([2]);
  });

  it("a given-up update is kept for the operator, and its lane goes on", async () => {
    const { store, inbox, now } = await twoUpdates();
    const { givenUp } = store;
    const one = await claimOne(inbox);
    const values = new Map([["k", "v"]]);
    expect(await inbox.giveUp(one, { why: "unexpected", told: false, values })).toBe(true);
    expect(await inbox.giveUp(one, { why: "unexpected", told: false })).toBe(false);
    expect(await store.read("k")).toBe("v");
    expect(idsOf(await inbox.claim(10))).toEqual([2]);
    const kept = { update_id: 1, why: "unexpected", body: { text: "a says 1" }, attempts: 1 };
    expect(await givenUp.list()).toMatchObject([{ ...kept, given_up_at: now() }]);
    expect(await givenUp.find(1)).toMatchObject(kept);
    expect(await givenUp.find(2)).toBeUndefined();
    expect(idsOf(await givenUp.untold(10))).toEqual([1]);
    await givenUp.markTold(1);
    expect(await givenUp.untold(10)).toEqual([]);
    expect(await inbox.put(updates("a", 1))).toBe(0); // it is no new one
  });

  it("a given-up update can be retried or erased", async () => {
    const { store, inbox, advance, now } = await twoUpdates();
    const { givenUp } = store;
    for (const lane of [1, 2]) {
      const [one] = await inbox.claim(1);
      expect(one?.update_id).toBe(lane);
      await inbox.giveUp(one as Claimed, { why: "late", told: true });
    }
    advance(1000);
    expect(await givenUp.retry(1)).toBe(true);
    expect(await givenUp.retry(1)).toBe(false);
    expect(await givenUp.drop(2)).toBe(true);
    expect(await givenUp.drop(2)).toBe(false);
    expect(await givenUp.list()).toEqual([]);
    const again = await inbox.claimSuspect();
    expect(again).toMatchObject({ update_id: 1, deaths: 0, postponed: 0, received_at: now() });
    expect(await inbox.finish(again as Claimed)).toBe(true);
  });

  it("given-up updates are kept longer than done ones", async () => {
    const { store, inbox, now } = await twoUpdates();
    await inbox.giveUp(await claimOne(inbox), { why: "late", told: true });
    await inbox.finish(await claimOne(inbox));
    const before = { doneBefore: now() + 1, givenUpBefore: now(), touchedBefore: 0 };
    expect(await store.prune(before)).toMatchObject({ updates: 1 });
    expect(await store.givenUp.list()).toHaveLength(1);
    const later = { ...before, givenUpBefore: now() + 1 };
    expect(await store.prune(later)).toMatchObject({ updates: 1 });
    expect(await store.givenUp.list()).toEqual([]);
  });

  it("if more waits than can be claimed, most claims go to new messages", async () => {
    const { now } = clock();
    const { inbox } = await openForTest(await fresh(), { now });
    const old = Array.from({ length: 100 }, (_, i) => updates(`old ${100 + i}`, i)).flat();
    await inbox.put(old.map((one) => ({ ...one, backlog: true })));
    expect(await inbox.claim(8)).toHaveLength(8);
    await inbox.put([...updates("zoe", 1000, 1001), ...updates("ann", 1002)]);
    const claims = await inbox.claim(8);
    expect(claims).toHaveLength(8);
    expect(idsOf(claims)).toEqual(expect.arrayContaining([1000, 1002]));
    for (const one of claims) if (one.lane === "zoe") await inbox.finish(one);
    expect(idsOf(await inbox.claim(8))).toContain(1001);
  });

  it("renewing restarts any number of leases", async () => {
    const { now, advance } = clock();
    const { inbox } = await openForTest(await fresh(), { now });
    const lanes = Array.from({ length: 1200 }, (_, i) => `lane ${i}`);
    await inbox.put(lanes.flatMap((lane, i) => updates(lane, i)));
    const claims = await inbox.claim(2000);
    expect(claims).toHaveLength(1200);
    advance(lease - 1);
    await inbox.renew(claims.slice(0, 1100));
    await inbox.release(claims.slice(0, 1100));
    expect(await inbox.claim(2000)).toHaveLength(1100);
  });

  it("releasing undoes a claim", async () => {
    const { inbox } = await twoUpdates();
    const one = await claimOne(inbox);
    await inbox.release([one]);
    expect(await inbox.finish(one)).toBe(false);
    expect(await claimOne(inbox)).toEqual(one);
    await inbox.release([]);
    await inbox.renew([]);
  });
}

/** What takes over when a process has died: of that nothing but its claims is left. */
async function successor(
  dead: Database,
  address: string,
  { now, advance }: ReturnType<typeof clock>,
): Promise<Database> {
  await dead.close();
  const next = await openForTest(address, { now });
  if (address.startsWith("sqlite:")) return next; // nobody else can have used the file
  advance(lease);
  await next.inbox.takeOver();
  return next;
}
