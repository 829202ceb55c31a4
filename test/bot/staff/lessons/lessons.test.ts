import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMetrics } from "../../../../src/metrics/metrics.ts";
import { LocalTelegram } from "../../../../src/stand-in/index.ts";
import type { Database } from "../../../../src/store/database.ts";
import { openDatabase } from "../../../../src/store/open.ts";
import {
  buttonsOf,
  startTestBot,
  type TestBot,
  type TestBotOptions,
} from "../../../support/bot.ts";

/** What nobody has an answer to yet, in three wordings that are alike. */
const asked = [
  "my zorgblat makes purple frumps",
  "my zorgblat makes purple frumps again",
  "zorgblat makes many purple frumps",
];

/** Somebody who looks after the bot is not among those who ask. */
async function started(options: TestBotOptions = {}) {
  const store = options.store ?? (await openDatabase("sqlite::memory:"));
  const admins = new Set<number>();
  const staff = { admins, chat: undefined };
  const metrics = createMetrics({ process: false });
  const bot = await startTestBot({ store, staff, metrics, ...options });
  const admin = bot.telegram.addPerson({ first_name: "Ada", language_code: "en" });
  admins.add(admin.id);
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    if (!options.store) await store.close();
  });
  const says = async (text: string) => (await bot.asks(text, admin))[0] as Message;
  const taps = (button: string, message: Message = bot.last(admin)) =>
    bot.tap(message, button, admin);
  const answerTo = async (text: string) => (await bot.asks(text))[0]?.text ?? "";
  return { bot, store, metrics, admin, admins, says, taps, shown: () => bot.last(admin), answerTo };
}

async function askAll({ asks }: TestBot, texts: readonly string[] = asked) {
  for (const text of texts) await asks(text);
}

it("what was asked in vain is taught with a tap, answered from then on, undone and redone", async () => {
  const { bot, says, taps, shown, answerTo } = await started();
  const before = await answerTo(asked[0] as string);
  await askAll(bot, asked.slice(1));
  const list = await says("/misses");
  expect(list.text).toContain("group 1 of 1");
  expect(list.text).toContain("3 times in 30 days, in 3 phrasings");
  for (const words of asked) expect(list.text).toContain(words);
  const proposals = buttonsOf(list).slice(0, 3);
  expect(buttonsOf(list).slice(3)).toEqual(["Another entry", "Off topic", "Needs a new entry"]);
  await taps(proposals[0] as string);
  expect(shown().text).toContain("3 phrasings now lead to");
  for (const words of asked) expect(await answerTo(words)).toContain(proposals[0]);
  expect((await says("/misses")).text).toContain("No misses in the last 30 days");

  const lessons = await says("/lessons");
  expect(lessons.text).toContain(`→ ${proposals[0]}`);
  expect(lessons.text).toContain("in force");
  await taps("Undo 1");
  expect(shown().text).toContain("undone");
  expect(await answerTo(asked[0] as string)).toBe(before);
  await taps("Redo 1");
  expect(await answerTo(asked[0] as string)).toContain(proposals[0]);
});

it("what is not for the bot, and what an entry is wanted for, is off the list, also when it is asked anew", async () => {
  const { bot, says, taps, shown } = await started();
  await askAll(bot, [...asked, "quibber wibber over there"]);
  await says("/misses");
  await taps("Needs a new entry");
  expect(shown().text).toContain("the FAQ needs a new entry for this");
  await bot.asks("purple frumps the zorgblat makes");
  const next = await says("/misses");
  expect(next.text).toContain("group 1 of 1");
  expect(next.text).toContain("quibber wibber");
  await taps("Off topic");
  expect((await says("/misses")).text).toContain("No misses in the last 30 days");
  await says("/lessons");
  await taps("Undo 2");
  expect((await says("/misses")).text).toContain("4 times");
});

it("groups and lessons are shown page by page", async () => {
  const { bot, store, says, taps, shown } = await started();
  await askAll(bot, [...asked, "quibber wibber over there"]);
  await says("/misses");
  await taps("Next ›");
  expect(shown().text).toMatch(/group 2 of 2.*quibber wibber/s);
  await taps("‹ Previous");
  expect(shown().text).toContain("group 1 of 2");
  const lesson = {
    language: "en",
    entry: "warranty",
    who: 7,
    state: "live",
    effect: null,
  } as const;
  await store.lessons.put(
    [1, 2, 3, 4, 5, 6].map((i) => ({
      ...lesson,
      id: `lesson-${i}`,
      wordings: [`frump ${i}`],
      at: i,
    })),
  );
  expect(buttonsOf(await says("/lessons"))).toEqual([
    ...["Undo 1", "Undo 2", "Undo 3", "Undo 4", "Undo 5"],
    "Next ›",
  ]);
  await taps("Next ›");
  expect(shown().text).toMatch(/\(2\/2\).*6\. “frump 1”/s);
  await taps("Undo 6");
  expect(buttonsOf(shown())).toEqual(["Redo 6", "‹ Previous"]);
});

