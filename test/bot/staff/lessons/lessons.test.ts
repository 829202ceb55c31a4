import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../../src/store/open.ts";
import { buttonsOf, startTestBot } from "../../../support/bot.ts";
import { askAll, startReview, unanswered } from "./review.ts";

it("a tap makes a lesson of a group: its messages are answered from then on, until the lesson is undone", async () => {
  const { bot, send, tap, lastMessage, answerTo } = await startReview();
  const before = await answerTo(unanswered[0] as string);
  await askAll(bot, unanswered.slice(1));
  const list = await send("/misses");
  expect(list.text).toContain("group 1 of 1");
  expect(list.text).toContain("3 times in 30 days, in 3 phrasings");
  for (const words of unanswered) expect(list.text).toContain(words);
  const proposals = buttonsOf(list).slice(0, 3);
  expect(buttonsOf(list).slice(3)).toEqual(["Another entry", "Off topic", "Needs a new entry"]);
  await tap(proposals[0] as string);
  expect(lastMessage().text).toContain("3 phrasings now lead to");
  for (const words of unanswered) expect(await answerTo(words)).toContain(proposals[0]);
  expect((await send("/misses")).text).toContain("No misses in the last 30 days");

  const lessons = await send("/lessons");
  expect(lessons.text).toContain(`→ ${proposals[0]}`);
  expect(lessons.text).toContain("in force");
  await tap("Undo 1");
  expect(lastMessage().text).toContain("undone");
  expect(await answerTo(unanswered[0] as string)).toBe(before);
  await tap("Redo 1");
  expect(await answerTo(unanswered[0] as string)).toContain(proposals[0]);
});

