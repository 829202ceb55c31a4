import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { startHttp } from "../../src/http/server.ts";
import type { Logger } from "../../src/log.ts";
import { here, setUpOperations } from "./operations-support.ts";

const setup = setUpOperations();

describe("operations at an address of their own", () => {
  it("are served only there, while the main address keeps /healthz", async () => {
    const server = await setup.serve({
      checks: {},
      metrics: { contentType: "x/y", text: async () => "" },
      address: here,
    });
    const { port, operationsPort } = server;
    expect(port).not.toBe(operationsPort);
    for (const path of ["/healthz", "/readyz", "/metrics"]) {
      expect((await setup.get(path)).status).toBe(200);
      expect((await setup.get(path, port)).status).toBe(path === "/healthz" ? 200 : 404);
    }
    await server.close();
    for (const closed of [port, operationsPort])
      await expect(setup.get("/healthz", closed)).rejects.toThrow();
  });
});

describe("on the public address there are no operations", () => {
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
    const server = await setup.serve({ ...all, address: here }, webhook);
    expect((await setup.get(path, server.port)).status).toBe(404);
    expect((await setup.get("/healthz", server.port)).status).toBe(200);
    expect((await setup.get("/metrics")).status).toBe(200);
  });

  it("and the webhook is not among the operations", async () => {
    const server = await setup.serve({ ...all, address: here }, webhook);
    expect((await fetch(`${server.operationsUrl}/tg`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${server.url}/tg`, { method: "POST" })).status).toBe(403);
  });
});

describe("if the port of operations is taken", () => {
  const warnings: string[] = [];
  const log = { warn: (message: string) => void warnings.push(message) } as Pick<Logger, "warn">;

  it("and it is the default, they get another one, which the log names", async () => {
    const server = await setup.serve();
    const taken = { ...here, port: server.port };
    const operations = { checks: {}, address: { ...taken, anyPortIfTaken: true } };
    const second = await startHttp({ ...here, operations, log });
    expect((await setup.get("/readyz", second.operationsPort)).status).toBe(200);
    await second.close();
    expect(warnings).toEqual([
      expect.stringContaining(
        `Port ${server.port} is taken, so /readyz, /metrics and /stats are on port ${second.operationsPort}`,
      ),
    ]);
    expect(warnings[0]).toContain("OPERATIONS_PORT");
  });

  it("and it was chosen, nothing starts", async () => {
    const server = await setup.serve();
    const operations = { checks: {}, address: { ...here, port: server.port } };
    await expect(startHttp({ ...here, operations, log })).rejects.toThrow("EADDRINUSE");
  });
});
