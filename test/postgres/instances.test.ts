import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../src/store/database.ts";
import type { Claimed, Received } from "../../src/store/inbox/inbox.ts";
import { openDatabase } from "../../src/store/open.ts";
import { clock, idsOf, openForTest, updates } from "../store/contract/databases.ts";
import { havePostgres, query, startPostgres, type TestPostgres } from "../support/postgres.ts";

/** Numbers that differ from run to run only where the seed does. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** What happens when several instances serve one inbox until nothing is left. */
async function serve(stores: Database[], expected: number) {
  const handled: { lane: string; update_id: number }[] = [];
  const inHand = new Map<string, number>();
  const together: string[] = [];
  const handle = async (store: Database, one: Claimed) => {
    const other = inHand.get(one.lane);
    if (other !== undefined) together.push(`${other} and ${one.update_id} of ${one.lane}`);
    inHand.set(one.lane, one.update_id);
    await new Promise(setImmediate);
    inHand.delete(one.lane);
    const done = await store.inbox.finish(one, { values: new Map([[one.lane, one.update_id]]) });
    if (done) handled.push(one);
  };
  const work = async (store: Database) => {
    while (handled.length < expected) {
      const claims = await store.inbox.claim(20);
      await Promise.all(claims.map((one) => handle(store, one)));
    }
  };
  await Promise.all(stores.flatMap((store) => [work(store), work(store)]));
  return { handled, together };
}

describe.runIf(havePostgres())("several instances on one PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  async function instances(count: number): Promise<[string, ...Database[]]> {
    const address = await server.fresh();
    const all = Array.from({ length: count }, () => openForTest(address));
    return [address, ...(await Promise.all(all))];
  }

  it("handle each of thousands of updates exactly once, in order within a lane, while they come in", async () => {
    const [, ...stores] = await instances(3);
    const lane = random(1);
    const all = Array.from({ length: 3000 }, (_, i) =>
      updates(`lane ${Math.floor(lane() * 60)}`, i),
    ).flat();
    const receive = async () => {
      for (let i = 0; i < all.length; i += 50) {
        await Promise.all(stores.map((store) => store.inbox.put(all.slice(i, i + 50))));
      }
    };
    const [{ handled, together }] = await Promise.all([serve(stores, all.length), receive()]);
    expect(together).toEqual([]);
    expect(new Set(idsOf(handled)).size).toBe(3000);
    expect(handled).toHaveLength(3000);
    for (const own of Map.groupBy(handled, (one) => one.lane).values()) {
      expect(idsOf(own)).toEqual(idsOf(own).toSorted((a, b) => a - b));
    }
    expect(await stores[0]?.inbox.claim(1)).toEqual([]);
  });

  it("never have two updates of a lane in hand, even if they come out of order", async () => {
    const [, ...stores] = await instances(3);
    const next = random(2);
    const shuffled: Received[] = Array.from({ length: 2000 }, (_, i) => ({ at: next(), i }))
      .sort((a, b) => a.at - b.at)
      .flatMap(({ i }) => updates(`lane ${i % 5}`, i));
    const receive = async () => {
      for (let i = 0; i < shuffled.length; i += 3) {
        const store = stores[i % 3];
        await store?.inbox.put(shuffled.slice(i, i + 3));
      }
    };
    const [{ handled, together }] = await Promise.all([serve(stores, 2000), receive()]);
    expect(together).toEqual([]);
    expect(new Set(idsOf(handled)).size).toBe(2000);
  });

  it("release conflicting claims: an update that another instance doesn't see yet, and a later one of its lane", async () => {
    const [address, one, other] = await instances(2);
    await one?.inbox.put(updates("a", 6));
    const held = await holdUpdatesOf(6, address);
    const claiming = one?.inbox.claim(10);
    await held.waited();
    await other?.inbox.put(updates("a", 5));
    const early = await other?.inbox.claim(10);
    expect(idsOf(early ?? [])).toEqual([5]);
    await held.letGo();
    expect(await claiming).toEqual([]);
    if (early?.[0]) expect(await other?.inbox.finish(early[0])).toBe(true);
    const [late] = (await one?.inbox.claim(10)) ?? [];
    expect(late).toMatchObject({ update_id: 6, attempts: 1 });
  });

  it("take over from a dead instance once its lease has run out, and it can't finish any more", async () => {
    const address = await server.fresh();
    const { now, advance } = clock();
    const [dead, alive] = [
      await openForTest(address, { now }),
      await openForTest(address, { now }),
    ];
    await dead.inbox.put(updates("a", 1, 2));
    const [lost] = await dead.inbox.claim(10);
    expect(await alive.inbox.claim(10)).toEqual([]);
    advance(30_000);
    expect(await alive.inbox.claim(10)).toEqual([]);
    expect(await alive.inbox.takeOver()).toBe(1);
    const taken = await alive.inbox.claimSuspect();
    expect(taken).toMatchObject({ update_id: 1, attempts: 2 });
    if (!lost || !taken) throw new Error("nothing was claimed");
    expect(await dead.inbox.finish(lost, { values: new Map([["by", "dead"]]) })).toBe(false);
    expect(await alive.inbox.finish(taken, { values: new Map([["by", "alive"]]) })).toBe(true);
    expect(await dead.inbox.finish(lost, { values: new Map([["by", "dead"]]) })).toBe(false);
    expect(await dead.read("by")).toBe("alive");
  });

  it("lose nothing when a process is killed", async () => {
    const address = await server.fresh();
    const told = await killedWhileWorking(address);
    const halves = await query(
      address,
      `select key from inbox left join state on key = 'lane ' || update_id % 30 group by update_id % 30, key, value
       having value is distinct from max(update_id) filter (where done_at is not null)::text`,
    );
    expect(halves).toEqual([]);
    const store = await openForTest(address, { now: () => Date.now() + 30_000 });
    const rest = await store.inbox.countOpen();
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(3000 - rest);
    await store.inbox.takeOver();
    const suspects: Claimed[] = [];
    for (let one = await store.inbox.claimSuspect(); one; one = await store.inbox.claimSuspect()) {
      expect(await store.inbox.finish(one)).toBe(true);
      suspects.push(one);
    }
    const { handled } = await serve([store], rest - suspects.length);
    expect(idsOf([...suspects, ...handled]).filter((id) => told.includes(id))).toEqual([]);
    expect(await store.inbox.countOpen()).toBe(0);
  });

  it("notify each other of new work, even after the connection was lost", async () => {
    const [address, one, other] = await instances(2);
    const heard = listener(other);
    await heard.next();
    await one?.inbox.put(updates("a", 1));
    await heard.next();
    await query(
      address,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'",
    );
    await heard.next();
    await one?.inbox.put(updates("a", 2));
    await heard.next();
  });

  it("create the tables of an empty database at the same time", async () => {
    const address = await server.fresh();
    const all = await Promise.all(Array.from({ length: 6 }, () => openDatabase(address)));
    const counts = await Promise.all(all.map((store, i) => store.inbox.put(updates("a", i))));
    expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
    await Promise.all(all.map((store) => store.close()));
  });
});

