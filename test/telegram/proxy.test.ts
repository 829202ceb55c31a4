import { readFileSync } from "node:fs";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { type Context, HttpError } from "grammy";
import type { Update } from "grammy/types";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createLog } from "../../src/log.ts";
import { proxiesIn } from "../../src/settings/proxies.ts";
import { createClient } from "../../src/telegram/client.ts";
import { errorCode } from "../../src/telegram/error-code.ts";
import { startPolling } from "../../src/telegram/polling.ts";
import type { Signal } from "../../src/telegram/signal.ts";
import { startServer, telegramWithAnn } from "../stand-in/support.ts";
import { certificateFile, hiddenHost, type ProxyOptions, TestProxy } from "../support/proxy.ts";

beforeAll(() => {
  const before = getCACertificates();
  setDefaultCACertificates([...before, readFileSync(certificateFile, "utf8")]);
  return () => setDefaultCACertificates(before); // other files share the process
});

/** A client whose Telegram only a proxy reaches. */
async function startBehindProxy(
  protocol: string,
  { user = "", ...options }: Partial<ProxyOptions> & { user?: string } = {},
) {
  const { telegram, ann } = telegramWithAnn();
  const server = await startServer(telegram);
  const proxy = await TestProxy.start({ to: server.port, ...options });
  const variable = `${protocol.toUpperCase()}_PROXY`;
  const find = proxiesIn({ [variable]: `http://${user}127.0.0.1:${proxy.port}` });
  const apiRoot = `${protocol}://${hiddenHost}`;
  const lines: string[] = [];
  const log = createLog("info", { write: (line: string) => void lines.push(line) });
  const client = createClient<Context>(telegram.token, apiRoot, {
    log,
    proxy: find(new URL(apiRoot)),
    clock: { pause: async () => {} },
  });
  onTestFinished(client.close);
  const { api } = client.bot;
  /** Why a call fails. */
  const failure = async () => {
    const error = await api.getMe().then(String, (thrown: unknown) => thrown);
    return error instanceof HttpError ? error.error : error;
  };
  const restart = () => TestProxy.start({ to: server.port, ...options, port: proxy.port });
  return { telegram, ann, api, proxy, log, lines, failure, restart, variable };
}

describe.each([
  ["http", `POST http://${hiddenHost}/bot`],
  ["https", `CONNECT ${hiddenHost}:443`],
])("through a proxy to a Bot API server by %s", (protocol, asked) => {
  it("updates come in and messages go out", async () => {
    const { telegram, ann, api, proxy, log } = await startBehindProxy(protocol, {
      credentials: "bot:hunter2",
      user: "bot:hunter2@",
    });
    const received = Promise.withResolvers<Update[]>();
    const polling = startPolling(api, async (updates) => received.resolve(updates), log);
    onTestFinished(polling.stop);
    ann.send("is anybody there?");
    expect((await received.promise)[0]?.message?.text).toBe("is anybody there?");
    await api.sendMessage(ann.id, "We are.");
    expect(telegram.messages(ann.id).at(-1)?.text).toBe("We are.");
    expect(proxy.asked.filter((line) => !line.startsWith(asked))).toEqual([]);
  });

  it("a long poll ends when it's aborted", async () => {
    const { api, telegram } = await startBehindProxy(protocol);
    telegram.fail({ method: "getUpdates", how: { kind: "hang" } });
    const stopping = new AbortController();
    const poll = api.getUpdates({ timeout: 25 }, stopping.signal as Signal);
    await telegram.until(() => telegram.polls.length > 0);
    stopping.abort();
    await expect(poll).rejects.toThrow(HttpError);
  });

  it("a long poll whose connection is reset fails at once", async () => {
    const { api, telegram, proxy } = await startBehindProxy(protocol);
    telegram.fail({ method: "getUpdates", how: { kind: "hang" } });
    const poll = api.getUpdates({ timeout: 25 }).catch((error) => errorCode(error.error));
    await telegram.until(() => telegram.polls.length > 0);
    proxy.reset();
    expect(await poll).toMatch(/^(UND_ERR_SOCKET|ECONNRESET)$/);
  });

  it("a call ends when it's aborted, even if the proxy never answers", async () => {
    const { api, proxy } = await startBehindProxy(protocol);
    proxy.manner = "hang";
    const stopping = new AbortController();
    const call = api.getUpdates({ timeout: 25 }, stopping.signal as Signal);
    stopping.abort();
    const error = await call.catch((thrown: HttpError) => thrown.error);
    expect(String(error)).toMatch(/abort/i);
  });

  it.each([
    ["", "asks for a user and a password (407): put them into V, as in http://user:password@P."],
    ["bot:wr0ng-pass@", "refuses the user and password in V (407): correct them."],
  ])("without the right password (%j) the error says so", async (user, words) => {
    const { failure, proxy, variable } = await startBehindProxy(protocol, {
      credentials: "bot:hunter2",
      user,
    });
    const place = `127.0.0.1:${proxy.port}`;
    const expected = words.replace("V", variable).replace("P.", `${place}.`);
    expect(await failure()).toMatchObject({
      name: "ProxyError",
      message: `The proxy ${place} (${variable}) ${expected}`,
    });
  });

  it("a proxy that dies is reported once, and once again when it's back", async () => {
    const user = "bot:hunter2@";
    const setup = await startBehindProxy(protocol, { credentials: "bot:hunter2", user });
    const { api, proxy, failure, lines, restart, variable, ann } = setup;
    await api.getMe();
    const place = `127.0.0.1:${proxy.port}`;
    await proxy.close();
    const words = `The proxy ${place} (${variable}) can't be reached (ECONNREFUSED): check that it runs, and ${variable}.`;
    expect(await failure()).toMatchObject({ message: words });
    expect(await failure()).toMatchObject({ message: words });
    expect(lines).toEqual([expect.stringContaining(words)]);
    await restart();
    await api.sendMessage(ann.id, "Back again.");
    expect(lines).toEqual([
      expect.any(String),
      expect.stringContaining("Telegram is reachable through the proxy again"),
    ]);
    expect(lines.join()).not.toContain("hunter2");
  });
});

it.each([
  [403, "refuses to connect to telegram.example (403): have it allowed there, or set another"],
  [502, "can't reach telegram.example (502): check the proxy's own network, or set another"],
])("a tunnel that is refused with %i is explained", async (status, words) => {
  const { failure, proxy } = await startBehindProxy("https");
  proxy.manner = status;
  expect(await failure()).toMatchObject({ message: expect.stringContaining(words) });
});

it("one call that waits for the proxy holds up no other", async () => {
  const { api, proxy } = await startBehindProxy("https");
  proxy.manner = "hang";
  const stopping = new AbortController();
  const call = api.getUpdates({ timeout: 25 }, stopping.signal as Signal).catch(() => {});
  await proxy.untilAsked();
  proxy.manner = "pass";
  expect((await api.getMe()).is_bot).toBe(true);
  stopping.abort();
  await call;
});
