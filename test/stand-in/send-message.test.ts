import { describe, expect, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { bad, button, Clock, outcome, telegramWithAnn } from "./support.ts";

describe("sendMessage", () => {
  test.each<[Record<string, unknown>, string]>([
    [{ chat_id: 1001, text: "hi" }, "ok"],
    [{ chat_id: "1001", text: "hi" }, "ok"],
    [{ chat_id: "@ANN", text: "hi" }, "ok"],
    [{ chat_id: 1001, text: 42 }, "ok"],
    [{ chat_id: 1001, text: "hi", parse_mode: null, reply_markup: undefined }, "ok"],
    [{ chat_id: 1001, text: "a".repeat(4096) }, "ok"],
    [{ chat_id: 1001, text: "😀".repeat(4096) }, "ok"],
    [{ chat_id: 1001, text: `<b>${"a".repeat(4096)}</b>`, parse_mode: "html" }, "ok"],
    [{ chat_id: 1001, text: "a".repeat(4097) }, bad("message is too long")],
    [{ chat_id: 1001, text: "" }, bad("message text is empty")],
    [{ chat_id: 1001, text: " \n " }, bad("message text is empty")],
    [{ chat_id: 1001, text: "<b></b>", parse_mode: "HTML" }, bad("message text is empty")],
    [{ chat_id: 1001 }, bad("message text is empty")],
    [{ text: "hi" }, bad("chat_id is empty")],
    [{ chat_id: 7, text: "hi" }, bad("chat not found")],
    [{ chat_id: "@nobody", text: "hi" }, bad("chat not found")],
    [{ chat_id: 1001, text: "hi", txt: "x" }, bad('unknown parameter "txt"')],
    [
      { chat_id: 1001, text: "hi", disable_web_page_preview: true },
      bad('unknown parameter "disable_web_page_preview"'),
    ],
    [{ chat_id: 1001, text: "hi", link_preview_options: { is_disabled: true } }, "ok"],
    [{ chat_id: 1001, text: "hi", link_preview_options: '{"is_disabled":"true"}' }, "ok"],
    [
      { chat_id: 1001, text: "hi", link_preview_options: { disabled: true } },
      bad('unknown field "disabled" in link_preview_options'),
    ],
    [{ chat_id: 1001, text: "hi", reply_markup: "{" }, bad("can't parse JSON object")],
    [
      { chat_id: 1001, text: "hi", business_connection_id: "x" },
      bad("business connection not found"),
    ],
    [{ chat_id: 1001, text: "hi", reply_parameters: { message_id: 1 } }, "ok"],
    [{ chat_id: 1001, text: "hi", reply_parameters: { message_id: "1" } }, "ok"],
    [
      { chat_id: 1001, text: "hi", reply_parameters: { message_id: 9 } },
      bad("message to be replied not found"),
    ],
    [
      {
        chat_id: 1001,
        text: "hi",
        reply_parameters: { message_id: 9, allow_sending_without_reply: true },
      },
      "ok",
    ],
    [{ chat_id: 1001, text: "hi", reply_parameters: { message_id: 1, quote: "ell" } }, "ok"],
    [
      { chat_id: 1001, text: "hi", reply_parameters: { message_id: 1, quote: "no" } },
      bad("QUOTE_TEXT_INVALID"),
    ],
  ])("%j", async (params, expected) => {
    expect(await outcome(telegramWithAnn().telegram, "sendMessage", params)).toBe(expected);
  });

  test("answers with the message as Telegram has it", async () => {
    const { telegram } = telegramWithAnn({ now: new Clock().now });
    const sent = await telegram.call("sendMessage", {
      chat_id: "1001",
      text: " <b>hi</b> ",
      parse_mode: "HTML",
      reply_parameters: '{"message_id":1}',
      reply_markup: JSON.stringify(button({ callback_data: "x", style: "primary" })),
      protect_content: true,
    });
    expect(sent).toEqual({
      message_id: 2,
      from: { id: 123456, is_bot: true, first_name: "FAQ bot", username: "faq_bot" },
      chat: { id: 1001, type: "private", first_name: "Ann", username: "ann" },
      date: 1767225600,
      text: "hi",
      entities: [{ type: "bold", offset: 0, length: 2 }],
      reply_to_message: expect.objectContaining({ message_id: 1, text: "hello" }),
      reply_markup: button({ callback_data: "x", style: "primary" }),
      has_protected_content: true,
    });
    expect(telegram.messages(1001)[1]).toBe(sent);
  });
});

describe("who may be written to", () => {
  const hi = (chat_id: number) => ({ chat_id, text: "hi" });

  test("nobody who has not written first", async () => {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    expect(await outcome(telegram, "sendMessage", hi(ann.id))).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
    ann.send("/start");
    expect(await outcome(telegram, "sendMessage", hi(ann.id))).toBe("ok");
  });

  test.each(["sendMessage", "sendChatAction"])("nobody who blocked the bot: %s", async (method) => {
    const { telegram, ann } = telegramWithAnn();
    const params = method === "sendMessage" ? hi(1001) : { chat_id: 1001, action: "typing" };
    ann.blockBot();
    expect(await outcome(telegram, method, params)).toBe("Forbidden: bot was blocked by the user");
    ann.unblockBot();
    expect(await outcome(telegram, method, params)).toBe("ok");
  });

  test("a group at once", async () => {
    const { telegram, ann } = telegramWithAnn();
    const group = telegram.addGroup("Community", [ann]);
    expect(await outcome(telegram, "sendMessage", hi(group.id))).toBe("ok");
    expect(telegram.messages(group.id)).toHaveLength(1);
  });
});
