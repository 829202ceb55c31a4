import { describe, expect, test } from "vitest";
import { lastUpdate, TOO_OLD, withButtons } from "./people-support.ts";
import { Clock, outcome } from "./support.ts";

describe("tapping", () => {
  test.each(["1", "One"])("a button, named %j, and the bot's answer", async (name) => {
    const { telegram, ann, message } = await withButtons();
    const answer = ann.tap(message, name);
    const query = lastUpdate(telegram).callback_query;
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
    const callback_query_id = lastUpdate(telegram).callback_query?.id;
    const answer = { callback_query_id, ...params };
    expect(await outcome(telegram, "answerCallbackQuery", answer)).toBe(expected);
  });

  test("an answer may come too late", async () => {
    const clock = new Clock();
    const { telegram, ann, message } = await withButtons(clock);
    const answer = ann.tap(message, "1");
    const callback_query_id = lastUpdate(telegram).callback_query?.id;
    clock.advance(15_001);
    expect(await outcome(telegram, "answerCallbackQuery", { callback_query_id })).toBe(TOO_OLD);
    expect(await answer).toEqual({ answered: false });
  });
});
