import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { Clock, outcome } from "./support.ts";

const buttons = { inline_keyboard: [[{ text: "Only me", callback_data: "me" }]] };

/** A group of Ann and Bob with the bot, which has sent a message with a button. */
async function createTeaGroup(options: { version?: number } = {}) {
  const clock = new Clock();
  const telegram = new LocalTelegram({ now: clock.now, ...options });
  const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const bob = telegram.addPerson({ first_name: "Bob" });
  const chat = telegram.addGroup("Tea", [ann, bob]).id;
  const menu = { chat_id: chat, text: "Choose", reply_markup: buttons };
  const shown = (await telegram.call("sendMessage", menu)) as Message;
  const send = (to: object, more: object = {}) => {
    const ephemeral_message_parameters = { receiver_user_id: ann.id, ...to };
    const params = { chat_id: chat, text: "psst", ephemeral_message_parameters, ...more };
    return telegram.call("sendMessage", params) as Promise<Message>;
  };
  const tap = (who = ann) => {
    void who.tap(shown, "Only me");
    return String(telegram.updates.pending.at(-1)?.callback_query?.id);
  };
  const texts = (who = ann) => who.messages(chat).map(({ text }) => text);
  return { telegram, clock, ann, bob, chat, shown, send, tap, texts };
}

describe("an ephemeral message", () => {
  test("is seen by its receiver only, after a tap of theirs", async () => {
    const { telegram, ann, bob, chat, send, tap, texts } = await createTeaGroup();
    const message = await send({ callback_query_id: tap() });
    expect(message).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 1,
      receiver_user: { id: ann.id },
    });
    bob.send("later", { chat });
    expect(texts()).toEqual(["Choose", "psst", "later"]);
    expect(texts(bob)).toEqual(["Choose", "later"]);
    expect(telegram.messages(chat)).toHaveLength(2);
    expect(telegram.pageState(bob).chats.at(-1)?.messages).toHaveLength(2);
  });

  test("may stand in the place of the message whose button was tapped", async () => {
    const { bob, chat, send, tap, texts, telegram, ann } = await createTeaGroup();
    await send({ callback_query_id: tap(), replace_callback_query_message: true });
    bob.send("later", { chat });
    expect(texts()).toEqual(["psst", "later"]);
    expect(texts(bob)).toEqual(["Choose", "later"]);
    const gone = { chat_id: chat, receiver_user_id: ann.id, ephemeral_message_id: 1 };
    await telegram.call("deleteEphemeralMessage", gone);
    expect(texts()).toEqual(["Choose", "later"]);
  });

  const NOT_ADMIN = "Bad Request: BOT_NOT_ADMIN";
  type Made = Awaited<ReturnType<typeof createTeaGroup>>;
  test.each<[string, (setup: Made) => Promise<unknown>, string]>([
    ["without a tap", ({ send }) => send({}), NOT_ADMIN],
    [
      "by an administrator without a tap",
      ({ ann, chat, send }) => {
        ann.groups.promoteBot(chat);
        return send({});
      },
      "ok",
    ],
    [
      "in private",
      ({ ann, send }) => {
        ann.send("/start");
        return send({}, { chat_id: ann.id });
      },
      NOT_ADMIN,
    ],
    [
      "after somebody else's tap",
      ({ bob, send, tap }) => send({ callback_query_id: tap(bob) }),
      "Bad Request: QUERY_ID_INVALID",
    ],
    [
      "too late after a tap",
      ({ clock, send, tap }) => {
        const callback_query_id = tap();
        clock.advance(15_001);
        return send({ callback_query_id });
      },
      "Bad Request: QUERY_ID_INVALID",
    ],
    [
      "to a stranger",
      ({ send }) => send({ receiver_user_id: 9 }),
      "Bad Request: USER_NOT_PARTICIPANT",
    ],
  ])("sent %s", async (_, sends, expected) => {
    const setup = await createTeaGroup();
    const result = sends(setup).then(
      () => "ok",
      (error: Error) => error.message,
    );
    expect(await result).toBe(expected);
  });

  test("is edited and taken back; its buttons are taps on it", async () => {
    const { telegram, ann, chat, send, tap, texts } = await createTeaGroup();
    const { ephemeral_message_id } = await send(
      { callback_query_id: tap() },
      { reply_markup: buttons },
    );
    const it = { chat_id: chat, receiver_user_id: ann.id, ephemeral_message_id };
    void ann.tap(ann.messages(chat).at(-1) as Message, "Only me");
    expect(telegram.updates.pending.at(-1)?.callback_query?.message).toMatchObject({
      message_id: 0,
      ephemeral_message_id,
    });
    expect(await telegram.call("editEphemeralMessageText", { ...it, text: "hush" })).toBe(true);
    expect(texts()).toEqual(["Choose", "hush"]);
    expect(await outcome(telegram, "editEphemeralMessageText", { ...it, text: "hush" })).toMatch(
      "not modified",
    );
    expect(await telegram.call("deleteEphemeralMessage", it)).toBe(true);
    expect(texts()).toEqual(["Choose"]);
    expect(await outcome(telegram, "deleteEphemeralMessage", it)).toMatch("message not found");
  });

  test("is what a command is that the menu marks so, and a reply to one; both can be answered", async () => {
    const { telegram, ann, bob, chat, send, texts } = await createTeaGroup();
    const commands = [{ command: "ask", description: "Ask", is_ephemeral: true }];
    await telegram.call("setMyCommands", { commands });
    const asked = ann.send("/ask me", { chat });
    expect(telegram.updates.pending.at(-1)?.message).toMatchObject({
      message_id: 0,
      text: "/ask me",
      from: { id: ann.id },
      receiver_user: { id: telegram.bot.id },
    });
    const { ephemeral_message_id } = asked;
    const answer = await send({}, { reply_parameters: { ephemeral_message_id } });
    ann.send("and this", { chat, replyTo: answer });
    expect(texts()).toEqual(["Choose", "/ask me", "psst", "and this"]);
    expect(texts(bob)).toEqual(["Choose"]);
    expect(ann.send("/ask")).toHaveProperty("message_id", 1); // in private it is a command like any other
  });
});

test.each([
  [9.6, "Not Found"],
  [10.1, "Not Found"],
  [10.2, "Bad Request: chat_id is empty"],
])(
  "a Telegram of version %d shows it to all, and what comes back tells so",
  async (version, says) => {
    const { telegram, bob, send, texts } = await createTeaGroup({ version });
    const message = await send({});
    expect(message.message_id).toBeGreaterThan(0);
    expect(message).not.toHaveProperty("ephemeral_message_id");
    expect(texts(bob)).toContain("psst");
    // A call without effect tells only whether the methods are there, which came before the parameter.
    expect(await outcome(telegram, "deleteEphemeralMessage", {})).toBe(says);
  },
);
