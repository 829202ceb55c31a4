import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Api } from "grammy";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openForDoctor } from "../src/doctor/database.ts";
import { type DoctorOptions, examine } from "../src/doctor/doctor.ts";
import { checkPort } from "../src/doctor/port-checks.ts";
import { lineOf, summaryOf } from "../src/doctor/report.ts";
import { startHttp } from "../src/http/server.ts";
import { LocalTelegram } from "../src/stand-in/index.ts";
import { openDatabase } from "../src/store/open.ts";
import { freePort } from "./faults/support/life.ts";
import { startServer } from "./stand-in/support.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";
const secret = "t0p-secret-that-nobody-may-read";
const allowed = ["message", "callback_query"] as const;
const url = "https://bot.example.org/tg/hidden-path";
const kettle = { FAQ_DIR: "test/fixtures/kettle", DATABASE_URL: "sqlite::memory:" };
const webhook = { WEBHOOK_URL: url, WEBHOOK_SECRET: secret };

let telegram: LocalTelegram;
let env: Record<string, string>;
let ports: { PORT: string; OPERATIONS_PORT: string };
beforeEach(async () => {
  // Deliveries are never tried again: nobody listens at the webhook's address.
  telegram = new LocalTelegram({ token, wait: () => new Promise(() => {}) });
  const { apiRoot } = await startServer(telegram);
  const [port, operationsPort] = [await freePort(), await freePort()];
  ports = { PORT: `${port}`, OPERATIONS_PORT: `${operationsPort}` };
  env = { ...kettle, BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, PORT: ports.PORT };
});

/** What the doctor says, by check. It says each in one line and never a secret. */
async function findings(more: Record<string, string> = {}, options: Partial<DoctorOptions> = {}) {
  const environment = { ...env, ...more };
  const given = { env: environment, allowed, openDatabase: openForDoctor, ...options };
  const found = await examine(given);
  const lines = found.map(lineOf);
  for (const line of lines) expect(line).not.toMatch(/\n|AAF-test|t0p-secret|hidden-path|hunter2/);
  return Object.fromEntries(found.map(({ check, level, says }) => [check, `${level}: ${says}`]));
}

describe("a deployment in good health", () => {
  it("by long polling", async () => {
    expect(await findings()).toEqual({
      Node: expect.stringMatching(/^ok: version 2/),
      Settings: "ok: the environment alone",
      Configuration: `ok: long polling, listens on 127.0.0.1, port ${ports.PORT}`,
      Port: `ok: ${ports.PORT} on 127.0.0.1 is free`,
      "Knowledge base": expect.stringMatching(/^ok: en: \d+ entries, \d+ phrasings, \d+ flow/),
      Database: expect.stringMatching(/^ok: opened and written to in \d+ ms$/),
      "Bot API": expect.stringMatching(/^ok: 127.0.0.1:\d+ answers in \d+ ms/),
      Clock: "ok: agrees with the Bot API's",
      Token: `ok: is that of @${telegram.bot.username}`,
      Webhook: "ok: none is set, as long polling needs it",
      Deliveries: "ok: 0 updates wait",
      "Kinds of updates": "ok: Telegram was not told any: the bot does so when it starts",
    });
  });

  it("by webhook", async () => {
    await telegram.call("setWebhook", { url, secret_token: secret, allowed_updates: allowed });
    const { PORT, OPERATIONS_PORT } = ports;
    expect(await findings({ ...webhook, OPERATIONS_PORT })).toMatchObject({
      Configuration: `ok: webhook, listens on 127.0.0.1, port ${PORT}; operations on 127.0.0.1, port ${OPERATIONS_PORT}`,
      Port: `ok: ${PORT} on 127.0.0.1 is free`,
      "Operations port": `ok: ${OPERATIONS_PORT} on 127.0.0.1 is free`,
      Webhook: "ok: Telegram calls WEBHOOK_URL",
      Deliveries: "ok: 0 updates wait",
      "Kinds of updates": "ok: as the bot handles them",
    });
  });

  it("is left as it was", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.send("hello");
    await findings({}, { receivers: true });
    expect(telegram.updates.pending).toHaveLength(1);
    expect(telegram.calls.map(({ method }) => method)).toEqual(["getMe", "getWebhookInfo"]);
  });
});

