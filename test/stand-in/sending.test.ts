import { describe, expect, test } from "vitest";
import { lastUpdate, withButtons } from "./people-support.ts";
import { outcome, telegramWithAnn } from "./support.ts";

describe("people send", () => {
  test("the bot gets the message with what Telegram finds in it", () => {
    const { telegram, ann } = telegramWithAnn();
    const message = ann.send("/start deep_link");
    expect(lastUpdate(telegram)).toMatchObject({ message });
    expect(message.entities).toEqual([{ type: "bot_command", offset: 0, length: 6 }]);
  });

  test.each([
    ["", "An empty message cannot be sent."],
    [" \n", "An empty message cannot be sent."],
    ["a".repeat(4097), "A message can have at most 4,096 characters."],
  ])("not %j", (text, sentence) => {
    expect(() => telegramWithAnn().ann.send(text)).toThrow(sentence);
  });

  test("a reply shows what it replies to", () => {
    const { ann } = telegramWithAnn();
    expect(ann.send("b", { replyTo: 1 }).reply_to_message).toMatchObject({ text: "hello" });
    expect(() => ann.send("c", { replyTo: 9 })).toThrow("is gone");
  });

  test("an edit is an update; the update before it still says what was written first", () => {
    const { telegram, ann } = telegramWithAnn();
    const first = ann.send("fisrt");
    ann.edit(first, "first");
    expect(telegram.updates.pending.map((u) => (u.message ?? u.edited_message)?.text)).toEqual([
      "fisrt",
      "first",
    ]);
    expect(lastUpdate(telegram).edited_message).toHaveProperty("edit_date");
  });

  test("the bot's messages are not people's to edit", async () => {
    const { ann, message } = await withButtons();
    expect(() => ann.edit(message, "x")).toThrow("You can only edit your own messages");
  });

  test("in a group all messages reach the bot", () => {
    const { telegram, ann } = telegramWithAnn();
    const bob = telegram.addPerson({ first_name: "Bob" });
    const group = telegram.addGroup("Community", [ann]);
    expect(ann.send("hi all", { chat: group.id }).chat.id).toBe(group.id);
    expect(lastUpdate(telegram).message?.chat).toEqual(group);
    expect(() => bob.send("me too", { chat: group.id })).toThrow("There is no such chat.");
  });

  test("clearing deletes the history, the bot may still write", async () => {
    const { telegram, ann, message } = await withButtons();
    ann.clearHistory();
    expect(telegram.messages(1001)).toEqual([]);
    const { message_id } = message;
    expect(
      await outcome(telegram, "editMessageText", { chat_id: 1001, message_id, text: "x" }),
    ).toBe("Bad Request: message to edit not found");
    expect(await telegram.call("sendMessage", { chat_id: 1001, text: "x" })).toMatchObject({
      message_id: message_id + 1,
    });
  });

  test("blocking and unblocking are updates; writing unblocks", () => {
    const { telegram, ann } = telegramWithAnn();
    const status = () => lastUpdate(telegram).my_chat_member?.new_chat_member.status;
    ann.blockBot();
    expect(status()).toBe("kicked");
    ann.unblockBot();
    expect(status()).toBe("member");
    ann.blockBot();
    ann.send("back");
    expect(telegram.updates.pending.map((u) => Object.keys(u)[0])).toEqual([
      "my_chat_member",
      "my_chat_member",
      "my_chat_member",
      "my_chat_member",
      "message",
    ]);
  });
});
