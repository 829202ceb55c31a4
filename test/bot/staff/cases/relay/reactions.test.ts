import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { openCase } from "./open-case.ts";

async function withRelayed() {
  const world = await openCase();
  const { bot, ann, staff, telegram } = world;
  const mine = ann.send("it was on channel four");
  await bot.settled();
  const copy = staff.messages.at(-1) as Message;
  telegram.clearCalls();
  /** The reactions that the bot has put on Ann's messages since. */
  const reactions = () =>
    telegram.calls
      .filter(({ method }) => method === "setMessageReaction")
      .map(({ params }) => [params.chat_id, params.message_id, JSON.stringify(params.reaction)]);
  return { ...world, mine, copy, reactions };
}

it("a reaction of staff on a person's message reaches the person, and is taken back with it", async () => {
  const { bot, bob, ann, chat, mine, copy, reactions } = await withRelayed();
  bob.react(copy, "👍", chat);
  await bot.settled();
  bob.react(copy, [], chat);
  await bot.settled();
  expect(reactions()).toEqual([
    [ann.id, mine.message_id, JSON.stringify([{ type: "emoji", emoji: "👍" }])],
    [ann.id, mine.message_id, "[]"],
  ]);
});

it("reactions on staff's own messages and on notices reach nobody", async () => {
  const { bot, bob, eve, chat, topic, staff, reactions } = await withRelayed();
  const answer = bob.send("Which one?", { chat, topic });
  bob.send("/take", { chat, topic });
  await bot.settled();
  eve.react(answer, "🔥", chat);
  eve.react(staff.messages.at(-1) as Message, "🔥", chat);
  await bot.settled();
  expect(reactions()).toEqual([]);
});
