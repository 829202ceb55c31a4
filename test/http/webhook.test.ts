import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectRaw } from "../support/raw-http.ts";
import { delivery, gate, head, json, setUpWebhook, trusted } from "./support.ts";

const setup = setUpWebhook();

describe("the webhook accepts", () => {
  beforeEach(() => setup.serve());

  it("answers only after the update has been accepted", async () => {
    const [began, stored] = [gate(), gate()];
    setup.accept = async () => {
      began.open();
      await stored.promise;
    };
    let answered = false;
    const answer = setup.post('{"update_id":1}').then((response) => {
      answered = true;
      return response;
    });
    await began.promise;
    await fetch(setup.url("/healthz"));
    expect(answered).toBe(false);
    stored.open();
    expect((await answer).status).toBe(200);
  });

  it.each<[string, string, Record<string, string>]>([
    ["a message", '{"update_id":1,"message":{"text":"hi"}}', {}],
    ["a kind that does not exist yet", '{"update_id":1,"telepathy":{"of":[1,[2]]}}', {}],
    ["an update with nothing in it", '{"update_id":1}', {}],
    [
      "a type with a character set",
      '{"update_id":1}',
      { "content-type": "Application/JSON; charset=utf-8" },
    ],
    ["all languages", '{"update_id":1,"message":{"text":"ру́сский \\ud83d 中文 🙂"}}', {}],
  ])("%s", async (_, body, headers) => {
    const response = await setup.post(body, { ...trusted, ...headers });
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
    expect(setup.accepted).toEqual([JSON.parse(body)]);
  });

  it("__proto__ and its like without harm", async () => {
    const pollution = '{"polluted":true}';
    const body = `{"update_id":1,"__proto__":${pollution},"constructor":{"prototype":${pollution}}}`;
    expect((await setup.post(body)).status).toBe(200);
    expect(Object.getPrototypeOf(setup.accepted[0])).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("many updates on one connection, which stays open", async () => {
    const connection = await connectRaw(setup.server.port);
    for (let id = 1; id <= 3; id++) {
      connection.write(delivery(`{"update_id":${id}}`));
      await vi.waitFor(() => expect(setup.accepted).toHaveLength(id), { interval: 1 });
    }
    connection.write("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    expect((await connection.waitFor("cache-control")).match(/HTTP\/1.1 200/g)).toHaveLength(4);
    connection.destroy();
  });

  it("an update whose connection Telegram closes before the answer", async () => {
    const [began, stored] = [gate(), gate()];
    setup.accept = async (update) => {
      began.open();
      await stored.promise;
      setup.accepted.push(update);
    };
    const connection = await connectRaw(setup.server.port);
    connection.write(delivery('{"update_id":1}'));
    await began.promise;
    connection.destroy();
    await connection.closed;
    stored.open();
    expect((await setup.post('{"update_id":2}')).status).toBe(200);
    expect(setup.accepted.map(({ update_id }) => update_id)).toEqual([1, 2]);
  });
});

describe("the webhook refuses, without quoting the request,", () => {
  beforeEach(() => setup.serve());
  afterEach(() => expect(setup.accepted).toEqual([]));

  it.each<[string, string, number]>([
    ["no JSON", "hello", 400],
    ["JSON that ends early", '{"update_id":1', 400],
    ["nothing", "", 400],
    ["null", "null", 400],
    ["a number", "1", 400],
    ["a list", '[{"update_id":1}]', 400],
    ["no id", '{"message":{}}', 400],
    ["an id that is text", '{"update_id":"1"}', 400],
    ["an id that is no whole number", '{"update_id":1.5}', 400],
    ["an id beyond all numbers", '{"update_id":1e300}', 400],
    ["an id that only looks like an own one", '{"__proto__":{"update_id":1}}', 400],
    ["2 MB", `{"update_id":1,"x":"${"x".repeat(2 * 1024 * 1024)}"}`, 413],
  ])("%s", async (_, body, status) => {
    const response = await setup.post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^(Bad Request: not an update|Payload Too Large)$/);
  });

  it("more than a megabyte in chunks without a length, and closes the connection", async () => {
    const connection = await connectRaw(setup.server.port);
    connection.write(head({ "transfer-encoding": "chunked" }));
    const piece = "x".repeat(1024 * 1024);
    for (let i = 0; i < 2; i++) connection.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
    expect(await connection.closed).toMatch(/^HTTP\/1.1 413 .*\r\nconnection: close\r\n/is);
  });

  it.each(["text/plain", "application/jsonp", "application/x-www-form-urlencoded", ""])(
    "the content type %j",
    async (type) => {
      expect(
        (await setup.post('{"update_id":1}', { ...trusted, "content-type": type })).status,
      ).toBe(415);
    },
  );

  it.each(["", "wrong", `${setup.secret}s`, setup.secret.slice(1), setup.secret.toUpperCase()])(
    "the secret %j",
    async (wrong) => {
      const headers = { ...json, "x-telegram-bot-api-secret-token": wrong };
      expect((await setup.post('{"update_id":1}', headers)).status).toBe(403);
    },
  );

  it("a missing secret, before the body has come", async () => {
    const connection = await connectRaw(setup.server.port);
    connection.write("POST /tg HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n");
    expect(await connection.waitFor("Forbidden")).toContain("HTTP/1.1 403");
    connection.destroy();
  });

  it.each<[string, string, number]>([
    ["GET", "/tg", 405],
    ["PUT", "/tg", 405],
    ["POST", "/healthz", 405],
    ["POST", "/", 404],
    ["POST", "/other", 404],
    ["POST", "/tg/", 404],
    ["POST", "/TG", 404],
    ["POST", "/tg/../other", 404],
    ["GET", "/other?/tg", 404],
  ])("%s %s", async (method, path, status) => {
    const response = await fetch(setup.url(path), { method, headers: trusted });
    expect(response.status).toBe(status);
    expect(response.headers.has("allow")).toBe(status === 405);
  });

  it("a flood of headers, and stays alive", async () => {
    const connection = await connectRaw(setup.server.port);
    connection.write(head({ flood: "x".repeat(20_000) }));
    expect(await connection.closed).toContain("HTTP/1.1 431");
    expect((await fetch(setup.url("/healthz"))).status).toBe(200);
  });

  it.each([
    "GET / HTTP/1.1\r\n\r\n",
    "nonsense\r\n\r\n",
    "\0\0\0\0",
    "CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n",
  ])("%j, and stays alive", async (bytes) => {
    const connection = await connectRaw(setup.server.port);
    connection.write(bytes);
    expect(await connection.closed).not.toContain("HTTP/1.1 200");
    expect((await fetch(setup.url("/healthz"))).status).toBe(200);
  });
});

describe("while it cannot store updates, the webhook", () => {
  beforeEach(async () => {
    await setup.serve();
    setup.accept = async ({ message }) => {
      throw Object.assign(new Error(`cannot store ${message?.text}`), { code: "SQLITE_BUSY" });
    };
  });
  const update = '{"update_id":1,"message":{"text":"my password is hunter2"}}';

  it("asks Telegram to send them again", async () => {
    const response = await setup.post(update);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.text()).toBe("Service Unavailable");
    setup.accept = async () => {};
    expect((await setup.post(update)).status).toBe(200);
  });

  it("logs that once a minute, without people's words", async () => {
    for (const at of [0, 1000, 59_999, 60_000, 60_001]) {
      setup.time = at;
      await setup.post(update);
    }
    const logged = setup.log.map((line) => JSON.parse(line));
    expect(logged).toMatchObject([
      { level: 40, updates: 1, error: "Error", code: "SQLITE_BUSY" },
      { level: 40, updates: 3 },
    ]);
    expect(setup.log.join()).not.toMatch(/hunter2|cannot store/);
  });

  it.each<[string, () => Promise<void>]>([
    [
      "throws",
      () => {
        throw new TypeError("broken");
      },
    ],
    ["rejects with nothing", () => Promise.reject()],
  ])("does so also if accepting %s", async (_, accept) => {
    setup.accept = accept;
    expect((await setup.post(update)).status).toBe(503);
  });
});
