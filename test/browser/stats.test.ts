import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { Reports } from "../../src/bot/staff/statistics/reports.ts";
import { statsSite } from "../../src/bot/staff/statistics/site/site.ts";
import { startHttp } from "../../src/http/server.ts";
import { hasChromium, openPage, startBrowser } from "../support/browser.ts";

const token = "a-token-of-some-length";

/** Pages of statistics of one question today. */
async function serve(): Promise<string> {
  const body = { decision: "answer", entry: "tea", language: "en", place: "private", took: 1 };
  const one = { update_id: 1, place: 0, kind: "asked", body, at: Date.now() };
  const reports = new Reports({
    events: async ({ kinds, from, until }) =>
      kinds.includes("asked") && from <= one.at && one.at < until ? [one] : [],
    now: () => one.at,
  });
  const stats = statsSite({ token, reports, questionOf: () => "Why tea?" });
  const http = await startHttp({ host: "127.0.0.1", port: 0, operations: { stats } });
  onTestFinished(http.close);
  return `http://127.0.0.1:${http.port}`;
}

describe.skipIf(!hasChromium)("the page of statistics", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each([390, 1280])(
    "at %i pixels has its style, fits, and opens the tables too",
    async (width) => {
      const url = await serve();
      const options = { viewport: { width, height: 800 } };
      const { page, complaints } = await openPage(browser, `${url}/stats?token=${token}`, options);
      expect(page.url()).toBe(`${url}/stats`);
      await page.getByRole("heading", { name: "Questions per day" }).waitFor();
      expect(await page.getByRole("img", { name: "Questions per day" }).count()).toBe(1);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      await page.getByRole("link", { name: "7 days" }).click();
      await page.waitForURL(`${url}/stats?days=7`);
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name: "CSV" }).click();
      expect((await saved).suggestedFilename()).toBe("stats-7-days.csv");
      await page.getByRole("link", { name: "JSON" }).click();
      await page.waitForURL(`${url}/stats.json?days=7`);
      expect(await page.textContent("body")).toContain('"questions":1');
      expect(complaints).toEqual([]);
    },
  );
});
