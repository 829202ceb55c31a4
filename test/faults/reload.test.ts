import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { LiveLocales } from "../../src/bot/live-locales.ts";
import type { LanguageData } from "../../src/bot/locales.ts";
import { texts } from "../../src/bot/texts/texts.ts";
import type { Failure } from "../../src/stand-in/index.ts";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { DatabaseError } from "../../src/store/backend/errors.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Lessons } from "../../src/store/state/lessons.ts";
import { silent, startTestBot, type TestBotOptions } from "../support/bot.ts";
import { InstantClock } from "../support/clock.ts";

async function dataOfItsOwn(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "reload-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  return dir;
}

/** A bot on data that a test may change, with Ann to look after it. */
async function started(options: TestBotOptions = {}) {
  const faqDir = await dataOfItsOwn();
  const admins = new Set<number>();
  const bot = await startTestBot({ faqDir, staff: { admins, chat: undefined }, ...options });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  admins.add(bot.ann.id);
  const change = async (name: string, to: (whole: string) => string) => {
    const file = join(faqDir, "en", name);
    await writeFile(file, to(await readFile(file, "utf8").catch(() => "")));
  };
  const reads = async (text: string) => (await bot.asks(text)).map((message) => message.text ?? "");
  /** Sends `/reload`. @returns what is said at once, and what is told of it later */
  const reloads = async () => {
    const [begun] = await bot.asks("/reload");
    await bot.telegram.until(() => isOutcome(bot.last()));
    return [begun?.text ?? "", bot.last().text ?? ""] as const;
  };
  return { bot, faqDir, admins, change, reads, reloads };
}

/** Whether a message tells what came of a reload. */
const isOutcome = ({ from, text = "" }: Message) =>
  from?.is_bot === true && /^(The new data|The old data|I was stopped)/.test(text);

const whole = "three years";
const shorter = (faq: string) => faq.replace(/three years/gi, "Two weeks");

it("changed data is in use at once", async () => {
  const { change, reads, reloads } = await started();
  await change("faq.json", shorter);
  await change(
    "phrasings.jsonl",
    (lines) => `${lines.trimEnd()}\n{"text":"zorgblat","id":"warranty"}\n`,
  );
  const [begun, done] = await reloads();
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
    description: `${de?.profile.description}\n\n${de?.welcome.understands("Englisch")}`,
  });
  await cp("test/fixtures/teapot/de", join(faqDir, "de"), { recursive: true });
  await bot.reload();
  await expect.poll(description).toEqual({ description: de?.profile.description });
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
    const { bot, change, reads, reloads } = await started();
    await change("faq.json", shorter);
    let before = "";
    await change(name, (text) => {
      before = text;
      return spoil(text);
    });
    const [, told] = await reloads();
    expect(told).toMatch(/^The old data stays in use/);
    expect(told).toMatch(why);
    expect(told.length).toBeLessThan(4096);
    expect((await reads("/start warranty"))[0]?.toLowerCase()).toContain(whole);
    await change(name, () => before);
    expect(await bot.reload()).toMatchObject({ kind: "loaded" });
    expect((await reads("/start warranty"))[0]).toContain("Two weeks");
  });
});

