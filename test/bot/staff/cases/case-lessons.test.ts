import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import { buttonsOf } from "../../../support/bot.ts";
import { textsOf, withStaff } from "../../../support/staff.ts";

const words = "my zorgblat makes purple frumps";

/** A closed case about these words whose lesson would spoil a scenario. */
async function closedCase() {
  const faqDir = await mkdtemp(join(tmpdir(), "case-lessons-"));
  onTestFinished(() => rm(faqDir, { recursive: true }));
  await cp("test/fixtures/kettle", faqDir, { recursive: true });
  const scenario = JSON.stringify({ text: words, labels: [] });
  await writeFile(join(faqDir, "en/scenarios.jsonl"), `${scenario}\n`);
  const staffed = await withStaff({ faqDir });
  const { world, staff } = staffed;
  await world.bot.asks(words);
  if (buttonsOf(world.bot.last()).includes("None of these")) {
    await world.bot.tap(world.bot.last(), "None of these");
  }
  const [offer] = await world.bot.tap(world.bot.last(), "Ask a person");
  await world.bot.tap(offer as Message, "Pass it on");
  await staff.send("/a descale");
  const [entry = ""] = buttonsOf(staff.messages.at(-1));
  await staff.tap(staff.messages.at(-1), entry);
  await staff.send("/close");
  const closed = staff.messages.find((message) => buttonsOf(message).includes("Make a lesson"));
  const question = () => staff.messages.find((m) => buttonsOf(m).includes("Teach it anyway"));
  return { ...staffed, closed, question, entry };
}

it("a case's lesson that would spoil an answer says which, and staff decides", async () => {
  const { world, staff, store, closed, question, entry } = await closedCase();
  await staff.tap(closed, "Make a lesson");
  expect(await store.lessons.all()).toEqual([]);
  expect(question()?.text).toContain("it would spoil 1 answer that's right today");
  expect(question()?.text).toMatch(new RegExp(`• “${words}”\n.* → `));
  await staff.tap(question(), "Don't teach it");
  expect(question()).toBeUndefined();
  expect(staff.texts.at(-1)).toBe("Nothing has changed.");
  await staff.tap(closed, "Make a lesson");
  expect(await staff.tap(question(), "Teach it anyway")).toContain("Lesson saved");
  expect(question()).toBeUndefined();
  expect(await store.lessons.all()).toMatchObject([
    { wordings: [words], state: "live", effect: { insisted: true, broken: [{ text: words }] } },
  ]);
  expect(textsOf(await world.bot.asks(words))[0]).toContain(entry);
});

it("a case's lesson can be insisted on after a restart, and is taught once", async () => {
  const { world, staff, store, restart, closed, question, eve } = await closedCase();
  await staff.tap(closed, "Make a lesson");
  await staff.tap(closed, "Make a lesson");
  const [first, second] = staff.messages.filter((m) => buttonsOf(m).includes("Teach it anyway"));
  await restart();
  await Promise.all([
    world.bob.tap(first as Message, "Teach it anyway"),
    eve.tap(second as Message, "Teach it anyway"),
  ]);
  await world.bot.settled();
  expect(await store.lessons.all()).toHaveLength(1);
  expect(question()).toBeUndefined();
  expect(await staff.tap(closed, "Make a lesson")).toBe(
    "This is a lesson already: /lessons shows it.",
  );
});
