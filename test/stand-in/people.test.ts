import type { InlineQueryResult, Message, Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import type { LocalTelegram } from "../../src/stand-in/index.ts";
import { Clock, outcome, telegramWithAnn } from "./support.ts";

const TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid";

const last = (telegram: LocalTelegram): Update => {
  const update = telegram.updates.pending.at(-1);
  if (!update) throw new Error("There is no update.");
  return update;
};

async function withButtons(clock = new Clock()) {
  const made = telegramWithAnn({ now: clock.now });
  const message = (await made.telegram.call("sendMessage", {
    chat_id: 1001,
    text: "Choose",
    reply_markup: {
      inline_keyboard: [
        [{ text: "One", callback_data: "1" }],
        [{ text: "Site", url: "https://telegram.org" }],
      ],
    },
  })) as Message;
  return { ...made, message };
}

describe("writing", () => {
  test("the bot gets the message with what Telegram finds in it", () => {
    const { telegram, ann } = telegramWithAnn();
    const message = ann.send("/start deep_link");
    expect(last(telegram)).toMatchObject({ message });
    expect(message.entities).toEqual([{ type: "bot_command", offset: 0, length: 6 }]);
  });

  test.each(["photo", "sticker", "voice", "location"] as const)("a %s", (kind) => {
    const { ann } = telegramWithAnn();
    const message = ann.send(kind === "photo" ? "look at /this" : "", { kind });
    expect(message).toHaveProperty(kind);
    expect(message).not.toHaveProperty("text");
    expect(message.caption).toBe(kind === "photo" ? "look at /this" : undefined);
  });

  test.each([
    ["", "An empty message cannot be sent."],
    [" \n", "An empty message cannot be sent."],
    ["a".repeat(4097), "A message can have at most 4,096 characters."],
  ])("not %j", (text, sentence) => {
    expect(() => telegramWithAnn().ann.send(text)).toThrow(sentence);
  });

  test("a reply shows what it replies to", () => {
    const { ann } = telegramWithAnn();
    expect(ann.send("b", { replyTo: 1 }).reply_to_message).toMatchObject({ text: "hello" });
    expect(() => ann.send("c", { replyTo: 9 })).toThrow("is gone");
  });

  test("an edit is an update; the update before it still says what was written first", () => {
    const { telegram, ann } = telegramWithAnn();
    const first = ann.send("fisrt");
    ann.edit(first, "first");
    expect(telegram.updates.pending.map((u) => (u.message ?? u.edited_message)?.text)).toEqual([
      "fisrt",
      "first",
    ]);
    expect(last(telegram).edited_message).toHaveProperty("edit_date");
  });

  test("the bot's messages are not people's to edit", async () => {
    const { ann, message } = await withButtons();
    expect(() => ann.edit(message, "x")).toThrow("You can only edit your own messages");
  });

  test("in a group all messages reach the bot", () => {
    const { telegram, ann } = telegramWithAnn();
    const bob = telegram.addPerson({ first_name: "Bob" });
    const group = telegram.addGroup("Community", [ann]);
    expect(ann.send("hi all", { chat: group.id }).chat.id).toBe(group.id);
    expect(last(telegram).message?.chat).toEqual(group);
    expect(() => bob.send("me too", { chat: group.id })).toThrow("There is no such chat.");
  });

  test("clearing deletes the history, the bot may still write", async () => {
    const { telegram, ann, message } = await withButtons();
    ann.clearHistory();
    expect(telegram.messages(1001)).toEqual([]);
    const { message_id } = message;
    expect(
      await outcome(telegram, "editMessageText", { chat_id: 1001, message_id, text: "x" }),
    ).toBe("Bad Request: message to edit not found");
    expect(await telegram.call("sendMessage", { chat_id: 1001, text: "x" })).toMatchObject({
      message_id: message_id + 1,
    });
  });

  test("blocking and unblocking are updates; writing unblocks", () => {
    const { telegram, ann } = telegramWithAnn();
    const status = () => last(telegram).my_chat_member?.new_chat_member.status;
    ann.blockBot();
    expect(status()).toBe("kicked");
    ann.unblockBot();
    expect(status()).toBe("member");
    ann.blockBot();
    ann.send("back");
    expect(telegram.updates.pending.map((u) => Object.keys(u)[0])).toEqual([
      "my_chat_member",
      "my_chat_member",
      "my_chat_member",
      "my_chat_member",
      "message",
    ]);
  });
});

describe("tapping", () => {
  test.each(["1", "One"])("a button, named %j, and the bot's answer", async (name) => {
    const { telegram, ann, message } = await withButtons();
    const answer = ann.tap(message, name);
    const query = last(telegram).callback_query;
    expect(query).toMatchObject({ from: ann.user, data: "1", message: { message_id: 2 } });
    const params = { callback_query_id: query?.id, text: "ok", show_alert: "true" };
    expect(await outcome(telegram, "answerCallbackQuery", params)).toBe("ok");
    expect(await answer).toEqual({ answered: true, text: "ok", show_alert: true });
    expect(await outcome(telegram, "answerCallbackQuery", params)).toBe(TOO_OLD);
  });

  test.each(["2", "Site"])("no button %j", async (name) => {
    const { ann, message } = await withButtons();
    await expect(ann.tap(message, name)).rejects.toThrow('there are "One" (1)');
  });

  test.each<[Record<string, unknown>, string]>([
    [{ text: "a".repeat(200) }, "ok"],
    [{ text: "a".repeat(201) }, "Bad Request: MESSAGE_TOO_LONG"],
    [{ url: "https://t.me/faq_bot?start=x" }, "ok"],
    [{ url: "https://telegram.org" }, "Bad Request: URL_INVALID"],
    [{ callback_query_id: "7" }, TOO_OLD],
    [{ callback_query_id: undefined }, TOO_OLD],
    [{ cache_time: 5 }, "ok"],
  ])("answered with %j", async (params, expected) => {
    const { telegram, ann, message } = await withButtons();
    void ann.tap(message, "1");
    const callback_query_id = last(telegram).callback_query?.id;
    const answer = { callback_query_id, ...params };
    expect(await outcome(telegram, "answerCallbackQuery", answer)).toBe(expected);
  });

  test("an answer may come too late", async () => {
    const clock = new Clock();
    const { telegram, ann, message } = await withButtons(clock);
    const answer = ann.tap(message, "1");
    const callback_query_id = last(telegram).callback_query?.id;
    clock.advance(15_001);
    expect(await outcome(telegram, "answerCallbackQuery", { callback_query_id })).toBe(TOO_OLD);
    expect(await answer).toEqual({ answered: false });
  });
});

const article = (id: string, extra: object = {}) => ({
  type: "article",
  id,
  title: "T",
  input_message_content: { message_text: "<b>t</b>", parse_mode: "HTML" },
  ...extra,
});

describe("inline queries", () => {
  test("are answered, and a result can be sent", async () => {
    const { telegram, ann } = telegramWithAnn();
    const answer = ann.queryInline("sim", "");
    const inline_query_id = last(telegram).inline_query?.id;
    expect(last(telegram).inline_query).toMatchObject({ query: "sim", offset: "", from: ann.user });
    const reply_markup = { inline_keyboard: [[{ text: "B", callback_data: "b" }]] };
    const results = [article("1", { reply_markup })];
    await telegram.call("answerInlineQuery", { inline_query_id, results, next_offset: "10" });
    const { results: got, ...rest } = await answer;
    expect(rest).toEqual({ answered: true, next_offset: "10", query_id: inline_query_id });
    expect(got[0]).toMatchObject({ input_message_content: { message_text: "t" } });

    const message = ann.chooseResult(rest.query_id, "1");
    expect(message).toMatchObject({
      text: "t",
      via_bot: { id: 123456 },
      from: ann.user,
      reply_markup,
    });
    expect(message.entities).toEqual([{ type: "bold", offset: 0, length: 1 }]);
    const { inline_message_id } = last(telegram).chosen_inline_result ?? {};
    expect(last(telegram).chosen_inline_result).toMatchObject({ result_id: "1", query: "sim" });

    void ann.tap(message, "b");
    expect(last(telegram).callback_query).toMatchObject({ inline_message_id, data: "b" });
    expect(await telegram.call("editMessageText", { inline_message_id, text: "new" })).toBe(true);
    expect(telegram.messages(1001).at(-1)).toMatchObject({ text: "new" });
  });

  const results = (n: number) => Array.from({ length: n }, (_, i) => article(String(i)));
  test.each<[Record<string, unknown>, string]>([
    [{ results: [] }, "ok"],
    [{ results: results(50), cache_time: "0", is_personal: "true" }, "ok"],
    [{ results: results(51) }, "Bad Request: too many inline query results specified"],
    [{ results: JSON.stringify(results(2)) }, "ok"],
    [{ results: [article("1"), article("1")] }, "Bad Request: RESULT_ID_DUPLICATE"],
    [{ results: [article("x".repeat(64))] }, "ok"],
    [{ results: [article("x".repeat(65))] }, "Bad Request: RESULT_ID_INVALID"],
    [{ results: [article("")] }, "Bad Request: RESULT_ID_INVALID"],
    [{ results: [article("1", { title: " " })] }, "Bad Request: ARTICLE_TITLE_EMPTY"],
    [
      { results: [article("1", { input_message_content: { message_text: "" } })] },
      "Bad Request: message text is empty",
    ],
    [
      {
        results: [
          article("1", { input_message_content: { message_text: "<x>", parse_mode: "HTML" } }),
        ],
      },
      'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0',
    ],
    [{ results: [], next_offset: "x".repeat(65) }, "Bad Request: NEXT_OFFSET_INVALID"],
    [
      {
        results: [
          {
            type: "photo",
            id: "1",
            photo_url: "https://a.b/c.jpg",
            thumbnail_url: "https://a.b/c.jpg",
            caption: "c",
          },
        ],
      },
      "ok",
    ],
    [{ results: [], button: { text: "More", start_parameter: "x" } }, "ok"],
    [
      { results: [], button: { text: "More", start_parameter: "a b" } },
      "Bad Request: START_PARAM_INVALID",
    ],
    [
      { results: [], button: { text: "More" } },
      "Bad Request: inline query results button must have exactly one action",
    ],
    [{ inline_query_id: "7", results: [] }, TOO_OLD],
  ])("answered with %j", async (params, expected) => {
    const { telegram, ann } = telegramWithAnn();
    void ann.queryInline("q");
    const inline_query_id = last(telegram).inline_query?.id;
    const answer = { inline_query_id, ...params };
    expect(await outcome(telegram, "answerInlineQuery", answer)).toBe(expected);
  });

  test("say where they are asked; what is chosen in a group is sent there, with the bot or without", async () => {
    const { telegram, ann } = telegramWithAnn();
    const chat = telegram.addGroup("Tea", [ann], { bot: false }).id;
    const answer = ann.queryInline("sim", "", chat);
    expect(last(telegram).inline_query).toMatchObject({ chat_type: "supergroup" });
    const inline_query_id = last(telegram).inline_query?.id;
    const button = { text: "More", start_parameter: "more" };
    await telegram.call("answerInlineQuery", { inline_query_id, results: [article("1")], button });
    expect(await answer).toMatchObject({ button });
    telegram.updates.drop();
    ann.chooseResult((await answer).query_id, "1", chat);
    expect(telegram.messages(chat).at(-1)).toMatchObject({ via_bot: { id: 123456 } });
    const [chosen, ...others] = telegram.updates.pending;
    expect(others).toEqual([]);
    expect(chosen?.chosen_inline_result).not.toHaveProperty("inline_message_id");
  });

  test("go stale", async () => {
    const clock = new Clock();
    const { telegram, ann } = telegramWithAnn({ now: clock.now });
    const answer = ann.queryInline("q");
    const inline_query_id = last(telegram).inline_query?.id;
    clock.advance(10_001);
    const results: InlineQueryResult[] = [];
    expect(await outcome(telegram, "answerInlineQuery", { inline_query_id, results })).toBe(
      TOO_OLD,
    );
    expect(await answer).toMatchObject({ answered: false, results: [] });
    expect(() => ann.chooseResult(String(inline_query_id), "1")).toThrow("no longer available");
  });
});
