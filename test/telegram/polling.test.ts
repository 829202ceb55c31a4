import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createLog } from "../../src/log.ts";
import { type LocalServer, LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { type Receiver, startPolling } from "../../src/telegram/polling.ts";
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
    ann.send("1");
    receiver = startPolling(api, take, silent);
    await telegram.settled();
    ann.send("2");
    ann.send("3");
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
    ann.send("first");
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
    ann.send("hello");
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
    ann.send("hello");
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
    ann.send("hello");
    await telegram.settled();
    expect(accepted).toEqual(["hello"]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "").msg).toMatch(/^Another process .* \(409\): stop it, or give/);
  });

  it("takes numbers that are lower than the last", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    receiver = startPolling(api, take, silent);
    const message = ann.send("high");
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
    ann.send("hello");
    await began;
    const stopped = first.stop();
    go();
    await stopped;
    expect(telegram.updates.pending).toHaveLength(0);
  });
});

describe("what comes in place of an update", () => {
  const message = (update_id: number) => ({ update_id, message: { text: `${update_id}` } });
  const broken: unknown[] = [
    null,
    7,
    "text",
    [],
    {},
    { message: { text: "without a number" } },
    { update_id: "8", message: {} },
    { update_id: 8.5, message: {} },
    { update_id: 2 ** 53 + 2, message: {} },
  ];

  /** A server in Telegram's place that hands out what waits, and forgets what is confirmed; a broken thing too, with the next. */
  async function handingOut(...waiting: unknown[]) {
    const offsets: number[] = [];
    const server = createServer(async (request, response) => {
      const { offset } = JSON.parse(await text(request));
      offsets.push(offset);
      const last = waiting.findLastIndex((one) => Number(Object(one).update_id) < offset);
      waiting.splice(0, last + 1);
      response.setHeader("content-type", "application/json");
      if (waiting.length > 0) response.end(JSON.stringify({ ok: true, result: waiting }));
      else setTimeout(() => response.end(JSON.stringify({ ok: true, result: [] })), 5);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const lines: string[] = [];
    const log = createLog("error", { write: (line: string) => void lines.push(line) });
    const told: unknown[] = [];
    const options = { onBroken: ({ id }: { id: number | undefined }) => void told.push(id) };
    const served = new Api(telegram.token, { apiRoot: `http://127.0.0.1:${port}` });
    receiver = startPolling(served, take, log, options);
    return { waiting, offsets, lines, told };
  }

  it("is passed over singly, logged by number and reason, counted, and confirmed", async () => {
    const { waiting, lines, told } = await handingOut(message(1), ...broken, message(9));
    await vi.waitFor(() => expect(waiting).toEqual([]));
    expect(accepted).toEqual(["1", "9"]);
    const none = undefined;
    expect(told).toEqual([none, none, none, none, none, none, none, 8.5, 2 ** 53 + 2]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      reason: "it is no object",
      msg: "a broken update is passed over",
    });
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ update: 2 ** 53 + 2 });
    expect(lines.join("")).not.toContain("without a number");
  });

  it("is confirmed by its own number where nothing good comes with it, and never asked from there on", async () => {
    const { waiting, offsets } = await handingOut({ update_id: 2 ** 53 + 2, message: {} });
    await vi.waitFor(() => expect(waiting).toEqual([]));
    waiting.push(message(5));
    await vi.waitFor(() => expect(accepted).toEqual(["5"]));
    expect(offsets.filter((offset) => offset > 2 ** 53)).toHaveLength(1);
  });

  it("without a number keeps nobody waiting who comes later", async () => {
    const { waiting, told } = await handingOut(null);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    waiting.push(message(5));
    await vi.waitFor(() => expect(accepted).toEqual(["5"]), { timeout: 3000 });
    expect(told).toHaveLength(1); // it's said once, however often it comes
  });
});
