import { Bot, GrammyError, HttpError } from "grammy";
import { Pool } from "undici";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Failure } from "../../src/stand-in/index.ts";
import { post, startServer, telegramWithAnn } from "./support.ts";

async function setUp() {
  const setup = telegramWithAnn();
  const { apiRoot, url } = await startServer(setup.telegram);
  const pool = new Pool(url);
  onTestFinished(() => pool.destroy());
  const path = `/bot${setup.telegram.token}/sendMessage`;
  const body = JSON.stringify({ chat_id: 1001, text: "hi" });
  const headers = { "content-type": "application/json" };
  /** One sendMessage: the status and the text of the answer. */
  const send = async (signal?: AbortSignal) => {
    const answer = await pool.request({
      path,
      method: "POST",
      headers,
      body,
      signal: signal ?? null,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
  return { ...setup, apiRoot, send };
}

describe("a call may fail", () => {
  test.each<[Failure, object]>([
    [
      { kind: "error", status: 429, parameters: { retry_after: 3 } },
      {
        error_code: 429,
        description: "Too Many Requests: retry after 3",
        parameters: { retry_after: 3 },
      },
    ],
    [
      { kind: "error", status: 500 },
      { error_code: 500, description: "Internal Server Error" },
    ],
    [
      { kind: "error", status: 403, description: "Forbidden: user is deactivated" },
      { error_code: 403, description: "Forbidden: user is deactivated" },
    ],
  ])("with an answer of the API: %j", async (how, expected) => {
    const { telegram, send } = await setUp();
    telegram.fail({ times: 1, how });
    const { status, text } = await send();
    expect(JSON.parse(text)).toEqual({ ok: false, ...expected });
    expect(status).toBe(JSON.parse(text).error_code);
    expect(telegram.calls).toMatchObject([{ method: "sendMessage", ok: false }]);
    expect((await send()).status).toBe(200);
    expect(telegram.messages(1001)).toHaveLength(2);
  });

  test("with a proxy's page", async () => {
    const { telegram, send } = await setUp();
    telegram.fail({ times: 1, how: { kind: "html" } });
    expect(await send()).toMatchObject({ status: 502, text: expect.stringMatching(/^<html>/) });
  });

  test.each<[Failure, number]>([
    [{ kind: "reset" }, 1],
    [{ kind: "reset", when: "body" }, 2],
    [{ kind: "lost" }, 2],
  ])("with a reset: %j leaves %i messages", async (how, messages) => {
    const { telegram, send } = await setUp();
    telegram.fail({ times: 1, how });
    await expect(send()).rejects.toThrow();
    expect(telegram.messages(1001)).toHaveLength(messages);
    expect(telegram.calls).toHaveLength(1);
    expect((await send()).status).toBe(200);
  });

  test("by never ending", async () => {
    const { telegram, send } = await setUp();
    telegram.fail({ times: 1, how: { kind: "hang" } });
    const gone = new AbortController();
    const sent = send(gone.signal);
    await telegram.until(() => telegram.calls.length === 1);
    gone.abort();
    await expect(sent).rejects.toThrow();
    expect(telegram.messages(1001)).toHaveLength(1);
  });

  test("or only be late", async () => {
    const { telegram, send } = await setUp();
    telegram.fail({ times: 1, how: { kind: "delay", ms: 5 } });
    expect((await send()).status).toBe(200);
  });
});

describe("a fault meets", () => {
  const how: Failure = { kind: "error", status: 500 };
  const me = ["getMe", {}] as const;
  const typing = ["sendChatAction", { chat_id: 1001, action: "typing" }] as const;
  test.each([
    [{ how }, me, false],
    [{ method: "*", how }, me, false],
    [{ method: "getMe", how }, me, false],
    [{ method: "sendMessage", how }, me, true],
    [{ chat: 1001, how }, typing, false],
    [{ chat: 1002, how }, typing, true],
    [{ times: 0, how }, me, true],
  ])("%j %j: ok is %s", async (fault, [method, params], ok) => {
    const { telegram } = telegramWithAnn();
    telegram.fail(fault);
    expect(await telegram.handle(method, params)).toMatchObject({ body: { ok } });
  });

  test("nothing any more once it is switched off", async () => {
    const { telegram } = telegramWithAnn();
    const off = telegram.fail({ how });
    expect(await telegram.handle("getMe", {})).toMatchObject({ status: 500 });
    off();
    expect(await telegram.handle("getMe", {})).toMatchObject({ status: 200 });
  });
});

describe("grammY", () => {
  test("talks to it as it talks to Telegram", async () => {
    const { telegram, ann, apiRoot } = await setUp();
    const bot = new Bot(telegram.token, { client: { apiRoot } });
    bot.command("start", (ctx) => ctx.reply(`hi ${ctx.match}`));
    bot.on("callback_query", (ctx) => ctx.answerCallbackQuery("ok"));
    const started = bot.start();
    ann.send("/start there");
    await telegram.settled();
    expect(telegram.messages(1001).at(-1)?.text).toBe("hi there");
    await bot.stop();
    await started;
    expect(telegram.updates.pending).toEqual([]);
  });

  test("meets the faults as its own errors", async () => {
    const { telegram, apiRoot } = await setUp();
    const { api } = new Bot(telegram.token, { client: { apiRoot } });
    telegram.fail({ times: 1, how: { kind: "error", status: 400 } });
    await expect(api.sendMessage(1001, "x")).rejects.toThrow(GrammyError);
    telegram.fail({ times: 1, how: { kind: "html" } });
    await expect(api.sendMessage(1001, "x")).rejects.toThrow(HttpError);
    telegram.fail({ times: 1, how: { kind: "reset" } });
    await expect(api.sendMessage(1001, "x")).rejects.toThrow(HttpError);
  });
});

test("the record of calls can be cleared", async () => {
  const { telegram } = telegramWithAnn();
  const { apiRoot } = await startServer(telegram);
  await post(`${apiRoot}/bot${telegram.token}/getMe`, {});
  expect(telegram.calls).toEqual([{ method: "getMe", params: {}, ok: true }]);
  telegram.clearCalls();
  expect(telegram.calls).toEqual([]);
});
