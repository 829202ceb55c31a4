import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { bad, button, Clock, outcome, telegramWithAnn } from "./support.ts";

const place = { chat_id: 1001, latitude: "1.5", longitude: 2 };

describe("the bot sends places and contacts", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["sendLocation", place, "ok"],
    ["sendLocation", { ...place, latitude: 91 }, bad("invalid location specified")],
    ["sendLocation", { ...place, live_period: 60, heading: 7 }, "ok"],
    ["sendLocation", { ...place, live_period: 0x7fffffff }, "ok"],
    ["sendLocation", { ...place, live_period: 59 }, bad("wrong live location period specified")],
    ["sendVenue", { ...place, title: "Tea house", address: "Main St 1" }, "ok"],
    ["sendVenue", { ...place, title: "Tea house" }, bad('parameter "address" is required')],
    ["sendContact", { chat_id: 1001, phone_number: "+15550100", first_name: "Carol" }, "ok"],
  ])("%s %j", async (method, params, expected) => {
    expect(await outcome(telegramWithAnn().telegram, method, params)).toBe(expected);
  });

  test("a live location moves, and ends when it is stopped or its time is up", async () => {
    const clock = new Clock();
    const { telegram } = telegramWithAnn({ now: clock.now });
    const send = async () => {
      const message = await telegram.call("sendLocation", { ...place, live_period: 60 });
      return { chat_id: 1001, message_id: (message as Message).message_id };
    };
    const first = await send();
    const moved = {
      ...first,
      latitude: 3,
      longitude: 4,
      reply_markup: button({ callback_data: "x" }),
    };
    expect(await telegram.call("editMessageLiveLocation", moved)).toMatchObject({
      location: { latitude: 3, longitude: 4, live_period: 60 },
      reply_markup: {},
    });
    expect(await outcome(telegram, "editMessageLiveLocation", moved)).toMatch("is not modified");
    const ended = await telegram.call("stopMessageLiveLocation", first);
    expect((ended as Message).location).toEqual({ latitude: 3, longitude: 4 });
    expect(await outcome(telegram, "editMessageLiveLocation", moved)).toBe(
      bad("there is no live location in the message to edit"),
    );
    const second = await send();
    clock.advance(60_000);
    expect(await outcome(telegram, "stopMessageLiveLocation", second)).toBe(
      bad("message can't be edited"),
    );
  });
});

describe("the bot replaces a file", () => {
  const media = { type: "photo", media: "https://example.org/p", caption: "new" };

  test("in a text, in a file, but not in a sticker", async () => {
    const { telegram } = telegramWithAnn();
    await telegram.call("sendMessage", { chat_id: 1001, text: "old" });
    const edit = (message_id: number, input: object = media) =>
      telegram.call("editMessageMedia", { chat_id: 1001, message_id, media: input });
    expect(await edit(2)).toMatchObject({ photo: [{}], caption: "new" });
    expect(await edit(2)).not.toHaveProperty("text");
    expect(await edit(2, { ...media, type: "animation" })).not.toHaveProperty("photo");
    await telegram.call("sendSticker", { chat_id: 1001, sticker: "https://example.org/s" });
    await expect(edit(3)).rejects.toThrow("message can't be edited");
  });

  test("an album's photo doesn't become a document", async () => {
    const { telegram } = telegramWithAnn();
    await telegram.call("sendMediaGroup", { chat_id: 1001, media: [media, media] });
    const request = { chat_id: 1001, message_id: 2, media: { ...media, type: "document" } };
    expect(await outcome(telegram, "editMessageMedia", request)).toBe(
      bad("message can't be edited"),
    );
  });
});
