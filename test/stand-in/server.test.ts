import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { startServer, telegramWithAnn } from "./support.ts";

describe("starting and closing", () => {
  test.each(["0.0.0.0", "192.168.1.5", "example.org", "::"])("not on %s", async (host) => {
    const start = startLocalTelegram({ telegram: new LocalTelegram(), host });
    await expect(start).rejects.toThrow("listens on this machine only");
  });

  test("a port that is taken says so", async () => {
    const { port } = await startServer(new LocalTelegram());
    const start = startLocalTelegram({ telegram: new LocalTelegram(), port });
    await expect(start).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("closing ends long polls and event streams at once, and frees the port", async () => {
    const { telegram } = telegramWithAnn();
    const server = await startLocalTelegram({ telegram });
    const poll = fetch(`${server.apiRoot}/bot${telegram.token}/getUpdates?timeout=50`);
    const events = await fetch(`${server.url}/local/events`);
    const ended = Promise.allSettled([poll, events.text()]);
    await server.close();
    expect((await ended).map((result) => result.status)).toEqual(["rejected", "rejected"]);
    const again = await startLocalTelegram({ telegram, port: server.port });
    expect(again.port).toBe(server.port);
    await again.close();
  });

  test("a poll that was left takes no updates with it", async () => {
    const { telegram, ann } = telegramWithAnn();
    const { port } = await startServer(telegram);
    const path = `/bot${telegram.token}/getUpdates?timeout=50`;
    const left = request({ port, path, host: "127.0.0.1" });
    left.on("error", () => undefined);
    left.end();
    await new Promise((resolve) => left.once("finish", resolve));
    left.destroy();
    ann.send("hi");
    expect(await telegram.call("getUpdates", {})).toHaveLength(1);
  });
});