it("the staff's group is one with topics that the bot may make", async () => {
  const ann = telegram.addPerson({ first_name: "Ann" });
  const says = async (chat: number) =>
    (await findings({ STAFF_CHAT_ID: `${chat}` }))["Staff's group"];
  const plain = ann.groups.create("Tea", []).id;
  const forum = ann.groups.create("Staff", [], { forum: true }).id;
  expect(await says(-1)).toMatch(/^problem: STAFF_CHAT_ID is no group that the bot is in/);
  expect(await says(plain)).toMatch(/^warning: the group has no topics/);
  expect(await says(forum)).toMatch(/^problem: the bot may make no topics/);
  ann.groups.promoteBot(forum);
  expect(await says(forum)).toBe("ok: is a group with topics, which the bot may make");
  ann.groups.removeBot(forum);
  expect(await says(forum)).toMatch(/^problem: STAFF_CHAT_ID is no group .*kicked.*: add the bot/);
});

it("the staff's group is private, and no channel's", async () => {
  const ann = telegram.addPerson({ first_name: "Ann" });
  const news = { id: -1005, type: "channel", title: "News" } as const;
  const says = async (made: object) => {
    const chat = telegram.addGroup("Staff", [ann], { forum: true, ...made }).id;
    ann.groups.promoteBot(chat);
    return (await findings({ STAFF_CHAT_ID: `${chat}` }))["Staff's group"];
  };
  expect(await says({ username: "open_staff" })).toMatch(
    /^problem: the group is public \(@open_staff\), .*: make it private\.$/,
  );
  expect(await says({ linked: news })).toMatch(/^warning: a channel is linked .*: unlink/);
});

it("a staff group that has become a supergroup is named by its new number", async () => {
  const parameters = { migrate_to_chat_id: -1001 };
  telegram.fail({ method: "getChat", how: { kind: "error", status: 400, parameters } });
  const found = await findings({ STAFF_CHAT_ID: "-9" });
  expect(found["Staff's group"]).toMatch(/^problem: STAFF_CHAT_ID is .*: set it to -1001\.$/);
});

