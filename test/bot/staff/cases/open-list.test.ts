import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { en as staffTexts } from "../../../../src/bot/staff/texts/en.ts";
import { askStaff, withStaff } from "../../../support/staff.ts";

const minute = 60_000;

async function withList() {
  const world = await withStaff();
  const { telegram, chat, bot } = world;
  const pinned = () =>
    telegram.calls.filter(({ method }) => method === "pinChatMessage").map(({ params }) => params);
  const lists = () =>
    telegram
      .messages(chat)
      .filter(({ from, text }) => from?.is_bot && /open cases?(\n|$)/.test(text ?? ""));
  const list = async () => {
    await bot.settled();
    return lists().at(-1)?.text?.split("\n");
  };
  const someone = (first_name: string) => telegram.addPerson({ first_name, language_code: "en" });
  const ask = async (name: string, words: string) => {
    const person = someone(name);
    await bot.asks("/start person", person);
    await bot.asks(words, person);
    return person;
  };
  return { ...world, pinned, lists, list, ask };
}

it("the first case brings a pinned list, which follows the cases: longest waiting first, with who has taken which", async () => {
  const { bot, ask, list, lists, pinned, clock, staff, chat } = await withList();
  expect(await list()).toBeUndefined();
  await ask("Pia", "zorgblat frumps");
  expect(await list()).toEqual([
    staffTexts.cases.list.openCases(1),
    `1 · ${staffTexts.cases.list.waiting("5 minutes")} · zorgblat frumps`,
  ]);
  expect(pinned()).toMatchObject([{ chat_id: chat, message_id: lists()[0]?.message_id }]);
  clock.time += 30 * minute;
  await ask("Max", "gramps zorgblat");
  await staff.send("/take");
  expect(await list()).toEqual([
    staffTexts.cases.list.openCases(2),
    `1 · ${staffTexts.cases.list.waiting("30 minutes")} · zorgblat frumps`,
    `2 · ${staffTexts.cases.list.waiting("5 minutes")} · Bob · gramps zorgblat`,
  ]);
  await staff.send("Which one?");
  expect((await list())?.at(-1)).toBe(
    `2 · ${staffTexts.cases.list.answered} · Bob · gramps zorgblat`,
  );
  await staff.send("/close");
  clock.time += 5 * minute;
  await bot.periodic.cases();
  expect(await list()).toEqual([
    staffTexts.cases.list.openCases(1),
    `1 · ${staffTexts.cases.list.waiting("35 minutes")} · zorgblat frumps`,
  ]);
  expect(lists()).toHaveLength(1);
  expect(pinned()).toHaveLength(1);
});

it("each number leads to the topic of its case", async () => {
  const { ask, list, lists, staff } = await withList();
  await ask("Pia", "zorgblat frumps");
  await list();
  const topic = staff.topics[0]?.message_thread_id;
  expect(lists()[0]?.entities).toContainEqual(
    expect.objectContaining({ type: "text_link", url: expect.stringMatching(`/${topic}$`) }),
  );
});

it("it stays empty when all cases are closed, and comes anew after it was deleted, also after a restart", async () => {
  const { ask, list, lists, staff, bob, chat, restart, world } = await withList();
  await ask("Pia", "zorgblat frumps");
  await staff.send("/close");
  expect(await list()).toEqual([staffTexts.cases.list.openCases(0)]);
  bob.delete(lists()[0] as Message, chat);
  await restart();
  await world.bot.asks("zorgblat frumps", world.bob);
  await askStaff(world.bot);
  await world.bot.settled();
  expect(lists().at(-1)?.text).toContain(staffTexts.cases.list.openCases(1));
  expect(lists()).toHaveLength(1);
});

it("where the bot may not pin, the list is there, and the log says which right is missing", async () => {
  const { bot, ask, list, telegram } = await withList();
  const description = "Bad Request: not enough rights to manage pinned messages in the chat";
  telegram.fail({ method: "pinChatMessage", how: { kind: "error", status: 400, description } });
  await ask("Pia", "zorgblat frumps");
  expect(await list()).toHaveLength(2);
  expect(bot.log.join()).toContain("give the bot the right to pin messages");
});

it("a person who blocks the bot, or has everything forgotten, closes the case with a word to staff", async () => {
  const { ask, list, staff, bot } = await withList();
  const pia = await ask("Pia", "zorgblat frumps");
  pia.blockBot();
  await bot.settled();
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.closedByBlock);
  expect(staff.topics.at(-1)?.closed).toBe(true);
  expect(await list()).toEqual([staffTexts.cases.list.openCases(0)]);
  const max = await ask("Max", "gramps zorgblat");
  await bot.asks("/forget", max);
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.forgotten);
  expect(await list()).toEqual([staffTexts.cases.list.openCases(0)]);
});
