import { expect, it, onTestFinished } from "vitest";
import { features } from "../../../src/bot/bot.ts";
import { School } from "../../../src/bot/live-locales.ts";
import { Rights } from "../../../src/bot/staff/rights.ts";
import { Reports } from "../../../src/bot/staff/statistics/reports.ts";
import { loadKnowledge } from "../../../src/faq/load.ts";
import { loadFlows } from "../../../src/flows/load.ts";
import { createMetrics } from "../../../src/metrics/metrics.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { silent } from "../../support/bot.ts";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { failureWith, floodWait } from "./support.ts";

it("a flood wait inside a dialog is sat out once, not again with every further step", async () => {
  const knowledge = await loadKnowledge("test/fixtures/kettle", "en");
  const flows = await loadFlows("test/fixtures/kettle", knowledge);
  const metrics = createMetrics({ process: false });
  const store = await openDatabase("sqlite::memory:");
  onTestFinished(() => store.close());
  const learning = { username: "helper_bot", lessons: store.lessons, log: silent };
  const school = await School.open([{ knowledge, flows }], learning);
  const nobody = { admins: new Set<number>(), chat: undefined };
  const api = { getChatMember: () => Promise.reject(new Error("nobody asks")) };
  const rights = new Rights(nobody, api, Date.now);
  const reports = new Reports({ events: async () => [], now: Date.now });
  const parts = {
    school,
    reloading: { begin: () => {} },
    store,
    reports,
    log: silent,
    metrics,
    now: Date.now,
    monotonicNow: () => 0,
    rights,
  };
  const clock = new InstantClock();
  const client = await startTestClient(
    { clock },
    features(parts),
    (await school.locales()).of("en"),
  );
  const { telegram, ann, deliver, shown } = client;
  ann.writes("/start fix-lid");
  await deliver();
  telegram.fail({ method: "sendMessage", times: 1, how: floodWait(7) });
  telegram.fail({ method: "editMessageText", times: 1, how: failureWith(500) });
  for (const words of ["the classic one", "no", "back"]) {
    ann.writes(words);
    await deliver();
  }
  expect(shown().at(-1)).toContain("Is it still hot?");
  expect(clock.pauses).toEqual([7000, 500]);
});
