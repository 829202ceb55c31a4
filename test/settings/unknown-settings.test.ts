import { describe, expect, it } from "vitest";
import type { EnvFile } from "../../src/settings/env-file.ts";
import { unknownSettings } from "../../src/settings/unknown-settings.ts";

const none: EnvFile = { kind: "none" };

function fileWith(...names: string[]): EnvFile {
  return { kind: "read", path: ".env", names, withoutEquals: [] };
}

describe("in the file, every unknown name is reported, with a suggestion", () => {
  it.each([
    ["BOTTOKEN", "did you mean BOT_TOKEN?"],
    ["BOT_TOKN", "did you mean BOT_TOKEN?"],
    ["Bot_Token", "did you mean BOT_TOKEN?"],
    ["BOT-TOKEN", "did you mean BOT_TOKEN?"],
    ["TELEGRAM_BOT_TOKEN", "did you mean BOT_TOKEN?"],
    ["WEBHOOK_SERCET", "did you mean WEBHOOK_SECRET?"],
    ["SECRET", "did you mean WEBHOOK_SECRET?"],
    ["ADMIN_ID", "did you mean ADMIN_IDS?"],
    ["PROT", "did you mean PORT?"],
    ["TOKEN", "remove it"], // BOT_TOKEN or STATS_TOKEN
    ["FRUIT", "remove it"],
  ])("%s: %s", (name, cure) => {
    const [line, ...more] = unknownSettings({ [name]: "x" }, fileWith("BOT_TOKEN", name, "PORT"));
    expect(line).toContain(`${name} in .env is not a setting of the bot: ${cure}`);
    expect(more).toEqual([]);
  });

  it("settings and the variables of the compose files, Node, PostgreSQL and proxies are fine", () => {
    const names = ["BOT_TOKEN", "DOMAIN", "POSTGRES_PASSWORD", "NODE_OPTIONS", "PGSSLMODE", "TZ"];
    const proxies = ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "https_proxy", "no_proxy"];
    expect(unknownSettings({}, fileWith(...names, ...proxies))).toEqual([]);
  });

  it("a setting without = is reported", () => {
    const file: EnvFile = { kind: "read", path: ".env", names: [], withoutEquals: ["BOT_TOKEN"] };
    expect(unknownSettings({}, file)).toEqual([
      "BOT_TOKEN in .env has no = after it, so it is ignored: write BOT_TOKEN=…",
    ]);
  });
});

describe("in the rest of the environment, only what looks like a setting is reported", () => {
  it.each([
    ["BOTTOKEN", "BOT_TOKEN"],
    ["bot_token", "BOT_TOKEN"],
    ["TELEGRAM_BOT_TOKEN", "BOT_TOKEN"],
    ["WEBHOOKURL", "WEBHOOK_URL"],
    ["DATABSE_URL", "DATABASE_URL"],
    ["OPERATION_PORT", "OPERATIONS_PORT"],
    ["LOGLEVEL", "LOG_LEVEL"],
  ])("%s", (name, setting) => {
    expect(unknownSettings({ [name]: "x" }, none)).toEqual([
      `${name} is not a setting of the bot: did you mean ${setting}?`,
    ]);
  });

  it("not the variables of other programs", () => {
    const others = ["PATH", "HOME", "HOSTNAME", "LOGNAME", "POST", "HOSTS", "FAQ", "TOKEN"];
    const more = ["npm_config_port", "PROD_DATABASE_URL", "DISCORD_BOT_TOKEN", "REDIS_PORT", "_"];
    const env = Object.fromEntries([...others, ...more].map((name) => [name, "x"]));
    expect(unknownSettings(env, none)).toEqual([]);
  });

  it("nor another bot's token if BOT_TOKEN is set", () => {
    expect(unknownSettings({ BOT_TOKEN: "x", TELEGRAM_BOT_TOKEN: "y" }, none)).toEqual([]);
  });
});