describe("a lesson that would spoil an answer", () => {
  const asked = unanswered[0] as string;
  const spoiling = () => dataWith(`${JSON.stringify({ text: asked, labels: [] })}\n`);

  it("says which, with what people get now and would get, and is taught only if staff insists", async () => {
    const { bot, send, tap, lastMessage, answerTo } = await startReview({
      faqDir: await spoiling(),
    });
    await askAll(bot);
    await send("/misses");
    const [entry = ""] = buttonsOf(lastMessage());
    await tap(entry);
    expect(lastMessage().text).toContain("it would spoil 1 answer that's right today");
    expect(lastMessage().text).toMatch(
      new RegExp(`• “${asked}”\n +(no answer|a choice of .*) → “${entry.replace("?", "\\?")}”\n`),
    );
    expect(buttonsOf(lastMessage())).toEqual(["Teach it anyway", "Don't teach it"]);
    await tap("Don't teach it");
    expect(lastMessage().text).toBe("Nothing has changed.");
    expect(await answerTo(asked)).not.toContain(entry);
    await send("/misses");
    await tap(entry);
    await tap("Teach it anyway");
    expect(await answerTo(asked)).toContain(entry);
    const list = await send("/lessons");
    expect(list.text).toContain("of 1 known message: 0 fixed, 1 broken");
    expect(list.text).toContain("taught all the same, though it spoiled 1 answer");
    await tap("Undo 1");
    expect(await answerTo(asked)).not.toContain(entry);
    await tap("Redo 1");
    expect(await answerTo(asked)).toContain(entry);
  });

  it("can be taught after a restart, and stays in force after another and after a reload", async () => {
    const faqDir = await spoiling();
    const store = await openDatabase("sqlite::memory:");
    onTestFinished(() => store.close());
    const { bot, send, tap, lastMessage, admins, admin } = await startReview({ faqDir, store });
    await askAll(bot);
    await send("/misses");
    const [entry = ""] = buttonsOf(lastMessage());
    await tap(entry);
    await bot[Symbol.asyncDispose]();
    const staff = { admins, chat: undefined };
    const again = await startTestBot({ store, telegram: bot.telegram, faqDir, staff });
    await again.tap(again.last(admin), "Teach it anyway", admin);
    expect((await again.asks(asked))[0]?.text).toContain(entry);
    expect((await again.reload()).kind).toBe("loaded");
    expect((await again.asks(asked))[0]?.text).toContain(entry);
    await again[Symbol.asyncDispose]();
    await using third = await startTestBot({ store, telegram: bot.telegram, faqDir, staff });
    expect((await third.asks(asked))[0]?.text).toContain(entry);
    const list = await third.asks("/lessons", admin);
    expect(list[0]?.text).toContain("taught all the same");
  });

  it("is taught once, however often and by however many it's tapped", async () => {
    const { bot, store, send, tap, lastMessage, admins } = await startReview({
      faqDir: await spoiling(),
    });
    const eve = bot.telegram.addPerson({ first_name: "Eve", language_code: "en" });
    admins.add(eve.id);
    await askAll(bot);
    await send("/misses");
    const [entry = ""] = buttonsOf(lastMessage());
    await tap(entry);
    const [list] = await bot.asks("/misses", eve);
    await bot.tap(list as Message, entry, eve);
    const mine = lastMessage();
    const hers = bot.last(eve);
    const taps = [mine, mine, hers].map((message, i) =>
      (i < 2
        ? [...bot.telegram.people.values()].find(({ id }) => id === message.chat.id)
        : eve
      )?.tap(message, "Teach it anyway"),
    );
    await Promise.all(taps);
    await bot.settled();
    expect(await store.lessons.all()).toHaveLength(1);
    expect(lastMessage().text).toMatch(/now lead to|No misses/);
  });

  it("is shown again where it would spoil others by now", async () => {
    const faqDir = await spoiling();
    const { bot, send, tap, store, lastMessage } = await startReview({ faqDir });
    await askAll(bot);
    await send("/misses");
    const [entry = ""] = buttonsOf(lastMessage());
    await tap(entry);
    const second = JSON.stringify({ text: unanswered[1], labels: [] });
    const first = JSON.stringify({ text: asked, labels: [] });
    await writeFile(join(faqDir, "en/scenarios.jsonl"), `${first}\n${second}\n`);
    await bot.reload();
    await tap("Teach it anyway");
    expect(await store.lessons.all()).toEqual([]);
    expect(lastMessage().text).toContain("it would spoil 2 answers that are right today");
    await tap("Teach it anyway");
    expect(await store.lessons.all()).toHaveLength(1);
  });

  it("lists five of many", async () => {
    const words = "my zorgblat makes purple frumps";
    const scenarios = Array.from({ length: 9 }, (_, i) => ({
      text: `${words} ${"now ".repeat(i)}`.trim(),
      labels: [],
    }));
    const faqDir = await dataWith(scenarios.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const { bot, send, tap, lastMessage } = await startReview({ faqDir });
    await askAll(bot);
    await send("/misses");
    await tap(buttonsOf(lastMessage())[0] as string);
    const { text = "" } = lastMessage();
    const spoiled = Number(/spoil (\d+) answer/.exec(text)?.[1]);
    expect(spoiled).toBeGreaterThan(0);
    expect(text.match(/•/g)).toHaveLength(Math.min(5, spoiled));
    if (spoiled > 5) expect(text).toContain(`and ${spoiled - 5} more`);
  });
});

it("a lesson whose entry has left the FAQ says so in the list", async () => {
  const { store, send } = await startReview();
  const lesson = { language: "en", who: 7, at: 1, state: "live", effect: null } as const;
  await store.lessons.put([{ ...lesson, id: "lesson-1", entry: "samovar", wordings: ["frump"] }]);
  expect((await send("/lessons")).text).toContain(
    "→ samovar, which is no longer in the FAQ: this does nothing",
  );
});

it("lessons outlive a restart", async () => {
  const store = await openDatabase("sqlite::memory:");
  onTestFinished(() => store.close());
  const { bot, send, tap, lastMessage } = await startReview({ store });
  await askAll(bot);
  await send("/misses");
  const [entry = ""] = buttonsOf(lastMessage());
  await tap(entry);
  await bot[Symbol.asyncDispose]();
  await using again = await startTestBot({ store, telegram: bot.telegram });
  expect((await again.asks(unanswered[0] as string))[0]?.text).toContain(entry);
});

it("placeholders of personal data are not part of a lesson", async () => {
  const { bot, store, send, tap, lastMessage } = await startReview();
  await bot.asks("my zorgblat 4711 0815 1234 makes purple frumps, see https://frump.example");
  expect((await send("/misses")).text).not.toMatch(/4711|example|\[/);
  await tap(buttonsOf(lastMessage())[0] as string);
  const [lesson] = await store.lessons.all();
  expect(lesson?.wordings).toEqual([expect.stringMatching(/^my zorgblat makes purple frumps/)]);
});

/** A copy of the test's data with scenarios. */
async function dataWith(scenarios: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "teaching-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  await writeFile(join(dir, "en/scenarios.jsonl"), scenarios);
  return dir;
}
