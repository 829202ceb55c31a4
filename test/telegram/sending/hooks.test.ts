import { expect, it } from "vitest";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { errorOf, failureWith, floodWait } from "./support.ts";

it("every request and every retry is counted", async () => {
  const seen: string[] = [];
  const hooks = {
    onCall: ({ method, result }: { method: string; result: string }) =>
      void seen.push(`${method} ${result}`),
    onRetry: ({ reason }: { reason: string }) => void seen.push(`again: ${reason}`),
  };
  const { telegram, api, ann } = await startTestClient({ hooks, clock: new InstantClock() });
  for (const how of [floodWait(1), failureWith(502), { kind: "reset" } as const]) {
    telegram.fail({ method: "sendMessage", times: 1, how });
  }
  await api.sendMessage(ann.id, "hi");
  await errorOf(api.sendMessage(5, "hi"));
  ann.blocks();
  await errorOf(api.sendMessage(ann.id, "hi"));
  await api.getUpdates();
  expect(seen).toEqual([
    "sendMessage flood",
    "again: flood",
    "sendMessage server",
    "again: server",
    "sendMessage network",
    "again: network",
    "sendMessage ok",
    "sendMessage refused",
    "sendMessage blocked",
    "getUpdates ok",
  ]);
});
