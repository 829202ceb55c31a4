import type { Update } from "grammy/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HttpServer, startHttp } from "../../src/server/http.ts";

const secret = "s".repeat(20);
const handled: Update[] = [];
let server: HttpServer;
let base: string;
beforeAll(async () => {
  const handle = async (update: Update) => {
    if (update.message?.text === "fail") throw new Error("broken");
    handled.push(update);
  };
  server = await startHttp({
    host: "127.0.0.1",
    port: 0,
    webhook: { path: "/tg", secret, handle },
  });
  base = `http://127.0.0.1:${server.port}`;
});
beforeEach(() => void handled.splice(0));
afterAll(() => server.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/tg`, {
    method: "POST",
    body,
    headers: { "x-telegram-bot-api-secret-token": secret, ...headers },
  });

describe("the webhook", () => {
  it("answers only after the update has been handled", async () => {
    expect((await post('{"update_id":1,"message":{"text":"hi"}}')).status).toBe(200);
    expect(handled).toMatchObject([{ update_id: 1 }]);
  });

  it.each<[string, string, number]>([
    ["no JSON", "hello", 400],
    ["nothing", "", 400],
    ["null", "null", 400],
    ["a list", "[]", 400],
    ["no update", '{"message":{}}', 400],
    ["an id that is none", '{"update_id":"1"}', 400],
    ["2 MB", `{"update_id":1,"x":"${"x".repeat(2 * 1024 * 1024)}"}`, 413],
  ])("refuses %s", async (_, body, status) => {
    expect((await post(body)).status).toBe(status);
    expect(handled).toEqual([]);
  });

  it.each(["", "wrong", `${secret}s`, secret.toUpperCase()])(
    "refuses the secret %j",
    async (wrong) => {
      const response = await post('{"update_id":1}', { "x-telegram-bot-api-secret-token": wrong });
      expect(response.status).toBe(403);
      expect(handled).toEqual([]);
    },
  );

  it("asks Telegram to deliver again where handling broke off", async () => {
    expect((await post('{"update_id":2,"message":{"text":"fail"}}')).status).toBe(500);
  });

  it("is at its own path only, beside the health check", async () => {
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect((await fetch(`${base}/tg`)).status).toBe(404);
    expect((await fetch(`${base}/other`, { method: "POST" })).status).toBe(404);
  });
});
