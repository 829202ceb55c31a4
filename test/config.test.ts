import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { settingNames } from "../src/settings/schema.ts";

const token = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";

function webhookTo(path: string) {
  return webhookAt(`https://b.example${path}`);
}

function webhookAt(WEBHOOK_URL: string, TELEGRAM_API_ROOT = "") {
  return { BOT_TOKEN: token, WEBHOOK_URL, WEBHOOK_SECRET: "s".repeat(16), TELEGRAM_API_ROOT };
}

describe("the environment determines how the bot runs", () => {
  it.each([
    [
      "nothing",
      {},
      {
        mode: "local",
        host: "127.0.0.1",
        port: 3000,
        faqDir: "faq-data",
        database: "sqlite:data/bot.sqlite",
        logLevel: "warn",
      },
    ],
    [
      "empty variables, as in a copied .env.example",
      { BOT_TOKEN: "", PORT: " " },
      { mode: "local", port: 3000 },
    ],
    [
      "a token",
      { BOT_TOKEN: token },
      { mode: "polling", token, apiRoot: "https://api.telegram.org", logLevel: "info" },
    ],
    [
      "an API root with a slash",
      { BOT_TOKEN: token, TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" },
      { apiRoot: "http://127.0.0.1:8081" },
    ],
    [
      "a proxy, which leads to Telegram alone",
      { BOT_TOKEN: token, HTTPS_PROXY: "http://me:secret@proxy.example.org:3128" },
      { proxy: { variable: "HTTPS_PROXY", host: "proxy.example.org:3128" } },
    ],
    [
      "a proxy without a token: local mode needs none, whatever it is",
      { HTTPS_PROXY: "nonsense", HTTP_PROXY: "nonsense" },
      { mode: "local" },
    ],
    [
      "a webhook",
      { BOT_TOKEN: token, WEBHOOK_URL: "https://b.example/tg", WEBHOOK_SECRET: "s".repeat(16) },
      { mode: "webhook", secret: "s".repeat(16) },
    ],
    [
      "a token for the statistics",
      { STATS_TOKEN: "s".repeat(16) },
      { mode: "local", statsToken: "s".repeat(16) },
    ],
    [
      "two addresses, both with any free port",
      { BOT_TOKEN: token, PORT: "0", OPERATIONS_PORT: "0" },
      { port: 0, operations: { host: "127.0.0.1", port: 0 } },
    ],
    [
      "two addresses with one port",
      { BOT_TOKEN: token, OPERATIONS_HOST: "::1", OPERATIONS_PORT: "3000" },
      { port: 3000, operations: { host: "::1", port: 3000 } },
    ],
    [
      "quotes and spaces around values, as docker run --env-file passes them on",
      { BOT_TOKEN: ` "${token}" `, PORT: "'8080' ", ADMIN_IDS: '"1, 2"' },
      { mode: "polling", token, port: 8080, staff: { admins: new Set([1, 2]) } },
    ],
    [
      "staff's language in any spelling",
      { STAFF_LANGUAGE: "pt_BR" },
      { staff: { language: "pt-br" } },
    ],
    ["staff's language if none is given", { STAFF_LANGUAGE: "" }, { staff: { language: "en" } }],
    ["an IPv6 address in brackets", { HOST: "[::1]" }, { mode: "local", host: "::1" }],
    [
      "another place and level",
      { HOST: "::1", PORT: "8080", FAQ_DIR: "x", LOG_LEVEL: "debug" },
      { host: "::1", port: 8080, faqDir: "x", logLevel: "debug" },
    ],
  ])("%s", (_, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });
});

describe("operations are not for the public", () => {
  const usual = { host: "127.0.0.1", port: 9464, anyPortIfTaken: true };
  const webhook = webhookTo("/tg");
  const polling = { BOT_TOKEN: token };

  it.each<[string, Record<string, string>, object | undefined]>([
    ["with a webhook they are served on this machine alone", webhook, usual],
    [
      "even if a proxy on this machine forwards everything",
      { ...webhook, HOST: "127.0.0.1" },
      usual,
    ],
    ["even if PORT is their default port", { ...webhook, PORT: "9464" }, usual],
    [
      "OPERATIONS_HOST opens them to others",
      { ...webhook, HOST: "0.0.0.0", OPERATIONS_HOST: "0.0.0.0" },
      { host: "0.0.0.0", port: 9464, anyPortIfTaken: false },
    ],
    [
      "OPERATIONS_PORT alone leaves them on this machine",
      { ...webhook, HOST: "0.0.0.0", OPERATIONS_PORT: "9999" },
      { host: "127.0.0.1", port: 9999, anyPortIfTaken: false },
    ],
    [
      "with OPERATIONS_PORT equal to PORT they are beside the webhook",
      { ...webhook, HOST: "0.0.0.0", OPERATIONS_PORT: "3000" },
      undefined,
    ],
    [
      "also if both hosts are given",
      { ...webhook, HOST: "::", OPERATIONS_HOST: "::", OPERATIONS_PORT: "3000" },
      undefined,
    ],
    ["with long polling they are on HOST and PORT, if that is this machine", polling, undefined],
    ["under any name", { ...polling, HOST: "localhost" }, undefined],
    ["but not if HOST lets others in", { ...polling, HOST: "0.0.0.0" }, usual],
    ["nor others of one network", { ...polling, HOST: "192.168.0.7" }, usual],
    [
      "unless OPERATIONS_PORT says so",
      { ...polling, HOST: "0.0.0.0", OPERATIONS_PORT: "3000" },
      undefined,
    ],
  ])("%s", (_, env, operations) => {
    expect(readConfig(env)).toHaveProperty("operations", operations);
  });
});

describe("a webhook address that Telegram would not call is refused at the start", () => {
  it.each([
    ["http://b.example/tg", "over https only"],
    ["https://b.example:3000/tg", "port 443, 80, 88 or 8443"],
    ["https://localhost/tg", "cannot reach"],
    ["https://bot/tg", "cannot reach"],
    ["https://bot.local/tg", "cannot reach"],
    ["https://127.0.0.1:8443/tg", "cannot reach"],
    ["https://10.1.2.3/tg", "cannot reach"],
    ["https://192.168.1.1/tg", "cannot reach"],
    ["https://[::1]/tg", "cannot reach"],
    ["https://[fd00::1]/tg", "cannot reach"],
  ])("%s", (url, why) => {
    expect(() => readConfig(webhookAt(url))).toThrow(`WEBHOOK_URL`);
    expect(() => readConfig(webhookAt(url))).toThrow(why);
    expect(() => readConfig(webhookAt(url, "https://api.telegram.org/"))).toThrow(why);
    expect(readConfig(webhookAt(url, "http://127.0.0.1:8081"))).toMatchObject({ mode: "webhook" });
  });

  it.each(["https://b.example/tg", "https://b.example:8443/%zz", "https://149.154.167.220:88/"])(
    "%s is accepted",
    (url) => {
      expect(readConfig(webhookAt(url))).toMatchObject({ mode: "webhook" });
    },
  );
});

it(".env.example explains every setting, and no other", () => {
  const lines = readFileSync(".env.example", "utf8").matchAll(/^(\w+)=/gm);
  const names = Array.from(lines, ([, name]) => name);
  expect(names.sort()).toEqual([...settingNames].sort());
});

describe("a wrong setting is reported with its cure, without its value", () => {
  it.each([
    ["BOT_TOKEN", { BOT_TOKEN: "hunter2" }, "@BotFather"],
    ["BOT_TOKEN", { BOT_TOKEN: token.replace(":", ": ") }, "@BotFather"],
    ["HTTPS_PROXY", { BOT_TOKEN: token, HTTPS_PROXY: "hunter2" }, "http://proxy.example.org"],
    ["PORT", { PORT: "eighty" }, "0 to 65535"],
    ["PORT", { PORT: "99999" }, "0 to 65535"],
    ["TELEGRAM_API_ROOT", { TELEGRAM_API_ROOT: "ftp://x" }, "https://api.telegram.org"],
    ["WEBHOOK_URL", { BOT_TOKEN: token, WEBHOOK_URL: "bot.example" }, "public address"],
    ["WEBHOOK_URL leads to /healthz", webhookTo("/healthz"), "https://bot.example.org/telegram"],
    ["WEBHOOK_URL leads to /readyz", webhookTo("/readyz?a=1"), "https://bot.example.org/telegram"],
    ["WEBHOOK_URL leads to /metrics", webhookTo("/metrics/"), "https://bot.example.org/telegram"],
    ["WEBHOOK_URL leads to /stats", webhookTo("/stats"), "https://bot.example.org/telegram"],
    ["STATS_TOKEN", { STATS_TOKEN: "hunter2" }, "16 to 256"],
    ["OPERATIONS_PORT", { BOT_TOKEN: token, OPERATIONS_PORT: "metrics" }, "leave it out"],
    ["WEBHOOK_SECRET", { BOT_TOKEN: token, WEBHOOK_URL: "https://b.example/tg" }, "16 to 256"],
    ["WEBHOOK_SECRET", { WEBHOOK_SECRET: "short" }, "16 to 256"],
    [
      "STAFF_LANGUAGE",
      { STAFF_LANGUAGE: "hunter2" },
      "ar, de, en, es, fa, fr, id, it, pt-br, ru, tr",
    ],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }, "fatal, error, warn"],
  ])("%s %j", (name, env, cure) => {
    expect(() => readConfig(env)).toThrow(name);
    expect(() => readConfig(env)).toThrow(cure);
    expect(() => readConfig(env)).not.toThrow("hunter2");
  });

  it("all at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "loud" })).toThrow(/PORT.*\n.*LOG_LEVEL/);
    const webhook = { BOT_TOKEN: token, WEBHOOK_URL: "http://b.example/tg" };
    expect(() => readConfig({ ...webhook, PORT: "x" })).toThrow(
      /PORT.*\nWEBHOOK_URL needs WEBHOOK_SECRET.*\nWEBHOOK_URL begins with http:/,
    );
  });
});
