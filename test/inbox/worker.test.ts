import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptInto } from "../../src/inbox/accept.ts";
import type { Handled } from "../../src/inbox/handle-in-time.ts";
import { startWorker, type Worker, type WorkerOptions } from "../../src/inbox/worker.ts";
import { createLog } from "../../src/log.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Effects } from "../../src/store/state/effects.ts";

let dir: string;
let store: Database;
let worker: Worker | undefined;
let lines: string[];
let time: number;
const log = createLog("debug", { write: (line: string) => void lines.push(line) });
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "worker-"));
  lines = [];
  time = Date.UTC(2026, 0, 1);
  store = await opened();
});
afterEach(async () => {
  await worker?.stop();
  await store.close();
  await rm(dir, { recursive: true });
});

const opened = () => openDatabase(`sqlite:${join(dir, "bot.sqlite")}`, { now: () => time });

/** The process dies, as far as the database can tell, with whatever was claimed in hand. */
async function dies(): Promise<void> {
  await store.close();
  store = await opened();
}

/** A message of a chat. */
const message = (update_id: number, chat: number, text: string): Update => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1,
    chat: { id: chat, type: "private", first_name: "A" },
    from: { id: chat, is_bot: false, first_name: "A" },
    text,
  },
});
const textOf = (update: Update) => update.message?.text ?? "";
const put = (...updates: Update[]) => acceptInto(store.inbox)(updates);
const effects: Effects = { values: new Map(), events: [] };
const nothing: Handled = { kind: "handled", effects };
/** The clock is in the test's hand, and looked at often. */
const byHand = { now: () => time, lookEvery: 5, random: () => 0.5 };

function start(handle: WorkerOptions["handle"], options: Partial<WorkerOptions> = {}) {
  worker = startWorker({ inbox: store.inbox, handle, log, ...options });
  return worker;
}

