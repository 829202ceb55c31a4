import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { buttonsOf } from "../../../support/bot.ts";
import { textsOf, withStaff } from "../../../support/staff.ts";

it("people who asked for it are told once that a lesson answers their question, even across restarts", async () => {
  const { world, staff, restart } = await withStaff();
  const words = "my zorgblat makes purple frumps";
  const told = () =>
    textsOf(world.telegram.messages(world.ann.id)).filter((text) => text?.includes("Now it does:"));
  await world.bot.asks(words);
  if (buttonsOf(world.bot.last()).includes("None of these")) {
    await world.bot.tap(world.bot.last(), "None of these");
  }
  const unknown = world.bot.last();
  await world.bot.tap(unknown, "Tell me when the FAQ answers this");
  expect(world.bot.last().text).toContain("/forget deletes it");
  await world.bot.periodic.answerNotices();
  expect(told()).toEqual([]);
  const [offer] = await world.bot.tap(unknown, "Ask a person");
  await world.bot.tap(offer as Message, "Pass it on");
  await staff.send("/a descale");
  const [choice = ""] = buttonsOf(staff.messages.at(-1));
  await staff.tap(staff.messages.at(-1), choice);
  await staff.send("/close");
  const closed = staff.messages.find((message) => buttonsOf(message).includes("Make a lesson"));
  expect(await staff.tap(closed, "Make a lesson")).toContain("Lesson saved");
  await Promise.all([world.bot.periodic.answerNotices(), world.bot.periodic.answerNotices()]);
  expect(told()).toHaveLength(1);
  expect(buttonsOf(world.bot.last())).toEqual([choice]);
  await restart();
  await world.bot.periodic.answerNotices();
  expect(told()).toHaveLength(1);
  expect(textsOf(await world.bot.asks(words))[0]).toContain(choice);
});