describe("while the data is loaded", () => {
  /** A bot that is loading, as Ann has asked for it. */
  async function loading(options: TestBotOptions = {}) {
    const loads: PromiseWithResolvers<readonly LanguageData[]>[] = [];
    const load = () => {
      const one = Promise.withResolvers<readonly LanguageData[]>();
      loads.push(one);
      return one.promise;
    };
    const made = await started({ load, ...options });
    const { bot } = made;
    await bot.asks("/reload");
    const command = bot.telegram.messages(bot.ann.id).find(({ text }) => text === "/reload");
    const known = await loadLanguages("test/fixtures/kettle");
    const done = () => loads.at(-1)?.resolve(known);
    const outcomes = (chat: number) => bot.telegram.messages(chat).filter(isOutcome);
    return { ...made, loads, done, outcomes, command };
  }

  it("its chat goes on; what came of it is a reply to the command, however late", async () => {
    const { bot, command, done, outcomes, reads } = await loading();
    expect(bot.last().text).toContain("Loading the data");
    expect((await reads("how do i boil water"))[0]).toContain("How do I boil water?");
    expect(outcomes(bot.ann.id)).toEqual([]);
    done();
    await bot.telegram.until(() => isOutcome(bot.last()));
    expect(bot.last().text).toContain("The new data is in use.");
    expect(bot.last().reply_to_message?.message_id).toBe(command?.message_id);
  });

  it("who else asks for it waits for the same, and all are told", async () => {
    const { admins, bot, loads, done, outcomes } = await loading();
    const bob = bot.telegram.addPerson({ first_name: "Bob", language_code: "en" });
    admins.add(bob.id);
    await bot.asks("/reload", bob);
    const bySignal = bot.reload();
    expect(loads).toHaveLength(1);
    done();
    expect(await bySignal).toMatchObject({ kind: "loaded" });
    await bot.telegram.until(() => [bot.ann, bob].every(({ id }) => outcomes(id).length > 0));
    expect([outcomes(bot.ann.id).length, outcomes(bob.id).length]).toEqual([1, 1]);
  });

  it("a bot that is stopped says so to whoever waits", async () => {
    const { bot, outcomes, reads } = await loading();
    await reads("/reload");
    await bot[Symbol.asyncDispose]();
    expect(outcomes(bot.ann.id).map(({ text }) => text)).toEqual([
      expect.stringContaining("I was stopped before the data was loaded."),
      expect.stringContaining("I was stopped before the data was loaded."),
    ]);
  });

  describe("where Telegram is out of reach when it is done", () => {
    /** The data is loaded, and the outcome couldn't be sent. */
    async function untold() {
      const made = await loading({ sending: { clock: new InstantClock() } });
      const how: Failure = { kind: "error", status: 500 };
      const back = made.bot.telegram.fail({ method: "sendMessage", how });
      made.done();
      const logged = () => made.bot.log.some((line) => line.includes("couldn't be sent yet"));
      await expect.poll(logged).toBe(true);
      return {
        ...made,
        back,
        telling: () => made.outcomes(made.bot.ann.id).map(({ text }) => text),
      };
    }

    it("it is told later, once", async () => {
      const { bot, back, telling } = await untold();
      await bot.reloads();
      expect(telling()).toEqual([]);
      back();
      await bot.reloads();
      await bot.reloads();
      expect(telling()).toEqual([expect.stringContaining("The new data is in use.")]);
    });

    it("it is told at the latest when the bot stops", async () => {
      const { bot, back, telling } = await untold();
      back();
      await bot[Symbol.asyncDispose]();
      expect(telling()).toEqual([expect.stringContaining("The new data is in use.")]);
    });

    it("or the log has it then", async () => {
      const { bot } = await untold();
      await bot[Symbol.asyncDispose]();
      const lost = bot.log.filter((line) =>
        line.includes("the outcome of /reload couldn't be sent\""),
      );
      expect(lost).toEqual([expect.stringContaining('"outcome":"loaded"')]);
    });
  });

  it("what cannot be told any more is in the log", async () => {
    const { bot, done } = await loading();
    bot.ann.blockBot();
    done();
    const logged = () => bot.log.find((line) => line.includes("the outcome of /reload"));
    await expect.poll(logged).toContain('"outcome":"loaded"');
    expect((await bot.asks("how do i boil water")).length).toBe(1);
  });

  it("in a topic of the staff's group it is told there", async () => {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
    const { id: chat } = telegram.addGroup("Staff", [ann], { forum: true });
    ann.groups.promoteBot(chat);
    const { bot, done, outcomes } = await loading({ telegram, staff: { admins: new Set(), chat } });
    const { message_thread_id: topic } = (await telegram.call("createForumTopic", {
      chat_id: chat,
      name: "Data",
    })) as { message_thread_id: number };
    ann.send("/reload", { chat, topic });
    await bot.settled();
    done();
    await telegram.until(() => outcomes(chat).length > 0);
    expect(outcomes(chat)).toMatchObject([{ message_thread_id: topic }]);
  });
});

/** A live whose data comes when the test says so. @param change makes other lessons of those in the database */
async function schoolWith(
  load: () => Promise<readonly LanguageData[]>,
  change: (lessons: Lessons) => Lessons = (same) => same,
) {
  const store = await openDatabase("sqlite::memory:");
  const known = await loadLanguages("test/fixtures/kettle");
  const lessons = change(store.lessons);
  const live = await LiveLocales.open(known, {
    username: "kettle_bot",
    lessons,
    load,
    log: silent,
  });
  onTestFinished(async () => {
    live.close();
    await store.close();
  });
  return { live, known, lessons };
}

it("two reloads at once are one; meanwhile the old is in use, and an update keeps what it began with", async () => {
  const loading: PromiseWithResolvers<readonly LanguageData[]>[] = [];
  const { live, known } = await schoolWith(() => {
    const one = Promise.withResolvers<readonly LanguageData[]>();
    loading.push(one);
    return one.promise;
  });
  const old = await live.locales();
  const reloads = [live.reload(), live.reload()];
  expect(loading).toHaveLength(1);
  expect(await live.locales()).toBe(old);
  loading[0]?.resolve(known);
  expect(await Promise.all(reloads)).toEqual([
    { kind: "loaded", languages: known },
    { kind: "loaded", languages: known },
  ]);
  expect(await live.locales()).not.toBe(old);
  expect(old.of("en").matcher.match("lid wont open").kind).toBe("answer");
  void live.reload();
  expect(loading).toHaveLength(2);
  loading[1]?.resolve(known);
});

it("however many lessons change while the database is away, they are tried to be read once every while", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let [away, reads] = [false, 0];
  const { live, lessons } = await schoolWith(
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
    await live.locales(); // it is tried at once, too
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

it("lessons are learnt anew, but not what the new data says; a lesson whose entry is gone waits", async () => {
  let next: readonly LanguageData[] = [];
  const { live, known, lessons } = await schoolWith(async () => next);
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
  const [{ knowledge, flows }] = known as [LanguageData];
  const phrasings = [...knowledge.phrasings, { text: "zorgblat", id: "warranty" }];
  next = [{ knowledge: { ...knowledge, phrasings }, flows }];
  expect(await live.reload()).toMatchObject({ kind: "loaded" });
  expect([await answersTo("zorgblat"), await answersTo("frump")]).toEqual(["warranty", "warranty"]);
  await lessons.put((await lessons.all()).map((one) => ({ ...one, state: "undone" })));
  expect([await answersTo("zorgblat"), await answersTo("frump")]).toEqual(["warranty", before]);
});
