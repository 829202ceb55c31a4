import { describe, expect, test } from "vitest";
import { bad, Clock, outcome, telegramWithAnn } from "./support.ts";

describe("deleting, copying, reacting and the rest", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["deleteMessage", { chat_id: 1001, message_id: 1 }, "ok"],
    ["deleteMessage", { chat_id: 1001, message_id: 9 }, bad("message to delete not found")],
    ["deleteMessage", { chat_id: 1001 }, bad("message identifier is not specified")],
    ["deleteMessages", { chat_id: 1001, message_ids: [1, 9] }, "ok"],
    ["deleteMessages", { chat_id: 1001, message_ids: "[1]" }, "ok"],
    ["sendChatAction", { chat_id: 1001, action: "typing" }, "ok"],
    [
      "sendChatAction",
      { chat_id: 1001, action: "dancing" },
      bad("wrong parameter action in request"),
    ],
    [
      "setMessageReaction",
      { chat_id: 1001, message_id: 1, reaction: [{ type: "emoji", emoji: "👍" }] },
      "ok",
    ],
    ["setMessageReaction", { chat_id: 1001, message_id: 1 }, "ok"],
    [
      "setMessageReaction",
      { chat_id: 1001, message_id: 1, reaction: [{ type: "emoji", emoji: "🧀" }] },
      bad("REACTION_INVALID"),
    ],
    ["setMessageReaction", { chat_id: 1001, message_id: 9 }, bad("message to react not found")],
    ["copyMessage", { chat_id: 1001, from_chat_id: 1001, message_id: 1 }, "ok"],
    [
      "copyMessage",
      { chat_id: 1001, from_chat_id: 1001, message_id: 9 },
      bad("message to copy not found"),
    ],
    ["forwardMessage", { chat_id: 1001, from_chat_id: 1001, message_id: 1 }, "ok"],
    [
      "forwardMessage",
      { chat_id: 1001, from_chat_id: 1001, message_id: 9 },
      bad("message to forward not found"),
    ],
    [
      "sendPhoto",
      {
        chat_id: 1001,
        photo: "https://telegram.org/a.png",
        caption: "<b>c</b>",
        parse_mode: "HTML",
      },
      "ok",
    ],
    [
      "sendPhoto",
      { chat_id: 1001, photo: "https://telegram.org/a.png", caption: "a".repeat(1025) },
      bad("message caption is too long"),
    ],
    [
      "sendPhoto",
      { chat_id: 1001, photo: "nonsense" },
      bad("wrong file identifier/HTTP URL specified"),
    ],
    ["sendPhoto", { chat_id: 1001 }, bad("there is no photo in the request")],
    ["sendDocument", { chat_id: 1001, document: new File(["x"], "a.txt") }, "ok"],
    ["getChat", { chat_id: 1001 }, "ok"],
    ["getChat", { chat_id: 1 }, bad("chat not found")],
    ["getChatMember", { chat_id: 1001, user_id: 1001 }, "ok"],
    ["getChatMember", { chat_id: 1001, user_id: 7 }, bad("invalid user_id specified")],
    ["getEverything", {}, "Not Found"],
    ["GETME", {}, "ok"],
  ])("%s %j", async (method, params, expected) => {
    expect(await outcome(telegramWithAnn().telegram, method, params)).toBe(expected);
  });

  test("what is older than two days stays", async () => {
    const clock = new Clock();
    const { telegram } = telegramWithAnn({ now: clock.now });
    clock.advance(49 * 60 * 60 * 1000);
    expect(await outcome(telegram, "deleteMessage", { chat_id: 1001, message_id: 1 })).toBe(
      bad("message can't be deleted for everyone"),
    );
  });

  test("a forward says whose words they are, a copy does not", async () => {
    const { telegram, ann } = telegramWithAnn();
    const from = { chat_id: 1001, from_chat_id: 1001, message_id: 1 };
    expect(await telegram.call("forwardMessage", from)).toMatchObject({
      text: "hello",
      forward_origin: { type: "user", sender_user: ann.user },
    });
    expect(await telegram.call("copyMessage", from)).toEqual({ message_id: 3 });
    expect(telegram.messages(1001)[2]).toMatchObject({ text: "hello", from: { id: 123456 } });
    expect(telegram.messages(1001)[2]).not.toHaveProperty("forward_origin");
  });

  test("a file can be sent again by its file_id", async () => {
    const { telegram, ann } = telegramWithAnn();
    const photo = ann.send("look", { kind: "photo" }).photo?.[0]?.file_id;
    expect(await outcome(telegram, "sendPhoto", { chat_id: 1001, photo })).toBe("ok");
  });

  test("in a group the first person is its creator, a stranger has left", async () => {
    const { telegram, ann } = telegramWithAnn();
    const bob = telegram.addPerson({ first_name: "Bob" });
    const group = telegram.addGroup("Community", [ann]);
    const status = async (user_id: number) =>
      await telegram.call("getChatMember", { chat_id: group.id, user_id });
    expect(await status(ann.id)).toMatchObject({ status: "creator" });
    expect(await status(bob.id)).toMatchObject({ status: "left" });
    expect(await status(telegram.bot.id)).toMatchObject({ status: "member" });
  });
});
