import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import { laneOf } from "../../src/inbox/lane.ts";
import type { Person } from "../../src/stand-in/index.ts";
import { withStaff } from "../support/staff.ts";

/** Two open cases, Ann's and Carl's, and Telegram makes the bot wait before it writes to Ann again. */
async function withUnreachableAnn() {
  const world = await withStaff();
  const { bot, telegram, ann, staff, chat, bob } = world;
  const carl = telegram.addPerson({ first_name: "Carl", language_code: "en" });
  const topicOf = new Map<Person, number | undefined>();
  for (const person of [ann, carl]) {
    await bot.asks("/start person", person);
    await bot.asks("who won the match yesterday", person);
    topicOf.set(person, staff.topics.at(-1)?.message_thread_id);
  }
  const parameters = { retry_after: 30 };
  const letThrough = telegram.fail({
    chat: ann.id,
    how: { kind: "error", status: 429, parameters },
  });
  const writesTo = (person: Person, text: string) =>
    bob.send(text, { chat, topic: topicOf.get(person) });
  /** What staff has written that has reached a person. */
  const received = ({ id }: Person) =>
    telegram.messages(id).flatMap(({ text = "" }: Message) => {
      const [signature, ...words] = text.split("\n");
      return signature === en.cases.support ? [words.join("\n")] : [];
    });
  return { ...world, carl, writesTo, received, letThrough };
}

describe("a person whom the bot can't write to now", () => {
  it("holds up no other case", async () => {
    const { bot, ann, carl, writesTo, received } = await withUnreachableAnn();
    writesTo(ann, "for Ann");
    writesTo(carl, "for Carl");
    writesTo(ann, "for Ann as well");
    writesTo(carl, "for Carl as well");
    await bot.settled();
    expect(received(carl)).toEqual(["for Carl", "for Carl as well"]);
    expect(received(ann)).toEqual([]);
  });

  it("gets what staff wrote in the order in which they wrote it", async () => {
    const { bot, ann, bob, clock, writesTo, received, letThrough } = await withUnreachableAnn();
    const first = writesTo(ann, "try this");
    writesTo(ann, "or that");
    bob.edit(first, "try this first");
    await bot.settled();
    letThrough();
    clock.time += 31_000;
    await bot.settled();
    expect(received(ann)).toEqual(["try this first", "or that"]);
  });
});

it.each([null, "text", {}, { chat: null }, { message_id: 1, text: "x" }, ["x"]])(
  "content of any form has a lane: %j",
  (content) => {
    for (const kind of ["message", "edited_message", "callback_query", "some_future_thing"]) {
      expect(laneOf({ update_id: 7, [kind]: content })).toBe("#7");
    }
  },
);
