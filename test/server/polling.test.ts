import { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalServer, startLocalTelegram } from "../../src/local/server.ts";
import { LocalTelegram } from "../../src/local/telegram.ts";
import { type Receiver, startPolling } from "../../src/server/polling.ts";
import { silent } from "../support/bot.ts";

let telegram: LocalTelegram;
let server: LocalServer;
let api: Api;
let receiver: Receiver | undefined;
beforeEach(async () => {
  telegram = new LocalTelegram();
  server = await startLocalTelegram({ telegram });
  api = new Api(telegram.token, { apiRoot: server.apiRoot });
});
afterEach(async () => {
  await receiver?.stop();
  await server.close();
});

/** Something that is let go by hand. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: resolve };
}

const text = (update: Update) => update.message?.text;

describe("long polling", () => {
  it("handles a chat's messages in order, and other chats meanwhile", async () => {
    const [ann, bob] = [
      telegram.addPerson({ first_name: "Ann" }),
      telegram.addPerson({ first_name: "Bob" }),
    ];
    const slow = gate();
    const bobDone = gate();
    const log: string[] = [];
    receiver = startPolling(
      api,
      async (update) => {
        if (text(update) === "a1") await slow.promise;
        log.push(text(update) ?? "");
        if (text(update) === "b2") bobDone.open();
      },
      silent,
    );
    for (const [person, words] of [
      [ann, "a1"],
      [ann, "a2"],
      [bob, "b1"],
      [bob, "b2"],
    ] as const)
      person.writes(words);
    await bobDone.promise;
    slow.open();
    await telegram.settled();
    expect(log).toEqual(["b1", "b2", "a1", "a2"]);
  });

  it("takes messages that come while another chat is slow", async () => {
    const [ann, bob] = [
      telegram.addPerson({ first_name: "Ann" }),
      telegram.addPerson({ first_name: "Bob" }),
    ];
    const [slow, began, late] = [gate(), gate(), gate()];
    receiver = startPolling(
      api,
      async (update) => {
        if (text(update) === "slow") {
          began.open();
          await slow.promise;
        }
        if (text(update) === "late") late.open();
      },
      silent,
    );
    ann.writes("slow");
    await began.promise;
    bob.writes("late");
    await late.promise;
    slow.open();
    await telegram.settled();
  });

  it("confirms nothing before it is handled: what a dead process leaves comes again", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const [began, never] = [gate(), gate()];
    const dying = startPolling(
      api,
      async (update) => {
        if (text(update) === "second") {
          began.open();
          await never.promise;
        }
      },
      silent,
      0,
    );
    for (const words of ["first", "second", "third"]) ann.writes(words);
    await began.promise;
    await dying.stop();
    const again: string[] = [];
    receiver = startPolling(api, async (update) => void again.push(text(update) ?? ""), silent);
    await telegram.settled();
    expect(again).toEqual(["second", "third"]);
  });

  it("goes on after a handler has failed", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const handled: string[] = [];
    receiver = startPolling(
      api,
      async (update) => {
        if (text(update) === "bad") throw new Error("broken");
        handled.push(text(update) ?? "");
      },
      silent,
    );
    ann.writes("bad");
    ann.writes("good");
    await telegram.settled();
    expect(handled).toEqual(["good"]);
  });

  it("stopping waits for what is in hand and confirms it", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const [began, slow] = [gate(), gate()];
    const first = startPolling(
      api,
      async () => {
        began.open();
        await slow.promise;
      },
      silent,
    );
    ann.writes("hello");
    await began.promise;
    const stopped = first.stop();
    slow.open();
    await stopped;
    await telegram.settled();
  });
});
