import { GrammyError, HttpError } from "grammy";
import { describe, expect, it, vi } from "vitest";
import { startTestClient } from "../../support/client.ts";
import { InstantClock, ManualClock } from "../../support/clock.ts";
import { errorOf, failureWith, waitUntil } from "./support.ts";

describe("an outage", () => {
  /** Three chats whose calls got no answer, so that the breaker is open. */
  async function outage() {
    const clock = new ManualClock();
    const onOutage = vi.fn<(begins: boolean) => void>();
    const client = await startTestClient({ clock, hooks: { onOutage }, limits: { tries: 1 } });
    const { telegram, api, ann } = client;
    const off = telegram.fail({ how: { kind: "reset" } });
    for (const id of [1, 2, ann.id]) await errorOf(api.sendMessage(id, "hi"));
    return { ...client, clock, onOutage, off };
  }

  it("makes calls fail at once, except single probes at growing intervals", async () => {
    const { api, ann, calls, clock, onOutage } = await outage();
    expect(onOutage.mock.calls).toEqual([[true]]);
    for (const pause of [375, 750, 1500, 3000, 6000, 7500, 7500]) {
      const before = calls("sendMessage");
      expect(await errorOf(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
      clock.advance(pause - 1);
      expect(await errorOf(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
      expect(calls("sendMessage")).toBe(before);
      clock.advance(1);
      await Promise.all([1, 2, 3].map((id) => errorOf(api.sendMessage(id, "hi"))));
      expect(calls("sendMessage")).toBe(before + 1);
    }
    expect(onOutage).toHaveBeenCalledTimes(1);
  });

  it("ends with the first answer, even a refusal", async () => {
    const { api, ann, clock, onOutage, off, shown } = await outage();
    off();
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
    clock.advance(375);
    expect(await errorOf(api.sendMessage(4711, "hi"))).toBeInstanceOf(GrammyError);
    expect(onOutage.mock.calls).toEqual([[true], [false]]);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("is not opened by chats that fail while others get answers", async () => {
    const onOutage = vi.fn<(begins: boolean) => void>();
    const clock = new ManualClock();
    const { telegram, api, ann } = await startTestClient({
      clock,
      hooks: { onOutage },
      limits: { tries: 1 },
    });
    const faulty = [1, 2, 3, 4, 5];
    for (const chat of faulty) telegram.fail({ chat, how: { kind: "reset" } });
    for (let round = 0; round < 2; round++) {
      for (const id of faulty) await errorOf(api.sendMessage(id, "hi"));
      clock.advance(500);
      await api.sendMessage(ann.id, "hi");
    }
    const before = onOutage.mock.calls.length;
    for (let round = 0; round < 5; round++)
      for (const id of faulty) await errorOf(api.sendMessage(id, "hi"));
    expect(onOutage.mock.calls.length).toBe(before);
    await api.sendMessage(ann.id, "hi"); // at once
  });

  it("gets another probe if one hangs", async () => {
    const { telegram, api, ann, calls, clock, off, shown } = await outage();
    off();
    telegram.fail({ method: "sendMessage", times: 1, how: { kind: "hang" } });
    clock.advance(375);
    const before = calls("sendMessage");
    void errorOf(api.sendMessage(ann.id, "hangs"));
    await waitUntil(() => calls("sendMessage") === before + 1);
    clock.advance(4999);
    expect(await errorOf(api.sendMessage(ann.id, "too early"))).toBeInstanceOf(HttpError);
    expect(calls("sendMessage")).toBe(before + 1);
    clock.advance(1);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("is not opened by a single chat, nor if there is an answer in between", async () => {
    const onOutage = vi.fn<(begins: boolean) => void>();
    const limits = { tries: 1 };
    const clock = new InstantClock();
    const { telegram, api, ann } = await startTestClient({ clock, hooks: { onOutage }, limits });
    telegram.fail({ chat: 1, how: { kind: "reset" } });
    telegram.fail({ chat: 2, how: failureWith(500) });
    for (const id of [1, 1, 1, 2, 2, ann.id, 1, 2]) await errorOf(api.sendMessage(id, "hi"));
    expect(onOutage).not.toHaveBeenCalled();
  });
});
