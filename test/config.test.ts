import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

const token = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";

function webhookTo(path: string) {
  const WEBHOOK_URL = `https://b.example${path}`;
  return { BOT_TOKEN: token, WEBHOOK_URL, WEBHOOK_SECRET: "s".repeat(16) };
}

describe("the environment decides how the bot runs", () => {
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
      "two addresses, both of any free port",
      { BOT_TOKEN: token, PORT: "0", OPERATIONS_PORT: "0" },
      { port: 0, operations: { host: "127.0.0.1", port: 0 } },
    ],
    [
      "two addresses with one port",
      { BOT_TOKEN: token, OPERATIONS_HOST: "::1", OPERATIONS_PORT: "3000" },
      { port: 3000, operations: { host: "::1", port: 3000 } },
    ],
    [
      "another place and level",
      { HOST: "::1", PORT: "8080", FAQ_DIR: "x", LOG_LEVEL: "debug" },
      { host: "::1", port: 8080, faqDir: "x", logLevel: "debug" },
    ],
  ])("%s", (_, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });
});

describe("a wrong setting is told with its cure, and its value is not repeated", () => {
  it.each([
    ["BOT_TOKEN", { BOT_TOKEN: "hunter2" }, "@BotFather"],
    ["PORT", { PORT: "eighty" }, "0 to 65535"],
    ["PORT", { PORT: "99999" }, "0 to 65535"],
    ["TELEGRAM_API_ROOT", { TELEGRAM_API_ROOT: "ftp://x" }, "https://api.telegram.org"],
    ["WEBHOOK_URL", { BOT_TOKEN: token, WEBHOOK_URL: "bot.example" }, "public address"],
    ["WEBHOOK_URL leads to /healthz", webhookTo("/healthz"), "https://bot.example.org/telegram"],
    ["WEBHOOK_URL leads to /readyz", webhookTo("/readyz?a=1"), "https://bot.example.org/telegram"],
    ["WEBHOOK_URL leads to /metrics", webhookTo("/metrics/"), "https://bot.example.org/telegram"],
    ["WEBHOOK_URL leads to /stats", webhookTo("/stats"), "https://bot.example.org/telegram"],
    ["STATS_TOKEN", { STATS_TOKEN: "hunter2" }, "16 to 256"],
    ["OPERATIONS_PORT", { BOT_TOKEN: token, OPERATIONS_PORT: "3000" }, "leave it out"],
    ["WEBHOOK_SECRET", { BOT_TOKEN: token, WEBHOOK_URL: "https://b.example/tg" }, "16 to 256"],
    ["WEBHOOK_SECRET", { WEBHOOK_SECRET: "short" }, "16 to 256"],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }, "fatal, error, warn"],
  ])("%s %j", (name, env, cure) => {
    expect(() => readConfig(env)).toThrow(name);
    expect(() => readConfig(env)).toThrow(cure);
    expect(() => readConfig(env)).not.toThrow("hunter2");
  });

  it("all at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "loud" })).toThrow(/PORT.*\n.*LOG_LEVEL/);
  });
});
