import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { createTeaGroup } from "./group-support.ts";
import { outcome } from "./support.ts";

describe("topics", () => {
  function forum() {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const bob = telegram.addPerson({ first_name: "Bob" });
    const chat = ann.groups.create("Staff", [bob], { forum: true }).id;
    ann.groups.promoteBot(chat);
    telegram.updates.drop();
    return { telegram, ann, bob, chat };
  }

  test("a person's topic: its number is that of its first message, which all others name", () => {
    const { telegram, ann, chat } = forum();
    const { message_thread_id } = ann.groups.openTopic(chat, "Bugs");
    const message = ann.send("one", { chat, topic: message_thread_id });
    expect(message).toMatchObject({
      message_thread_id,
      is_topic_message: true,
      reply_to_message: { message_id: message_thread_id, forum_topic_created: { name: "Bugs" } },
    });
    expect(ann.send("two", { chat, topic: message_thread_id, replyTo: message })).toMatchObject({
      message_thread_id,
      reply_to_message: { message_id: message.message_id },
    });
    expect(ann.send("general", { chat })).not.toHaveProperty("message_thread_id");
    expect(telegram.updates.pending).toHaveLength(4);
  });

  test("the bot's: opened, renamed, closed, reopened, deleted", async () => {
    const { telegram, bob, chat } = forum();
    const created = await telegram.call("createForumTopic", { chat_id: chat, name: "Ann" });
    const { message_thread_id } = created as { message_thread_id: number };
    const topic = { chat_id: chat, message_thread_id };
    expect(created).toMatchObject({ name: "Ann", icon_color: 0x6fb9f0 });
    expect(telegram.updates.pending).toEqual([]);
    const sent = (await telegram.call("sendMessage", { ...topic, text: "hi" })) as Message;
    expect(sent).toMatchObject({ message_thread_id, is_topic_message: true });
    const reply = {
      chat_id: chat,
      text: "again",
      reply_parameters: { message_id: sent.message_id },
    };
    expect(await telegram.call("sendMessage", reply)).toMatchObject({ message_thread_id });

    await telegram.call("editForumTopic", { ...topic, name: "Ann B." });
    await telegram.call("closeForumTopic", topic);
    expect(await outcome(telegram, "closeForumTopic", topic)).toMatch("TOPIC_NOT_MODIFIED");
    expect(() => bob.send("x", { chat, topic: message_thread_id })).toThrow("is closed");
    await telegram.call("reopenForumTopic", topic);
    bob.send("x", { chat, topic: message_thread_id });
    expect(telegram.pageState(bob).chats.at(-1)?.topics).toMatchObject([{ name: "Ann B." }]);

    await telegram.call("deleteForumTopic", topic);
    expect(telegram.messages(chat).some((m) => m.message_thread_id)).toBe(false);
    expect(await outcome(telegram, "sendMessage", { ...topic, text: "x" })).toBe(
      "Bad Request: message thread not found",
    );
  });

  test("a thread of replies in an ordinary group is no topic", async () => {
    const { telegram, ann, bob, chat } = createTeaGroup();
    const first = ann.send("hi", { chat });
    const second = bob.send("hi", { chat, replyTo: first });
    const third = ann.send("hi", { chat, replyTo: second });
    expect(third.message_thread_id).toBe(first.message_id);
    expect(third).not.toHaveProperty("is_topic_message");
    const { message_thread_id } = third;
    expect(
      await outcome(telegram, "sendMessage", { chat_id: chat, message_thread_id, text: "x" }),
    ).toBe("Bad Request: message thread not found");
    expect(await outcome(telegram, "createForumTopic", { chat_id: chat, name: "x" })).toBe(
      "Bad Request: the chat is not a forum",
    );
  });
});
