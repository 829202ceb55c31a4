import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { LiveLocales } from "../../src/bot/live-locales.ts";
import type { LanguageData } from "../../src/bot/locales.ts";
import { openDatabase } from "../../src/store/open.ts";
import { silent } from "../support/bot.ts";

const question = "como borro mi cuenta";

/** A small English FAQ, and Spanish with so many phrasings that learning them takes a process of its own. */
async function languages(): Promise<LanguageData[]> {
  const all = await loadLanguages("faq-data");
  const parts = { en: 0, es: 6 };
  return Object.entries(parts).flatMap(([code, most]) => {
    const data = all.find(({ knowledge }) => knowledge.language === code);
    if (!data) return [];
    const { knowledge } = data;
    const counts = new Map<string, number>();
    const phrasings = knowledge.phrasings.filter(({ id }) => {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return (counts.get(id) ?? 0) <= most;
    });
    return { ...data, knowledge: { ...knowledge, phrasings } };
  });
}

async function open(cacheDir: string): Promise<LiveLocales> {
  const store = await openDatabase("sqlite::memory:");
  const { lessons } = store;
  const options = { username: "faq_bot", lessons, cacheDir, log: silent };
  const live = await LiveLocales.open(await languages(), options);
  onTestFinished(async () => {
    live.close();
    await store.close();
  });
  return live;
}

const spanish = async (live: LiveLocales) => (await live.locales()).of("es");

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "learning-"));
  onTestFinished(() => rm(dir, { recursive: true, maxRetries: 5 }));
  return dir;
}

it("a language is lent a matcher until it has learned its own, which the next start has at once", async () => {
  const dir = await temporaryFolder();
  const live = await open(dir);
  const before = await spanish(live);
  expect(before.understood).toBe("en");
  expect(before.knowledge.entry("q-how-do-i-delete-my-account")?.language).toBe("es");
  await vi.waitFor(async () => expect((await spanish(live)).understood).toBe("es"), {
    timeout: 50_000,
    interval: 50,
  });
  const likely = (await spanish(live)).matcher.match(question).results.slice(0, 3);
  expect(likely.map(({ id }) => id)).toContain("q-how-do-i-delete-my-account");
  expect(before.understood).toBe("en"); // an update keeps what it began with
  expect((await spanish(await open(dir))).understood).toBe("es");
});

it("a matcher that is gone from the cache when it's first needed is learned anew", async () => {
  const dir = await temporaryFolder();
  const first = await open(dir);
  await vi.waitFor(async () => expect((await spanish(first)).understood).toBe("es"), {
    timeout: 50_000,
    interval: 50,
  });
  first.close();
  const live = await open(dir);
  for (const name of await readdir(dir)) await rm(join(dir, name));
  expect((await spanish(live)).matcher.match(question).kind).toBe("unknown");
  expect((await spanish(live)).understood).toBe("en");
  await vi.waitFor(async () => expect((await spanish(live)).understood).toBe("es"), {
    timeout: 50_000,
    interval: 50,
  });
});
