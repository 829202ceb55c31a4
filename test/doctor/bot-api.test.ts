import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { startServer } from "../stand-in/support.ts";
import { serverThat, setUpDeployment, token } from "./support.ts";

const setup = setUpDeployment();

describe("the clock", () => {
  it.each([
    [59_000, "ok: agrees with the Bot API's"],
    [-58_000, "ok: agrees with the Bot API's"],
    [125_000, /^warning: is 12\d s fast: let NTP set it.$/],
    [-125_000, /^warning: is 12\d s slow/],
  ])("%i ms off", async (off, message) => {
    const { Clock } = await setup.findings({}, { now: () => Date.now() + off });
    expect(Clock).toMatch(message);
  });

  it("of a server that sends no time", async () => {
    const apiRoot = await serverThat((_, response) => {
      response.sendDate = false;
      response.end('{"ok":true,"result":{"username":"b"}}');
    });
    const { Clock } = await setup.findings({ TELEGRAM_API_ROOT: apiRoot });
    expect(Clock).toBe("warning: the Bot API sends no time");
  });
});

describe("other receivers of the bot's updates", () => {
  it("are detected", async () => {
    const { apiRoot } = await startServer(setup.telegram);
    const api = new Api(token, { apiRoot });
    let over = false;
    const other = (async () => {
      while (!over) await api.getUpdates({ timeout: 1 }).catch(() => {});
    })();
    const found = await setup.findings({}, { receivers: true });
    over = true;
    setup.telegram.updates.interrupt("over");
    await other;
    expect(found["Other receivers"]).toMatch(/^problem: another process receives .* \(409\)/);
  });

  it("cannot be detected while updates wait", async () => {
    setup.telegram.addPerson({ first_name: "Ann" }).send("hello");
    const found = await setup.findings({}, { receivers: true });
    expect(found["Other receivers"]).toMatch(/^warning: cannot be checked/);
  });
});
