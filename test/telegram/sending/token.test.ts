import { describe, expect, it, vi } from "vitest";
import { startTestClient } from "../../support/client.ts";
import { errorOf, failureWith } from "./support.ts";

describe("a token", () => {
  it("that is revoked while the bot runs is reported once, and nothing is retried", async () => {
    const onUnauthorized = vi.fn<() => void>();
    const { telegram, api, ann, log } = await startTestClient({ hooks: { onUnauthorized } });
    await api.sendMessage(ann.id, "hi");
    telegram.clearCalls();
    telegram.fail({ how: failureWith(401) });
    expect(await errorOf(api.getUpdates())).toMatchObject({ error_code: 401 });
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 401 });
    expect(telegram.calls).toHaveLength(1);
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain("BOT_TOKEN");
  });

  it("that has never worked is left to the start", async () => {
    const onUnauthorized = vi.fn<() => void>();
    const { telegram, api, log } = await startTestClient({ hooks: { onUnauthorized } });
    telegram.fail({ how: failureWith(401) });
    expect(await errorOf(api.getMe())).toMatchObject({ error_code: 401 });
    expect(onUnauthorized).not.toHaveBeenCalled();
    expect(log).toEqual([]);
  });
});
