import { describe, expect, it } from "vitest";
import { setUpDeployment, token, url, webhook } from "./support.ts";

const setup = setUpDeployment();

describe("settings", () => {
  it("with a wrong name cause a warning", async () => {
    const { Settings } = await setup.findings({ WEBHOOKURL: url, BOT_TOKN: token });
    expect(Settings).toMatch(/^warning: WEBHOOKURL is not a setting .* did you mean BOT_TOKEN\?$/);
  });

  it("in an unreadable file are a problem, and the rest is skipped", async () => {
    const found = await setup.findings({}, { envFile: "src" });
    expect(found.Settings).toMatch(/^problem: src is a folder/);
    expect(found.Configuration).toBe("skipped: needs Settings");
    expect(found["Bot API"]).toBe("skipped: needs Configuration");
  });

  it("in a missing file are none", async () => {
    const { Settings } = await setup.findings({}, { envFile: "no-such-file" });
    expect(Settings).toBe("ok: the environment alone, as there is no no-such-file");
  });

  it.each([
    ["DATABASE_URL", "postgres://bot:%zz-hunter2@127.0.0.1:9/faq"],
    ["DATABASE_URL", "postgres://bot:hunter2-hunter2#@127.0.0.1:9/faq"],
    ["TELEGRAM_API_ROOT", "http://bot:%zz-hunter2@127.0.0.1:9/"],
    ["WEBHOOK_URL", "https://bot:%zz-hunter2@bot.example.org/%zz"],
  ])(
    "with a password that breaks the address in %s do no harm, and the password is not shown",
    async (name, value) => {
      const found = await setup.findings({ ...webhook, [name]: value });
      expect(Object.keys(found)).toContain("Deliveries");
    },
  );

  it("that open operations to everybody cause a warning", async () => {
    const { PORT } = setup.ports;
    for (const more of [webhook, { HOST: "0.0.0.0" }]) {
      const { Configuration } = await setup.findings({ ...more, OPERATIONS_PORT: PORT });
      expect(Configuration).toMatch(
        /^warning: .* \/stats are open to everybody there: leave out OPERATIONS_PORT/,
      );
    }
  });
});
