import { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalServer, startLocalTelegram } from "../../src/local/server.ts";
import { LocalTelegram } from "../../src/local/telegram.ts";
import { createLog } from "../../src/log.ts";
import { type Receiver, startPolling } from "../../src/server/polling.ts";
import { silent } from "../support/bot.ts";

let telegram: LocalTelegram;
let server: LocalServer;
let api: Api;
let receiver: Receiver | undefined;
let accepted: string[];
beforeEach(async () => {
  accepted = [];
  telegram = new LocalTelegram();
  server = await startLocalTelegram({ telegram });
  api = new Api(telegram.token, { apiRoot: server.apiRoot });
});
afterEach(async () => {
  await receiver?.stop();
  await server.close();
});

const take = async (updates: Update[]) => {
  accepted.push(...updates.map(({ message }) => message?.text ?? "?"));
};

describe("long polling", () => {
  it("accepts what comes, in order, and confirms it", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.writes("1");
    receiver = startPolling(api, take, silent);
    await telegram.settled();
    ann.writes("2");
    ann.writes("3");
    await telegram.settled();
    expect(accepted).toEqual(["1", "2", "3"]);
  });

  it("confirms nothing before it is accepted: what a dead process leaves comes again", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const { promise: never, resolve: die } = Promise.withResolvers<void>();
    const { promise: began, resolve: begin } = Promise.withResolvers<void>();
    const dying = startPolling(
      api,
      async () => {
        begin();
        await never;
        throw new Error("the process has died");
      },
      silent,
    );
    ann.writes("first");
    await began;
    expect(telegram.updates.pending).toHaveLength(1);
    const stopped = dying.stop();
    die();
    await stopped;
    receiver = startPolling(api, take, silent);
    await telegram.settled();
    expect(accepted).toEqual(["first"]);
  });

  it("asks again for what could not be accepted", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    let failures = 0;
    receiver = startPolling(
      api,
      async (updates) => {
        if (failures++ === 0) throw new Error("the database is away");
        await take(updates);
      },
      silent,
    );
    ann.writes("hello");
    await telegram.settled();
    expect(accepted).toEqual(["hello"]);
  });

  it("goes on after Telegram has failed, and tells when it last worked", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    let time = 0;
    const how = { kind: "error" as const, status: 500, description: "Internal Server Error" };
    telegram.fail({ method: "getUpdates", times: 1, how });
    receiver = startPolling(api, take, silent, { now: () => ++time });
    const began = receiver.lastSuccess;
    ann.writes("hello");
    await telegram.settled();
    expect(accepted).toEqual(["hello"]);
    expect(receiver.lastSuccess).toBeGreaterThan(began);
  });

  it("where another process polls too, says in a line what to do, and goes on when that one has ended", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const lines: string[] = [];
    const log = createLog("warn", { write: (line: string) => void lines.push(line) });
    const description = "Conflict: terminated by other getUpdates request";
    const how = { kind: "error" as const, status: 409, description };
    telegram.fail({ method: "getUpdates", times: 1, how });
    receiver = startPolling(api, take, log);
    ann.writes("hello");
    await telegram.settled();
    expect(accepted).toEqual(["hello"]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "").msg).toMatch(/^Another process .* \(409\): stop it, or give/);
  });

  it("takes numbers that are lower than the last", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    receiver = startPolling(api, take, silent);
    const message = ann.writes("high");
    await telegram.settled();
    telegram.push({
      update_id: 5,
      message: { ...message, text: "low" } as Update["message"] & object,
    });
    await telegram.settled();
    expect(accepted).toEqual(["high", "low"]);
  });

  it("stopping waits for what is being accepted, and confirms it", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const { promise: slow, resolve: go } = Promise.withResolvers<void>();
    const { promise: began, resolve: begin } = Promise.withResolvers<void>();
    const first = startPolling(
      api,
      async () => {
        begin();
        await slow;
      },
      silent,
    );
    ann.writes("hello");
    await began;
    const stopped = first.stop();
    go();
    await stopped;
    expect(telegram.updates.pending).toHaveLength(0);
  });
});