describe("who goes through what was asked in vain", () => {
  /** The list with two groups open, and how often misses were read since. */
  async function reading() {
    const store = await openDatabase("sqlite::memory:");
    onTestFinished(() => store.close());
    let reads = 0;
    const events: Database["events"] = (query) => {
      reads += Number(query.kinds.includes("missed"));
      return store.events(query);
    };
    const made = await started({ store: { ...store, events } });
    await askAll(made.bot, [...asked, "quibber wibber over there"]);
    await made.says("/misses");
    reads = 0;
    return { ...made, reads: () => reads };
  }

  it("goes through the same groups in the same order whatever is asked meanwhile, and sees that when they open it anew", async () => {
    const { bot, says, taps, shown, reads } = await reading();
    for (let i = 0; i < 4; i++) await bot.asks("quibber wibber over there");
    await bot.asks("flimflam nozzle jabber");
    await taps("Next ›");
    expect(shown().text).toMatch(/group 2 of 2\n1 time in.*quibber wibber/s);
    await taps("‹ Previous");
    expect(shown().text).toMatch(/group 1 of 2.*zorgblat/s);
    expect(reads()).toBe(0);
    expect((await says("/misses")).text).toMatch(/group 1 of 3\n5 times in.*quibber wibber/s);
  });

  it("sees no more what has been dealt with, by whomever", async () => {
    const { store, taps, shown, reads } = await reading();
    const lesson = { language: "en", who: 7, at: Date.now(), state: "live", effect: null } as const;
    const [first = "", , third = ""] = asked;
    await store.lessons.put([{ ...lesson, id: "lesson-1", entry: "", wordings: [first] }]);
    await taps("Next ›");
    await taps("‹ Previous");
    expect(shown().text).toMatch(/group 1 of 2\n2 times in 30 days, in 2 phrasings/);
    await store.lessons.put([{ ...lesson, id: "lesson-2", entry: null, wordings: [third] }]);
    await taps("Next ›");
    expect(shown().text).toMatch(/group 1 of 1.*quibber wibber/s);
    expect(reads()).toBe(0);
  });

  it("finds in an old message what is still to be dealt with, and is told what is not", async () => {
    const clock = { time: 0 };
    const { bot, says, shown, taps } = await started({ monotonicNow: () => clock.time });
    await askAll(bot);
    const [list, other] = [await says("/misses"), await says("/misses")];
    await bot.asks("quibber wibber over there");
    clock.time += 11 * 60_000;
    await taps("Off topic", list);
    await says("/misses");
    expect(shown().text).toMatch(/group 1 of 1.*quibber wibber/s);
    await taps("Off topic", shown());
    await taps("Off topic", other);
    expect(bot.telegram.messages(other.chat.id)).toContainEqual(
      expect.objectContaining({
        message_id: other.message_id,
        text: expect.stringContaining("No misses in the last 30 days"),
      }),
    );
  });
});

it("another entry is found by words", async () => {
  const { bot, says, taps, shown, answerTo } = await started();
  await askAll(bot);
  await says("/misses");
  await taps("Another entry");
  expect(shown().text).toContain("a few words from the entry");
  expect((await says("warranty")).text).toContain("Which one answers it");
  const [entry] = buttonsOf(shown()).filter((label) => /warranty/i.test(label));
  await taps(entry as string);
  expect(await answerTo(asked[1] as string)).toContain("Three years");
});

