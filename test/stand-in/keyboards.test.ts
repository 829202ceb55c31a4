import { describe, expect, test } from "vitest";
import { bad, button, outcome, telegramWithAnn } from "./support.ts";

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
    [
      url("http://localhost:3000/"),
      bad("inline keyboard button URL 'http://localhost:3000/' is invalid: Wrong HTTP URL"),
    ],
    [
      url("http://wiki/faq#x"),
      bad("inline keyboard button URL 'http://wiki/faq#x' is invalid: Wrong HTTP URL"),
    ],
    [url("http://127.0.0.1:3000/"), "ok"],
    [url("http://[::1]:3000/"), "ok"],
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
