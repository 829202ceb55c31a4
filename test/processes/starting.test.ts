import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Failure } from "../../src/stand-in/index.ts";
import { startLocalTelegram } from "../../src/stand-in/index.ts";
import { deliver } from "../faults/support/gateway.ts";
import { secret } from "../faults/support/life.ts";
import { newTelegram, started, startedAs } from "../faults/support/starting.ts";
import { freePort } from "../support/free-port.ts";
import { chatAddress, runProduct } from "../support/product.ts";

describe("if the bot cannot start, it prints cause and cure in one line, and the exit code is 1", () => {
  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, string]>([
    [
      "a wrong token",
      () => ({ BOT_TOKEN: "424242:BBF-another-token-that-opens-nothing" }),
      "Telegram does not know this BOT_TOKEN (401): copy it again from @BotFather.",
    ],
    [
      "another server in Telegram's place",
      async () => ({ TELEGRAM_API_ROOT: await anotherServer() }),
      "The server at TELEGRAM_API_ROOT is not a Bot API server",
    ],
    [
      "a taken port",
      async () => ({ PORT: await takenPort() }),
      "is taken: stop the program that listens there, or choose another with PORT, such as PORT=3001.",
    ],
    [
      "a taken port in local mode",
      async () => ({ BOT_TOKEN: "", PORT: await takenPort() }),
      "is taken: stop the program that listens there, or choose another with PORT, such as PORT=3001.",
    ],
    [
      "a taken port for operations",
      async () => ({ OPERATIONS_PORT: await takenPort() }),
      "is taken: stop the program that listens there, or choose another with OPERATIONS_PORT, such as",
    ],
    [
      "an address of another machine for operations",
      () => ({ OPERATIONS_HOST: "192.0.2.1", OPERATIONS_PORT: "3001" }),
      "The bot cannot listen on OPERATIONS_HOST and OPERATIONS_PORT (EADDRNOTAVAIL): correct them",
    ],
    [
      "an invalid host for operations",
      () => ({ OPERATIONS_HOST: "0.0.0.300" }),
      "The bot cannot listen on OPERATIONS_HOST and OPERATIONS_PORT (E",
    ],
    [
      "a webhook that Telegram would refuse",
      () => ({
        TELEGRAM_API_ROOT: "",
        WEBHOOK_URL: "http://bot.example.org/telegram",
        WEBHOOK_SECRET: "s".repeat(20),
      }),
      "WEBHOOK_URL begins with http://, but Telegram delivers over https only: give the public address",
    ],
    [
      "a proxy without http://",
      () => ({ TELEGRAM_API_ROOT: "", HTTPS_PROXY: "proxy.example.org:3128" }),
      "HTTPS_PROXY is not usable: begin it with http://, such as http://proxy.example.org:3128.",
    ],
    ["an unusable setting", () => ({ BOT_TOKEN: "x" }), "BOT_TOKEN is not usable: copy the token"],
    ["no knowledge base", () => ({ FAQ_DIR: "nowhere" }), "nowhere: holds no language"],
    [
      "a database in a folder that cannot be created",
      () => ({ DATABASE_URL: "sqlite:/proc/none/bot.sqlite" }),
      "The database /proc/none/bot.sqlite cannot be used (the folder /proc/none cannot be created",
    ],
    [
      "local mode for the whole network",
      () => ({ BOT_TOKEN: "", HOST: "0.0.0.0" }),
      "leave HOST out",
    ],
  ])("%s", async (_, more, words) => {
    const { env } = await newTelegram();
    const { code, output } = await startedAs("oneself", { ...env, ...(await more()) });
    expect(output).toContain(words);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain(env.BOT_TOKEN);
    expect(code).toBe(1);
  });
});