it("a staff group that Telegram doesn't tell of now isn't called wrong", async () => {
  telegram.fail({ method: "getChat", how: { kind: "error", status: 500 } });
  const found = await findings({ STAFF_CHAT_ID: "-1009" });
  expect(found["Staff's group"]).toMatch(
    /^problem: getChat is not answered \(500 .*try again later/,
  );
});

it("a database in use is looked at without making tables or taking what is in hand", async () => {
  const dir = await mkdtemp(join(tmpdir(), "doctor-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const DATABASE_URL = `sqlite:${join(dir, "bot.sqlite")}`;
  const database = await openDatabase(DATABASE_URL);
  await database.inbox.put([{ update_id: 1, lane: "ann", body: {} }]);
  const [claimed] = await database.inbox.claim(1);
  expect((await findings({ DATABASE_URL })).Database).toMatch(/^ok/);
  expect(await database.inbox.claim(1)).toEqual([]);
  expect(claimed && (await database.inbox.finish(claimed))).toBe(true);
  await database.close();
});

describe("what stops the bot is a problem, and what depends on it is skipped", () => {
  it("an old Node", async () => {
    const { Node } = await findings({}, { nodeVersion: "20.19.4" });
    expect(Node).toMatch(/^problem: version 20.19.4 is too old: .* Node 24/);
  });

  it("wrong settings, all in one line", async () => {
    const found = await findings({ PORT: "hunter2", BOT_TOKEN: "hunter2-and-more" });
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

  it("no token is only worth a warning", async () => {
    const found = await findings({ BOT_TOKEN: "" });
    expect(found.Configuration).toMatch(/^warning: BOT_TOKEN is not set/);
    expect(found["Bot API"]).toBe("skipped: needs BOT_TOKEN");
  });

  it("a knowledge base that is none, and one with mistakes", async () => {
    const dir = await mkdtemp(join(tmpdir(), "doctor-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const missing = await findings({ FAQ_DIR: join(dir, "nowhere") });
    expect(missing["Knowledge base"]).toMatch(/^problem: .*nowhere: holds no language/);
    const entries = [{ id: "A b" }, { id: "C d" }];
    await mkdir(join(dir, "en"));
    await writeFile(join(dir, "en", "faq.json"), JSON.stringify({ entries }));
    const broken = await findings({ FAQ_DIR: dir });
    expect(broken["Knowledge base"]).toMatch(/^problem: .*faq.json: .*more: npm run check:data\)$/);
    expect(broken.Token).toMatch(/^ok/);
  });

  it.each<[string, string]>([
    ["sqlite:package.json/bot.sqlite", "The database package.json/bot.sqlite cannot be used"],
    ["sqlite:package.json", "The database package.json cannot be used"],
    [
      "postgres://bot:hunter2-hunter2@127.0.0.1:9/faq",
      "The database 127.0.0.1:9/faq cannot be used",
    ],
  ])("the database %s", async (DATABASE_URL, words) => {
    const { Database } = await findings({ DATABASE_URL });
    expect(Database).toContain(`problem: ${words}`);
  });

  it("a database that can be opened but not written to", async () => {
    let closed = 0;
    const write = () => Promise.reject(new Error(`no space for ${token}`));
    const close = async () => void closed++;
    const { Database } = await findings({}, { openDatabase: async () => ({ write, close }) });
    expect(Database).toContain("problem: Error: no space for [hidden]");
    expect(closed).toBe(1);
  });

  it("a token that Telegram does not know", async () => {
    const found = await findings({ BOT_TOKEN: token.replace("AAF", "BBF") });
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
      { "Bot API": "has trouble of its own (500", Token: "skipped" },
    ],
    [
      "a page of a proxy",
      { how: { kind: "html" } },
      { "Bot API": "answers 502, but not as a Bot API" },
    ],
    ["a broken connection", { how: { kind: "reset" } }, { "Bot API": "is out of reach (" }],
    [
      "a flood wait",
      { how: { kind: "error", status: 429, parameters: { retry_after: 7 } } },
      { "Bot API": "ok", Token: "getMe is refused (429 Too Many Requests: retry after 7)" },
    ],
    [
      "a refusal of the webhook's state",
      { method: "getWebhookInfo", how: { kind: "error", status: 429 } },
      { Token: "ok", Webhook: "getWebhookInfo is refused (429", Deliveries: "skipped" },
    ],
  ])("%s", async (_, fault, expected) => {
    telegram.api.faults.add(fault);
    const found = await findings();
    for (const [check, words] of Object.entries(expected)) expect(found[check]).toContain(words);
  });

  it("no network", async () => {
    const found = await findings({ TELEGRAM_API_ROOT: "http://127.0.0.1:9" });
    expect(found["Bot API"]).toMatch(
      /^problem: 127.0.0.1:9 is out of reach \(\S+\): check the net/,
    );
    expect(found.Token).toBe("skipped: needs Bot API");
  });
});

describe("the clock", () => {
  it.each([
    [59_000, "ok: agrees with the Bot API's"],
    [-58_000, "ok: agrees with the Bot API's"],
    [125_000, /^warning: is 12\d s fast: let it be set by NTP.$/],
    [-125_000, /^warning: is 12\d s slow/],
  ])("%i ms off", async (off, says) => {
    const { Clock } = await findings({}, { now: () => Date.now() + off });
    expect(Clock).toMatch(says);
  });

  it("of a server that does not tell the time", async () => {
    const apiRoot = await standIn((_, response) => {
      response.sendDate = false;
      response.end('{"ok":true,"result":{"username":"b"}}');
    });
    const { Clock } = await findings({ TELEGRAM_API_ROOT: apiRoot });
    expect(Clock).toBe("warning: the Bot API does not tell the time");
  });
});

/** A server of a few words, for what the local Telegram does not do. */
async function standIn(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the webhook", () => {
  it("is not set yet", async () => {
    const { Webhook } = await findings(webhook);
    expect(Webhook).toMatch(/^warning: is not set at Telegram yet/);
  });

  it("is another one, whose path may be a secret", async () => {
    await telegram.call("setWebhook", { url: `https://other.example.org/bot${token}` });
    const { Webhook } = await findings(webhook);
    expect(Webhook).toMatch(
      /^warning: Telegram calls another address, at other.example.org: start/,
    );
  });

  it("is set though the bot asks for updates itself", async () => {
    await telegram.call("setWebhook", { url });
    const { Webhook } = await findings();
    expect(Webhook).toMatch(/^warning: Telegram delivers to bot.example.org, .*\(409\)/);
  });

  it("fails: a problem while updates wait, a warning when it works again, forgotten in an hour", async () => {
    const WEBHOOK_URL = "http://127.0.0.1:9/tg";
    const secrets = { secret_token: secret, allowed_updates: allowed };
    await telegram.call("setWebhook", { url: WEBHOOK_URL, ...secrets });
    telegram.addPerson({ first_name: "Ann" }).send("hello");
    await expect.poll(() => telegram.webhook.lastError, { interval: 1 }).toBeDefined();
    const own = { ...webhook, WEBHOOK_URL };
    expect((await findings(own)).Deliveries).toMatch(
      /^problem: 1 update waits; 0 min ago a delivery failed \(Connection failed: .*\): see that WEBHOOK_URL/,
    );
    telegram.updates.drop();
    expect((await findings(own)).Deliveries).toMatch(/^warning: 0 updates wait; 0 min ago/);
    const later = () => Date.now() + 61 * 60_000;
    expect((await findings(own, { now: later })).Deliveries).toBe("ok: 0 updates wait");
  });

  it("has many updates waiting", async () => {
    const ann = telegram.addPerson({ first_name: "Ann" });
    for (let i = 0; i <= 100; i++) ann.send("hello");
    expect((await findings()).Deliveries).toMatch(
      /^warning: 101 updates wait: see that the bot runs/,
    );
  });

  it("was told other kinds of updates", async () => {
    await telegram.call("setWebhook", { url, allowed_updates: ["message", "poll"] });
    const found = await findings(webhook);
    expect(found["Kinds of updates"]).toBe(
      "warning: Telegram sends not callback_query and also poll: start the bot again, it tells Telegram.",
    );
  });

  it.each(["http://bot.example.org/tg", "https://bot.example.org:3000/tg", "https://10.0.0.1/tg"])(
    "is none that Telegram itself calls: %s",
    async (WEBHOOK_URL) => {
      const found = await findings({ ...webhook, WEBHOOK_URL, TELEGRAM_API_ROOT: "" });
      expect(found.Configuration).toMatch(
        /^problem: WEBHOOK_URL (begins|has|leads) .*: give the public/,
      );
      expect(found["Bot API"]).toBe("skipped: needs Configuration");
    },
  );
});

describe("settings", () => {
  it("by another name are warned about", async () => {
    const { Settings } = await findings({ WEBHOOKURL: url, BOT_TOKN: token });
    expect(Settings).toMatch(/^warning: WEBHOOKURL is no setting .* did you mean BOT_TOKEN\?$/);
  });

  it("in a file that cannot be read are a problem, and nothing is said of the rest", async () => {
    const found = await findings({}, { envFile: "src" });
    expect(found.Settings).toMatch(/^problem: src is a folder/);
    expect(found.Configuration).toBe("skipped: needs Settings");
    expect(found["Bot API"]).toBe("skipped: needs Configuration");
  });

  it("in a file that is not there are none", async () => {
    const { Settings } = await findings({}, { envFile: "no-such-file" });
    expect(Settings).toBe("ok: the environment alone, as there is no no-such-file");
  });

  it.each([
    ["DATABASE_URL", "postgres://bot:%zz-hunter2@127.0.0.1:9/faq"],
    ["DATABASE_URL", "postgres://bot:hunter2-hunter2#@127.0.0.1:9/faq"],
    ["TELEGRAM_API_ROOT", "http://bot:%zz-hunter2@127.0.0.1:9/"],
    ["WEBHOOK_URL", "https://bot:%zz-hunter2@bot.example.org/%zz"],
  ])(
    "with a password that is no address's in %s are survived, and it is not told",
    async (name, value) => {
      const found = await findings({ ...webhook, [name]: value });
      expect(Object.keys(found)).toContain("Deliveries");
    },
  );

  it("that open operations to everybody are warned about", async () => {
    const { PORT } = ports;
    for (const more of [webhook, { HOST: "0.0.0.0" }]) {
      const { Configuration } = await findings({ ...more, OPERATIONS_PORT: PORT });
      expect(Configuration).toMatch(/^warning: .* \/stats to everybody: leave out OPERATIONS_PORT/);
    }
  });
});

describe("a port", () => {
  it("that another program has taken is a problem", async () => {
    const { port } = await takenBy((_, response) => response.end("ok!"));
    const PORT = String(port);
    expect((await findings({ PORT })).Port).toMatch(
      /^problem: Port \d+ is taken: .* choose another with PORT/,
    );
    const found = await findings({ ...webhook, OPERATIONS_PORT: PORT });
    expect(found["Operations port"]).toMatch(
      /^problem: Port \d+ is taken: .* choose another with OPERATIONS_PORT/,
    );
  });

  it("that nobody chose is only worth a warning", async () => {
    const place = { ...(await takenBy(() => {})), prefix: "OPERATIONS_" as const };
    const { level, says } = await checkPort({ ...place, orAnyPort: true }, 20);
    expect([level, says]).toEqual(["warning", expect.stringContaining("with OPERATIONS_PORT")]);
  });

  it("on which a bot runs may be this one's", async () => {
    const { port, operationsPort, close } = await startHttp({
      ...{ host: "127.0.0.1", port: 0 },
      operations: { address: { host: "127.0.0.1", port: 0 } },
    });
    onTestFinished(close);
    const settings = { PORT: `${port}`, OPERATIONS_PORT: `${operationsPort}` };
    const found = await findings({ ...webhook, ...settings });
    expect(found).toMatchObject({
      Port: `ok: a bot runs on ${port}: this one, if you have started it; if not, stop that one or choose another PORT`,
      "Operations port": expect.stringMatching(/^ok: .* choose another OPERATIONS_PORT$/),
    });
  });

  it("on which a bot serves its chat page may be this one's, too", async () => {
    const server = await startServer(telegram);
    const { Port } = await findings({ BOT_TOKEN: "", PORT: `${server.port}` });
    expect(Port).toMatch(/^ok: a bot runs on \d+: this one/);
  });

  it.each([
    ["192.0.2.1", "EADDRNOTAVAIL"],
    ["0.0.0.300", "E"],
  ])("on the host %s, which is none of this machine", async (host, code) => {
    const found = await findings({ HOST: host, OPERATIONS_HOST: host });
    const refusal = `cannot be listened on (${code}`;
    expect(found.Port).toContain(`problem: HOST and PORT ${refusal}`);
    expect(found["Operations port"]).toContain(
      `problem: OPERATIONS_HOST and OPERATIONS_PORT ${refusal}`,
    );
  });
});

it("problems come first, then warnings, then what was skipped, then what is fine", async () => {
  const environment = {
    ...env,
    ...webhook,
    BOTTOKEN: "x",
    TELEGRAM_API_ROOT: "http://127.0.0.1:9",
  };
  const given = { env: environment, allowed, openDatabase: openForDoctor };
  const levels = (await examine(given)).map(({ level }) => level);
  const order = ["problem", "warning", "skipped", "ok"];
  expect(levels).toEqual(levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(levels)).toEqual(new Set(order));
});

/** A program that has a port. */
async function takenBy(answer: RequestListener) {
  const { hostname, port } = new URL(await standIn(answer));
  return { host: hostname, port: Number(port) };
}

describe("other receivers of the bot's updates", () => {
  it("are found", async () => {
    const { apiRoot } = await startServer(telegram);
    const api = new Api(token, { apiRoot });
    let over = false;
    const other = (async () => {
      while (!over) await api.getUpdates({ timeout: 1 }).catch(() => {});
    })();
    const found = await findings({}, { receivers: true });
    over = true;
    telegram.updates.interrupt("over");
    await other;
    expect(found["Other receivers"]).toMatch(/^problem: another process receives .* \(409\)/);
  });

  it("cannot be found while updates wait", async () => {
    telegram.addPerson({ first_name: "Ann" }).send("hello");
    const found = await findings({}, { receivers: true });
    expect(found["Other receivers"]).toMatch(/^warning: cannot be told/);
  });
});

describe("npm run doctor", { timeout: 20_000 }, () => {
  /** @param env what is in the file besides the environment */
  async function run(inFile: Record<string, string>) {
    const dir = await mkdtemp(join(tmpdir(), "doctor-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const file = join(dir, "env");
    const lines = Object.entries(inFile).map(([name, value]) => `${name}=${value}`);
    await writeFile(file, lines.join("\n"));
    const options = { env: { PATH: process.env.PATH } };
    const child = spawn(process.execPath, ["scripts/doctor.ts", file], options);
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    const [code] = await once(child, "close");
    return { code, output };
  }

  it("says each finding in a line and ends with 0", async () => {
    const { code, output } = await run(env);
    const lines = output.trim().split("\n");
    expect(lines.at(-1)).toBe("All is well.");
    expect(lines).toHaveLength(13);
    expect(output).toMatch(/^ok {7}Settings: the environment, and 5 lines of \S+env$/m);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^ok {7}[A-Z][\w ]+: /);
    expect(code).toBe(0);
  });

  it("ends with 1 if there is a problem", async () => {
    const { code, output } = await run({ ...env, BOT_TOKEN: token.replace("AAF", "BBF") });
    expect(output).toMatch(/^problem {2}Token: Telegram does not know this BOT_TOKEN \(401\)/);
    expect(output).toContain("skipped  Webhook: needs Token");
    expect(output).toContain("1 problem, 0 warnings.");
    expect(output).not.toContain("BBF-test");
    expect(code).toBe(1);
  });
});

it.each([
  [[], "All is well."],
  [["ok", "skipped"], "All is well."],
  [["ok", "warning"], "0 problems, 1 warning."],
  [["problem", "warning", "problem"], "2 problems, 1 warning."],
] as const)("in sum: %j is %s", (levels, says) => {
  expect(summaryOf(levels.map((level) => ({ check: "x", level, says: "" })))).toBe(says);
});
