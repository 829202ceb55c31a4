import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../../../src/store/database.ts";
import { openDatabase } from "../../../../src/store/open.ts";
import { buttonsOf } from "../../../support/bot.ts";
import { askAll, startReview, unanswered } from "./review.ts";

it("a group that is off topic or needs a new entry leaves the list, even when similar messages come later", async () => {
  const { bot, send, tap, lastMessage } = await startReview();
  await askAll(bot, [...unanswered, "quibber wibber over there"]);
  await send("/misses");
  await tap("Needs a new entry");
  expect(lastMessage().text).toContain("the FAQ needs a new entry for this");
  await bot.asks("purple frumps the zorgblat makes");
  const next = await send("/misses");
  expect(next.text).toContain("group 1 of 1");
  expect(next.text).toContain("quibber wibber");
  await tap("Off topic");
  expect((await send("/misses")).text).toContain("No misses in the last 30 days");
  await send("/lessons");
  await tap("Undo 2");
  expect((await send("/misses")).text).toContain("4 times");
});

it("groups and lessons are shown page by page", async () => {
  const { bot, store, send, tap, lastMessage } = await startReview();
  await askAll(bot, [...unanswered, "quibber wibber over there"]);
  await send("/misses");
  await tap("Next ›");
  expect(lastMessage().text).toMatch(/group 2 of 2.*quibber wibber/s);
  await tap("‹ Previous");
  expect(lastMessage().text).toContain("group 1 of 2");
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
  expect(buttonsOf(await send("/lessons"))).toEqual([
    ...["Undo 1", "Undo 2", "Undo 3", "Undo 4", "Undo 5"],
    "Next ›",
  ]);
  await tap("Next ›");
  expect(lastMessage().text).toMatch(/\(2\/2\).*6\. “frump 1”/s);
  await tap("Undo 6");
  expect(buttonsOf(lastMessage())).toEqual(["Redo 6", "‹ Previous"]);
});

describe("during a review", () => {
  /** An open list with two groups, and how often misses have been read since. */
  async function openList() {
    const store = await openDatabase("sqlite::memory:");
    onTestFinished(() => store.close());
    let reads = 0;
    const events: Database["events"] = (query) => {
      reads += Number(query.kinds.includes("missed"));
      return store.events(query);
    };
    const review = await startReview({ store: { ...store, events } });
    await askAll(review.bot, [...unanswered, "quibber wibber over there"]);
    await review.send("/misses");
    reads = 0;
    return { ...review, reads: () => reads };
  }

  it("the groups and their order stay, whatever people ask meanwhile, until the list is opened anew", async () => {
    const { bot, send, tap, lastMessage, reads } = await openList();
    for (let i = 0; i < 4; i++) await bot.asks("quibber wibber over there");
    await bot.asks("flimflam nozzle jabber");
    await tap("Next ›");
    expect(lastMessage().text).toMatch(/group 2 of 2\n1 time in.*quibber wibber/s);
    await tap("‹ Previous");
    expect(lastMessage().text).toMatch(/group 1 of 2.*zorgblat/s);
    expect(reads()).toBe(0);
    expect((await send("/misses")).text).toMatch(/group 1 of 3\n5 times in.*quibber wibber/s);
  });

  it("what a lesson covers leaves the list, whoever made the lesson", async () => {
    const { store, tap, lastMessage, reads } = await openList();
    const lesson = { language: "en", who: 7, at: Date.now(), state: "live", effect: null } as const;
    const [first = "", , third = ""] = unanswered;
    await store.lessons.put([{ ...lesson, id: "lesson-1", entry: "", wordings: [first] }]);
    await tap("Next ›");
    await tap("‹ Previous");
    expect(lastMessage().text).toMatch(/group 1 of 2\n2 times in 30 days, in 2 phrasings/);
    await store.lessons.put([{ ...lesson, id: "lesson-2", entry: null, wordings: [third] }]);
    await tap("Next ›");
    expect(lastMessage().text).toMatch(/group 1 of 1.*quibber wibber/s);
    expect(reads()).toBe(0);
  });

  it("the buttons of an old message still find what is open, and otherwise show the current list", async () => {
    const clock = { time: 0 };
    const { bot, send, lastMessage, tap } = await startReview({ monotonicNow: () => clock.time });
    await askAll(bot);
    const [list, other] = [await send("/misses"), await send("/misses")];
    await bot.asks("quibber wibber over there");
    clock.time += 11 * 60_000;
    await tap("Off topic", list);
    await send("/misses");
    expect(lastMessage().text).toMatch(/group 1 of 1.*quibber wibber/s);
    await tap("Off topic", lastMessage());
    await tap("Off topic", other);
    expect(bot.telegram.messages(other.chat.id)).toContainEqual(
      expect.objectContaining({
        message_id: other.message_id,
        text: expect.stringContaining("No misses in the last 30 days"),
      }),
    );
  });
});

it("another entry is found by words", async () => {
  const { bot, send, tap, lastMessage, answerTo } = await startReview();
  await askAll(bot);
  await send("/misses");
  await tap("Another entry");
  expect(lastMessage().text).toContain("a few words from the entry");
  expect((await send("warranty")).text).toContain("Which one answers it");
  const [entry] = buttonsOf(lastMessage()).filter((label) => /warranty/i.test(label));
  await tap(entry as string);
  expect(await answerTo(unanswered[1] as string)).toContain("Three years");
});

it("a lesson that people refuse brings its misses back", async () => {
  const { bot, send, tap, lastMessage } = await startReview();
  await askAll(bot);
  await send("/misses");
  await tap(buttonsOf(lastMessage())[0] as string);
  const [answer] = await bot.asks(unanswered[1] as string);
  await bot.tap(answer as Message, "Not quite");
  const list = await send("/misses");
  expect(list.text).toContain("1 time in 30 days");
  expect(list.text).toContain(unanswered[1]);
});

it("a suggestion that was chosen is no miss", async () => {
  const { bot, send } = await startReview();
  await bot.asks("water and limescale");
  expect((await send("/misses")).text).toContain("water and limescale");
  await bot.tap(bot.last(), "How do I boil water?");
  expect((await send("/misses")).text).toContain("No misses in the last 30 days");
});
