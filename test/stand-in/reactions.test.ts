import { expect, test } from "vitest";
import { createTeaGroup } from "./group-support.ts";
import { lastUpdate } from "./people-support.ts";
import { telegramWithAnn } from "./support.ts";

const allow = (telegram: { updates: { allow(kinds: string[]): void } }) =>
  telegram.updates.allow(["message", "message_reaction"]);

test("a bot that asks for it is told what people react with in private chats", () => {
  const { telegram, ann } = telegramWithAnn();
  const message = ann.send("hi");
  ann.react(message, "🔥");
  expect(lastUpdate(telegram)).not.toHaveProperty("message_reaction");
  allow(telegram);
  ann.react(message, ["👍", "🎉"]);
  const { chat, message_id } = message;
  const fire = [{ type: "emoji", emoji: "🔥" }];
  const two = ["👍", "🎉"].map((emoji) => ({ type: "emoji", emoji }));
  expect(lastUpdate(telegram).message_reaction).toMatchObject({
    chat,
    message_id,
    user: ann.user,
    old_reaction: fire,
    new_reaction: two,
  });
  ann.react(message, []);
  expect(lastUpdate(telegram).message_reaction).toMatchObject({
    old_reaction: two,
    new_reaction: [],
  });
  const { length } = telegram.updates.pending;
  ann.react(message, []);
  expect(telegram.updates.pending).toHaveLength(length);
});

test("in a group only an administrator is told; an anonymous one reacts as the group", () => {
  const { telegram, ann, bob, chat } = createTeaGroup();
  allow(telegram);
  const message = bob.send("hi", { chat });
  ann.react(message, "👍");
  expect(lastUpdate(telegram)).not.toHaveProperty("message_reaction");
  ann.groups.promoteBot(chat);
  ann.groups.setAnonymous(chat);
  ann.react(message, "👎");
  const update = lastUpdate(telegram).message_reaction;
  expect(update).toMatchObject({ actor_chat: { id: chat }, new_reaction: [{ emoji: "👎" }] });
  expect(update).not.toHaveProperty("user");
});

test("not with what Telegram doesn't offer", () => {
  const { ann } = telegramWithAnn();
  expect(() => ann.react(1, "🧀")).toThrow("🧀 is no reaction.");
  expect(() => ann.react(1, ["👍", "👎", "🔥", "🎉"])).toThrow("can't react");
  expect(() => ann.react(9, "👍")).toThrow("is gone");
});

test("the chat page is told who reacted with what; the bot isn't told of its own", async () => {
  const { telegram, ann } = telegramWithAnn();
  allow(telegram);
  const shown = () => telegram.pageState(ann).chats[0]?.reactions;
  const on = { chat_id: 1001, message_id: 1 };
  const eyes = { ...on, reaction: [{ type: "emoji", emoji: "👀" }] };
  await telegram.call("setMessageReaction", eyes);
  expect(telegram.updates.pending).toEqual([]);
  expect(shown()).toEqual({ 1: [{ emoji: "👀", by: ["The bot"] }] });
  ann.react(1, ["👀", "🔥"]);
  expect(shown()).toEqual({
    1: [
      { emoji: "👀", by: ["The bot", "Ann"] },
      { emoji: "🔥", by: ["Ann"] },
    ],
  });
  ann.react(1, []);
  await telegram.call("setMessageReaction", on);
  expect(shown()).toEqual({});
});
