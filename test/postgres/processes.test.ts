import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { laneOf } from "../../src/inbox/lane.ts";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { deliver } from "../faults/support/gateway.ts";
import { secret } from "../faults/support/life.ts";
import { Moments } from "../faults/support/moments.ts";
import { Asker, doublesOf, isServed, withoutDoubles } from "../faults/support/people.ts";
import { freePort } from "../support/free-port.ts";
import { havePostgres, query, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { type Product, runProduct } from "../support/product.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";
const timeout = 300_000;

/** One of the processes that share a database, each behind a port of its own. */
interface Instance {
  /** How PostgreSQL knows its connections. */
  name: string;
  port: number;
  starts(): Promise<void>;
  gets(signal: NodeJS.Signals): void;
  ends(): Promise<{ code: number | null; output: string }>;
}

/** Two instances on one database, a Telegram, and the way from it to them. */
class Pair {
  readonly moments: Moments;
  readonly telegram: LocalTelegram;
  readonly instances: Instance[];
  /** How often a delivery was not taken, by status. */
  readonly refused: number[] = [];
  private turn = 0;

  constructor(telegram: LocalTelegram, instances: Instance[]) {
    this.telegram = telegram;
    this.moments = new Moments(telegram);
    this.instances = instances;
  }

  /** The instance whose turn it is. */
  next(): Instance {
    this.turn += 1;
    return this.instances[this.turn % this.instances.length] as Instance;
  }

  /**
   * Delivers all that waits, as Telegram does through a load balancer: the updates of one chat one after the other,
   * those of different chats at the same time, each to the next instance, and to another one where that refuses it.
   */
  async delivers(): Promise<void> {
    const chats = new Set(this.telegram.updates.pending.map(laneOf));
    await Promise.all([...chats].map((chat) => this.deliversOf(chat)));
  }

  private async deliversOf(chat: string): Promise<void> {
    const { updates } = this.telegram;
    for (;;) {
      const update = updates.pending.find((update) => laneOf(update) === chat);
      if (!update) return;
      const status = await deliver(this.next().port, JSON.stringify(update));
      if (status === 200) updates.confirm(update.update_id);
      else {
        this.refused.push(status);
        await pause(20); // as Telegram does, which waits for longer
      }
    }
  }
}

/** Makes the two; they are started already. All of it ends with the test. */
async function startPair(database: string): Promise<Pair> {
  // Its own deliveries end with the first, which nobody takes: the test delivers.
  const telegram = new LocalTelegram({ token, wait: () => new Promise(() => {}) });
  const server = await startLocalTelegram({ telegram });
  onTestFinished(() => server.close());
  const env = {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: server.apiRoot,
    FAQ_DIR: "test/fixtures/kettle",
    WEBHOOK_URL: "http://127.0.0.1:9/telegram",
    WEBHOOK_SECRET: secret,
    OPERATIONS_PORT: "0",
  };
  const made = ["one", "two"].map(async (name) => {
    const port = await freePort();
    const url = `${database}?application_name=${name}`;
    return instance(name, port, { ...env, PORT: String(port), DATABASE_URL: url });
  });
  const instances = await Promise.all(made);
  await Promise.all(instances.map((one) => one.starts()));
  return new Pair(telegram, instances);
}

function instance(name: string, port: number, env: Record<string, string>): Instance {
  let product: Product | undefined;
  onTestFinished(async () => {
    product?.kill("SIGKILL");
    await product?.exited;
  });
  return {
    name,
    port,
    async starts() {
      product = runProduct(env);
      await product.waitFor('"msg":"started"');
    },
    gets: (signal) => product?.kill(signal),
    ends: async () => (await product?.exited) ?? { code: null, output: "" },
  };
}

/** Somebody in every chat, with so many questions. */
function askersOf({ telegram }: Pair, chats: number, questions: number): Asker[] {
  const askers = Array.from({ length: chats }, (_, i) => new Asker(telegram, `asker${i}x`));
  for (const asker of askers) asker.asks(questions);
  return askers;
}

describe.runIf(havePostgres())("two processes on one PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  /** How many updates are not done. */
  async function openIn(database: string): Promise<number> {
    const rows = await query(
      database,
      "select count(*)::int as n from inbox where done_at is null",
    );
    return Number(rows[0]?.n);
  }

  /** What is claimed at this moment, as texts that tell one claim from another. */
  async function claimsIn(database: string): Promise<string[]> {
    const rows = await query(
      database,
      "select update_id || ' ' || owner || ' ' || attempts as claim from inbox where owner is not null and done_at is null",
    );
    return rows.map(({ claim }) => String(claim));
  }

  it("one is killed and restarted: everything is answered in order, and nothing twice but what it had in hand", {
    timeout,
  }, async () => {
    const database = await server.fresh();
    const pair = await startPair(database);
    const [one] = pair.instances as [Instance];
    const askers = askersOf(pair, 20, 50);
    const killed = new Promise<void>((resolve) => {
      pair.moments.at({ when: "done", method: "sendMessage", nth: 300 }, () => {
        one.gets("SIGKILL");
        resolve();
      });
    });
    const delivered = pair.delivers();
    await killed;
    const atDeath = await claimsIn(database);
    await one.starts();
    const later = new Set(await claimsIn(database));
    const inHand = atDeath.filter((claim) => later.has(claim));
    await delivered;
    await pair.telegram.until(() => askers.every(isServed));
    for (const asker of askers) expect(withoutDoubles(asker.got)).toEqual(asker.expected);
    const doubled = askers.reduce((sum, asker) => sum + doublesOf(asker), 0);
    console.info({ inHand: inHand.length, doubled, refused: pair.refused.length });
    expect(doubled).toBeLessThanOrEqual(inHand.length);
    await expect.poll(() => openIn(database), { timeout: 60_000 }).toBe(0);
  });

  it("an update that reaches both at once is answered once", { timeout }, async () => {
    const database = await server.fresh();
    const pair = await startPair(database);
    const askers = askersOf(pair, 10, 5);
    const { updates } = pair.telegram;
    for (const update of [...updates.pending]) {
      const body = JSON.stringify(update);
      const statuses = pair.instances.map(({ port }) => deliver(port, body));
      expect(await Promise.all(statuses)).toEqual([200, 200]);
      updates.confirm(update.update_id);
    }
    await pair.telegram.until(() => askers.every(isServed));
    await expect.poll(() => openIn(database), { timeout: 60_000 }).toBe(0);
    expect(askers.map(({ got }) => got)).toEqual(askers.map(({ expected }) => expected));
  });

  it("PostgreSQL is restarted: updates are refused meanwhile, and nothing is lost or answered twice", {
    timeout,
  }, async () => {
    const database = await server.fresh();
    const pair = await startPair(database);
    const askers = askersOf(pair, 20, 20);
    const reached = new Promise<void>((resolve) => {
      pair.moments.at({ when: "done", method: "sendMessage", nth: 100 }, resolve);
    });
    const delivered = pair.delivers();
    await reached;
    await server.pause();
    await expect.poll(() => pair.refused.length, { timeout: 60_000 }).toBeGreaterThan(20);
    await server.resume();
    await delivered;
    await pair.telegram.until(() => askers.every(isServed));
    expect(new Set(pair.refused)).toEqual(new Set([503]));
    for (const asker of askers) expect(withoutDoubles(asker.got)).toEqual(asker.expected);
    const doubled = askers.reduce((sum, asker) => sum + doublesOf(asker), 0);
    console.info({ doubled, refused: pair.refused.length });
    expect(doubled).toBe(0);
    await expect.poll(() => openIn(database), { timeout: 60_000 }).toBe(0);
  });

  it("one chat floods the bot: the others are answered meanwhile", {
    timeout,
  }, async () => {
    const database = await server.fresh();
    const pair = await startPair(database);
    const flooder = new Asker(pair.telegram, "flooder");
    const held = pair.moments.hold(flooder.chat);
    flooder.asks(500);
    const { updates } = pair.telegram;
    const flood = [...updates.pending];
    updates.drop();
    const sampling = new AbortController();
    const most = sampleConnections(database, sampling.signal);
    const flooded = Promise.all(
      flood.map((update) => deliver(pair.next().port, JSON.stringify(update))),
    );
    const askers = askersOf(pair, 10, 5);
    await pair.delivers();
    await pair.telegram.until(() => askers.every(isServed));
    expect(askers.map(({ got }) => got)).toEqual(askers.map(({ expected }) => expected));
    expect(new Set(await flooded)).toEqual(new Set([200]));
    expect(held.waiting).toBe(1);
    held.letGo();
    await expect.poll(() => openIn(database), { timeout: 60_000 }).toBe(0);
    sampling.abort();
    const connections = await most;
    console.info(connections);
    expect([...connections.keys()].sort()).toEqual(["one", "two"]);
    expect(Math.max(...connections.values())).toBeLessThanOrEqual(12);
  });
});

/** Counts each instance's connections again and again. @returns the most that there were of each */
async function sampleConnections(database: string, over: AbortSignal) {
  const most = new Map<string, number>();
  while (!over.aborted) {
    const rows = await query(
      database,
      "select application_name as name, count(*)::int as n from pg_stat_activity where application_name in ('one', 'two') group by 1",
    );
    for (const { name, n } of rows) {
      most.set(String(name), Math.max(most.get(String(name)) ?? 0, Number(n)));
    }
  }
  return most;
}
