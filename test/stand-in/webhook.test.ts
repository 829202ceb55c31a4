import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import { outcome, telegramWithAnn } from "./support.ts";

/** A bot's own server that answers with these statuses, one after the other, and then with 200. */
async function botServer(statuses: number[] = [], reply = "") {
  const got: { headers: IncomingMessage["headers"]; update: Update; status: number }[] = [];
  const server = createServer(async (request, response) => {
    const body = await new Response(request as never).text();
    const status = statuses.shift() ?? 200;
    got.push({ headers: request.headers, update: JSON.parse(body), status });
    response.writeHead(status).end(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

describe("webhook", () => {
  const withoutPauses = () => {
    const pauses: number[] = [];
    const setup = telegramWithAnn({ wait: async (ms) => void pauses.push(ms) });
    onTestFinished(() => setup.telegram.delivery.stop());
    return { ...setup, pauses };
  };

  test("delivers in order, with the secret, what was pending first", async () => {
    const { telegram, ann } = withoutPauses();
    const { got, url } = await botServer();
    ann.send("a");
    await telegram.call("setWebhook", { url, secret_token: "s3cret" });
    ann.send("b");
    ann.send("c");
    await telegram.settled();
    expect(got.map(({ update }) => update.message?.text)).toEqual(["a", "b", "c"]);
    expect(got[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("s3cret");
    ann.send("d");
    await telegram.settled();
    expect(got).toHaveLength(4);
  });

  test("tries again until it is taken, and keeps the order", async () => {
    const { telegram, ann, pauses } = withoutPauses();
    const { got, url } = await botServer([500, 302, 404]);
    await telegram.call("setWebhook", { url });
    ann.send("a");
    ann.send("b");
    await telegram.settled();
    expect(got.map(({ update }) => update.message?.text)).toEqual(["a", "a", "a", "a", "b"]);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(await telegram.call("getWebhookInfo")).toMatchObject({
      url,
      pending_update_count: 0,
      last_error_message: "Wrong response from the webhook: 404 Not Found",
    });
  });

  test("an answer may be a call", async () => {
    const { telegram, ann } = withoutPauses();
    const reply = JSON.stringify({ method: "sendMessage", chat_id: 1001, text: "hi" });
    const { url } = await botServer([], reply);
    await telegram.call("setWebhook", { url });
    ann.send("a");
    await telegram.settled();
    expect(telegram.messages(1001).at(-1)?.text).toBe("hi");
  });

  test("excludes polling", async () => {
    const { telegram } = withoutPauses();
    const { url } = await botServer();
    const waiting = outcome(telegram, "getUpdates", { timeout: 50 });
    await telegram.call("setWebhook", { url });
    expect(await waiting).toMatch(/^Conflict/);
    expect(await outcome(telegram, "getUpdates", {})).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await telegram.call("deleteWebhook", { drop_pending_updates: true });
    expect(await outcome(telegram, "getUpdates", {})).toBe("ok");
  });

  test.each([
    [{ url: "https://example.org/hook" }, "ok"],
    [{ url: "" }, "ok"],
    [
      { url: "http://example.org" },
      "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ],
    [
      { url: "http://localhost.evil.org/" },
      "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ],
    [
      { url: "https://example.org", secret_token: "a b" },
      "Bad Request: secret token contains unallowed characters",
    ],
    [
      { url: "https://example.org", secret_token: "a".repeat(257) },
      "Bad Request: secret token is too long",
    ],
  ])("%j", async (params, expected) => {
    expect(await outcome(withoutPauses().telegram, "setWebhook", params)).toBe(expected);
  });
});
