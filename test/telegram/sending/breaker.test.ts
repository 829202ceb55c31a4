import { GrammyError, HttpError } from "grammy";
import { describe, expect, it, vi } from "vitest";
import { startTestClient } from "../../support/client.ts";
import { InstantClock, ManualClock } from "../../support/clock.ts";
import { errorOf, failureWith, waitUntil } from "./support.ts";

describe("Telegram out of reach", () => {
  /** Three chats whose calls got no answer, so that everybody's are held back. */
  async function outage() {
    const clock = new ManualClock();
    const onOutage = vi.fn<(begins: boolean) => void>();
    const client = await startTestClient({ clock, hooks: { onOutage }, limits: { tries: 1 } });
    const { telegram, api, ann } = client;
    const off = telegram.fail({ how: { kind: "reset" } });
    for (const id of [1, 2, ann.id]) await errorOf(api.sendMessage(id, "hi"));
    return { ...client, clock, onOutage, off };
  }

  it("is not asked by everybody: calls fail at once, but for one now and then", async () => {
    const { api, ann, calls, clock, onOutage } = await outage();
    expect(onOutage.mock.calls).toEqual([[true]]);
    for (const pause of [375, 750, 1500, 3000, 6000, 7500, 7500]) {
      const before = calls("sendMessage");
      expect(await errorOf(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
      clock.moves(pause - 1);
      expect(await errorOf(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
      expect(calls("sendMessage")).toBe(before);
      clock.moves(1);
      await Promise.all([1, 2, 3].map((id) => errorOf(api.sendMessage(id, "hi"))));
      expect(calls("sendMessage")).toBe(before + 1);
    }
    expect(onOutage).toHaveBeenCalledTimes(1);
  });

  it("and back is noticed by the first call that gets an answer, even a refusal", async () => {
    const { api, ann, clock, onOutage, off, shown } = await outage();
    off();
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
    clock.moves(375);
    expect(await errorOf(api.sendMessage(4711, "hi"))).toBeInstanceOf(GrammyError);
    expect(onOutage.mock.calls).toEqual([[true], [false]]);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("is nothing that chats can show which fail while others are answered", async () => {
    const onOutage = vi.fn<(begins: boolean) => void>();
    const clock = new ManualClock();
    const { telegram, api, ann } = await startTestClient({
      clock,
      hooks: { onOutage },
      limits: { tries: 1 },
    });
    const ill = [1, 2, 3, 4, 5];
    for (const chat of ill) telegram.fail({ chat, how: { kind: "reset" } });
    for (let round = 0; round < 2; round++) {
      for (const id of ill) await errorOf(api.sendMessage(id, "hi"));
      clock.moves(500);
      await api.sendMessage(ann.id, "hi");
    }
    const before = onOutage.mock.calls.length;
    for (let round = 0; round < 5; round++)
      for (const id of ill) await errorOf(api.sendMessage(id, "hi"));
    expect(onOutage.mock.calls.length).toBe(before);
    await api.sendMessage(ann.id, "hi"); // at once
  });

  it("is looked for once more where a probe gets no answer at all", async () => {
    const { telegram, api, ann, calls, clock, off, shown } = await outage();
    off();
    telegram.fail({ method: "sendMessage", times: 1, how: { kind: "hang" } });
    clock.moves(375);
    const before = calls("sendMessage");
    void errorOf(api.sendMessage(ann.id, "hangs"));
    await waitUntil(() => calls("sendMessage") === before + 1);
    clock.moves(4999);
    expect(await errorOf(api.sendMessage(ann.id, "too early"))).toBeInstanceOf(HttpError);
    expect(calls("sendMessage")).toBe(before + 1);
    clock.moves(1);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("is nothing that one chat, or an answer in between, could show", async () => {
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