/** What an inbox tells, one call after the other. */
function listener(store: Database | undefined) {
  const told: (() => void)[] = [];
  let calls = 0;
  const stop = store?.inbox.onWork(() => {
    const next = told.shift();
    if (next) next();
    else calls++;
  });
  onTestFinished(() => stop?.());
  return {
    next(): Promise<void> {
      if (calls === 0) return new Promise((resolve) => told.push(resolve));
      calls--;
      return Promise.resolve();
    },
  };
}

/** Makes whoever claims this update wait, after it has seen the table and before it is done. */
async function holdUpdatesOf(id: number, address: string) {
  const holder = new Client(address);
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query(`
    create function wait() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(1); return new; end $$;
    create trigger wait before update on inbox for each row
      when (old.update_id = ${id} and old.owner is null) execute function wait();
    select pg_advisory_lock(1)`);
  return {
    async waited() {
      const waiting = "select 1 from pg_locks where locktype = 'advisory' and not granted";
      while ((await holder.query(waiting)).rows.length === 0);
    },
    letGo: () => holder.query("select pg_advisory_unlock(1)"),
  };
}

/** Puts 3,000 updates in, and kills a process that serves them. @returns those that it has told to be finished */
async function killedWhileWorking(address: string): Promise<number[]> {
  const store = await openDatabase(address);
  await store.inbox.put(
    Array.from({ length: 3000 }, (_, i) => updates(`lane ${i % 30}`, i)).flat(),
  );
  await store.close();
  const script = `
    import { openDatabase } from "${join(process.cwd(), "src/store/open.ts")}";
    const store = await openDatabase(${JSON.stringify(address)});
    for (;;) {
      const claims = await store.inbox.claim(50);
      await Promise.all(claims.map(async (one) => {
        const done = await store.inbox.finish(one, { values: new Map([[one.lane, one.update_id]]) });
        if (done) process.stdout.write(one.update_id + "\\n");
      }));
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
    if (said.length > 1000) child.kill("SIGKILL");
  });
  await once(child, "close");
  // PostgreSQL may still be at what the process asked for last.
  const others =
    "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  while ((await query(address, others)).length > 0);
  return said.trim().split("\n").slice(0, -1).map(Number);
}
