import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { Clock, outcome, telegramWithAnn } from "./support.ts";

/** A Telegram whose updates are numbered from 1. */
function early() {
  const telegram = new LocalTelegram({ now: () => 0 });
  const ann = telegram.addPerson({ first_name: "Ann" });
  const poll = async (params: Record<string, unknown> = {}) =>
    ((await telegram.call("getUpdates", params)) as Update[]).map(({ update_id }) => update_id);
  return { telegram, ann, poll };
}

describe("getUpdates", () => {
  /** The calls one after the other, with five updates there. */
  test.each<[Record<string, unknown>[], number[]]>([
    [[{}], [1, 2, 3, 4, 5]],
    [
      [{}, {}],
      [1, 2, 3, 4, 5],
    ],
    [[{ offset: 1 }], [1, 2, 3, 4, 5]],
    [[{ offset: 3 }], [3, 4, 5]],
    [
      [{ offset: 3 }, { offset: 0 }],
      [3, 4, 5],
    ],
    [[{ offset: 6 }], []],
    [[{ offset: "4", limit: "1" }], [4]],
    [
      [{ offset: 4, limit: 1 }, {}],
      [4, 5],
    ],
    [[{ offset: -1 }], [5]],
    [
      [{ offset: -2 }, {}],
      [4, 5],
    ],
    [[{ offset: -9 }], [1, 2, 3, 4, 5]],
    [[{ limit: 0 }], [1]],
    [[{ limit: 1000, timeout: 50 }], [1, 2, 3, 4, 5]],
  ])("%j → %j", async (calls, expected) => {
    const { ann, poll } = early();
    for (const text of ["a", "b", "c", "d", "e"]) ann.send(text);
    let last: number[] = [];
    for (const params of calls) last = await poll(params);
    expect(last).toEqual(expected);
  });

  test("a long poll ends with the first updates, those of one moment together", async () => {
    const { ann, poll } = early();
    const waiting = poll({ timeout: 50 });
    ann.send("a");
    ann.send("b");
    expect(await waiting).toEqual([1, 2]);
  });

  test("a second reader ends the first", async () => {
    const { telegram, ann, poll } = early();
    const first = outcome(telegram, "getUpdates", { timeout: 50 });
    const second = poll({ timeout: 50 });
    expect(await first).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    ann.send("a");
    expect(await second).toEqual([1]);
  });

  test("an aborted poll takes nothing with it", async () => {
    const { telegram, ann, poll } = early();
    const gone = new AbortController();
    const first = telegram.call("getUpdates", { timeout: 50 }, gone.signal);
    gone.abort();
    expect(await first).toEqual([]);
    ann.send("a");
    expect(await poll()).toEqual([1]);
  });

  test("allowed_updates is remembered, for updates to come", async () => {
    const { telegram, ann, poll } = early();
    ann.send("a");
    expect(await poll({ allowed_updates: ["callback_query"] })).toEqual([1]);
    ann.send("b");
    telegram.push({ callback_query: { id: "1", from: ann.user, chat_instance: "1" } });
    expect(await poll()).toEqual([1, 2]);
    await poll({ allowed_updates: [] });
    ann.send("c");
    expect(await poll()).toEqual([1, 2, 3]);
  });

  test("some kinds come only when they are asked for", async () => {
    const { telegram, poll } = early();
    const member = { chat_member: {} as never };
    telegram.push(member);
    expect(await poll({ allowed_updates: ["chat_member"] })).toEqual([]);
    telegram.push(member);
    expect(await poll()).toHaveLength(1);
  });

  test("a forged number is kept, the next one follows it", async () => {
    const { telegram, ann, poll } = early();
    telegram.push({ update_id: 70, poll: {} as never });
    ann.send("a");
    expect(await poll()).toEqual([70, 71]);
  });
});

test("numbers go on where an earlier run has been", () => {
  const clock = new Clock();
  const first = telegramWithAnn({ now: clock.now });
  first.ann.send("a");
  clock.advance(1000);
  const second = telegramWithAnn({ now: clock.now });
  second.ann.send("b");
  const id = ({ telegram }: typeof first) => telegram.updates.pending[0]?.update_id ?? 0;
  expect(id(second)).toBeGreaterThan(id(first));
});

