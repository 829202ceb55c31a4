import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

describe("what keeps it from starting is said in a line with its cure, and the exit code is 1", () => {
  it.each<[string, () => Promise<Record<string, string>>, string]>([
    [
      "a wrong token",
      async () => ({
        BOT_TOKEN: token.replace("AAF", "BBF"),
        TELEGRAM_API_ROOT: (await telegramOnLoopback()).apiRoot,
      }),
      "Telegram does not know this BOT_TOKEN (401): copy it again from @BotFather.",
    ],
    [
      "no network",
      async () => ({ BOT_TOKEN: token, TELEGRAM_API_ROOT: "http://127.0.0.1:9" }),
      "Telegram is out of reach (ECONNREFUSED): check the network",
    ],
    [
      "a taken port",
      async () => ({ PORT: String(await takenPort()) }),
      "is taken: stop what listens there, or choose another with PORT, such as PORT=3001.",
    ],
    [
      "a taken port for operations",
      async () => ({
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: (await telegramOnLoopback()).apiRoot,
        OPERATIONS_PORT: String(await takenPort()),
      }),
      "is taken: stop what listens there, or choose another with OPERATIONS_PORT, such as",
    ],
    [
      "an address of another machine for operations",
      async () => ({
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: (await telegramOnLoopback()).apiRoot,
        ...{ OPERATIONS_HOST: "192.0.2.1", OPERATIONS_PORT: "3001" },
      }),
      "OPERATIONS_HOST and OPERATIONS_PORT cannot be listened on (EADDRNOTAVAIL): correct them",
    ],
    [
      "a setting that is no setting",
      async () => ({ BOT_TOKEN: "x" }),
      "BOT_TOKEN is not usable: copy the token",
    ],
    ["no knowledge base", async () => ({ FAQ_DIR: "nowhere" }), "nowhere: holds no language"],
    ["local mode for the whole network", async () => ({ HOST: "0.0.0.0" }), "leave HOST out"],
  ])("%s", async (_, env, words) => {
    const { code, output } = await run(await env()).ends;
    expect(output).toContain(words);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain(token);
    expect(code).toBe(1);
  });
});

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
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

it("a token that is revoked while it runs is said in a line, and the exit code is 1", async () => {
  const { telegram, apiRoot } = await telegramOnLoopback();
  const bot = run({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot });
  await bot.says('"msg":"started"');
  telegram.fail({ how: { kind: "error", status: 401, description: "Unauthorized" } });
  telegram.addPerson({ first_name: "Ann" }).writes("hello");
  const { code, output } = await bot.ends;
  expect(output).toContain("does not know the BOT_TOKEN any more (401)");
  expect(code).toBe(1);
});

it("a dialog goes on at the same question after the process was killed", async () => {
  const { telegram, apiRoot } = await telegramOnLoopback();
  const dir = await mkdtemp(join(tmpdir(), "killed-"));
  closing.push(() => rm(dir, { recursive: true }));
  const env = {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATABASE_URL: `sqlite:${join(dir, "bot.sqlite")}`,
  };
  const ann = telegram.addPerson({ first_name: "Ann" });
  const first = run(env);
  await first.says('"msg":"started"');
  ann.writes("/start fix-lid");
  await shows(telegram, ann, "Which kettle");
  ann.writes("red");
  await shows(telegram, ann, "Is it still hot?");
  first.kill("SIGKILL");
  await first.ends;
  const second = run(env);
  await second.says('"msg":"started"');
  ann.writes("nope its cold");
  await shows(telegram, ann, "Turn the lid");
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
