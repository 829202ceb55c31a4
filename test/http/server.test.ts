import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Limits } from "../../src/http/listen.ts";
import { type HttpServer, startHttp } from "../../src/http/server.ts";
import { createLog } from "../../src/log.ts";
import { connectRaw } from "../support/raw-http.ts";

const secret = "s".repeat(20);
const json = { "content-type": "application/json" };
const trusted = { ...json, "x-telegram-bot-api-secret-token": secret };

/** What the webhook has accepted; `accepts` is how, and `clock` the time, in milliseconds. */
let accepted: Update[];
let accepts: (update: Update) => Promise<void>;
let clock: number;
let lines: string[];
let server: HttpServer;

async function serve(limits: Partial<Limits> = {}): Promise<void> {
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const webhook = { path: "/tg", secret, accept: (update: Update) => accepts(update), log };
  const now = () => clock;
  server = await startHttp({
    host: "127.0.0.1",
    port: 0,
    webhook: { ...webhook, now },
    limits,
  });
}

const printed = ["log", "info", "warn", "error"] as const;
beforeEach(async () => {
  for (const method of printed) vi.spyOn(console, method);
  [accepted, lines, clock] = [[], [], 0];
  accepts = async (update) => void accepted.push(update);
});
afterEach(async () => {
  await server.close();
  for (const method of printed) expect(console[method]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const post = (body: string, headers: Record<string, string> = trusted, path = "/tg") =>
  fetch(url(path), { method: "POST", body, headers });

/** A request as it is on the wire, up to its body. */
const head = (headers: Record<string, string | number>) =>
  `POST /tg HTTP/1.1\r\nhost: x\r\n${Object.entries({ ...trusted, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;
const whole = (body: string) => head({ "content-length": body.length }) + body;

/** Something that is let go by hand. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: resolve };
}

describe("what the webhook takes", () => {
  beforeEach(() => serve());

  it("is answered only after it has been accepted", async () => {
    const [began, stored] = [gate(), gate()];
    accepts = async () => {
      began.open();
      await stored.promise;
    };
    let answered = false;
    const answer = post('{"update_id":1}').then((response) => {
      answered = true;
      return response;
    });
    await began.promise;
    await fetch(url("/healthz"));
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
    const response = await post(body, { ...trusted, ...headers });
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
    expect(accepted).toEqual([JSON.parse(body)]);
  });

  it("and __proto__ and its like do no harm", async () => {
    const nasty = '{"polluted":true}';
    const body = `{"update_id":1,"__proto__":${nasty},"constructor":{"prototype":${nasty}}}`;
    expect((await post(body)).status).toBe(200);
    expect(Object.getPrototypeOf(accepted[0])).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("many on one connection, which stays open", async () => {
    const connection = await connectRaw(server.port);
    for (let id = 1; id <= 3; id++) {
      connection.write(whole(`{"update_id":${id}}`));
      await vi.waitFor(() => expect(accepted).toHaveLength(id), { interval: 1 });
    }
    connection.write("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    expect((await connection.waitFor("cache-control")).match(/HTTP\/1.1 200/g)).toHaveLength(4);
    connection.destroy();
  });

  it("also when Telegram hangs up before the answer", async () => {
    const [began, stored] = [gate(), gate()];
    accepts = async (update) => {
      began.open();
      await stored.promise;
      accepted.push(update);
    };
    const connection = await connectRaw(server.port);
    connection.write(whole('{"update_id":1}'));
    await began.promise;
    connection.destroy();
    await connection.closed;
    stored.open();
    expect((await post('{"update_id":2}')).status).toBe(200);
    expect(accepted.map(({ update_id }) => update_id)).toEqual([1, 2]);
  });
});

describe("what the webhook refuses, without a word of it in the answer", () => {
  beforeEach(() => serve());
  afterEach(() => expect(accepted).toEqual([]));

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
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^(Bad Request: not an update|Payload Too Large)$/);
  });

  it("more than a megabyte in pieces, of which nobody said how many come; the connection is closed", async () => {
    const connection = await connectRaw(server.port);
    connection.write(head({ "transfer-encoding": "chunked" }));
    const piece = "x".repeat(1024 * 1024);
    for (let i = 0; i < 2; i++) connection.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
    expect(await connection.closed).toMatch(/^HTTP\/1.1 413 .*\r\nconnection: close\r\n/is);
  });

  it.each(["text/plain", "application/jsonp", "application/x-www-form-urlencoded", ""])(
    "the content type %j",
    async (type) => {
      expect((await post('{"update_id":1}', { ...trusted, "content-type": type })).status).toBe(
        415,
      );
    },
  );

  it.each(["", "wrong", `${secret}s`, secret.slice(1), secret.toUpperCase()])(
    "the secret %j",
    async (wrong) => {
      const headers = { ...json, "x-telegram-bot-api-secret-token": wrong };
      expect((await post('{"update_id":1}', headers)).status).toBe(403);
    },
  );

  it("no secret at all, before anything of the body has come", async () => {
    const connection = await connectRaw(server.port);
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
    const response = await fetch(url(path), { method, headers: trusted });
    expect(response.status).toBe(status);
    expect(response.headers.has("allow")).toBe(status === 405);
  });

  it("a flood of headers, and goes on", async () => {
    const connection = await connectRaw(server.port);
    connection.write(head({ flood: "x".repeat(20_000) }));
    expect(await connection.closed).toContain("HTTP/1.1 431");
    expect((await fetch(url("/healthz"))).status).toBe(200);
  });

  it.each([
    "GET / HTTP/1.1\r\n\r\n",
    "nonsense\r\n\r\n",
    "\0\0\0\0",
    "CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n",
  ])("%j, and goes on", async (bytes) => {
    const connection = await connectRaw(server.port);
    connection.write(bytes);
    expect(await connection.closed).not.toContain("HTTP/1.1 200");
    expect((await fetch(url("/healthz"))).status).toBe(200);
  });
});

describe("who is too slow gets 408", () => {
  beforeEach(() => serve({ request: 100, look: 10 }));

  it.each([
    ["in the headers", "POST /tg HTTP/1.1\r\nhost: x\r\n"],
    ["in the body", `${head({ "content-length": 100 })}{"update_id":`],
    ["in a body without an end", `${head({ "transfer-encoding": "chunked" })}5\r\n{"upd\r\n`],
  ])("%s", async (_, start) => {
    const connection = await connectRaw(server.port);
    connection.write(start);
    expect(await connection.closed).toContain("HTTP/1.1 408");
    expect(accepted).toEqual([]);
  });

  it("but not while an update is being stored", async () => {
    const [began, stored] = [gate(), gate()];
    accepts = async () => {
      began.open();
      await stored.promise;
    };
    const taken = await connectRaw(server.port);
    taken.write(whole('{"update_id":1}'));
    await began.promise;
    const slow = await connectRaw(server.port);
    slow.write("POST");
    await slow.closed; // the time limit is over
    stored.open();
    expect(await taken.waitFor("ok")).toContain("HTTP/1.1 200");
    taken.destroy();
  });
});

describe("while updates cannot be stored", () => {
  beforeEach(async () => {
    await serve();
    accepts = async ({ message }) => {
      throw Object.assign(new Error(`cannot store ${message?.text}`), { code: "SQLITE_BUSY" });
    };
  });
  const update = '{"update_id":1,"message":{"text":"my password is hunter2"}}';

  it("Telegram is asked to send them again", async () => {
    const response = await post(update);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.text()).toBe("Service Unavailable");
    accepts = async () => {};
    expect((await post(update)).status).toBe(200);
  });

  it("it is logged once a minute, without what people write", async () => {
    for (const at of [0, 1000, 59_999, 60_000, 60_001]) {
      clock = at;
      await post(update);
    }
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged).toMatchObject([
      { level: 40, updates: 1, error: "Error", code: "SQLITE_BUSY" },
      { level: 40, updates: 3 },
    ]);
    expect(lines.join()).not.toMatch(/hunter2|cannot store/);
  });

  it.each<[string, () => Promise<void>]>([
    [
      "throws",
      () => {
        throw new TypeError("broken");
      },
    ],
    ["rejects with nothing", () => Promise.reject()],
  ])("also where accepting %s", async (_, accept) => {
    accepts = accept;
    expect((await post(update)).status).toBe(503);
  });
});

