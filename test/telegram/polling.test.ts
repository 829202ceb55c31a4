import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createLog } from "../../src/log.ts";
import { type LocalServer, LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { type Polling, startPolling } from "../../src/telegram/polling.ts";
import { silent } from "../support/bot.ts";

let telegram: LocalTelegram;
let server: LocalServer;
let api: Api;
let polling: Polling | undefined;
let accepted: string[];
beforeEach(async () => {
  accepted = [];
  telegram = new LocalTelegram();
  server = await startLocalTelegram({ telegram });
  api = new Api(telegram.token, { apiRoot: server.apiRoot });
});
afterEach(async () => {
  await polling?.stop();
  await server.close();
});

const take = async (updates: Update[]) => {
  accepted.push(...updates.map(({ message }) => message?.text ?? "?"));
};

describe("long polling", () => {
  it("accepts updates in order and confirms them", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.send("1");
    polling = startPolling(api, take, silent);
    await telegram.settled();
    ann.send("2");
    ann.send("3");
    await telegram.settled();
    expect(accepted).toEqual(["1", "2", "3"]);
  });

  it("confirms nothing before it is accepted: what a dead process leaves behind comes again", async () => {
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
    polling = startPolling(api, take, silent);
    await telegram.settled();
    expect(accepted).toEqual(["first"]);
  });

  it("asks again for updates that were not accepted", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    let failures = 0;
    polling = startPolling(
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

  it("goes on after a failure, and knows when it last worked", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    let time = 0;
    const how = { kind: "error" as const, status: 500, description: "Internal Server Error" };
    telegram.fail({ method: "getUpdates", times: 1, how });
    polling = startPolling(api, take, silent, { now: () => ++time });
    const began = polling.lastSuccess;
    ann.send("hello");
    await telegram.settled();
    expect(accepted).toEqual(["hello"]);
    expect(polling.lastSuccess).toBeGreaterThan(began);
  });

  it("logs what to do when another process polls too, and goes on when that one has ended", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    const lines: string[] = [];
    const log = createLog("warn", { write: (line: string) => void lines.push(line) });
    const description = "Conflict: terminated by other getUpdates request";
    const how = { kind: "error" as const, status: 409, description };
    telegram.fail({ method: "getUpdates", times: 1, how });
    polling = startPolling(api, take, log);
    ann.send("hello");
    await telegram.settled();
    expect(accepted).toEqual(["hello"]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "").msg).toMatch(/^Another process .* \(409\): stop it, or give/);
  });

  it("accepts numbers that are lower than the last", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    polling = startPolling(api, take, silent);
    const message = ann.send("high");
    await telegram.settled();
    telegram.push({
      update_id: 5,
      message: { ...message, text: "low" } as Update["message"] & object,
    });
    await telegram.settled();
    expect(accepted).toEqual(["high", "low"]);
  });

  it("waits, when stopped, for updates that are being accepted, and confirms them", async () => {
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

describe("a broken update", () => {
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

  /** A server in Telegram's place that hands out what waits and drops what is confirmed, broken updates with the next one. */
  async function serverWith(...waiting: unknown[]) {
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
    const reported: unknown[] = [];
    const options = { onBroken: ({ id }: { id: number | undefined }) => void reported.push(id) };
    const served = new Api(telegram.token, { apiRoot: `http://127.0.0.1:${port}` });
    polling = startPolling(served, take, log, options);
    return { waiting, offsets, lines, reported };
  }

  it("is skipped on its own, logged by number and reason, reported, and confirmed", async () => {
    const { waiting, lines, reported } = await serverWith(message(1), ...broken, message(9));
    await vi.waitFor(() => expect(waiting).toEqual([]));
    expect(accepted).toEqual(["1", "9"]);
    const none = undefined;
    expect(reported).toEqual([none, none, none, none, none, none, none, 8.5, 2 ** 53 + 2]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      reason: "not an object",
      msg: "skipped a broken update",
    });
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ update: 2 ** 53 + 2 });
    expect(lines.join("")).not.toContain("without a number");
  });

  it("is confirmed by its own number if it comes alone, and that number is not used again", async () => {
    const { waiting, offsets } = await serverWith({ update_id: 2 ** 53 + 2, message: {} });
    await vi.waitFor(() => expect(waiting).toEqual([]));
    waiting.push(message(5));
    await vi.waitFor(() => expect(accepted).toEqual(["5"]));
    expect(offsets.filter((offset) => offset > 2 ** 53)).toHaveLength(1);
  });

  it("without a number holds up no later ones", async () => {
    const { waiting, reported } = await serverWith(null);
    await vi.waitFor(() => expect(reported).toHaveLength(1));
    waiting.push(message(5));
    await vi.waitFor(() => expect(accepted).toEqual(["5"]), { timeout: 3000 });
    expect(reported).toHaveLength(1); // once, however often it comes
  });
});
