import { HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../../src/stand-in/index.ts";
import { startTestClient } from "../../support/client.ts";
import { InstantClock, ManualClock } from "../../support/clock.ts";
import { errorOf, failureWith, floodWait, waitUntil } from "./support.ts";

describe("a temporary failure", () => {
  it.each<[string, Failure]>([
    ["a 500", failureWith(500)],
    ["a proxy's page", { kind: "html" }],
    ["a reset", { kind: "reset" }],
    ["no answer at all", { kind: "hang" }],
  ])("%s is retried after growing random pauses", async (_, how) => {
    const clock = new InstantClock();
    const limits = { requestTimeout: 400 };
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock, limits });
    telegram.fail({ method: "sendMessage", times: 2, how });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(calls("sendMessage")).toBe(3);
    expect(clock.pauses).toEqual([500, 1000]);
  });

  it.each<[string, Failure]>([
    ["a reset in the middle of the answer", { kind: "reset", when: "body" }],
    ["an answer that is lost", { kind: "lost" }],
  ])("%s may send a message twice, but never leaves anybody without it", async (_, how) => {
    const clock = new InstantClock();
    const { telegram, api, ann, shown } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 1, how });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi", "hi"]);
    telegram.fail({ method: "editMessageText", times: 1, how });
    await api.editMessageText(ann.id, 2, "ho"); // the second edit changes nothing, which does no harm
    expect(shown()).toEqual(["ho", "hi"]);
  });

  it("is given up after three tries or when the time is over", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 3, how: failureWith(500) });
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 500 });
    expect(calls("sendMessage")).toBe(3);
    const slow = await startTestClient({ clock, limits: { backoff: 100_000 } });
    slow.telegram.fail({ how: { kind: "html" } });
    const failure = await errorOf(slow.api.sendMessage(slow.ann.id, "hi"));
    expect(failure).toBeInstanceOf(HttpError);
    expect(String((failure as unknown as HttpError).error)).toContain("page with status 502");
    expect(slow.calls("sendMessage")).toBe(1);
  });

  it("is not retried where a repetition would do harm, nor for the receiver", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann } = await startTestClient({ clock });
    telegram.fail({ how: { kind: "reset" } });
    expect(await errorOf(api.createChatInviteLink(ann.id))).toBeInstanceOf(HttpError);
    expect(await errorOf(api.sendPoll(ann.id, "?", []))).toBeInstanceOf(HttpError);
    expect(await errorOf(api.setWebhook("https://example.org"))).toBeInstanceOf(HttpError);
    expect(await errorOf(api.getUpdates())).toBeInstanceOf(HttpError);
    expect(telegram.calls.length + telegram.polls.length).toBe(4);
    expect(clock.pauses).toEqual([]);
  });

  it("gives up at once when the bot stops", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, close } = await startTestClient({ clock });
    telegram.fail({ chat: ann.id, times: 1, how: floodWait(5) });
    const held = errorOf(api.sendMessage(ann.id, "hi"));
    await waitUntil(() => clock.sleeping === 1);
    await close();
    expect(await held).toMatchObject({ error_code: 429 });
  });

  it("gives up at once when the caller aborts", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls } = await startTestClient({ clock });
    telegram.fail({ how: { kind: "hang" } });
    const ending = new AbortController();
    const asked = errorOf(api.sendMessage(ann.id, "hi", {}, ending.signal as never));
    await waitUntil(() => calls("sendMessage") === 1);
    ending.abort();
    expect(await asked).toBeInstanceOf(HttpError);
    expect(calls("sendMessage")).toBe(1);
  });
});
