import { describe, expect, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/telegram.ts";
import { Clock, outcome, telegramWithAnn } from "./support.ts";

const bad = (text: string) => `Bad Request: ${text}`;
const button = (fields: object) => ({ inline_keyboard: [[{ text: "B", ...fields }]] });
const NOT_MODIFIED = bad(
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
);

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
    expect(telegram.chat(1001)[1]).toBe(sent);
  });
});

describe("keyboards", () => {
  const data = (bytes: number) => button({ callback_data: "x".repeat(bytes) });
  const url = (url: string) => button({ url });
  const many = (n: number, a_row = 1) => ({
    inline_keyboard: Array.from({ length: n }, () =>
      Array(a_row).fill({ text: "B", callback_data: "x" }),
    ),
  });
  test.each<[object, string]>([
    [data(1), "ok"],
    [data(64), "ok"],
    [data(65), bad("BUTTON_DATA_INVALID")],
    [button({ callback_data: "é".repeat(33) }), bad("BUTTON_DATA_INVALID")],
    [
      button({}),
      bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ],
    [
      data(0),
      bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ],
    [
      button({ callback_data: "x", url: "https://t.me" }),
      bad('inline keyboard button "B" must have exactly one action, but has url, callback_data'),
    ],
    [url("https://telegram.org/faq"), "ok"],
    [url("t.me/durov"), "ok"],
    [url("tg://user?id=1"), "ok"],
    [url("http://localhost:3000/"), "ok"],
    [url("not a url"), bad("inline keyboard button URL 'not a url' is invalid: Wrong HTTP URL")],
    [url("telegram"), bad("inline keyboard button URL 'telegram' is invalid: Wrong HTTP URL")],
    [
      url("ftp://a.b"),
      bad("inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL protocol"),
    ],
    [
      url("mailto:a@b.org"),
      bad("inline keyboard button URL 'mailto:a@b.org' is invalid: Unsupported URL protocol"),
    ],
    [button({ copy_text: { text: "x" } }), "ok"],
    [button({ copy_text: { text: "x".repeat(257) } }), bad("BUTTON_COPY_TEXT_INVALID")],
    [button({ switch_inline_query: "" }), "ok"],
    [button({ switch_inline_query_current_chat: "x" }), "ok"],
    [button({ switch_inline_query_chosen_chat: { query: "x", allow_user_chats: true } }), "ok"],
    [
      button({ web_app: { url: "http://a.b" } }),
      bad("inline keyboard button URL 'http://a.b' is invalid: Only HTTPS links are allowed"),
    ],
    [
      button({ text: " ", callback_data: "x" }),
      bad("inline keyboard button text must be non-empty"),
    ],
    [
      button({ callback_data: "x", style: "green" }),
      expect.stringContaining(
        'invalid parameter "reply_markup.inline_keyboard.0.0.style"',
      ) as never,
    ],
    [
      button({ callback_data: "x", colour: "green" }),
      bad('unknown field "colour" in reply_markup.inline_keyboard.0.0'),
    ],
    [many(100), "ok"],
    [many(101), bad("reply markup is too long")],
    [many(1, 8), "ok"],
    [many(1, 9), bad("reply markup is too long")],
    [{ inline_keyboard: [] }, "ok"],
    [{ keyboard: [["yes", { text: "no" }]], resize_keyboard: true }, "ok"],
    [{ remove_keyboard: true }, "ok"],
    [{ force_reply: true, input_field_placeholder: "x" }, "ok"],
  ])("%j", async (reply_markup, expected) => {
    const { telegram } = telegramWithAnn();
    const params = { chat_id: 1001, text: "x", reply_markup };
    expect(await outcome(telegram, "sendMessage", params)).toEqual(expected);
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
    ann.writes("/start");
    expect(await outcome(telegram, "sendMessage", hi(ann.id))).toBe("ok");
  });

  test.each(["sendMessage", "sendChatAction"])("nobody who blocked the bot: %s", async (method) => {
    const { telegram, ann } = telegramWithAnn();
    const params = method === "sendMessage" ? hi(1001) : { chat_id: 1001, action: "typing" };
    ann.blocks();
    expect(await outcome(telegram, method, params)).toBe("Forbidden: bot was blocked by the user");
    ann.unblocks();
    expect(await outcome(telegram, method, params)).toBe("ok");
  });

  test("a group at once", async () => {
    const { telegram, ann } = telegramWithAnn();
    const group = telegram.addGroup("Community", [ann]);
    expect(await outcome(telegram, "sendMessage", hi(group.id))).toBe("ok");
    expect(telegram.chat(group.id)).toHaveLength(1);
  });
});

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
    clock.moves(5000);
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
    clock.moves(49 * 60 * 60 * 1000);
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
    expect(telegram.chat(1001)[2]).toMatchObject({ text: "hello", from: { id: 123456 } });
    expect(telegram.chat(1001)[2]).not.toHaveProperty("forward_origin");
  });

  test("a file can be sent again by its file_id", async () => {
    const { telegram, ann } = telegramWithAnn();
    const photo = ann.writes("look", { kind: "photo" }).photo?.[0]?.file_id;
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
