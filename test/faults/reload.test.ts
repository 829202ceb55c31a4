import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadKnown } from "../../src/app/known.ts";
import type { Known } from "../../src/bot/locales.ts";
import { School } from "../../src/bot/school.ts";
import { texts } from "../../src/bot/texts/texts.ts";
import { DatabaseError } from "../../src/store/errors.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Lessons } from "../../src/store/store.ts";
import { silent, startTestBot } from "../support/bot.ts";

async function dataOfItsOwn(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "reload-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  return dir;
}

/** A bot on data that a test may change, with Ann to look after it. */
async function started() {
  const faqDir = await dataOfItsOwn();
  const admins = new Set<number>();
  const bot = await startTestBot({ faqDir, staff: { admins, chat: undefined } });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  admins.add(bot.ann.id);
  const change = async (name: string, to: (whole: string) => string) => {
    const file = join(faqDir, "en", name);
    await writeFile(file, to(await readFile(file, "utf8").catch(() => "")));
  };
  const reads = async (text: string) => (await bot.asks(text)).map((message) => message.text ?? "");
  return { bot, faqDir, change, reads };
}

const whole = "three years";
const shorter = (faq: string) => faq.replace(/three years/gi, "Two weeks");

it("changed data is in use at once", async () => {
  const { change, reads } = await started();
  await change("faq.json", shorter);
  await change(
    "phrasings.jsonl",
    (lines) => `${lines.trimEnd()}\n{"text":"zorgblat","id":"warranty"}\n`,
  );
  const [begun, done] = await reads("/reload");
  expect(begun).toContain("Loading the data");
  expect(done).toMatch(/^The new data is in use\.\nen: \d+ entries, \d+ phrasings$/);
  expect((await reads("zorgblat"))[0]).toContain("Two weeks");
});

it("a language that is new is told to Telegram, whose description of the bot says what it understands", async () => {
  const { bot, faqDir } = await started();
  const description = async () =>
    (await bot.telegram.call("getMyDescription", { language_code: "de" })) as object;
  const de = texts.find(({ language }) => language === "de");
  expect(await description()).toEqual({
    description: `${de?.description}\n\n${de?.understands("Englisch")}`,
  });
  await cp("test/fixtures/teapot/de", join(faqDir, "de"), { recursive: true });
  await bot.reload();
  await expect.poll(description).toEqual({ description: de?.description });
});

describe("the old data stays in use, and it is said why, if the new is", () => {
  it.each<[string, string, (whole: string) => string, RegExp]>([
    ["half written", "faq.json", (faq) => faq.slice(0, faq.length / 2), /faq\.json.* is not JSON/],
    [
      "broken",
      "faq.json",
      (faq) => faq.replace('"warranty"', '"War Ranty"'),
      /must be 1 to 64 characters/,
    ],
    ["doubled", "phrasings.jsonl", (lines) => lines + lines, /says the same as line 1/],
    ["gone", "faq.json", () => "", /faq\.json/],
    [
      "a flow that leads nowhere",
      "flows/lid.json",
      (flow) => flow.replace('"next": "cool"', '"next": "cold"'),
      /cold/,
    ],
  ])("%s", async (_, name, spoil, why) => {
    const { bot, change, reads } = await started();
    await change("faq.json", shorter);
    let before = "";
    await change(name, (text) => {
      before = text;
      return spoil(text);
    });
    const [, told = ""] = await reads("/reload");
    expect(told).toMatch(/^The old data stays in use/);
    expect(told).toMatch(why);
    expect(told.length).toBeLessThan(4096);
    expect((await reads("/start warranty"))[0]?.toLowerCase()).toContain(whole);
    await change(name, () => before);
    expect(await bot.reload()).toMatchObject({ kind: "loaded" });
    expect((await reads("/start warranty"))[0]).toContain("Two weeks");
  });
});

/** A school whose data comes when the test says so. @param change makes other lessons of those in the database */
async function schoolWith(
  load: () => Promise<readonly Known[]>,
  change: (lessons: Lessons) => Lessons = (same) => same,
) {
  const store = await openDatabase("sqlite::memory:");
  const known = await loadKnown("test/fixtures/kettle");
  const lessons = change(store.lessons);
  const school = await School.open(known, { username: "kettle_bot", lessons, load, log: silent });
  onTestFinished(async () => {
    school.close();
    await store.close();
  });
  return { school, known, lessons };
}

it("two reloads at once are one; meanwhile the old is in use, and an update keeps what it began with", async () => {
  const loading: PromiseWithResolvers<readonly Known[]>[] = [];
  const { school, known } = await schoolWith(() => {
    const one = Promise.withResolvers<readonly Known[]>();
    loading.push(one);
    return one.promise;
  });
  const old = await school.locales();
  const reloads = [school.reload(), school.reload()];
  expect(loading).toHaveLength(1);
  expect(await school.locales()).toBe(old);
  loading[0]?.resolve(known);
  expect(await Promise.all(reloads)).toEqual([
    { kind: "loaded", known },
    { kind: "loaded", known },
  ]);
  expect(await school.locales()).not.toBe(old);
  expect(old.of("en").matcher.match("lid wont open").kind).toBe("answer");
  void school.reload();
  expect(loading).toHaveLength(2);
  loading[1]?.resolve(known);
});

it("however many lessons change while the database is away, they are tried to be read once every while", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let [away, reads] = [false, 0];
  const { school, lessons } = await schoolWith(
    async () => [],
    (stored) => ({
      onChange: (callback) => stored.onChange(callback),
      put: (some) => stored.put(some),
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
    await school.locales(); // it is tried at once, too
  }
  for (let i = 0; i < 3; i++) {
    reads = 0;
    await vi.advanceTimersByTimeAsync(5000);
    expect(reads).toBe(1);
  }
  away = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect((await school.locales()).of("en").matcher.match("frump 9").kind).toBe("answer");
  reads = 0;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads).toBe(0);
});

it("lessons are learnt anew, but not what the new data says; a lesson whose entry is gone waits", async () => {
  let next: readonly Known[] = [];
  const { school, known, lessons } = await schoolWith(async () => next);
  const answersTo = async (text: string) => {
    const { kind, results } = (await school.locales()).of("en").matcher.match(text);
    return kind === "answer" ? results[0]?.id : kind;
  };
  const lesson = { language: "en", who: 1, at: 1, state: "live", effect: null } as const;
  const before = await answersTo("frump");
  await lessons.put([
    { ...lesson, id: "aaaaaaaa", entry: "warranty", wordings: ["zorgblat", "frump"] },
    { ...lesson, id: "bbbbbbbb", entry: "no-such-entry", wordings: ["quibber"] },
  ]);
  expect(await answersTo("zorgblat")).toBe("warranty");
  const [{ knowledge, flows }] = known as [Known];
  const phrasings = [...knowledge.phrasings, { text: "zorgblat", id: "warranty" }];
  next = [{ knowledge: { ...knowledge, phrasings }, flows }];
  expect(await school.reload()).toMatchObject({ kind: "loaded" });
  expect([await answersTo("zorgblat"), await answersTo("frump")]).toEqual(["warranty", "warranty"]);
  await lessons.put((await lessons.all()).map((one) => ({ ...one, state: "undone" })));
  expect([await answersTo("zorgblat"), await answersTo("frump")]).toEqual(["warranty", before]);
});
