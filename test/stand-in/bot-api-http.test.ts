import { describe, expect, test } from "vitest";
import { post, type RawRequest, startServer, statusOf, telegramWithAnn } from "./support.ts";

describe("the Bot API over HTTP", () => {
  test("takes parameters wherever they are", async () => {
    const { telegram } = telegramWithAnn();
    const { apiRoot } = await startServer(telegram);
    const url = `${apiRoot}/bot${telegram.token}/sendMessage`;
    const markup = JSON.stringify({ inline_keyboard: [[{ text: "B", callback_data: "b" }]] });
    const form = {
      chat_id: "1001",
      text: "a+b ü",
      disable_notification: "true",
      reply_markup: markup,
    };
    const multipart = new FormData();
    for (const [name, value] of Object.entries(form)) multipart.set(name, value);
    const requests: [string, RequestInit][] = [
      [`${url}?${new URLSearchParams(form)}`, {}],
      [url, { method: "POST", body: new URLSearchParams(form) }],
      [url, { method: "POST", body: multipart }],
      [
        `${url}?chat_id=1001`,
        {
          method: "POST",
          body: JSON.stringify({ ...form, chat_id: undefined }),
          headers: { "content-type": "application/json" },
        },
      ],
    ];
    for (const [address, init] of requests) {
      const answer = await (await fetch(address, init)).json();
      const result = { text: "a+b ü", chat: { id: 1001 }, reply_markup: JSON.parse(markup) };
      expect(answer).toMatchObject({ ok: true, result });
    }
  });

  test("takes files", async () => {
    const { telegram } = telegramWithAnn();
    const { apiRoot } = await startServer(telegram);
    const send = async (fields: Record<string, string | File>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const response = await fetch(`${apiRoot}/bot${telegram.token}/sendDocument`, {
        method: "POST",
        body,
      });
      return response.json();
    };
    const file = new File(["hello"], "a.txt", { type: "text/plain" });
    const document = { file_name: "a.txt", mime_type: "text/plain", file_size: 5 };
    const sent = { ok: true, result: { document } };
    expect(await send({ chat_id: "1001", document: file })).toMatchObject(sent);
    expect(await send({ chat_id: "1001", document: "attach://f", f: file })).toMatchObject(sent);
    expect(await send({ chat_id: "1001", document: "attach://f" })).toMatchObject({ ok: false });
  });

  const token = "/bot123456:local";
  const json = { "content-type": "application/json" };
  test.each<[string, RawRequest, number]>([
    [`${token}/getMe`, {}, 200],
    [`${token}/getme`, { method: "POST" }, 200],
    [`${token}/sendMessage`, { method: "POST", body: "{", headers: json }, 400],
    [`${token}/sendMessage`, { method: "POST", body: "[]", headers: json }, 400],
    [`${token}/getMe`, { method: "POST", body: "", headers: json }, 200],
    [`${token}/nothing`, {}, 404],
    [`${token}/`, {}, 404],
    [token, {}, 404],
    [`${token}/getMe`, { method: "DELETE" }, 404],
    ["/bot123456:other/getMe", {}, 401],
    ["/bot/getMe", {}, 401],
    ["/bot123456%3Alocal/getMe", {}, 200],
    [`${token}/getMe`, { headers: { host: "localhost:3000" } }, 200],
    [`${token}/getMe`, { headers: { host: "[::1]:3000" } }, 200],
    [`${token}/getMe`, { headers: { host: "evil.example" } }, 403],
    [`${token}/getMe`, { headers: { host: "127.0.0.1.evil.example" } }, 403],
    [`${token}/getMe`, { headers: { origin: "https://evil.example" } }, 403],
    [`${token}/getMe`, { headers: { "sec-fetch-site": "cross-site" } }, 403],
  ])("%s %j → %i", async (path, init, expected) => {
    expect(await statusOf(path, init)).toBe(expected);
  });

  test("errors have Telegram's shape", async () => {
    const { telegram } = telegramWithAnn();
    const { apiRoot } = await startServer(telegram);
    expect(await post(`${apiRoot}/bot1:x/getMe`, {})).toEqual({
      status: 401,
      body: { ok: false, error_code: 401, description: "Unauthorized" },
    });
    expect(await post(`${apiRoot}/bot${telegram.token}/getIt`, {})).toEqual({
      status: 404,
      body: { ok: false, error_code: 404, description: "Not Found" },
    });
    const text = "x".repeat(51 * 1024 * 1024);
    expect(await post(`${apiRoot}/bot${telegram.token}/sendMessage`, { text })).toEqual({
      status: 413,
      body: { ok: false, error_code: 413, description: "Request Entity Too Large" },
    });
  });
});
