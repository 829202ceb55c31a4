import { expect, it } from "vitest";
import { createLocales } from "../../../src/bot/locales.ts";
import { troubleshoot } from "../../../src/bot/troubleshoot/troubleshoot.ts";
import { loadKnowledge } from "../../../src/faq/load.ts";
import { loadFlows } from "../../../src/flows/load.ts";
import { createMatcher } from "../../../src/match/create-matcher.ts";
import { createMetrics } from "../../../src/metrics/metrics.ts";
import { silent } from "../../support/bot.ts";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { failureWith, floodWait } from "./support.ts";

it("a flood wait inside a dialog is sat out once, not again with every further step", async () => {
  const knowledge = await loadKnowledge("test/fixtures/kettle", "en");
  const flows = await loadFlows("test/fixtures/kettle", knowledge);
  const metrics = createMetrics({ process: false });
  const matcher = await createMatcher(knowledge);
  const locale = createLocales([{ knowledge, flows, matcher }], "helper_bot").of("en");
  const services = { log: silent, metrics, now: Date.now, monotonicNow: () => 0 };
  const clock = new InstantClock();
  const client = await startTestClient({ clock }, [troubleshoot(services)], locale);
  const { telegram, ann, deliver, shown } = client;
  ann.send("/start fix-lid");
  await deliver();
  telegram.fail({ method: "sendMessage", times: 1, how: floodWait(7) });
  telegram.fail({ method: "editMessageText", times: 1, how: failureWith(500) });
  for (const words of ["the classic one", "no", "back"]) {
    ann.send(words);
    await deliver();
  }
  expect(shown().at(-1)).toContain("Is it still hot?");
  expect(clock.pauses).toEqual([7000, 500]);
});
