import { describe, expect, test } from "vitest";
import { bad, button, Clock, outcome, telegramWithAnn } from "./support.ts";

const NOT_MODIFIED = bad(
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
);

describe("editing", () => {
  const place = { chat_id: 1001, message_id: 2 };
  const keyboard = button({ callback_data: "x" });
  test.each<[string, Record<string, unknown>, string]>([
    ["editMessageText", { ...place, text: "new" }, "ok"],
    ["editMessageText", { ...place, text: "old", reply_markup: keyboard }, NOT_MODIFIED],
    ["editMessageText", { ...place, text: " old ", reply_markup: keyboard }, NOT_MODIFIED],
    ["editMessageText", { ...place, text: "old" }, "ok"],
    [
      "editMessageText",
      { ...place, text: "<b>old</b>", parse_mode: "HTML", reply_markup: keyboard },
      "ok",
    ],
    ["editMessageText", { ...place, text: "" }, bad("message text is empty")],
    ["editMessageText", { ...place, message_id: 1, text: "x" }, bad("message can't be edited")],
    ["editMessageText", { ...place, message_id: 9, text: "x" }, bad("message to edit not found")],
    [
      "editMessageText",
      { ...place, message_id: 3, text: "x" },
      bad("there is no text in the message to edit"),
    ],
    ["editMessageText", { chat_id: 1001, text: "x" }, bad("message identifier is not specified")],
    ["editMessageText", { text: "x" }, bad("chat_id is empty")],
    ["editMessageText", { inline_message_id: "x", text: "x" }, bad("MESSAGE_ID_INVALID")],
    ["editMessageReplyMarkup", { ...place }, "ok"],
    ["editMessageReplyMarkup", { ...place, reply_markup: keyboard }, NOT_MODIFIED],
    ["editMessageReplyMarkup", { ...place, reply_markup: '{"inline_keyboard":[]}' }, "ok"],
    ["editMessageReplyMarkup", { ...place, message_id: 3, reply_markup: keyboard }, "ok"],
  ])("%s %j", async (method, params, expected) => {
    const { telegram } = telegramWithAnn();
    await telegram.call("sendMessage", { chat_id: 1001, text: "old", reply_markup: keyboard });
    await telegram.call("sendPhoto", { chat_id: 1001, photo: "https://telegram.org/a.png" });
    expect(await outcome(telegram, method, params)).toBe(expected);
  });

  test("an edit leaves what it does not name behind, and is dated", async () => {
    const clock = new Clock();
    const { telegram } = telegramWithAnn({ now: clock.now });
    const old = await telegram.call("sendMessage", {
      chat_id: 1001,
      text: "<b>a</b>",
      parse_mode: "HTML",
      reply_markup: keyboard,
    });
    clock.advance(5000);
    const edited = await telegram.call("editMessageText", { ...place, text: "b" });
    expect(edited).toMatchObject({
      message_id: 2,
      text: "b",
      date: 1767225600,
      edit_date: 1767225605,
    });
    expect(edited).not.toHaveProperty("entities");
    expect(edited).not.toHaveProperty("reply_markup");
    expect(old).toMatchObject({ text: "a" });
  });
});
