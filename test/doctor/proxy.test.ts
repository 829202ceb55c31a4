import { describe, expect, it } from "vitest";
import { hiddenHost, TestProxy } from "../support/proxy.ts";
import { setUpDeployment } from "./support.ts";

const setup = setUpDeployment();

/** The proxy through which alone the deployment's Telegram is reached, and the settings for that. */
async function behindProxy() {
  const { port } = new URL(setup.env.TELEGRAM_API_ROOT ?? "");
  const proxy = await TestProxy.start({ to: Number(port), credentials: "bot:hunter2-secret" });
  const place = `127.0.0.1:${proxy.port}`;
  const env = {
    TELEGRAM_API_ROOT: `http://${hiddenHost}`,
    HTTP_PROXY: `http://bot:hunter2-secret@${place}`,
  };
  return { proxy, place, env };
}

describe("the proxy", () => {
  it("is named, with the address that it leads to, and everything goes through it", async () => {
    const { place, env, proxy } = await behindProxy();
    const found = await setup.findings(env);
    expect(found.Proxy).toMatch(`ok: ${place} (HTTP_PROXY) leads to ${hiddenHost}, in `);
    expect(found["Bot API"]).toMatch(/^ok: telegram\.example answers/);
    expect(found.Webhook).toMatch(/^ok/);
    expect(proxy.asked).toContain(`HEAD http://${hiddenHost}/`);
  });

  it("that isn't there is the problem, and what needs it is skipped", async () => {
    const { place, env, proxy } = await behindProxy();
    await proxy.close();
    expect(await setup.findings(env)).toMatchObject({
      Proxy: `problem: The proxy ${place} (HTTP_PROXY) can't be reached (ECONNREFUSED): check that it runs, and HTTP_PROXY.`,
      "Bot API": "skipped: needs Proxy",
      Token: "skipped: needs Bot API",
    });
  });

  it("that refuses the password is the problem", async () => {
    const { env, place } = await behindProxy();
    const wrong = { ...env, HTTP_PROXY: `http://bot:hunter2-wrong@${place}` };
    expect((await setup.findings(wrong)).Proxy).toBe(
      `problem: The proxy ${place} (HTTP_PROXY) refuses the user and password in HTTP_PROXY (407): correct them.`,
    );
  });

  it("is not used for an address that NO_PROXY excludes", async () => {
    const { env, proxy } = await behindProxy();
    const { Proxy: found } = await setup.findings({ ...env, NO_PROXY: hiddenHost });
    expect(found).toBe(`ok: none for ${hiddenHost}, which NO_PROXY excludes from HTTP_PROXY`);
    expect(proxy.asked).toEqual([]);
  });

  it("isn't mentioned where there is none", async () => {
    expect(await setup.findings({ HTTPS_PROXY: "http://127.0.0.1:1" })).not.toHaveProperty("Proxy");
  });

  it("that is not usable is a problem of the configuration", async () => {
    const HTTPS_PROXY = "socks5://bot:hunter2@proxy.example.org";
    const found = await setup.findings({ TELEGRAM_API_ROOT: "https://a.example", HTTPS_PROXY });
    expect(found.Configuration).toMatch(/^problem: HTTPS_PROXY is not usable: a SOCKS proxy/);
  });
});
