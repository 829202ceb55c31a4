import { expect, test } from "vitest";
import { createTeaGroup } from "./group-support.ts";
import { bad, outcome, telegramWithAnn } from "./support.ts";

test("the bot pins messages in private chats; the latest is on top", async () => {
  const { telegram, ann } = telegramWithAnn();
  const second = ann.send("second", { replyTo: 1 });
  telegram.updates.drop();
  const top = async () =>
    ((await telegram.call("getChat", { chat_id: 1001 })) as { pinned_message?: { text: string } })
      .pinned_message?.text;
  const chat_id = 1001;
  await telegram.call("pinChatMessage", { chat_id, message_id: 1 });
  await telegram.call("pinChatMessage", { chat_id, message_id: second.message_id });
  expect(telegram.messages(1001).at(-1)).toMatchObject({
    from: { is_bot: true },
    pinned_message: { text: "second" },
  });
  expect(telegram.messages(1001).at(-1)?.pinned_message).not.toHaveProperty("reply_to_message");
  expect(telegram.updates.pending).toEqual([]);
  expect(telegram.pageState(ann).chats[0]?.pinned).toEqual([1, second.message_id]);
  expect(await top()).toBe("second");
  const { length } = telegram.messages(1001);
  await telegram.call("pinChatMessage", { chat_id, message_id: 1 });
  expect(telegram.messages(1001)).toHaveLength(length);
  expect(await top()).toBe("hello");
  await telegram.call("unpinChatMessage", { chat_id });
  expect(await top()).toBe("second");
  ann.delete(second);
  expect(await top()).toBeUndefined();
});

test.each<[string, Record<string, unknown>, string]>([
  ["pinChatMessage", { message_id: 9 }, "message to pin not found"],
  ["unpinChatMessage", { message_id: 9 }, "message to unpin not found"],
  ["unpinChatMessage", {}, "message to unpin not found"],
])("%s %j is refused", async (method, params, description) => {
  const { telegram } = telegramWithAnn();
  expect(await outcome(telegram, method, { chat_id: 1001, ...params })).toBe(bad(description));
});

test("in a group only for an administrator, and no service messages", async () => {
  const { telegram, ann, eve, chat } = createTeaGroup();
  const message = ann.send("rules", { chat });
  ann.groups.add(eve, chat);
  const joined = telegram.messages(chat).at(-1);
  const pin = (target = message) =>
    outcome(telegram, "pinChatMessage", { chat_id: chat, message_id: target.message_id });
  expect(await pin()).toBe(bad("not enough rights to manage pinned messages in the chat"));
  ann.groups.promoteBot(chat);
  expect(await pin()).toBe("ok");
  expect(await pin(joined)).toBe(bad("service messages can't be pinned"));
});
