import { describe, expect, it, vi } from "vitest";
import { isBlocked } from "../../../src/telegram/sending/refusals.ts";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { errorOf } from "./support.ts";

describe("a person who has blocked the bot", () => {
  it("gets no calls until they write again", async () => {
    const onBlocked = vi.fn<(chat: number | string) => void>();
    const client = await startTestClient({ hooks: { onBlocked } });
    const { ann, api, calls, deliver, shown, log } = client;
    ann.blockBot();
    await deliver();
    expect(isBlocked(await errorOf(api.sendMessage(ann.id, "one")))).toBe(true);
    expect(isBlocked(await errorOf(api.sendMessage(ann.id, "two")))).toBe(true);
    expect(calls("sendMessage")).toBe(1);
    expect(onBlocked.mock.calls).toEqual([[ann.id]]);
    ann.send("hello again");
    await deliver();
    await api.sendMessage(ann.id, "three");
    expect(shown()).toEqual(["three"]);
    expect(log).toEqual([]);
  });

  it("gets a call again after a while", async () => {
    const clock = new InstantClock();
    const { ann, api, calls } = await startTestClient({ clock });
    ann.blockBot();
    await errorOf(api.sendMessage(ann.id, "one"));
    clock.pause(120_000);
    await errorOf(api.sendMessage(ann.id, "two"));
    expect(calls("sendMessage")).toBe(2);
  });
});
