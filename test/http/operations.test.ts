import { describe, expect, it } from "vitest";
import type { Operations } from "../../src/http/operations.ts";
import { setUpOperations } from "./operations-support.ts";

const setup = setUpOperations();

describe("/healthz", () => {
  it.each<[string, Operations | undefined]>([
    ["without anything else", undefined],
    ["also when nothing is ready", { checks: { all: () => Promise.reject(new Error("no")) } }],
  ])("is ok while the process is alive, %s", async (_, operations) => {
    await setup.serve(operations);
    const response = await setup.get("/healthz");
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("/metrics", () => {
  const metrics = { contentType: "text/plain; version=0.0.4", text: async () => "up 1\n" };

  it("gives the metrics", async () => {
    await setup.serve({ metrics });
    const response = await setup.get("/metrics");
    expect(response.headers.get("content-type")).toBe(metrics.contentType);
    expect(await response.text()).toBe("up 1\n");
  });

  it("is 500 without details if they fail", async () => {
    await setup.serve({
      metrics: { ...metrics, text: () => Promise.reject(new Error("hunter2")) },
    });
    const response = await setup.get("/metrics");
    expect([response.status, await response.text()]).toEqual([500, "Internal Server Error"]);
  });
});

it.each([
  ["HEAD", 200],
  ["POST", 405],
])("%s on any of them is %i", async (method, status) => {
  const server = await setup.serve({ metrics: { contentType: "x/y", text: async () => "" } });
  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
    expect(response.status).toBe(status);
  }
});