test("so do messages, if asked to", () => {
  const { ann } = telegramWithAnn({ firstMessageId: 500 });
  expect(ann.send("a").message_id).toBe(501);
});

describe("settled", () => {
  test("waits for the updates of now, not for later ones", async () => {
    const { telegram, ann, poll } = early();
    await telegram.settled();
    ann.send("a");
    ann.send("b");
    let done = false;
    const settled = telegram.settled().then(() => {
      done = true;
    });
    await poll({ offset: 2 });
    expect(done).toBe(false);
    ann.send("c");
    await poll({ offset: 3 });
    await settled;
    expect(telegram.updates.pending).toHaveLength(1);
  });
});

/** A bot's own server that answers with these statuses, one after the other, and then with 200. */
async function botServer(statuses: number[] = [], reply = "") {
  const got: { headers: IncomingMessage["headers"]; update: Update; status: number }[] = [];
  const server = createServer(async (request, response) => {
    const body = await new Response(request as never).text();
    const status = statuses.shift() ?? 200;
    got.push({ headers: request.headers, update: JSON.parse(body), status });
    response.writeHead(status).end(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

describe("webhook", () => {
  const withoutPauses = () => {
    const pauses: number[] = [];
    const made = telegramWithAnn({ wait: async (ms) => void pauses.push(ms) });
    onTestFinished(() => made.telegram.delivery.stop());
    return { ...made, pauses };
  };

  test("delivers in order, with the secret, what was pending first", async () => {
    const { telegram, ann } = withoutPauses();
    const { got, url } = await botServer();
    ann.send("a");
    await telegram.call("setWebhook", { url, secret_token: "s3cret" });
    ann.send("b");
    ann.send("c");
    await telegram.settled();
    expect(got.map(({ update }) => update.message?.text)).toEqual(["a", "b", "c"]);
    expect(got[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("s3cret");
    ann.send("d");
    await telegram.settled();
    expect(got).toHaveLength(4);
  });

  test("tries again until it is taken, and keeps the order", async () => {
    const { telegram, ann, pauses } = withoutPauses();
    const { got, url } = await botServer([500, 302, 404]);
    await telegram.call("setWebhook", { url });
    ann.send("a");
    ann.send("b");
    await telegram.settled();
    expect(got.map(({ update }) => update.message?.text)).toEqual(["a", "a", "a", "a", "b"]);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(await telegram.call("getWebhookInfo")).toMatchObject({
      url,
      pending_update_count: 0,
      last_error_message: "Wrong response from the webhook: 404 Not Found",
    });
  });

  test("an answer may be a call", async () => {
    const { telegram, ann } = withoutPauses();
    const reply = JSON.stringify({ method: "sendMessage", chat_id: 1001, text: "hi" });
    const { url } = await botServer([], reply);
    await telegram.call("setWebhook", { url });
    ann.send("a");
    await telegram.settled();
    expect(telegram.messages(1001).at(-1)?.text).toBe("hi");
  });

  test("excludes polling", async () => {
    const { telegram } = withoutPauses();
    const { url } = await botServer();
    const waiting = outcome(telegram, "getUpdates", { timeout: 50 });
    await telegram.call("setWebhook", { url });
    expect(await waiting).toMatch(/^Conflict/);
    expect(await outcome(telegram, "getUpdates", {})).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await telegram.call("deleteWebhook", { drop_pending_updates: true });
    expect(await outcome(telegram, "getUpdates", {})).toBe("ok");
  });

  test.each([
    [{ url: "https://example.org/hook" }, "ok"],
    [{ url: "" }, "ok"],
    [
      { url: "http://example.org" },
      "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ],
    [
      { url: "http://localhost.evil.org/" },
      "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ],
    [
      { url: "https://example.org", secret_token: "a b" },
      "Bad Request: secret token contains unallowed characters",
    ],
    [
      { url: "https://example.org", secret_token: "a".repeat(257) },
      "Bad Request: secret token is too long",
    ],
  ])("%j", async (params, expected) => {
    expect(await outcome(withoutPauses().telegram, "setWebhook", params)).toBe(expected);
  });
});
