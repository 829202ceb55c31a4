import { expect, it, onTestFinished, vi } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { LiveLocales } from "../../src/bot/live-locales.ts";
import type { LanguageData } from "../../src/bot/locales.ts";
import { DatabaseError } from "../../src/store/backend/errors.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Lessons } from "../../src/store/state/lessons.ts";
import { silent } from "../support/bot.ts";

/** Live locales whose data comes from `load`. @param change replaces the lessons of the database */
async function openLiveLocales(
  load: () => Promise<readonly LanguageData[]>,
  change: (lessons: Lessons) => Lessons = (lessons) => lessons,
) {
  const store = await openDatabase("sqlite::memory:");
  const languages = await loadLanguages("test/fixtures/kettle");
  const lessons = change(store.lessons);
  const live = await LiveLocales.open(languages, {
    username: "kettle_bot",
    lessons,
    load,
    log: silent,
  });
  onTestFinished(async () => {
    live.close();
    await store.close();
  });
  return { live, languages, lessons };
}

it("two reloads at once are one; the old data is in use meanwhile, and an update keeps the data it began with", async () => {
  const loading: PromiseWithResolvers<readonly LanguageData[]>[] = [];
  const { live, languages } = await openLiveLocales(() => {
    const loaded = Promise.withResolvers<readonly LanguageData[]>();
    loading.push(loaded);
    return loaded.promise;
  });
  const old = await live.locales();
  const reloads = [live.reload(), live.reload()];
  expect(loading).toHaveLength(1);
  expect(await live.locales()).toBe(old);
  loading[0]?.resolve(languages);
  expect(await Promise.all(reloads)).toEqual([
    { kind: "loaded", languages },
    { kind: "loaded", languages },
  ]);
  expect(await live.locales()).not.toBe(old);
  expect(old.of("en").matcher.match("lid wont open").kind).toBe("answer");
  void live.reload();
  expect(loading).toHaveLength(2);
  loading[1]?.resolve(languages);
});

it("while the database is away, one timer tries to read the lessons, however many change", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let [away, reads] = [false, 0];
  const { live, lessons } = await openLiveLocales(
    async () => [],
    (stored) => ({
      onChange: (callback) => stored.onChange(callback),
      put: (changed) => stored.put(changed),
      async all() {
        reads++;
        if (away) throw new DatabaseError("away");
        return stored.all();
      },
    }),
  );
  const lesson = {
    language: "en",
    entry: "warranty",
    who: 1,
    state: "live",
    effect: null,
  } as const;
  away = true;
  for (let at = 0; at < 10; at++) {
    await lessons.put([{ ...lesson, id: `lesson-${at}`, wordings: [`frump ${at}`], at }]);
    await live.locales(); // tries at once, too
  }
  for (let i = 0; i < 3; i++) {
    reads = 0;
    await vi.advanceTimersByTimeAsync(5000);
    expect(reads).toBe(1);
  }
  away = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect((await live.locales()).of("en").matcher.match("frump 9").kind).toBe("answer");
  reads = 0;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads).toBe(0);
});

it("a reload applies lessons again, except those that the new data contains or whose entry is gone", async () => {
  let next: readonly LanguageData[] = [];
  const { live, languages, lessons } = await openLiveLocales(async () => next);
  const answersTo = async (text: string) => {
    const { kind, results } = (await live.locales()).of("en").matcher.match(text);
    return kind === "answer" ? results[0]?.id : kind;
  };
  const lesson = { language: "en", who: 1, at: 1, state: "live", effect: null } as const;
  const before = await answersTo("frump");
  await lessons.put([
    { ...lesson, id: "aaaaaaaa", entry: "warranty", wordings: ["zorgblat", "frump"] },
    { ...lesson, id: "bbbbbbbb", entry: "no-such-entry", wordings: ["quibber"] },
  ]);
  expect(await answersTo("zorgblat")).toBe("warranty");
  const [{ knowledge, flows }] = languages as [LanguageData];
  const phrasings = [...knowledge.phrasings, { text: "zorgblat", id: "warranty" }];
  next = [{ knowledge: { ...knowledge, phrasings }, flows }];
  expect(await live.reload()).toMatchObject({ kind: "loaded" });
  expect([await answersTo("zorgblat"), await answersTo("frump")]).toEqual(["warranty", "warranty"]);
  await lessons.put((await lessons.all()).map((lesson) => ({ ...lesson, state: "undone" })));
  expect([await answersTo("zorgblat"), await answersTo("frump")]).toEqual(["warranty", before]);
});