it("a lesson that would break an answer shows which, and is learnt only if it is wanted all the same", async () => {
  const faqDir = await dataWith(`${JSON.stringify({ text: asked[0], labels: [] })}\n`);
  const { bot, says, taps, shown, answerTo } = await started({ faqDir });
  await askAll(bot);
  await says("/misses");
  const [entry = ""] = buttonsOf(shown());
  await taps(entry);
  expect(shown().text).toContain("1 of 1 known message would no longer be answered right");
  expect(shown().text).toContain(`“${asked[0]}” belongs to no entry`);
  expect(buttonsOf(shown())).toEqual(["Save anyway", "Leave it"]);
  await taps("Leave it");
  expect(shown().text).toBe("Nothing has changed.");
  expect(await answerTo(asked[0] as string)).not.toContain(entry);
  await says("/misses");
  await taps(entry);
  await taps("Save anyway");
  expect(await answerTo(asked[0] as string)).toContain(entry);
  expect((await says("/lessons")).text).toContain("of 1 known message: 0 fixed, 1 broken");
});

it("a restart forgets nothing that was taught", async () => {
  const store = await openDatabase("sqlite::memory:");
  onTestFinished(() => store.close());
  const { bot, says, taps, shown } = await started({ store });
  await askAll(bot);
  await says("/misses");
  const [entry = ""] = buttonsOf(shown());
  await taps(entry);
  await bot[Symbol.asyncDispose]();
  await using again = await startTestBot({ store, telegram: bot.telegram });
  expect((await again.asks(asked[0] as string))[0]?.text).toContain(entry);
});

it("what was taught comes back when people refuse it", async () => {
  const { bot, says, taps, shown } = await started();
  await askAll(bot);
  await says("/misses");
  await taps(buttonsOf(shown())[0] as string);
  const [answer] = await bot.asks(asked[1] as string);
  await bot.tap(answer as Message, "Not what I meant");
  const list = await says("/misses");
  expect(list.text).toContain("1 time in 30 days");
  expect(list.text).toContain(asked[1]);
});

it("what stands for personal data is not taught", async () => {
  const { bot, store, says, taps, shown } = await started();
  await bot.asks("my zorgblat 4711 0815 1234 makes purple frumps, see https://frump.example");
  expect((await says("/misses")).text).not.toMatch(/4711|example|\[/);
  await taps(buttonsOf(shown())[0] as string);
  const [lesson] = await store.lessons.all();
  expect(lesson?.wordings).toEqual([expect.stringMatching(/^my zorgblat makes purple frumps/)]);
});

it("a suggestion that was chosen was no miss", async () => {
  const { bot, says } = await started();
  await bot.asks("my lid and the water");
  expect((await says("/misses")).text).toContain("my lid and the water");
  await bot.tap(bot.last(), "How do I boil water?");
  expect((await says("/misses")).text).toContain("No misses in the last 30 days");
});

describe("only those who look after the bot", () => {
  const refusal =
    "This is for the bot's staff, in their private chat with it or in the staff group.";

  it.each(["/misses", "/lessons", "/reload"])(
    "may use %s: others are told so, and counted",
    async (command) => {
      const { bot, says, metrics } = await started();
      expect((await bot.asks(command)).map(({ text }) => text)).toEqual([refusal]);
      expect(await metrics.text()).toContain(
        `faqbot_refused_total{command="${command.slice(1)}"} 1`,
      );
      expect((await says(command)).text).not.toBe(refusal);
    },
  );

  it("may tap what they were shown: whoever is none of them any more changes nothing", async () => {
    const { bot, admin, admins, store, says, taps } = await started();
    await askAll(bot);
    const list = await says("/misses");
    const [entry = ""] = buttonsOf(list);
    await taps("Another entry");
    admins.delete(admin.id);
    for (const button of [entry, "Off topic", "Needs a new entry", "Another entry"]) {
      expect(await taps(button, list)).toEqual([]);
    }
    expect((await says("warranty")).text).not.toContain("Which one answers it");
    expect(await store.lessons.all()).toEqual([]);
    admins.add(admin.id);
    await taps(entry, list);
    await says("/lessons");
    admins.delete(admin.id);
    await taps("Undo 1");
    expect((await store.lessons.all())[0]?.state).toBe("live");
  });

  it("are all the members of the staff's group, and there nobody need be an administrator", async () => {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
    const group = telegram.addGroup("Staff", [ann]);
    const staff = { admins: new Set<number>(), chat: group.id };
    const { bot } = await started({ telegram, staff });
    await askAll(bot);
    ann.send("/misses", { chat: group.id });
    await bot.settled();
    expect(telegram.messages(group.id).at(-1)?.text).toContain("group 1 of 1");
  });
});

/** A copy of the test's data with scenarios. */
async function dataWith(scenarios: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "teaching-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  await writeFile(join(dir, "en/scenarios.jsonl"), scenarios);
  return dir;
}
