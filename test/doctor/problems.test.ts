import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LocalTelegram } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { setUpDeployment, token } from "./support.ts";

const setup = setUpDeployment();

describe("whatever stops the bot is a problem, and what depends on it is skipped", () => {
  it("an old Node", async () => {
    const { Node } = await setup.findings({}, { nodeVersion: "20.19.4" });
    expect(Node).toMatch(/^problem: version 20.19.4 is too old: .* Node 24/);
  });

  it("wrong settings, all in one line", async () => {
    const found = await setup.findings({ PORT: "hunter2", BOT_TOKEN: "hunter2-and-more" });
    expect(found.Configuration).toMatch(/^problem: BOT_TOKEN is not usable: .* PORT is not usable/);
    expect(found).toMatchObject({
      Node: expect.stringMatching(/^ok/),
      "Knowledge base": "skipped: needs Configuration",
      Database: "skipped: needs Configuration",
      "Bot API": "skipped: needs Configuration",
      Clock: "skipped: needs Bot API",
      Webhook: "skipped: needs Token",
    });
  });

  it("no token, which is only a warning", async () => {
    const found = await setup.findings({ BOT_TOKEN: "" });
    expect(found.Configuration).toMatch(/^warning: BOT_TOKEN is not set/);
    expect(found["Bot API"]).toBe("skipped: needs BOT_TOKEN");
  });

  it("a missing knowledge base, and one with mistakes", async () => {
    const dir = await mkdtemp(join(tmpdir(), "doctor-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const missing = await setup.findings({ FAQ_DIR: join(dir, "nowhere") });
    expect(missing["Knowledge base"]).toMatch(/^problem: .*nowhere: holds no language/);
    const entries = [{ id: "A b" }, { id: "C d" }];
    await mkdir(join(dir, "en"));
    await writeFile(join(dir, "en", "faq.json"), JSON.stringify({ entries }));
    const broken = await setup.findings({ FAQ_DIR: dir });
    expect(broken["Knowledge base"]).toMatch(
      /^problem: .*faq.json · [^:]+: .*more: npm run check:data\)$/,
    );
    expect(broken.Token).toMatch(/^ok/);
  });

  it("addresses that Telegram makes no buttons of, which is only a warning", async () => {
    const dir = await mkdtemp(join(tmpdir(), "doctor-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const answer = [{ type: "paragraph", html: "Yes." }];
    const source = { url: "http://wiki/faq#a", hash: "1" };
    await mkdir(join(dir, "en"));
    await writeFile(
      join(dir, "en", "faq.json"),
      JSON.stringify({ entries: [{ id: "a", question: "A?", answer, source }] }),
    );
    const found = await setup.findings({ FAQ_DIR: dir });
    expect(found["Knowledge base"]).toMatch(
      /^warning: en: 1 entry, .*Telegram makes no button or link of http:\/\/wiki: give .*\(in a\)\.$/,
    );
  });

  it.each<[string, string]>([
    ["sqlite:package.json/bot.sqlite", "The database package.json/bot.sqlite cannot be used"],
    ["sqlite:package.json", "The database package.json cannot be used"],
    [
      "postgres://bot:hunter2-hunter2@127.0.0.1:9/faq",
      "The database 127.0.0.1:9/faq cannot be used",
    ],
  ])("the database %s", async (DATABASE_URL, words) => {
    const { Database } = await setup.findings({ DATABASE_URL });
    expect(Database).toContain(`problem: ${words}`);
  });

  it("a database that can be opened but not written to", async () => {
    let closed = 0;
    const write = () => Promise.reject(new Error(`no space for ${token}`));
    const close = async () => void closed++;
    const { Database } = await setup.findings({}, { openDatabase: async () => ({ write, close }) });
    expect(Database).toContain("problem: Error: no space for [hidden]");
    expect(closed).toBe(1);
  });

  it("a token that Telegram does not know", async () => {
    const found = await setup.findings({ BOT_TOKEN: token.replace("AAF", "BBF") });
    expect(found).toMatchObject({
      "Bot API": expect.stringMatching(/^ok/),
      Clock: expect.stringMatching(/^ok/),
      Token: "problem: Telegram does not know this BOT_TOKEN (401): copy it from @BotFather.",
      Webhook: "skipped: needs Token",
      Deliveries: "skipped: needs Webhook",
      "Kinds of updates": "skipped: needs Webhook",
    });
  });

  it.each<[string, Parameters<LocalTelegram["api"]["faults"]["add"]>[0], Record<string, string>]>([
    [
      "a Bot API in trouble",
      { how: { kind: "error", status: 500 } },
      { "Bot API": "has an internal error (500", Token: "skipped" },
    ],
    [
      "a proxy's page",
      { how: { kind: "html" } },
      { "Bot API": "answers 502, but not like a Bot API server" },
    ],
    ["a broken connection", { how: { kind: "reset" } }, { "Bot API": "is unreachable (" }],
    [
      "a flood wait",
      { how: { kind: "error", status: 429, parameters: { retry_after: 7 } } },
      { "Bot API": "ok", Token: "Telegram refuses getMe (429 Too Many Requests: retry after 7)" },
    ],
    [
      "a refusal of the webhook's state",
      { method: "getWebhookInfo", how: { kind: "error", status: 429 } },
      { Token: "ok", Webhook: "Telegram refuses getWebhookInfo (429", Deliveries: "skipped" },
    ],
  ])("%s", async (_, fault, expected) => {
    setup.telegram.api.faults.add(fault);
    const found = await setup.findings();
    for (const [check, words] of Object.entries(expected)) expect(found[check]).toContain(words);
  });

  it("no network", async () => {
    const found = await setup.findings({ TELEGRAM_API_ROOT: "http://127.0.0.1:9" });
    expect(found["Bot API"]).toMatch(/^problem: 127.0.0.1:9 is unreachable \(\S+\): check the net/);
    expect(found.Token).toBe("skipped: needs Bot API");
  });
});

it("a database in use is checked without creating tables or taking claimed updates", async () => {
  const dir = await mkdtemp(join(tmpdir(), "doctor-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const DATABASE_URL = `sqlite:${join(dir, "bot.sqlite")}`;
  const database = await openDatabase(DATABASE_URL);
  await database.inbox.put([{ update_id: 1, lane: "ann", body: {} }]);
  const [claimed] = await database.inbox.claim(1);
  expect((await setup.findings({ DATABASE_URL })).Database).toMatch(/^ok/);
  expect(await database.inbox.claim(1)).toEqual([]);
  expect(claimed && (await database.inbox.finish(claimed))).toBe(true);
  await database.close();
});
