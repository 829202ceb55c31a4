import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import type { Operations } from "../../src/http/operations.ts";
import { type HttpServer, startHttp } from "../../src/http/server.ts";
import type { Logger } from "../../src/log.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";
const here = { host: "127.0.0.1", port: 0 };
let server: HttpServer;
afterEach(() => server.close());

async function serve(operations?: Operations): Promise<void> {
  server = await startHttp({ ...here, ...(operations && { operations }) });
}

const get = (path: string, port = server.operationsPort) =>
  fetch(`http://127.0.0.1:${port}${path}`);

async function ready() {
  const response = await get("/readyz");
  return { status: response.status, body: await response.json() };
}

describe("/healthz", () => {
  it.each<[string, Operations | undefined]>([
    ["without anything else", undefined],
    ["also when nothing is ready", { checks: { all: () => Promise.reject(new Error("no")) } }],
  ])("is ok while the process is alive, %s", async (_, operations) => {
    await serve(operations);
    const response = await get("/healthz");
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("/readyz", () => {
  it("is 200 when every check holds", async () => {
    await serve({ checks: { database: async () => {}, updates() {} } });
    expect(await ready()).toEqual({
      status: 200,
      body: { ready: true, checks: { database: { ok: true }, updates: { ok: true } } },
    });
  });

  it("is 503 with the cause of each that does not", async () => {
    await serve({
      checks: {
        database: () => Promise.reject(new Error("No server answers: start PostgreSQL.\n at x")),
        telegram() {
          throw new Error(`https://api.telegram.org/bot${token}/getMe is out of reach`);
        },
        other: () => Promise.reject(new Error("postgres://bot:hunter2@db/faq does not answer")),
        unclear: () => Promise.reject(undefined),
        fine() {},
      },
    });
    const { status, body } = await ready();
    expect(status).toBe(503);
    expect(body).toEqual({
      ready: false,
      checks: {
        database: { ok: false, cause: "No server answers: start PostgreSQL." },
        telegram: { ok: false, cause: "https://api.telegram.org/bot[token]/getMe is out of reach" },
        other: { ok: false, cause: "postgres://[password]@db/faq does not answer" },
        unclear: { ok: false, cause: "failed" },
        fine: { ok: true },
      },
    });
  });

  it("waits for a check no longer than its limit, and does not begin a hanging one again", async () => {
    let begun = 0;
    let end = () => {};
    const hangs = () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    await serve({ checks: { hangs }, checkLimit: 5 });
    const late = {
      status: 503,
      body: { checks: { hangs: { cause: "no answer within 0.005 s" } } },
    };
    expect(await ready()).toMatchObject(late);
    expect(await ready()).toMatchObject(late);
    expect(begun).toBe(1);
    end();
    await ready();
    expect(begun).toBe(2);
  });
});

it("a check that is added while it serves counts from then on", async () => {
  const checks: Operations["checks"] = {};
  await serve({ checks });
  expect((await ready()).status).toBe(200);
  checks.polling = () => Promise.reject(new Error("Telegram is silent."));
  expect((await ready()).body).toMatchObject({ checks: { polling: { ok: false } } });
});

describe("/metrics", () => {
  const metrics = { contentType: "text/plain; version=0.0.4", text: async () => "up 1\n" };

  it("is what the metrics say", async () => {
    await serve({ metrics });
    const response = await get("/metrics");
    expect(response.headers.get("content-type")).toBe(metrics.contentType);
    expect(await response.text()).toBe("up 1\n");
  });

  it("is 500 without words if they fail", async () => {
    await serve({ metrics: { ...metrics, text: () => Promise.reject(new Error("hunter2")) } });
    const response = await get("/metrics");
    expect([response.status, await response.text()]).toEqual([500, "Internal Server Error"]);
  });
});

describe("operations at their own address", () => {
  it("are there alone; the other one keeps /healthz", async () => {
    await serve({
      checks: {},
      metrics: { contentType: "x/y", text: async () => "" },
      address: here,
    });
    const { port, operationsPort } = server;
    expect(port).not.toBe(operationsPort);
    for (const path of ["/healthz", "/readyz", "/metrics"]) {
      expect((await get(path)).status).toBe(200);
      expect((await get(path, port)).status).toBe(path === "/healthz" ? 200 : 404);
    }
    await server.close();
    for (const each of [port, operationsPort])
      await expect(get("/healthz", each)).rejects.toThrow();
  });
});

describe("where Telegram delivers, the public gets nothing of them", () => {
  const webhook = { path: "/tg", secret: "s".repeat(20), accept: async () => {} };
  const stats = new Hono().get("/stats", (c) => c.text("figures"));
  const all = {
    checks: {},
    metrics: { contentType: "x/y", text: async () => "up 1\n" },
    stats,
  };

  it.each([
    "/readyz",
    "/metrics",
    "/stats",
    "/metrics/",
    "//metrics",
    "/%6detrics",
    "/stats?token=",
  ])("at %s", async (path) => {
    server = await startHttp({ ...here, webhook, operations: { ...all, address: here } });
    expect((await get(path, server.port)).status).toBe(404);
    expect((await get("/healthz", server.port)).status).toBe(200);
    expect((await get("/metrics")).status).toBe(200);
  });

  it("nor does Telegram reach the webhook among them", async () => {
    server = await startHttp({ ...here, webhook, operations: { ...all, address: here } });
    expect((await fetch(`${server.operationsUrl}/tg`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${server.url}/tg`, { method: "POST" })).status).toBe(403);
  });
});

describe("where the port of operations is taken", () => {
  const warnings: string[] = [];
  const log = { warn: (words: string) => void warnings.push(words) } as Pick<Logger, "warn">;

  it("and nobody chose it, they have another one, and the log says which", async () => {
    await serve();
    const taken = { ...here, port: server.port };
    const operations = { checks: {}, address: { ...taken, orAnyPort: true } };
    const second = await startHttp({ ...here, operations, log });
    expect((await get("/readyz", second.operationsPort)).status).toBe(200);
    await second.close();
    expect(warnings).toEqual([
      expect.stringContaining(
        `Port ${server.port} is taken, so /readyz, /metrics and /stats are on port ${second.operationsPort}`,
      ),
    ]);
    expect(warnings[0]).toContain("OPERATIONS_PORT");
  });

  it("and somebody chose it, nothing starts", async () => {
    await serve();
    const operations = { checks: {}, address: { ...here, port: server.port } };
    await expect(startHttp({ ...here, operations, log })).rejects.toThrow("EADDRINUSE");
  });
});

it.each([
  ["HEAD", 200],
  ["POST", 405],
])("%s on any of them is %i", async (method, status) => {
  await serve({ metrics: { contentType: "x/y", text: async () => "" } });
  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
    expect(response.status).toBe(status);
  }
});
