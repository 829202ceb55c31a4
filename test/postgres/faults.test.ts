import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { canMount, smallDisk } from "../faults/support/starting.ts";
import { openForTest, updates } from "../store/contract/databases.ts";
import { havePostgres, query, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { claimUpdates, putState, unheld } from "../support/state.ts";

/** A wire to a server that can go dead: what was on it stays unanswered, and nobody is told. */
async function wireTo(host: string) {
  const [, port] = host.split(":");
  let dead = false;
  const server = createServer((near) => {
    const far = connect(Number(port), "127.0.0.1");
    const ends = () => [near.destroy(), far.destroy()];
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      let cut = dead;
      from.on("error", ends).on("close", ends);
      from.on("data", (data) => {
        cut ||= dead;
        if (!cut) to.write(data);
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    silence() {
      dead = true;
    },
    speak() {
      dead = false;
    },
  };
}

describe.runIf(havePostgres())("a PostgreSQL that", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  /** Somebody else's session. */
  async function other(address: string): Promise<Client> {
    const client = new Client(address);
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  }

  it.each<[string, (address: string) => Promise<string>, RegExp]>([
    [
      "is not there",
      async () => "postgres://bot:secret@127.0.0.1:9/bot",
      /127\.0\.0\.1:9\/bot .*no server answers.*start PostgreSQL/,
    ],
    [
      "has no host",
      async () => "postgres://bot:secret@nowhere.invalid/bot",
      /nowhere\.invalid\/bot/,
    ],
    [
      "has no such database",
      async (address) => address.replace(/\/\w+$/, "/missing"),
      /\/missing .*no such database.*createdb/,
    ],
    [
      "does not know the password",
      async (address) => {
        await query(address, "create role guarded login password 'right'");
        return address.replace("bot:secret", "guarded:secret");
      },
      /does not let this user in.*correct user and password/,
    ],
    [
      "lets the user create no tables",
      async (address) => {
        await query(address, "create role weak login; revoke create on schema public from public");
        return address.replace("bot:", "weak:");
      },
      /the user lacks rights.*let the user create/,
    ],
    [
      "can only be read",
      async (address) => {
        const set = `alter database ${new URL(address).pathname.slice(1)} set default_transaction_read_only = on`;
        await query(address, set);
        return address;
      },
      /can only be read.*primary/,
    ],
    [
      "was changed by a newer version",
      async (address) => {
        await (await openDatabase(address)).close();
        await query(address, "insert into kysely_migration values ('9999-new', '2100-01-01')");
        return address;
      },
      /newer version of the bot \(9999-new .*run that version/,
    ],
    ["is no address", async () => "postgres://bot:secret@[/bot", /no address of a PostgreSQL/],
  ])("%s: the error gives the cure and no password", async (_, prepare, words) => {
    const address = await prepare(await server.fresh());
    const error = await openDatabase(address, { timeout: 2000 }).catch((error) => error);
    expect(error).toMatchObject({ name: "DatabaseError", message: expect.stringMatching(words) });
    expect(`${error.message} ${error.stack} ${error.cause?.message}`).not.toContain("secret");
    expect(error.message).toContain("DATABASE_URL");
  });

  it("is restarted: is used again as soon as it is back", async () => {
    const store = await openForTest(await server.fresh());
    let calls = 0;
    let told = () => {};
    const hearing = () => new Promise<void>((resolve) => (told = resolve));
    const first = hearing();
    onTestFinished(store.inbox.onWork(() => [calls++, told()]));
    await Promise.all(Array.from({ length: 20 }, () => store.ping()));
    await first;
    const again = hearing();
    await server.pause();
    const broken = { name: "DatabaseError" };
    await expect(store.ping()).rejects.toMatchObject(broken);
    await expect(store.inbox.finish(unheld)).rejects.toMatchObject(broken);
    await server.resume();
    await putState(store, [["a", 2]]);
    expect(await store.read("a")).toBe(2);
    await again;
  });

  /** A log, and what is told in it. */
  function listening() {
    const told: string[] = [];
    const hear = (line: string) => void told.push(line);
    return { told, log: { info: hear, error: hear } };
  }

  it("is read-only, like a standby: isn't ready until it can be written to again", async () => {
    const address = await server.fresh();
    const name = new URL(address).pathname.slice(1);
    const { told, log } = listening();
    const store = await openForTest(address, { log });
    const becomes = async (setting: "on" | "off") => {
      const own = address.replace(`/${name}`, "/postgres");
      await query(own, `alter database ${name} set default_transaction_read_only = ${setting}`);
      // The connections that there are stay as they were.
      const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
      await query(own, others);
    };
    await store.ping();
    await becomes("on");
    const refused = { name: "DatabaseError", message: expect.stringContaining("only be read") };
    await expect.poll(() => store.ping().catch((error) => error)).toMatchObject(refused);
    await expect(store.ping()).rejects.toMatchObject(refused);
    await expect(store.inbox.put(updates("a", 1))).rejects.toMatchObject(refused);
    await expect(store.ping()).rejects.toMatchObject(refused);
    await becomes("off");
    await expect.poll(() => store.ping().catch((error) => error)).toBeUndefined();
    expect(await store.inbox.put(updates("a", 1))).toBe(1);
    expect(told.filter((line) => line.includes("only be read"))).toHaveLength(1);
    expect(told.at(-1)).toMatch(/^The database .* can be used again\.$/);
  });

  it.skipIf(!canMount)("is on a full disk: isn't ready until there is room", async () => {
    const disk = smallDisk();
    chownSync(disk, Number(execFileSync("id", ["-u", "postgres"])), 0);
    const address = await server.fresh();
    const { told, log } = listening();
    const store = await openForTest(address, { log });
    const move = (tablespace: string) =>
      query(address, `alter table state set tablespace ${tablespace}`).then(() =>
        query(address, `alter table inbox set tablespace ${tablespace}`),
      );
    await query(address, `create tablespace small location '${disk}'`);
    onTestFinished(async () => {
      await move("pg_default");
      await query(address, "drop tablespace small");
    });
    await move("small");
    await store.ping();
    const fill = join(disk, "others");
    const full = { name: "DatabaseError", message: expect.stringContaining("disk is full") };
    const long = { update_id: 1, lane: "a", body: randomBytes(500_000).toString("base64") };
    expect(() => writeFileSync(fill, Buffer.alloc(2 ** 20))).toThrow("ENOSPC");
    await expect(store.inbox.put([long])).rejects.toMatchObject(full);
    await expect(store.ping()).rejects.toMatchObject(full);
    await store.inbox.put(updates("a", 2)).catch(() => {}); // there may be room for a little
    await expect(store.ping()).rejects.toMatchObject(full);
    rmSync(fill);
    await store.ping();
    expect(told).toEqual([
      expect.stringMatching(/the server's disk is full.: make room/),
      expect.stringMatching(/can be used again/),
    ]);
  });

  it("closes a connection in the middle of a transaction: only that transaction is lost", async () => {
    const address = await server.fresh();
    const store = await openForTest(address);
    const rival = await other(address);
    await putState(store, [["a", 1]]);
    const [claimed = unheld] = await claimUpdates(store, 1);
    await rival.query("begin");
    await rival.query("update state set value = '2'");
    const committing = store.inbox.finish(claimed, { values: new Map([["a", 3]]) });
    const lost = expect(committing).rejects.toMatchObject({ name: "DatabaseError" });
    const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock'";
    while ((await rival.query(waiting)).rowCount === 0);
    await rival.query(`select pg_terminate_backend(pid) from (${waiting}) as waiting`);
    await lost;
    await rival.query("rollback");
    await putState(store, [["b", 4]]);
    expect([await store.read("a"), await store.read("b")]).toEqual([1, 4]);
  });

  it("doesn't answer in time: calls give up", async () => {
    const address = await server.fresh();
    const store = await openForTest(address, { timeout: 200 });
    const rival = await other(address);
    await rival.query("begin; lock table state, inbox");
    const late = { message: expect.stringContaining("does not answer in time") };
    await expect(store.inbox.finish(unheld)).rejects.toMatchObject(late);
    await expect(store.inbox.put(updates("a", 1))).rejects.toMatchObject(late);
    await rival.query("rollback");
    expect(await store.inbox.put(updates("a", 1))).toBe(1);
  });

  it("falls silent: calls give up, and later ones use new connections", async () => {
    const address = await server.fresh();
    const wire = await wireTo(server.host);
    const store = await openForTest(address.replace(server.host, wire.host), { timeout: 100 });
    await store.ping();
    wire.silence();
    const late = { message: expect.stringContaining("does not answer in time") };
    const calls = [store.ping(), store.inbox.finish(unheld)];
    const results = await Promise.allSettled(calls);
    expect(results).toMatchObject([{ reason: late }, { reason: late }]);
    wire.speak();
    await putState(store, [["a", 2]]);
    expect(await store.read("a")).toBe(2);
  });

  it("gets many calls at once: has no more connections than allowed, and one that listens", async () => {
    const address = await server.fresh();
    const store = await openForTest(address, { connections: 3 });
    onTestFinished(store.inbox.onWork(() => {}));
    const claims = await claimUpdates(store, 200);
    const rival = await other(address);
    const calls = claims.map((claimed, i) =>
      store.inbox.finish(claimed, { values: new Map([[`key ${i}`, i]]) }),
    );
    const count =
      "select count(*)::int as n from pg_stat_activity where datname = current_database()";
    const { rows } = await rival.query(`${count} and pid <> pg_backend_pid()`);
    expect(rows[0].n).toBeLessThanOrEqual(4);
    await Promise.all(calls);
  });

  it("keeps nothing that people wrote once an update is done", async () => {
    const address = await server.fresh();
    const store = await openForTest(address);
    await store.inbox.put(updates("a", 1));
    for (const one of await store.inbox.claim(1)) await store.inbox.finish(one);
    expect(await query(address, "select body, owner, leased_until from inbox")).toEqual([
      { body: "", owner: null, leased_until: null },
    ]);
  });
});
