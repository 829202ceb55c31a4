import { describe, expect, it } from "vitest";
import { allowedUpdates, secret, setUpDeployment, token, url, webhook } from "./support.ts";

const setup = setUpDeployment();

describe("the webhook", () => {
  it("is not set yet", async () => {
    const { Webhook } = await setup.findings(webhook);
    expect(Webhook).toMatch(/^warning: is not set at Telegram yet/);
  });

  it("is another one, whose path is not shown", async () => {
    await setup.telegram.call("setWebhook", { url: `https://other.example.org/bot${token}` });
    const { Webhook } = await setup.findings(webhook);
    expect(Webhook).toMatch(
      /^warning: Telegram calls another address, at other.example.org: restart/,
    );
  });

  it("is set though the bot uses long polling", async () => {
    await setup.telegram.call("setWebhook", { url });
    const { Webhook } = await setup.findings();
    expect(Webhook).toMatch(/^warning: Telegram delivers to bot.example.org, .*\(409\)/);
  });

  it("fails: a problem while updates wait, a warning when it works again, forgotten in an hour", async () => {
    const WEBHOOK_URL = "http://127.0.0.1:9/tg";
    const secrets = { secret_token: secret, allowed_updates: allowedUpdates };
    await setup.telegram.call("setWebhook", { url: WEBHOOK_URL, ...secrets });
    setup.telegram.addPerson({ first_name: "Ann" }).send("hello");
    await expect.poll(() => setup.telegram.webhook.lastError, { interval: 1 }).toBeDefined();
    const own = { ...webhook, WEBHOOK_URL };
    expect((await setup.findings(own)).Deliveries).toMatch(
      /^problem: 1 update waits; 0 min ago a delivery failed \(Connection failed: .*\): check that WEBHOOK_URL/,
    );
    setup.telegram.updates.drop();
    expect((await setup.findings(own)).Deliveries).toMatch(/^warning: 0 updates wait; 0 min ago/);
    const later = () => Date.now() + 61 * 60_000;
    expect((await setup.findings(own, { now: later })).Deliveries).toBe("ok: 0 updates wait");
  });

  it("has many updates waiting", async () => {
    const ann = setup.telegram.addPerson({ first_name: "Ann" });
    for (let i = 0; i <= 100; i++) ann.send("hello");
    expect((await setup.findings()).Deliveries).toMatch(
      /^warning: 101 updates wait: check that the bot is running/,
    );
  });

  it("gets other kinds of updates", async () => {
    await setup.telegram.call("setWebhook", { url, allowed_updates: ["message", "poll"] });
    const found = await setup.findings(webhook);
    expect(found["Kinds of updates"]).toBe(
      "warning: Telegram doesn't send callback_query and needlessly sends poll: restart the bot, which corrects that.",
    );
  });

  it.each(["http://bot.example.org/tg", "https://bot.example.org:3000/tg", "https://10.0.0.1/tg"])(
    "has an address that Telegram does not call: %s",
    async (WEBHOOK_URL) => {
      const found = await setup.findings({ ...webhook, WEBHOOK_URL, TELEGRAM_API_ROOT: "" });
      expect(found.Configuration).toMatch(
        /^problem: WEBHOOK_URL (begins|has|leads) .*: give the public/,
      );
      expect(found["Bot API"]).toBe("skipped: needs Configuration");
    },
  );
});