describe("closing", () => {
  it("answers what is open, takes nothing new, and ends idle connections at once", async () => {
    await serve();
    const [began, stored] = [gate(), gate()];
    accepts = async (update) => {
      began.open();
      await stored.promise;
      accepted.push(update);
    };
    const [busy, idle, silent] = await Promise.all([1, 2, 3].map(() => connectRaw(server.port)));
    idle?.write("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    await idle?.waitFor("ok");
    busy?.write(whole('{"update_id":1}'));
    await began.promise;
    const closed = server.close();
    await idle?.closed;
    await expect(connectRaw(server.port)).rejects.toThrow("ECONNREFUSED");
    busy?.write(whole('{"update_id":2}'));
    stored.open();
    await closed;
    expect(await busy?.closed).toMatch(/^HTTP\/1.1 200 (.|\r\n)*connection: close\r\n/i);
    expect(await silent?.closed).toBe("");
    expect(accepted).toMatchObject([{ update_id: 1 }]);
  });

  it("does not wait for ever", async () => {
    await serve({ close: 5 });
    const began = gate();
    accepts = () => {
      began.open();
      return new Promise(() => {});
    };
    const connection = await connectRaw(server.port);
    connection.write(whole('{"update_id":1}'));
    await began.promise;
    await server.close();
    expect(await connection.closed).toBe("");
  });

  it("may be done twice", async () => {
    await serve();
    await Promise.all([server.close(), server.close()]);
  });
});

it("a taken address is an error, and nothing is left open", async () => {
  await serve();
  const taken = { host: "127.0.0.1", port: server.port };
  await expect(startHttp(taken)).rejects.toThrow("EADDRINUSE");
  const operations = { address: taken };
  await expect(startHttp({ ...taken, port: 0, operations })).rejects.toThrow("EADDRINUSE");
});