describe("with --faq", () => {
  /** A folder with a page in it, to start the product in. */
  async function withPage(html: string): Promise<string> {
    const dir = await mkdtemp(join(tmpdir(), "faq-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    await writeFile(join(dir, "page.html"), html);
    return dir;
  }
  const questions = ["Is it waterproof?", "How long is the guarantee?", "Can I wash it?"];
  const page = questions.map((q) => `<h2>${q}</h2><p>Yes, for three years.</p>`).join("");

  it("the bot answers from a page in local mode, whatever the environment says", async () => {
    const cwd = await withPage(`<main>${page}</main>`);
    const env = { BOT_TOKEN: "424242:BBF-another-token-that-opens-nothing", PORT: "0" };
    const product = runProduct(env, { args: ["--faq", "page.html"], cwd });
    onTestFinished(async () => {
      product.kill("SIGKILL");
      await product.exited;
    });
    const url = await chatAddress(product);
    expect(await product.waitFor("Chat with the bot")).toMatch(/^3 entries read from page\.html/m);
    const body = JSON.stringify({ person: 1001, chat: 1001, text: "is it waterproof?" });
    const headers = { "content-type": "application/json", origin: url };
    await fetch(`${url}/local/send`, { method: "POST", headers, body });
    await vi.waitFor(async () => {
      const state = await fetch(`${url}/local/state?person=1001`);
      expect(await state.text()).toContain("Yes, for three years.");
    }, 20_000);
  });

  it("a page without questions is told with cause and cure, and nothing starts", async () => {
    const cwd = await withPage("<main><p>Welcome to our shop.</p></main>");
    const product = runProduct({ PORT: "0" }, { args: ["--faq", "page.html"], cwd });
    const { code, output } = await product.exited;
    expect(output).toContain("page.html");
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});

/** The address of a server that answers everything with success. */
async function anotherServer(): Promise<string> {
  const server = createHttpServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end('{"ok":true,"result":{}}');
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("while Telegram is unreachable at the start", () => {
  /** Starts a bot whose Telegram isn't reachable yet. */
  async function early(more: Record<string, string> = {}) {
    const [apiPort, port] = [await freePort(), await freePort()];
    const { telegram, env } = await newTelegram();
    const bot = runProduct({
      ...env,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${apiPort}`,
      PORT: String(port),
      ...more,
    });
    onTestFinished(async () => {
      bot.kill("SIGKILL");
      await bot.exited;
    });
    await bot.waitFor(/Telegram is unreachable \(ECONNREFUSED\)/);
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    return { bot, get, port, apiPort, telegram };
  }

  it("the bot is alive, says why it isn't ready, and begins when Telegram is reachable", async () => {
    const { bot, get, apiPort, telegram } = await early();
    expect((await get("/healthz")).status).toBe(200);
    const ready = await get("/readyz");
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain("Telegram is unreachable (ECONNREFUSED).");
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.send("how many years guarantee");
    const { close } = await startLocalTelegram({ telegram, port: apiPort });
    onTestFinished(close);
    await bot.waitFor('"msg":"started"');
    await telegram.until(() => telegram.messages(ann.id).at(-1)?.from?.is_bot ?? false);
    expect((await get("/readyz")).status).toBe(200);
  });

  it("the webhook accepts updates, which are answered then", async () => {
    const { port, apiPort, telegram, bot } = await early({
      WEBHOOK_URL: "http://127.0.0.1:9/telegram",
      WEBHOOK_SECRET: secret,
    });
    const ann = telegram.addPerson({ first_name: "Ann" });
    const message = ann.send("how many years guarantee");
    telegram.updates.drop();
    const delivered = await deliver(port, JSON.stringify({ update_id: 1, message }));
    expect(delivered).toBe(200);
    const { close } = await startLocalTelegram({ telegram, port: apiPort });
    onTestFinished(close);
    await bot.waitFor('"msg":"started"');
    await telegram.until(() => telegram.messages(ann.id).at(-1)?.from?.is_bot ?? false);
  });

  it("the bot can be stopped", async () => {
    const { bot } = await early();
    bot.kill("SIGTERM");
    expect((await bot.exited).code).toBe(0);
  });

  it.each<[string, Failure]>([
    ["a proxy's page", { kind: "html" }],
    ["too many requests", { kind: "error", status: 429, parameters: { retry_after: 0 } }],
    ["a reset", { kind: "reset" }],
  ])("the bot starts in the end if getMe answers with %s", async (_, how) => {
    const { telegram, env } = await newTelegram();
    telegram.fail({ method: "getMe", times: 6, how });
    await started(env);
  });
});

/** Takes a port until the test ends. @returns it */
async function takenPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return String(typeof address === "object" && address?.port);
}

it("two bots on one machine both serve operations, though the default port is the same", async () => {
  const bots = [1, 2].map(async () => {
    const { env } = await newTelegram();
    const webhook = { WEBHOOK_URL: "http://127.0.0.1:9/tg", WEBHOOK_SECRET: "s".repeat(20) };
    const bot = await started({ ...env, ...webhook });
    const [, operations] =
      /"operations":"([^"]+)"/.exec(await bot.waitFor('"msg":"started"')) ?? [];
    return operations ?? "";
  });
  const [first = "", second = ""] = await Promise.all(bots);
  expect(first).not.toBe(second);
  for (const url of [first, second]) {
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
  }
});

it("a token that is revoked while the bot runs is reported in one line, and the exit code is 1", async () => {
  const { telegram, env } = await newTelegram();
  const bot = await started(env);
  telegram.fail({ how: { kind: "error", status: 401, description: "Unauthorized" } });
  telegram.addPerson({ first_name: "Ann" }).send("hello");
  const { code, output } = await bot.exited;
  expect(output).toContain("no longer accepts BOT_TOKEN (401)");
  expect(code).toBe(1);
});

it("a dialog goes on at the same question after the process was killed", async () => {
  const { telegram, env } = await newTelegram();
  const dir = await mkdtemp(join(tmpdir(), "killed-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const place = { ...env, DATABASE_URL: `sqlite:${join(dir, "bot.sqlite")}` };
  const ann = telegram.addPerson({ first_name: "Ann" });
  const shows = (words: string) =>
    telegram.until(() => telegram.messages(ann.id).at(-1)?.text?.includes(words) ?? false);
  const first = await started(place);
  ann.send("/start fix-lid");
  await shows("Which kettle");
  ann.send("red");
  await shows("Is it still hot?");
  first.kill("SIGKILL");
  await first.exited;
  await started(place);
  ann.send("nope its cold");
  await shows("Turn the lid");
});
