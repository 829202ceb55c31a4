import { describe, expect, it } from "vitest";
import { openForDoctor } from "../../src/doctor/database.ts";
import { examine } from "../../src/doctor/doctor.ts";
import { allowedUpdates, secret, setUpDeployment, url, webhook } from "./support.ts";

const setup = setUpDeployment();

describe("a deployment in good health", () => {
  it("by long polling", async () => {
    expect(await setup.findings()).toEqual({
      Node: expect.stringMatching(/^ok: version 2/),
      Settings: "ok: the environment alone",
      Configuration: `ok: long polling, listens on 127.0.0.1, port ${setup.ports.PORT}`,
      Port: `ok: ${setup.ports.PORT} on 127.0.0.1 is free`,
      "Knowledge base": expect.stringMatching(/^ok: en: \d+ entries, \d+ phrasings, \d+ flow/),
      Database: expect.stringMatching(/^ok: opened and written to in \d+ ms$/),
      "Bot API": expect.stringMatching(/^ok: 127.0.0.1:\d+ answers in \d+ ms/),
      Clock: "ok: agrees with the Bot API's",
      Token: `ok: belongs to @${setup.telegram.bot.username}`,
      Webhook: "ok: none is set, as long polling requires",
      Deliveries: "ok: 0 updates wait",
      "Kinds of updates": "ok: not set at Telegram yet: the bot sets them when it starts",
    });
  });

  it("by webhook", async () => {
    await setup.telegram.call("setWebhook", {
      url,
      secret_token: secret,
      allowed_updates: allowedUpdates,
    });
    const { PORT, OPERATIONS_PORT } = setup.ports;
    expect(await setup.findings({ ...webhook, OPERATIONS_PORT })).toMatchObject({
      Configuration: `ok: webhook, listens on 127.0.0.1, port ${PORT}; operations on 127.0.0.1, port ${OPERATIONS_PORT}`,
      Port: `ok: ${PORT} on 127.0.0.1 is free`,
      "Operations port": `ok: ${OPERATIONS_PORT} on 127.0.0.1 is free`,
      Webhook: "ok: Telegram calls WEBHOOK_URL",
      Deliveries: "ok: 0 updates wait",
      "Kinds of updates": "ok: those that the bot handles",
    });
  });

  it("is not changed", async () => {
    const ann = setup.telegram.addPerson({ first_name: "Ann" });
    ann.send("hello");
    await setup.findings({}, { receivers: true });
    expect(setup.telegram.updates.pending).toHaveLength(1);
    expect(setup.telegram.calls.map(({ method }) => method)).toEqual(["getMe", "getWebhookInfo"]);
  });
});

it("findings are sorted: problems, warnings, skipped, ok", async () => {
  const environment = {
    ...setup.env,
    ...webhook,
    BOTTOKEN: "x",
    TELEGRAM_API_ROOT: "http://127.0.0.1:9",
  };
  const given = { env: environment, allowedUpdates, openDatabase: openForDoctor };
  const levels = (await examine(given)).map(({ level }) => level);
  const order = ["problem", "warning", "skipped", "ok"];
  expect(levels).toEqual(levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(levels)).toEqual(new Set(order));
});
