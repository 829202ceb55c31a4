import { describe, expect, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { createTeaGroup, pendingKinds } from "./group-support.ts";
import { outcome } from "./support.ts";

describe("the bot in a group", () => {
  test("is told that it was added, promoted and removed, and by whom", () => {
    const { telegram, ann, chat } = createTeaGroup({ bot: false });
    ann.groups.addBot(chat);
    ann.groups.promoteBot(chat);
    ann.groups.removeBot(chat);
    const changes = telegram.updates.pending.flatMap(({ my_chat_member: m }) =>
      m ? [[m.from.id, m.old_chat_member.status, m.new_chat_member.status]] : [],
    );
    expect(changes).toEqual([
      [ann.id, "left", "member"],
      [ann.id, "member", "administrator"],
      [ann.id, "administrator", "kicked"],
    ]);
    const memberIds = telegram.updates.pending.flatMap(({ message: m }) =>
      m ? [m.new_chat_members?.[0]?.id ?? m.left_chat_member?.id] : [],
    );
    expect(memberIds).toEqual([telegram.bot.id, telegram.bot.id]);
  });

  test.each<[string, (setup: ReturnType<typeof createTeaGroup>) => unknown, string]>([
    ["never there", () => {}, "Bad Request: chat not found"],
    [
      "removed",
      ({ ann, chat }) => {
        ann.groups.addBot(chat);
        ann.groups.removeBot(chat);
      },
      "Forbidden: bot was kicked from the supergroup chat",
    ],
    [
      "gone by itself",
      async ({ telegram, ann, chat }) => {
        ann.groups.addBot(chat);
        await telegram.call("leaveChat", { chat_id: chat });
      },
      "Forbidden: bot is not a member of the supergroup chat",
    ],
  ])("%s, writes nothing and hears nothing", async (_, action, refusal) => {
    const setup = createTeaGroup({ bot: false });
    const { telegram, ann, chat } = setup;
    await action(setup);
    telegram.updates.drop();
    ann.send("hello?", { chat });
    expect(pendingKinds(telegram)).toEqual([]);
    expect(await outcome(telegram, "sendMessage", { chat_id: chat, text: "x" })).toBe(refusal);
  });

  test("only administrators remove and promote", () => {
    const { ann, bob, eve, chat } = createTeaGroup();
    expect(() => bob.groups.removeBot(chat)).toThrow("Only administrators");
    expect(() => bob.groups.promote(bob, chat)).toThrow("Only administrators");
    ann.groups.promote(bob, chat);
    bob.groups.promoteBot(chat);
    bob.groups.add(eve, chat);
    expect(() => bob.groups.promote(ann, chat, false)).toThrow("They created this group.");
  });

  test("who administers it", async () => {
    const { telegram, ann, bob, chat } = createTeaGroup();
    ann.groups.promote(bob, chat);
    ann.groups.promoteBot(chat);
    const admins = await telegram.call("getChatAdministrators", { chat_id: chat });
    expect(admins).toMatchObject([
      { status: "creator", user: ann.user },
      { status: "administrator", user: bob.user, can_delete_messages: true },
      { status: "administrator", user: { id: telegram.bot.id } },
    ]);
    ann.send("/start");
    expect(await outcome(telegram, "getChatAdministrators", { chat_id: ann.id })).toBe(
      "Bad Request: there are no administrators in the private chat",
    );
  });

  test("joining and leaving is reported; chat_member only to an administrator that asks for it", async () => {
    const { telegram, ann, eve, chat } = createTeaGroup();
    await telegram.call("getUpdates", { allowed_updates: ["message", "chat_member"] });
    ann.groups.add(eve, chat);
    ann.groups.promoteBot(chat);
    eve.groups.leave(chat);
    expect(pendingKinds(telegram)).toEqual(["message", "message", "chat_member"]);
    expect(() => eve.send("still here", { chat })).toThrow("There is no such chat.");
  });

  test("anonymous administrators are the group", () => {
    const { telegram, ann, bob, chat } = createTeaGroup();
    ann.groups.setAnonymous(chat);
    const message = ann.send("rules", { chat });
    expect(message).toMatchObject({
      sender_chat: { id: chat },
      from: { is_bot: true, username: "GroupAnonymousBot" },
    });
    expect(ann.edit(message, "new rules")).toMatchObject({ sender_chat: { id: chat } });
    expect(() => bob.edit(message, "no rules")).toThrow("You can only edit your own");
    expect(telegram.updates.pending.at(-1)?.edited_message?.text).toBe("new rules");
  });

  test("people delete their own messages, administrators all; the bot as an administrator too", async () => {
    const { telegram, ann, bob, chat } = createTeaGroup();
    const [ofBob, ofAnn, another] = [bob, ann, bob].map((who) => who.send("x", { chat }));
    if (!ofBob || !ofAnn || !another) throw new Error("There are three.");
    telegram.updates.drop();
    expect(() => bob.delete(ofAnn)).toThrow("Only administrators");
    bob.delete(ofBob);
    const params = { chat_id: chat, message_id: another.message_id };
    expect(await outcome(telegram, "deleteMessage", params)).toBe(
      "Bad Request: message can't be deleted",
    );
    ann.groups.promoteBot(chat);
    expect(await outcome(telegram, "deleteMessage", params)).toBe("ok");
    expect(telegram.messages(chat).filter(({ text }) => text === "x")).toEqual([ofAnn]);
  });
});

describe("who is not a member", () => {
  const news = { id: -1005, type: "channel", title: "News" } as const;
  const member = ({ telegram, chat }: ReturnType<typeof createTeaGroup>, { id }: { id: number }) =>
    telegram.call("getChatMember", { chat_id: chat, user_id: id });

  test("has a status that depends on how they left", async () => {
    const setup = createTeaGroup();
    const { ann, bob, eve, chat } = setup;
    expect(await member(setup, eve)).toMatchObject({ status: "left" });
    ann.groups.restrict(bob, chat);
    expect(await member(setup, bob)).toMatchObject({ status: "restricted", is_member: true });
    bob.groups.leave(chat);
    expect(await member(setup, bob)).toMatchObject({ status: "restricted", is_member: false });
    ann.groups.restrict(bob, chat, false);
    expect(await member(setup, bob)).toMatchObject({ status: "left" });
    ann.groups.add(bob, chat);
    ann.groups.remove(bob, chat);
    expect(await member(setup, bob)).toMatchObject({ status: "kicked" });
    ann.groups.add(bob, chat);
    expect(await member(setup, bob)).toMatchObject({ status: "member" });
  });

  test.each([
    ["public", { username: "tea_time" }, { username: "tea_time", active_usernames: ["tea_time"] }],
    ["a channel's", { linked: news }, { linked_chat_id: news.id }],
  ])("writes in a group that is %s, unless they were removed", async (_, options, expected) => {
    const { telegram, ann, bob, eve } = createTeaGroup();
    const chat = telegram.addGroup("Open", [ann, bob], options).id;
    telegram.updates.drop();
    const message = eve.send("hello", { chat });
    eve.edit(message, "hello all");
    expect(pendingKinds(telegram)).toEqual(["hello", "hello all"]);
    expect(await telegram.call("getChat", { chat_id: chat })).toMatchObject(expected);
    ann.groups.remove(bob, chat);
    expect(() => bob.send("me too", { chat })).toThrow("There is no such chat.");
    ann.groups.removeBot(chat);
    expect(await outcome(telegram, "getChat", { chat_id: chat })).toMatch("bot was kicked");
  });

  test("a channel's posts come from Telegram itself; people who write as a channel have another sender", () => {
    const { telegram, ann } = createTeaGroup();
    const chat = telegram.addGroup("Open", [ann], { linked: news, forum: true }).id;
    const { message_thread_id } = ann.groups.openTopic(chat, "Bugs");
    expect(telegram.publishChannelPost(chat, "A post", message_thread_id)).toMatchObject({
      from: { id: 777000, is_bot: false },
      sender_chat: news,
      is_automatic_forward: true,
      forward_origin: { type: "channel", chat: news },
      message_thread_id,
    });
    expect(ann.send("mine", { chat, as: news })).toMatchObject({
      from: { username: "Channel_Bot" },
      sender_chat: news,
    });
  });
});

test("a forward names its origin; a message sent through another bot names that bot", () => {
  const { telegram, ann, bob, chat } = createTeaGroup();
  const original = bob.send("/help");
  const sent = bob.forward(original, { chat });
  expect(sent).toMatchObject({
    from: bob.user,
    text: "/help",
    entities: [{ type: "bot_command" }],
    forward_origin: { type: "user", sender_user: bob.user },
  });
  expect(telegram.updates.pending.at(-1)?.message).toEqual(sent);
  const via = { id: 99, is_bot: true, first_name: "Gifs" };
  expect(ann.send("look", { chat, via })).toMatchObject({ from: ann.user, via_bot: via });
});

describe("a group becomes a supergroup", () => {
  function upgraded() {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const bob = telegram.addPerson({ first_name: "Bob" });
    const old = ann.groups.create("Tea", [bob], { type: "group" }).id;
    ann.groups.promoteBot(old);
    ann.send("before", { chat: old });
    telegram.updates.drop();
    const { id: chat, type } = ann.groups.upgrade(old);
    return { telegram, ann, bob, old, chat, type };
  }

  test("with another number, which both chats tell, and with everybody in it", async () => {
    const { telegram, bob, old, chat, type } = upgraded();
    expect([type, chat === old]).toEqual(["supergroup", false]);
    expect(telegram.updates.pending.map(({ message }) => message)).toMatchObject([
      { chat: { id: old }, migrate_to_chat_id: chat },
      { chat: { id: chat }, migrate_from_chat_id: old },
    ]);
    expect(bob.send("after", { chat }).chat.id).toBe(chat);
    const member = { chat_id: chat, user_id: telegram.bot.id };
    expect(await telegram.call("getChatMember", member)).toMatchObject({ status: "administrator" });
  });

  test("nobody writes in the old one; the refusal names the new one", async () => {
    const { telegram, ann, old, chat } = upgraded();
    expect(() => ann.send("x", { chat: old })).toThrow("There is no such chat.");
    const refused = telegram.call("sendMessage", { chat_id: old, text: "x" });
    await expect(refused).rejects.toMatchObject({
      message: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: chat },
    });
    expect(telegram.pageState(ann).chats.map((state) => state.chat.id)).toEqual([ann.id, chat]);
    expect(() => ann.groups.upgrade(chat)).toThrow("a supergroup already");
  });
});
