import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { gate, handled, message, noEffects, setUpInbox, textOf } from "./support.ts";

const setup = setUpInbox();

describe("a worker", () => {
  it("handles a chat's updates in order, and other chats meanwhile", async () => {
    const [slow, other] = [gate(), gate()];
    const texts: string[] = [];
    const working = setup.start(async (update) => {
      if (textOf(update) === "a1") await slow.promise;
      texts.push(textOf(update));
      if (textOf(update) === "b2") other.open();
      return handled;
    });
    await setup.put(
      message(1, 7, "a1"),
      message(2, 7, "a2"),
      message(3, 8, "b1"),
      message(4, 8, "b2"),
    );
    await other.promise;
    expect(texts).toEqual(["b1", "b2"]);
    slow.open();
    await working.idle();
    expect(texts).toEqual(["b1", "b2", "a1", "a2"]);
    expect(await setup.store.inbox.countOpen()).toBe(0);
  });

  it("saves what an update changes together with its end", async () => {
    const working = setup.start(async (update) => ({
      kind: "handled",
      effects: { ...noEffects, values: new Map([[`k${update.update_id}`, textOf(update)]]) },
    }));
    await setup.put(message(1, 7, "one"));
    await working.idle();
    expect(await setup.store.read("k1")).toBe("one");
  });

  it("handles an update once, however often it comes", async () => {
    const ids: number[] = [];
    const working = setup.start(async ({ update_id }) => {
      ids.push(update_id);
      return handled;
    });
    const again = message(1, 7, "once");
    await Promise.all([setup.put(again), setup.put(again), setup.put(again)]);
    await working.idle();
    await setup.put(again);
    await setup.put(again, message(2, 7, "two"));
    await working.idle();
    expect(ids).toEqual([1, 2]);
  });

  it("takes what a dead process left behind, and what came before it started", async () => {
    await setup.put(message(1, 7, "left"));
    await setup.store.inbox.claim(1);
    await setup.die();
    await setup.put(message(2, 8, "waits"));
    const texts: string[] = [];
    const working = setup.start(async (update) => {
      texts.push(textOf(update));
      return handled;
    });
    await working.idle();
    expect(texts).toEqual(["left", "waits"]);
  });

  it("goes on after an unexpected error", async () => {
    const texts: string[] = [];
    const working = setup.start(async (update) => {
      if (textOf(update) === "bad") throw new Error("broken");
      texts.push(textOf(update));
      return handled;
    });
    await setup.put(message(1, 7, "bad"), message(2, 7, "good"));
    await working.idle();
    expect(texts).toEqual(["good"]);
    expect(setup.log.join("")).toContain('"update":1');
    expect(await setup.store.givenUp.untold(10)).toMatchObject([
      { update_id: 1, why: "unexpected" },
    ]);
  });

  it("gives up an attempt that hangs, logs the update's id, and lets the chat go on", async () => {
    const texts: string[] = [];
    const working = setup.start(
      (update) => {
        texts.push(textOf(update));
        return textOf(update) === "hang" ? new Promise(() => {}) : Promise.resolve(handled);
      },
      { timeout: 20 },
    );
    await setup.put(message(1, 7, "hang"), message(2, 7, "next"));
    await working.idle();
    expect(texts).toEqual(["hang", "next"]);
    expect(setup.log.find((line) => line.includes("took too long"))).toContain('"update":1');
    expect(await setup.store.givenUp.list()).toMatchObject([{ update_id: 1, why: "late" }]);
  });

  it("retries saving an update's end if the database fails for a moment", async () => {
    const { inbox } = setup.store;
    const finish = inbox.finish.bind(inbox);
    let failures = 1;
    inbox.finish = (...args) =>
      failures-- > 0 ? Promise.reject(new Error("busy")) : finish(...args);
    const texts: string[] = [];
    const working = setup.start(
      async (update) => {
        texts.push(textOf(update));
        return handled;
      },
      { saveRetryPause: 1 },
    );
    await setup.put(message(1, 7, "once"));
    await working.idle();
    expect(texts).toEqual(["once"]);
    expect(await inbox.countOpen()).toBe(0);
  });

  it("serves a limited number of chats at once, and the others after them", async () => {
    let most = 0;
    let now = 0;
    const working = setup.start(
      async () => {
        most = Math.max(most, ++now);
        await new Promise(setImmediate);
        now--;
        return handled;
      },
      { concurrency: 3 },
    );
    await setup.put(...Array.from({ length: 20 }, (_, i) => message(i + 1, i + 1, "x")));
    await working.idle();
    expect(most).toBe(3);
    expect(await setup.store.inbox.countOpen()).toBe(0);
  });

  it("waits, when stopped, for what is in hand, takes nothing new, and gives back what does not end", async () => {
    const [began, slow] = [gate(), gate()];
    const texts: string[] = [];
    const working = setup.start(async (update) => {
      if (textOf(update) === "never") await new Promise(() => {});
      began.open();
      await slow.promise;
      texts.push(textOf(update));
      return handled;
    });
    await setup.put(message(1, 7, "slow"), message(2, 7, "later"), message(3, 8, "never"));
    await began.promise;
    const stopped = working.stop(50);
    slow.open();
    await stopped;
    expect(texts).toEqual(["slow"]);
    const left = await setup.store.inbox.claim(10);
    expect(left.map(({ update_id, attempts }) => [update_id, attempts])).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });
});

it("a row that is not readable is given up, and holds up no others", async () => {
  await setup.put(message(1, 7, "broken"), message(2, 8, "other"), message(3, 7, "next"));
  const beside = new DatabaseSync(join(setup.dir, "bot.sqlite"));
  beside.exec("update inbox set body = '{' where update_id = 1");
  beside.close();
  const texts: string[] = [];
  const working = setup.start(async (update) => {
    texts.push(textOf(update));
    return handled;
  });
  await working.idle();
  expect(texts).toEqual(["other", "next"]);
  expect(await setup.store.givenUp.list()).toMatchObject([{ update_id: 1, why: "unreadable" }]);
});
