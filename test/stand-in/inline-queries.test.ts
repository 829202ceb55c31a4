import type { InlineQueryResult } from "grammy/types";
import { describe, expect, test } from "vitest";
import { lastUpdate, TOO_OLD } from "./people-support.ts";
import { Clock, outcome, telegramWithAnn } from "./support.ts";

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
    const inline_query_id = lastUpdate(telegram).inline_query?.id;
    expect(lastUpdate(telegram).inline_query).toMatchObject({
      query: "sim",
      offset: "",
      from: ann.user,
    });
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
    const { inline_message_id } = lastUpdate(telegram).chosen_inline_result ?? {};
    expect(lastUpdate(telegram).chosen_inline_result).toMatchObject({
      result_id: "1",
      query: "sim",
    });

    void ann.tap(message, "b");
    expect(lastUpdate(telegram).callback_query).toMatchObject({ inline_message_id, data: "b" });
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
    const inline_query_id = lastUpdate(telegram).inline_query?.id;
    const answer = { inline_query_id, ...params };
    expect(await outcome(telegram, "answerInlineQuery", answer)).toBe(expected);
  });

  test("say where they are asked; what is chosen in a group is sent there, with the bot or without", async () => {
    const { telegram, ann } = telegramWithAnn();
    const chat = telegram.addGroup("Tea", [ann], { bot: false }).id;
    const answer = ann.queryInline("sim", "", chat);
    expect(lastUpdate(telegram).inline_query).toMatchObject({ chat_type: "supergroup" });
    const inline_query_id = lastUpdate(telegram).inline_query?.id;
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
    const inline_query_id = lastUpdate(telegram).inline_query?.id;
    clock.advance(10_001);
    const results: InlineQueryResult[] = [];
    expect(await outcome(telegram, "answerInlineQuery", { inline_query_id, results })).toBe(
      TOO_OLD,
    );
    expect(await answer).toMatchObject({ answered: false, results: [] });
    expect(() => ann.chooseResult(String(inline_query_id), "1")).toThrow("no longer available");
  });
});
