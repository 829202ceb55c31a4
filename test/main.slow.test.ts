import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "../src/stand-in/index.ts";
import { LocalTelegram, startLocalTelegram } from "../src/stand-in/index.ts";
import { freePort } from "./support/free-port.ts";
import { chatAddress, type Product, runProduct } from "./support/product.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";
const faq = { FAQ_DIR: "test/fixtures/kettle", PORT: "0", DATABASE_URL: "sqlite::memory:" };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function run(env: Record<string, string>, envFile?: string): Product {
  const product = runProduct({ ...faq, ...env }, envFile ? { args: [envFile] } : {});
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
  it("without a token: prints one line with the address of the chat page", async () => {
    const bot = run({});
    const url = await chatAddress(bot);
    expect((await bot.waitFor(url)).trim().split("\n")).toHaveLength(1);
    expect(await (await fetch(url)).text()).toContain("<!doctype html>");
    bot.kill("SIGTERM");
    expect((await bot.exited).code).toBe(0);
  });

  it("with a token: serves Telegram by long polling, and stops on SIGTERM without losing the last message", async () => {
    const { telegram, apiRoot } = await telegramOnLoopback();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot });
    await bot.waitFor('"msg":"started"');
    ann.send("/start warranty");
    await shows(telegram, ann, "Three years");
    bot.kill("SIGTERM");
    const { code, output } = await bot.exited;
    expect(code).toBe(0);
    expect(output).not.toContain(token);
    expect(output).not.toContain("warranty");
  });

  it("with a wrong STAFF_CHAT_ID: starts, and gives cause and cure in the log and on /readyz", async () => {
    const { apiRoot } = await telegramOnLoopback();
    const port = String(await freePort());
    const staff = { STAFF_CHAT_ID: "-1009", PORT: port };
    const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...staff });
    await bot.waitFor('"msg":"started"');
    const cause = expect.stringMatching(/^STAFF_CHAT_ID is not a group .*: add the bot/);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({
        checks: expect.objectContaining({ telegram: { ok: true }, staff: { ok: false, cause } }),
      }),
    ]);
    bot.kill("SIGTERM");
    const { output } = await bot.exited;
    expect(output.match(/STAFF_CHAT_ID is not a group that the bot is in/g)).toHaveLength(1);
  });

  it("with a webhook: registers it with its secret and handles what is delivered there", async () => {
    const { telegram, apiRoot } = await telegramOnLoopback();
    const port = await freePort();
    const env = {
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: "s".repeat(20),
      PORT: String(port),
      OPERATIONS_PORT: "0",
      STATS_TOKEN: "t".repeat(20),
    };
    const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...env });
    const [, operations] =
      /"operations":"(http:[^"]+)"/.exec(await bot.waitFor('"msg":"started"')) ?? [];
    expect(operations).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.send("/start warranty");
    await shows(telegram, ann, "Three years");
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    for (const path of ["/readyz", "/metrics", "/stats", "/stats.csv", "/stats.json"]) {
      const headers = { authorization: `Bearer ${env.STATS_TOKEN}` };
      expect((await fetch(`http://127.0.0.1:${port}${path}`, { headers })).status).toBe(404);
      expect((await fetch(`${operations}${path}`, { headers })).status).toBe(200);
    }
    const forged = await fetch(env.WEBHOOK_URL, { method: "POST", body: "{}" });
    expect(forged.status).toBe(403);
    bot.kill("SIGTERM");
    expect((await bot.exited).code).toBe(0);
  });
});

describe("settings in a file", () => {
  function fileOf(content: string | Uint8Array): string {
    const dir = mkdtempSync(join(tmpdir(), "settings-"));
    closing.push(() => rmSync(dir, { recursive: true }));
    const path = join(dir, ".env");
    writeFileSync(path, content);
    return path;
  }

  it("with a byte order mark are read, and a misspelt one causes a warning", async () => {
    const { apiRoot } = await telegramOnLoopback();
    const lines = [`BOT_TOKEN="${token}"`, `TELEGRAM_API_ROOT=${apiRoot}`, "STAF_CHAT_ID=-1"];
    const file = fileOf(`\ufeff${lines.join("\r\n")}`);
    const output = await run({}, file).waitFor('"msg":"started"');
    expect(output).toContain(
      `"msg":"STAF_CHAT_ID in ${file} is not a setting of the bot: did you mean STAFF_CHAT_ID?"`,
    );
    expect(output.match(/"level":40/g)).toHaveLength(1);
  });

  it("in UTF-16 are refused with the cure", async () => {
    const file = fileOf(Buffer.from(`\ufeffBOT_TOKEN=${token}`, "utf16le"));
    const { code, output } = await run({}, file).exited;
    expect([code, output.trim()]).toEqual([1, `${file} is in UTF-16: save it as UTF-8.`]);
  });

  it("that conflict because one is misspelt are reported together with it", async () => {
    const file = fileOf(`BOTTOKEN=${token}\nHOST=0.0.0.0\n`);
    const { code, output } = await run({}, file).exited;
    expect(code).toBe(1);
    expect(output).toMatch(/^Without BOT_TOKEN .*\nBOTTOKEN in .* did you mean BOT_TOKEN\?\n$/);
    expect(output).not.toContain(token);
  });
});

/** Resolves when the last message of a person's chat says this. */
function shows(telegram: LocalTelegram, person: Person, words: string): Promise<void> {
  return telegram.until(() => telegram.messages(person.id).at(-1)?.text?.includes(words) ?? false);
}
