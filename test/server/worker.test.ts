import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { acceptInto } from "../../src/server/accept.ts";
import { startWorker, type Worker, type WorkerOptions } from "../../src/server/worker.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Database, Effects } from "../../src/store/store.ts";

let store: Database;
let worker: Worker | undefined;
let lines: string[];
let time: number;
const log = createLog("debug", { write: (line: string) => void lines.push(line) });
beforeEach(async () => {
  lines = [];
  time = Date.UTC(2026, 0, 1);
  store = await openDatabase("sqlite::memory:", { now: () => time });
});
afterEach(async () => {
  await worker?.stop();
  await store.close();
});

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
const nothing: Effects = { values: new Map(), events: [] };

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
    expect(await store.inbox.open()).toBe(0);
  });

  it("saves what an update changes together with its end", async () => {
    const working = start(async (update) => ({
      ...nothing,
      values: new Map([[`k${update.update_id}`, textOf(update)]]),
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
    const [claimed] = await store.inbox.claim(1);
    expect(claimed?.attempts).toBe(1);
    time += 31_000; // its lease is over
    const handled: string[] = [];
    const working = start(async (update) => {
      handled.push(textOf(update));
      return nothing;
    });
    await working.idle();
    expect(handled).toEqual(["left"]);
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
  });

  it("gives an update up that has ended the process several times", async () => {
    await put(message(1, 7, "poison"), message(2, 7, "next"));
    for (let crash = 0; crash < 3; crash++) {
      await store.inbox.claim(1);
      time += 31_000;
    }
    const handled: string[] = [];
    const working = start(async (update) => {
      handled.push(textOf(update));
      return nothing;
    });
    await working.idle();
    expect(handled).toEqual(["next"]);
    expect(lines.join("")).toContain("it is given up");
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
    expect(await inbox.open()).toBe(0);
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
    expect(await store.inbox.open()).toBe(0);
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
