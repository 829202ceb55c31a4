import { expect, it } from "vitest";
import type { Claimed, Inbox } from "../../../src/store/store.ts";
import { clock, idsOf, opened, type Place, updates } from "./place.ts";

const lease = 30_000;

async function claimOne(inbox: Inbox): Promise<Claimed> {
  const [one] = await inbox.claim(1);
  if (!one) throw new Error("nothing was handed out");
  return one;
}

export function leaseContract({ fresh }: Place): void {
  /** An inbox with one update, whose clock is in the test's hand. */
  async function oneUpdate() {
    const { now, pass } = clock();
    const store = await opened(await fresh(), { now, lease });
    await store.inbox.put(updates("a", 1, 2));
    return { store, inbox: store.inbox, pass };
  }

  it("a claim lasts for the lease, then the next to ask takes it over", async () => {
    const { inbox, pass } = await oneUpdate();
    expect((await claimOne(inbox)).attempts).toBe(1);
    pass(lease - 1);
    expect(await inbox.claim(10)).toEqual([]);
    pass(1);
    expect(await claimOne(inbox)).toMatchObject({ update_id: 1, attempts: 2 });
  });

  it("a claim that was lost changes nothing any more", async () => {
    const { store, inbox, pass } = await oneUpdate();
    const lost = await claimOne(inbox);
    pass(lease);
    const taken = await claimOne(inbox);
    expect(await inbox.finish(lost, new Map([["by", "the first"]]))).toBe(false);
    await inbox.release([lost]);
    expect(await inbox.claim(10)).toEqual([]);
    pass(lease - 1);
    await inbox.renew([lost]);
    pass(1);
    expect(await inbox.finish(taken, new Map([["by", "the second"]]))).toBe(true);
    expect(await store.read("by")).toBe("the second");
  });

  it("a claim that ran out and was not taken is still good", async () => {
    const { inbox, pass } = await oneUpdate();
    const late = await claimOne(inbox);
    pass(lease * 10);
    expect(await inbox.finish(late)).toBe(true);
    expect(idsOf(await inbox.claim(10))).toEqual([2]);
  });

  it("renewing starts the lease afresh, for as many as one likes", async () => {
    const { now, pass } = clock();
    const { inbox } = await opened(await fresh(), { now, lease });
    const lanes = Array.from({ length: 1200 }, (_, i) => `lane ${i}`);
    await inbox.put(lanes.flatMap((lane, i) => updates(lane, i)));
    const claims = await inbox.claim(2000);
    expect(claims).toHaveLength(1200);
    pass(lease - 1);
    await inbox.renew(claims.slice(0, 1100));
    pass(lease - 1);
    expect(await inbox.claim(2000)).toHaveLength(100);
    await inbox.release(claims.slice(0, 1100));
    expect(await inbox.claim(2000)).toHaveLength(1100);
  });

  it("giving back is as if it had not been claimed", async () => {
    const { inbox } = await oneUpdate();
    const one = await claimOne(inbox);
    await inbox.release([one]);
    expect(await inbox.finish(one)).toBe(false);
    expect(await claimOne(inbox)).toEqual(one);
    await inbox.release([]);
    await inbox.renew([]);
  });
}
