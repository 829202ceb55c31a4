import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "../src/local/person.ts";
import { startLocalTelegram } from "../src/local/server.ts";
import { LocalTelegram } from "../src/local/telegram.ts";
import { chatAddress, type Product, runProduct } from "./support/product.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";
const faq = { FAQ_DIR: "test/fixtures/kettle", PORT: "0", DATABASE_URL: "sqlite::memory:" };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function run(env: Record<string, string>): Product {
  const product = runProduct({ ...faq, ...env });
  closing.push(() => product.kill("SIGKILL"));
  return product;
}

async function telegramOnLoopback() {
  const telegram = new LocalTelegram({ token });
  const server = await startLocalTelegram({ telegram });
  closing.push(() => server.close());
  return { telegram, apiRoot: server.apiRoot };
}

describe("running", () => {
  it("without a token: one line with the address of the chat page", async () => {
    const bot = run({});
    const url = await chatAddress(bot);
    expect((await bot.says(url)).trim().split("\n")).toHaveLength(1);
    expect(await (await fetch(url)).text()).toContain("<!doctype html>");
    bot.kill("SIGTERM");
    expect((await bot.ends).code).toBe(0);
  });

  it("with a token: serves Telegram by long polling, and stops on SIGTERM without losing the last message", async () => {
    const { telegram, apiRoot } = await telegramOnLoopback();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot });
    await bot.says('"msg":"started"');
    ann.writes("/start warranty");
    await shows(telegram, ann, "Three years");
    bot.kill("SIGTERM");
    const { code, output } = await bot.ends;
    expect(code).toBe(0);
    expect(output).not.toContain(token);
    expect(output).not.toContain("warranty");
  });

  it("with a wrong STAFF_CHAT_ID: starts, and says so with the cure in the log and on /readyz", async () => {
    const { apiRoot } = await telegramOnLoopback();
    const port = String(await freePort());
    const staff = { STAFF_CHAT_ID: "-1009", PORT: port };
    const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...staff });
    await bot.says('"msg":"started"');
    const cause = expect.stringMatching(/^STAFF_CHAT_ID is no group .*: add the bot/);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({
        checks: expect.objectContaining({ telegram: { ok: true }, staff: { ok: false, cause } }),
      }),
    ]);
    bot.kill("SIGTERM");
    const { output } = await bot.ends;
    expect(output.match(/STAFF_CHAT_ID is no group that the bot is in/g)).toHaveLength(1);
  });

  it("with a webhook: registers it with its secret and answers what is delivered there", async () => {
    const { telegram, apiRoot } = await telegramOnLoopback();
    const port = await freePort();
    const env = {
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: "s".repeat(20),
      PORT: String(port),
    };
    const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...env });
    await bot.says('"msg":"started"');
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.writes("/start warranty");
    await shows(telegram, ann, "Three years");
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const forged = await fetch(env.WEBHOOK_URL, { method: "POST", body: "{}" });
    expect(forged.status).toBe(403);
    bot.kill("SIGTERM");
    expect((await bot.ends).code).toBe(0);
  });
});

/** Resolves when the last message of a person's chat says this. */
function shows(telegram: LocalTelegram, person: Person, words: string): Promise<void> {
  return telegram.until(() => telegram.chat(person.id).at(-1)?.text?.includes(words) ?? false);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
