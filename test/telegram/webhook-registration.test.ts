import { Api } from "grammy";
import { beforeEach, describe, expect, it } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { syncWebhook } from "../../src/telegram/webhook-registration.ts";
import { startServer } from "../stand-in/support.ts";

const allowedUpdates = ["message", "callback_query"] as const;
const wanted = { url: "https://bot.example.org/tg", secret: "s".repeat(20), allowedUpdates };
let telegram: LocalTelegram;
let api: Api;
beforeEach(async () => {
  telegram = new LocalTelegram({ wait: () => new Promise(() => {}) });
  const { apiRoot } = await startServer(telegram);
  api = new Api(telegram.token, { apiRoot });
});

const called = () => telegram.api.calls.map(({ method }) => method);

describe("syncWebhook with a webhook", () => {
  it("sets it with its secret, however often it is called", async () => {
    for (let i = 0; i < 2; i++) expect(await syncWebhook(api, wanted)).toBe("set");
    expect(telegram.webhook.target).toMatchObject({
      url: wanted.url,
      secret_token: wanted.secret,
      max_connections: 40,
    });
    expect(telegram.updates.allowed).toEqual(allowedUpdates);
    expect(called()).toEqual(["setWebhook", "setWebhook"]);
  });

  it("replaces the address and the secret", async () => {
    await syncWebhook(api, wanted);
    const other = { ...wanted, url: "https://b.example.org/", secret: "t".repeat(20) };
    await syncWebhook(api, other);
    expect(telegram.webhook.target).toMatchObject({
      url: other.url,
      secret_token: other.secret,
    });
  });

  it("rejects if Telegram refuses it", async () => {
    const plain = { ...wanted, url: "http://bot.example.org/tg" };
    await expect(syncWebhook(api, plain)).rejects.toThrow("An HTTPS URL must be provided");
  });
});

describe("syncWebhook without one", () => {
  it("removes an existing webhook", async () => {
    await syncWebhook(api, wanted);
    expect(await syncWebhook(api, undefined)).toBe("removed");
    expect(telegram.webhook.target).toBeUndefined();
  });

  it("changes nothing if there is none", async () => {
    expect(await syncWebhook(api, undefined)).toBe("none");
    expect(called()).toEqual(["getWebhookInfo"]);
  });
});

it("never drops updates that wait", async () => {
  telegram.addPerson({ first_name: "Ann" }).send("hello");
  for (const each of [wanted, undefined, wanted, undefined]) await syncWebhook(api, each);
  expect(telegram.updates.pending).toHaveLength(1);
});
