import { expect, it } from "vitest";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { errorOf, failureWith, floodWait } from "./support.ts";

it("hooks report every request and every retry", async () => {
  const reports: string[] = [];
  const hooks = {
    onCall: ({ method, result }: { method: string; result: string }) =>
      void reports.push(`${method} ${result}`),
    onRetry: ({ reason }: { reason: string }) => void reports.push(`retry: ${reason}`),
  };
  const { telegram, api, ann } = await startTestClient({ hooks, clock: new InstantClock() });
  for (const how of [floodWait(1), failureWith(502), { kind: "reset" } as const]) {
    telegram.fail({ method: "sendMessage", times: 1, how });
  }
  await api.sendMessage(ann.id, "hi");
  await errorOf(api.sendMessage(5, "hi"));
  ann.blockBot();
  await errorOf(api.sendMessage(ann.id, "hi"));
  await api.getUpdates();
  expect(reports).toEqual([
    "sendMessage flood",
    "retry: flood",
    "sendMessage server",
    "retry: server",
    "sendMessage network",
    "retry: network",
    "sendMessage ok",
    "sendMessage refused",
    "sendMessage blocked",
    "getUpdates ok",
  ]);
});
