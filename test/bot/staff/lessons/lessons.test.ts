import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
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

it("a lesson that would break an answer shows which, and is saved only if staff insists", async () => {
  const faqDir = await dataWith(`${JSON.stringify({ text: unanswered[0], labels: [] })}\n`);
  const { bot, send, tap, lastMessage, answerTo } = await startReview({ faqDir });
  await askAll(bot);
  await send("/misses");
  const [entry = ""] = buttonsOf(lastMessage());
  await tap(entry);
  expect(lastMessage().text).toContain("1 of 1 known message would no longer be answered right");
  expect(lastMessage().text).toContain(`“${unanswered[0]}” belongs to no entry`);
  expect(buttonsOf(lastMessage())).toEqual(["Save anyway", "Leave it"]);
  await tap("Leave it");
  expect(lastMessage().text).toBe("Nothing has changed.");
  expect(await answerTo(unanswered[0] as string)).not.toContain(entry);
  await send("/misses");
  await tap(entry);
  await tap("Save anyway");
  expect(await answerTo(unanswered[0] as string)).toContain(entry);
  expect((await send("/lessons")).text).toContain("of 1 known message: 0 fixed, 1 broken");
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