/** Something that is let go by hand. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: resolve };
}

describe("a worker", () => {
  it("handles a chat's updates in order, and other chats meanwhile", async () => {
    const [slow, other] = [gate(), gate()];
    const handled: string[] = [];
    const working = start(async (update) => {
      if (textOf(update) === "a1") await slow.promise;
      handled.push(textOf(update));
      if (textOf(update) === "b2") other.open();
      return nothing;
    });
    await put(message(1, 7, "a1"), message(2, 7, "a2"), message(3, 8, "b1"), message(4, 8, "b2"));
    await other.promise;
    expect(handled).toEqual(["b1", "b2"]);
    slow.open();
    await working.idle();
    expect(handled).toEqual(["b1", "b2", "a1", "a2"]);
    expect(await store.inbox.countOpen()).toBe(0);
  });

  it("saves what an update changes together with its end", async () => {
    const working = start(async (update) => ({
      kind: "handled",
      effects: { ...effects, values: new Map([[`k${update.update_id}`, textOf(update)]]) },
    }));
    await put(message(1, 7, "one"));
    await working.idle();
    expect(await store.read("k1")).toBe("one");
  });

  it("handles an update once, however often it comes", async () => {
    const handled: number[] = [];
    const working = start(async ({ update_id }) => {
      handled.push(update_id);
      return nothing;
    });
    const again = message(1, 7, "once");
    await Promise.all([put(again), put(again), put(again)]);
    await working.idle();
    await put(again);
    await put(again, message(2, 7, "two"));
    await working.idle();
    expect(handled).toEqual([1, 2]);
  });

  it("takes up what a dead process left, and what came before it started", async () => {
    await put(message(1, 7, "left"));
    await store.inbox.claim(1);
    await dies();
    await put(message(2, 8, "waits"));
    const handled: string[] = [];
    const working = start(async (update) => {
      handled.push(textOf(update));
      return nothing;
    });
    await working.idle();
    expect(handled).toEqual(["left", "waits"]);
  });

  it("goes on after an error that nobody expected", async () => {
    const handled: string[] = [];
    const working = start(async (update) => {
      if (textOf(update) === "bad") throw new Error("broken");
      handled.push(textOf(update));
      return nothing;
    });
    await put(message(1, 7, "bad"), message(2, 7, "good"));
    await working.idle();
    expect(handled).toEqual(["good"]);
    expect(lines.join("")).toContain('"update":1');
    expect(await store.givenUp.untold(10)).toMatchObject([{ update_id: 1, why: "unexpected" }]);
  });

  it("ends handling that hangs, logs it with the update's id, and lets the chat go on", async () => {
    const handled: string[] = [];
    const working = start(
      (update) => {
        handled.push(textOf(update));
        return textOf(update) === "hang" ? new Promise(() => {}) : Promise.resolve(nothing);
      },
      { patience: 20 },
    );
    await put(message(1, 7, "hang"), message(2, 7, "next"));
    await working.idle();
    expect(handled).toEqual(["hang", "next"]);
    expect(lines.find((line) => line.includes("took too long"))).toContain('"update":1');
    expect(await store.givenUp.list()).toMatchObject([{ update_id: 1, why: "late" }]);
  });

  it("tries to save an update's end again where the database fails for a moment", async () => {
    const { inbox } = store;
    const finish = inbox.finish.bind(inbox);
    let failures = 1;
    inbox.finish = (...args) =>
      failures-- > 0 ? Promise.reject(new Error("busy")) : finish(...args);
    const handled: string[] = [];
    const working = start(
      async (update) => {
        handled.push(textOf(update));
        return nothing;
      },
      { savePause: 1 },
    );
    await put(message(1, 7, "once"));
    await working.idle();
    expect(handled).toEqual(["once"]);
    expect(await inbox.countOpen()).toBe(0);
  });

  it("serves only so many chats at once, and the others after them", async () => {
    let most = 0;
    let now = 0;
    const working = start(
      async () => {
        most = Math.max(most, ++now);
        await new Promise(setImmediate);
        now--;
        return nothing;
      },
      { atOnce: 3 },
    );
    await put(...Array.from({ length: 20 }, (_, i) => message(i + 1, i + 1, "x")));
    await working.idle();
    expect(most).toBe(3);
    expect(await store.inbox.countOpen()).toBe(0);
  });

  it("stopping waits for what is in hand, takes nothing new, and gives back what does not end", async () => {
    const [began, slow] = [gate(), gate()];
    const handled: string[] = [];
    const working = start(async (update) => {
      if (textOf(update) === "never") await new Promise(() => {});
      began.open();
      await slow.promise;
      handled.push(textOf(update));
      return nothing;
    });
    await put(message(1, 7, "slow"), message(2, 7, "later"), message(3, 8, "never"));
    await began.promise;
    const stopped = working.stop(50);
    slow.open();
    await stopped;
    expect(handled).toEqual(["slow"]);
    const left = await store.inbox.claim(10);
    expect(left.map(({ update_id, attempts }) => [update_id, attempts])).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });
});

describe("what cannot be done now", () => {
  it("is tried again later, with its chat in order, while other chats go on", async () => {
    const tries: string[] = [];
    let away = true;
    start(async (update, { postponed, delivered }) => {
      tries.push(`${textOf(update)} ${postponed} ${delivered}`);
      if (textOf(update) !== "a1" || !away) return nothing;
      return { kind: "postponed", reason: "network", delivered: [postponed + 1] };
    }, byHand);
    await put(message(1, 7, "a1"), message(2, 7, "a2"), message(3, 8, "b1"));
    await vi.waitFor(async () => expect(await store.inbox.countOpen()).toBe(2));
    expect(tries.toSorted()).toEqual(["a1 0 ", "b1 0 "]);
    time += 750; // half of the first pause is certain, the rest is chance
    await vi.waitFor(() => expect(tries).toHaveLength(3));
    away = false;
    await vi.waitFor(async () => expect(await store.inbox.countOpen()).toBe(2));
    time += 1499;
    await worker?.idle();
    expect(tries).toHaveLength(3);
    time += 1;
    await vi.waitFor(async () => expect(await store.inbox.countOpen()).toBe(0));
    expect(tries.slice(2)).toEqual(["a1 1 1", "a1 2 2", "a2 0 "]);
  });

  it("waits as long as Telegram asks to", async () => {
    let tries = 0;
    start(
      async () =>
        ++tries > 1
          ? nothing
          : { kind: "postponed", reason: "flood", wait: 3_600_000, delivered: [] },
      byHand,
    );
    await put(message(1, 7, "hello"));
    await vi.waitFor(() => expect(tries).toBe(1));
    time += 3_600_000 - 1;
    await worker?.idle();
    expect(tries).toBe(1);
    time += 251;
    await vi.waitFor(async () => expect(await store.inbox.countOpen()).toBe(0));
    expect(tries).toBe(2);
  });

  it("is tried for a day, and then given up", async () => {
    const handled: string[] = [];
    start(async (update) => {
      handled.push(textOf(update));
      return textOf(update) === "next"
        ? nothing
        : { kind: "postponed", reason: "network", delivered: [] };
    }, byHand);
    await put(message(1, 7, "never"), message(2, 7, "next"));
    await vi.waitFor(() => expect(handled).toHaveLength(1));
    time += 24 * 60 * 60 * 1000 - 1;
    await vi.waitFor(() => expect(handled).toHaveLength(2));
    expect(await store.givenUp.list()).toEqual([]);
    time += 1;
    await vi.waitFor(() => expect(handled).toEqual(["never", "never", "never", "next"]));
    await worker?.idle();
    expect(await store.givenUp.untold(10)).toMatchObject([
      { update_id: 1, why: "network", body: { message: { text: "never" } } },
    ]);
  });

  it("is not even tried while Telegram is out of reach, but for one now and then", async () => {
    let room = 0;
    let back = () => {};
    const reach = {
      room: () => room,
      onClose(listener: () => void) {
        back = listener;
        return () => {};
      },
    };
    const handled: string[] = [];
    start(
      async (update) => {
        handled.push(textOf(update));
        room = 0;
        return nothing;
      },
      { reach, lookEvery: 5 },
    );
    await put(...Array.from({ length: 5 }, (_, i) => message(i + 1, i + 1, `${i + 1}`)));
    await worker?.idle();
    expect(handled).toEqual([]);
    room = 1;
    await vi.waitFor(() => expect(handled).toEqual(["1"]));
    await worker?.idle();
    expect(handled).toEqual(["1"]);
    room = Number.POSITIVE_INFINITY;
    back();
    await worker?.idle();
    expect(handled.toSorted()).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("what was in hand at a death", () => {
  /** Three chats, of which everything was in hand when the process died, and one that was not. */
  async function fourChats() {
    await put(message(1, 7, "a"), message(2, 8, "b"), message(3, 9, "c"));
    await store.inbox.claim(10);
    await put(message(4, 10, "d"));
    await dies();
  }

  it("is tried alone, one after the other, before anything else", async () => {
    await fourChats();
    const seen: string[] = [];
    const working = start(async (update) => {
      seen.push(`+${textOf(update)}`);
      await new Promise(setImmediate);
      seen.push(`-${textOf(update)}`);
      return nothing;
    });
    await working.idle();
    expect(seen.join("")).toBe("+a-a+b-b+c-c+d-d");
  });

  it("waits for nobody who only waits: then the others go on beside it", async () => {
    await fourChats();
    const slow = gate();
    const handled: string[] = [];
    const working = start(
      async (update) => {
        if (textOf(update) === "a") await slow.promise;
        handled.push(textOf(update));
        return nothing;
      },
      { aloneFor: 10 },
    );
    await vi.waitFor(() => expect(handled).toEqual(["b", "c", "d"]));
    slow.open();
    await working.idle();
    expect(handled).toEqual(["b", "c", "d", "a"]);
  });

  it("is never held against those that were in hand with others, however often", async () => {
    await put(...Array.from({ length: 40 }, (_, i) => message(i + 1, i + 1, `${i + 1}`)));
    for (let death = 0; death < 10; death++) {
      await store.inbox.claim(50);
      await dies();
    }
    const handled: string[] = [];
    const working = start(async (update) => {
      handled.push(textOf(update));
      return nothing;
    });
    await working.idle();
    expect(handled).toHaveLength(40);
  });

  it("is given up after three deaths while alone, and its chat goes on", async () => {
    await put(message(1, 7, "poison"), message(2, 7, "next"));
    await store.inbox.claim(1);
    for (let death = 0; death < 3; death++) {
      await dies();
      time += 5000;
      expect(await store.inbox.claimSuspect()).toMatchObject({ update_id: 1, deaths: death });
    }
    await dies();
    const handled: string[] = [];
    start(async (update) => {
      handled.push(textOf(update));
      return nothing;
    }, byHand);
    await worker?.idle();
    expect(handled).toEqual([]);
    time += 5000;
    await vi.waitFor(() => expect(handled).toEqual(["next"]));
    expect(lines.join("")).toContain("npm run inbox -- show 1");
    expect(await store.givenUp.untold(10)).toMatchObject([
      { update_id: 1, why: "deaths", body: { message: { text: "poison" } } },
    ]);
  });
});

it("a row that cannot be read is given up, and holds up nobody", async () => {
  await put(message(1, 7, "broken"), message(2, 8, "other"), message(3, 7, "next"));
  const beside = new DatabaseSync(join(dir, "bot.sqlite"));
  beside.exec("update inbox set body = '{' where update_id = 1");
  beside.close();
  const handled: string[] = [];
  const working = start(async (update) => {
    handled.push(textOf(update));
    return nothing;
  });
  await working.idle();
  expect(handled).toEqual(["other", "next"]);
  expect(await store.givenUp.list()).toMatchObject([{ update_id: 1, why: "unreadable" }]);
});

it("an update that can be read and not written is passed over, and the others with it are taken", async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`);
  const broken: unknown[] = [];
  const accept = acceptInto(store.inbox, { onBroken: (one) => void broken.push(one) });
  const nested = { ...message(2, 8, "deep"), deep } as Update;
  await accept([message(1, 7, "before"), nested, message(3, 9, "after")]);
  expect(broken).toEqual([{ id: 2, reason: "it is nested too deeply" }]);
  const handled: string[] = [];
  const working = start(async (update) => {
    handled.push(textOf(update));
    return nothing;
  });
  await working.idle();
  expect(handled).toEqual(["before", "after"]);
});
