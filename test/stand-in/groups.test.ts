import type { Message, Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { postInChannel } from "../../src/stand-in/channels.ts";
import { LocalTelegram } from "../../src/stand-in/telegram.ts";
import { outcome } from "./support.ts";

/** Ann's group with Bob and the bot, and no updates left over; Eve is in no group. */
function tea({
  bot = true,
  ...options
}: {
  bot?: boolean;
  privacy?: boolean;
  version?: number;
} = {}) {
  const telegram = new LocalTelegram(options);
  const [ann, bob, eve] = ["Ann", "Bob", "Eve"].map((first_name) =>
    telegram.addPerson({ first_name, language_code: "en" }),
  ) as [ReturnType<typeof telegram.addPerson>, ...ReturnType<typeof telegram.addPerson>[]];
  if (!bob || !eve) throw new Error("There are three.");
  const chat = ann.groups.creates("Tea", [bob], { bot }).id;
  telegram.updates.drop();
  return { telegram, ann, bob, eve, chat };
}

const kinds = (telegram: LocalTelegram) =>
  telegram.updates.pending.map((update) => {
    const kind = Object.keys(update).find((key) => key !== "update_id") as keyof Update;
    return (update[kind] as Message).text ?? kind;
  });

describe("the bot in a group", () => {
  test("is told that it was added, promoted and removed, and by whom", () => {
    const { telegram, ann, chat } = tea({ bot: false });
    ann.groups.addsBot(chat);
    ann.groups.promotesBot(chat);
    ann.groups.removesBot(chat);
    const changes = telegram.updates.pending.flatMap(({ my_chat_member: m }) =>
      m ? [[m.from.id, m.old_chat_member.status, m.new_chat_member.status]] : [],
    );
    expect(changes).toEqual([
      [ann.id, "left", "member"],
      [ann.id, "member", "administrator"],
      [ann.id, "administrator", "kicked"],
    ]);
    const said = telegram.updates.pending.flatMap(({ message: m }) =>
      m ? [m.new_chat_members?.[0]?.id ?? m.left_chat_member?.id] : [],
    );
    expect(said).toEqual([telegram.bot.id, telegram.bot.id]);
  });

  test.each<[string, (made: ReturnType<typeof tea>) => unknown, string]>([
    ["never there", () => {}, "Bad Request: chat not found"],
    [
      "removed",
      ({ ann, chat }) => {
        ann.groups.addsBot(chat);
        ann.groups.removesBot(chat);
      },
      "Forbidden: bot was kicked from the supergroup chat",
    ],
    [
      "gone by itself",
      async ({ telegram, ann, chat }) => {
        ann.groups.addsBot(chat);
        await telegram.call("leaveChat", { chat_id: chat });
      },
      "Forbidden: bot is not a member of the supergroup chat",
    ],
  ])("%s, writes nothing and hears nothing", async (_, happens, refusal) => {
    const made = tea({ bot: false });
    const { telegram, ann, chat } = made;
    await happens(made);
    telegram.updates.drop();
    ann.writes("hello?", { chat });
    expect(kinds(telegram)).toEqual([]);
    expect(await outcome(telegram, "sendMessage", { chat_id: chat, text: "x" })).toBe(refusal);
  });

  test("only administrators remove and promote", () => {
    const { ann, bob, eve, chat } = tea();
    expect(() => bob.groups.removesBot(chat)).toThrow("Only administrators");
    expect(() => bob.groups.promotes(bob, chat)).toThrow("Only administrators");
    ann.groups.promotes(bob, chat);
    bob.groups.promotesBot(chat);
    bob.groups.adds(eve, chat);
    expect(() => bob.groups.promotes(ann, chat, false)).toThrow("They made this group.");
  });

  test("who administers it", async () => {
    const { telegram, ann, bob, chat } = tea();
    ann.groups.promotes(bob, chat);
    ann.groups.promotesBot(chat);
    const admins = await telegram.call("getChatAdministrators", { chat_id: chat });
    expect(admins).toMatchObject([
      { status: "creator", user: ann.user },
      { status: "administrator", user: bob.user, can_delete_messages: true },
      { status: "administrator", user: { id: telegram.bot.id } },
    ]);
    ann.writes("/start");
    expect(await outcome(telegram, "getChatAdministrators", { chat_id: ann.id })).toBe(
      "Bad Request: there are no administrators in the private chat",
    );
  });

  test("what people join and leave is told; changes of theirs only to an administrator who asks", async () => {
    const { telegram, ann, eve, chat } = tea();
    await telegram.call("getUpdates", { allowed_updates: ["message", "chat_member"] });
    ann.groups.adds(eve, chat);
    ann.groups.promotesBot(chat);
    eve.groups.leaves(chat);
    expect(kinds(telegram)).toEqual(["message", "message", "chat_member"]);
    expect(() => eve.writes("still here", { chat })).toThrow("There is no such chat.");
  });

  test("anonymous administrators are the group", () => {
    const { telegram, ann, bob, chat } = tea();
    ann.groups.hides(chat);
    const said = ann.writes("rules", { chat });
    expect(said).toMatchObject({
      sender_chat: { id: chat },
      from: { is_bot: true, username: "GroupAnonymousBot" },
    });
    expect(ann.edits(said, "new rules")).toMatchObject({ sender_chat: { id: chat } });
    expect(() => bob.edits(said, "no rules")).toThrow("Only one's own");
    expect(telegram.updates.pending.at(-1)?.edited_message?.text).toBe("new rules");
  });

  test("people delete their own messages, administrators all; the bot as an administrator too", async () => {
    const { telegram, ann, bob, chat } = tea();
    const [mine, hers, third] = [bob, ann, bob].map((who) => who.writes("x", { chat }));
    if (!mine || !hers || !third) throw new Error("There are three.");
    telegram.updates.drop();
    expect(() => bob.deletes(hers)).toThrow("Only administrators");
    bob.deletes(mine);
    const params = { chat_id: chat, message_id: third.message_id };
    expect(await outcome(telegram, "deleteMessage", params)).toBe(
      "Bad Request: message can't be deleted",
    );
    ann.groups.promotesBot(chat);
    expect(await outcome(telegram, "deleteMessage", params)).toBe("ok");
    expect(telegram.chat(chat).filter(({ text }) => text === "x")).toEqual([hers]);
  });
});

describe("who is not a member", () => {
  const news = { id: -1005, type: "channel", title: "News" } as const;
  const member = ({ telegram, chat }: ReturnType<typeof tea>, { id }: { id: number }) =>
    telegram.call("getChatMember", { chat_id: chat, user_id: id });

  test("is told apart by how they came to be out", async () => {
    const made = tea();
    const { ann, bob, eve, chat } = made;
    expect(await member(made, eve)).toMatchObject({ status: "left" });
    ann.groups.restricts(bob, chat);
    expect(await member(made, bob)).toMatchObject({ status: "restricted", is_member: true });
    bob.groups.leaves(chat);
    expect(await member(made, bob)).toMatchObject({ status: "restricted", is_member: false });
    ann.groups.restricts(bob, chat, false);
    expect(await member(made, bob)).toMatchObject({ status: "left" });
    ann.groups.adds(bob, chat);
    ann.groups.removes(bob, chat);
    expect(await member(made, bob)).toMatchObject({ status: "kicked" });
    ann.groups.adds(bob, chat);
    expect(await member(made, bob)).toMatchObject({ status: "member" });
  });

  test.each([
    ["public", { username: "tea_time" }, { username: "tea_time", active_usernames: ["tea_time"] }],
    ["a channel's", { linked: news }, { linked_chat_id: news.id }],
  ])("writes in a group that is %s, unless they were removed", async (_, made, told) => {
    const { telegram, ann, bob, eve } = tea();
    const chat = telegram.addGroup("Open", [ann, bob], made).id;
    telegram.updates.drop();
    const said = eve.writes("hello", { chat });
    eve.edits(said, "hello all");
    expect(kinds(telegram)).toEqual(["hello", "hello all"]);
    expect(await telegram.call("getChat", { chat_id: chat })).toMatchObject(told);
    ann.groups.removes(bob, chat);
    expect(() => bob.writes("me too", { chat })).toThrow("There is no such chat.");
    ann.groups.removesBot(chat);
    expect(await outcome(telegram, "getChat", { chat_id: chat })).toMatch("bot was kicked");
  });

  test("a channel's posts come from Telegram itself; who writes as a channel hides behind another account", () => {
    const { telegram, ann } = tea();
    const chat = telegram.addGroup("Open", [ann], { linked: news, forum: true }).id;
    const { message_thread_id } = ann.groups.opensTopic(chat, "Bugs");
    expect(postInChannel(telegram, chat, "A post", message_thread_id)).toMatchObject({
      from: { id: 777000, is_bot: false },
      sender_chat: news,
      is_automatic_forward: true,
      forward_origin: { type: "channel", chat: news },
      message_thread_id,
    });
    expect(ann.writes("mine", { chat, as: news })).toMatchObject({
      from: { username: "Channel_Bot" },
      sender_chat: news,
    });
  });
});

test("what people forward names whose it was; what they send through another bot names that", () => {
  const { telegram, ann, bob, chat } = tea();
  const mine = bob.writes("/help");
  const sent = bob.forwards(mine, { chat });
  expect(sent).toMatchObject({
    from: bob.user,
    text: "/help",
    entities: [{ type: "bot_command" }],
    forward_origin: { type: "user", sender_user: bob.user },
  });
  expect(telegram.updates.pending.at(-1)?.message).toEqual(sent);
  const via = { id: 99, is_bot: true, first_name: "Gifs" };
  expect(ann.writes("look", { chat, via })).toMatchObject({ from: ann.user, via_bot: via });
});

describe("privacy mode", () => {
  const say = (text: string) => (made: ReturnType<typeof tea>) =>
    made.bob.writes(text, { chat: made.chat });
  const answered = async ({ telegram, bob, chat }: ReturnType<typeof tea>) => {
    const sent = (await telegram.call("sendMessage", { chat_id: chat, text: "yes" })) as Message;
    return bob.writes("to the bot", { chat, replyTo: sent });
  };
  const cases: [string, (made: ReturnType<typeof tea>) => unknown, string[]][] = [
    ["plain words", say("hello all"), []],
    ["a command", say("/help"), ["/help"]],
    ["its own command", say("/help@Faq_bot"), ["/help@Faq_bot"]],
    ["another bot's command", say("/help@other_bot"), []],
    ["a command in the middle", say("try /help"), []],
    ["a mention", say("what does @FAQ_bot say?"), ["what does @FAQ_bot say?"]],
    ["a mention of somebody else", say("@somebody_else hi"), []],
    ["a reply to it", answered, ["to the bot"]],
    [
      "a reply to a command",
      ({ ann, bob, chat }) =>
        bob.writes("me too", { chat, replyTo: ann.writes("/help", { chat }) }),
      ["/help", "me too"],
    ],
    [
      "a reply to somebody",
      ({ ann, bob, chat }) => bob.writes("why", { chat, replyTo: ann.writes("hi", { chat }) }),
      [],
    ],
    ["somebody joins", ({ ann, eve, chat }) => ann.groups.adds(eve, chat), ["message"]],
  ];
  test.each(cases)("on: %s", async (_, happens, reaches) => {
    const made = tea({ privacy: true });
    await happens(made);
    expect(kinds(made.telegram)).toEqual(reaches);
  });

  test("off, or with the bot as an administrator, all is heard; getMe tells which", async () => {
    const { telegram, ann, chat } = tea();
    expect(await telegram.call("getMe")).toMatchObject({ can_read_all_group_messages: true });
    ann.writes("off", { chat });
    telegram.privacy = true;
    expect(await telegram.call("getMe")).toMatchObject({ can_read_all_group_messages: false });
    ann.writes("on", { chat });
    ann.groups.promotesBot(chat);
    ann.writes("administrator", { chat });
    expect(kinds(telegram)).toEqual(["off", "my_chat_member", "administrator"]);
  });
});

describe("guest queries", () => {
  const result = {
    type: "article",
    id: "1",
    title: "T",
    input_message_content: { message_text: "An answer" },
    reply_markup: { inline_keyboard: [[{ text: "More", callback_data: "more" }]] },
  };

  test("a mention where the bot is not is one message, which it answers once and can edit", async () => {
    const { telegram, bob, chat } = tea({ bot: false });
    bob.writes("who knows", { chat });
    const asked = bob.writes("does @faq_bot know?", { chat });
    expect(kinds(telegram)).toEqual([asked.text]);
    const guest = telegram.updates.pending[0]?.guest_message;
    expect(guest).toMatchObject({ text: asked.text, chat: { id: chat }, from: bob.user });

    const answer = { guest_query_id: guest?.guest_query_id, result };
    const sent = await telegram.call("answerGuestQuery", answer);
    const { inline_message_id } = sent as { inline_message_id: string };
    const shown = bob.sees(chat).at(-1) as Message;
    expect(shown).toMatchObject({
      text: "An answer",
      from: { id: telegram.bot.id },
      guest_bot_caller_user: { id: bob.id },
      reply_to_message: { message_id: asked.message_id },
    });
    void bob.taps(shown, "More");
    expect(telegram.updates.pending.at(-1)?.callback_query).toMatchObject({ inline_message_id });
    await telegram.call("editMessageText", { inline_message_id, text: "More of it" });
    expect(bob.sees(chat).at(-1)).toMatchObject({ text: "More of it" });
    expect(await outcome(telegram, "answerGuestQuery", answer)).toContain("query is too old");
  });

  test("a member is no guest, and an older Telegram has no guests", async () => {
    const member = tea();
    member.bob.writes("@faq_bot?", { chat: member.chat });
    expect(member.telegram.updates.pending[0]).toHaveProperty("message");

    const { telegram, bob, chat } = tea({ bot: false, version: 9.6 });
    bob.writes("@faq_bot?", { chat });
    expect(kinds(telegram)).toEqual([]);
    expect(await telegram.call("getMe")).not.toHaveProperty("supports_guest_queries");
    expect(await outcome(telegram, "answerGuestQuery", {})).toBe("Not Found");
  });
});

describe("topics", () => {
  function forum() {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const bob = telegram.addPerson({ first_name: "Bob" });
    const chat = ann.groups.creates("Staff", [bob], { forum: true }).id;
    ann.groups.promotesBot(chat);
    telegram.updates.drop();
    return { telegram, ann, bob, chat };
  }

  test("a person's topic: its number is that of its first message, which all others name", () => {
    const { telegram, ann, chat } = forum();
    const { message_thread_id } = ann.groups.opensTopic(chat, "Bugs");
    const said = ann.writes("one", { chat, topic: message_thread_id });
    expect(said).toMatchObject({
      message_thread_id,
      is_topic_message: true,
      reply_to_message: { message_id: message_thread_id, forum_topic_created: { name: "Bugs" } },
    });
    expect(ann.writes("two", { chat, topic: message_thread_id, replyTo: said })).toMatchObject({
      message_thread_id,
      reply_to_message: { message_id: said.message_id },
    });
    expect(ann.writes("general", { chat })).not.toHaveProperty("message_thread_id");
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
    expect(() => bob.writes("x", { chat, topic: message_thread_id })).toThrow("is closed");
    await telegram.call("reopenForumTopic", topic);
    bob.writes("x", { chat, topic: message_thread_id });
    expect(telegram.state(bob).chats.at(-1)?.topics).toMatchObject([{ name: "Ann B." }]);

    await telegram.call("deleteForumTopic", topic);
    expect(telegram.chat(chat).some((m) => m.message_thread_id)).toBe(false);
    expect(await outcome(telegram, "sendMessage", { ...topic, text: "x" })).toBe(
      "Bad Request: message thread not found",
    );
  });

  test("a thread of replies in an ordinary group is no topic", async () => {
    const { telegram, ann, bob, chat } = tea();
    const first = ann.writes("hi", { chat });
    const second = bob.writes("hi", { chat, replyTo: first });
    const third = ann.writes("hi", { chat, replyTo: second });
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
