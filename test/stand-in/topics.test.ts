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

  test("people close, reopen and delete them; only administrators write in a closed one", async () => {
    const { telegram, ann, bob, chat } = forum();
    const topic = bob.groups.openTopic(chat, "Bugs").message_thread_id;
    const send = () =>
      outcome(telegram, "sendMessage", { chat_id: chat, message_thread_id: topic, text: "x" });
    ann.groups.changeTopic(chat, topic, { closed: true });
    expect(telegram.updates.pending.at(-1)?.message).toHaveProperty("forum_topic_closed");
    expect(() => bob.send("x", { chat, topic })).toThrow("is closed");
    expect(ann.send("x", { chat, topic }).message_thread_id).toBe(topic);
    expect(await send()).toBe("ok");
    ann.groups.promoteBot(chat, false);
    expect(await send()).toBe("Bad Request: TOPIC_CLOSED");
    ann.groups.changeTopic(chat, topic, { closed: false });
    expect(await send()).toBe("ok");
    expect(() => bob.groups.deleteTopic(chat, topic)).toThrow("Only administrators");
    ann.groups.deleteTopic(chat, topic);
    expect(await send()).toBe("Bad Request: message thread not found");
    expect(() => ann.send("x", { chat, topic })).toThrow("no such topic");
  });
});

describe("topics in a private chat", () => {
  test("a person's and the bot's; each message says where it is", async () => {
    const telegram = new LocalTelegram({ topics: true });
    const ann = telegram.addPerson({ first_name: "Ann" });
    expect(await telegram.call("getMe")).toMatchObject({ has_topics_enabled: true });
    const { message_thread_id } = ann.openTopic("Kettle");
    const question = ann.send("it leaks", { topic: message_thread_id });
    expect(question).toMatchObject({ message_thread_id, is_topic_message: true });
    expect(ann.send("hi")).not.toHaveProperty("message_thread_id");
    const place = { chat_id: ann.id, message_thread_id };
    expect(await telegram.call("sendMessage", { ...place, text: "since when?" })).toMatchObject({
      message_thread_id,
      is_topic_message: true,
    });
    expect(
      await telegram.call("createForumTopic", { ...place, name: "Lid" }).catch(String),
    ).toMatch("unknown parameter");
    const own = await telegram.call("createForumTopic", { chat_id: ann.id, name: "Lid" });
    expect(own).toMatchObject({ name: "Lid" });
    expect(await outcome(telegram, "closeForumTopic", place)).toMatch("not a supergroup forum");
    expect(await outcome(telegram, "deleteForumTopic", place)).toBe("ok");
    expect(await outcome(telegram, "sendMessage", { ...place, text: "x" })).toBe(
      "Bad Request: message thread not found",
    );
  });

  test("not with a bot that doesn't have them", async () => {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    ann.send("hi");
    expect(() => ann.openTopic("Kettle")).toThrow("no topics");
    expect(() => ann.send("x", { topic: 1 })).toThrow("no such topic");
    const request = { chat_id: ann.id, name: "Kettle" };
    expect(await outcome(telegram, "createForumTopic", request)).toMatch("not a forum");
  });
});
