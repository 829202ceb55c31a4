import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { lastUpdate } from "./people-support.ts";
import { Clock, telegramWithAnn } from "./support.ts";

describe("people edit", () => {
  test("a caption, which may become empty, and its formatting", () => {
    const { telegram, ann } = telegramWithAnn();
    const photo = ann.send("one", { kind: "photo" });
    const bold = { type: "bold", offset: 0, length: 3 } as const;
    expect(ann.edit(photo, "two", { entities: [bold] })).toMatchObject({
      caption: "two",
      caption_entities: [bold],
      photo: photo.photo,
    });
    ann.edit(photo, "");
    expect(lastUpdate(telegram).edited_message).not.toHaveProperty("caption");
    expect(lastUpdate(telegram).edited_message).not.toHaveProperty("caption_entities");
    expect(() => ann.edit(ann.send("text"), "")).toThrow("can't be empty");
    expect(() => ann.edit(ann.send("", { kind: "sticker" }), "x")).toThrow("nothing to edit");
  });

  test("a file is replaced by another one, of another kind too", () => {
    const { telegram, ann } = telegramWithAnn();
    const photo = ann.send("one", { kind: "photo", replyTo: 1 });
    const again = ann.edit(photo, "two", { media: "photo" });
    expect(again.photo?.[0]?.file_unique_id).not.toBe(photo.photo?.[0]?.file_unique_id);
    expect(again).toMatchObject({ caption: "two", reply_to_message: { message_id: 1 } });
    ann.edit(photo, "", { media: "video" });
    const edited = lastUpdate(telegram).edited_message;
    expect(edited).toMatchObject({ message_id: photo.message_id, video: {} });
    expect(edited).not.toHaveProperty("photo");
    expect(edited).not.toHaveProperty("caption");
    expect(edited).toHaveProperty("edit_date");
  });

  test("a text is replaced by a file", () => {
    const { ann } = telegramWithAnn();
    const edited = ann.edit(ann.send("see below"), "see this", { media: "document" });
    expect(edited).toMatchObject({ document: {}, caption: "see this" });
    expect(edited).not.toHaveProperty("text");
  });

  test("not by what Telegram doesn't offer; albums stay albums", () => {
    const { ann } = telegramWithAnn();
    const voice = ann.send("", { kind: "voice" });
    expect(() => ann.edit(voice, "", { media: "photo" })).toThrow("can't be replaced");
    const photo = ann.send("", { kind: "photo" });
    expect(() => ann.edit(photo, "", { media: "sticker" })).toThrow("can't be replaced");
    const [first] = ann.sendAlbum([{ kind: "photo" }, { kind: "photo" }]) as [Message];
    expect(() => ann.edit(first, "", { media: "document" })).toThrow("can't be replaced");
    const { media_group_id } = first;
    expect(ann.edit(first, "", { media: "video" })).toMatchObject({ media_group_id, video: {} });
  });

  test("a live location moves, and ends", () => {
    const clock = new Clock();
    const { telegram, ann } = telegramWithAnn({ now: clock.now });
    const message = ann.send("", { kind: "live_location" });
    const { live_period } = message.location ?? {};
    ann.moveLocation(message, { latitude: 1, longitude: 2, heading: 90 });
    expect(lastUpdate(telegram).edited_message).toMatchObject({
      location: { latitude: 1, longitude: 2, heading: 90, live_period },
    });
    ann.stopLocation(message);
    expect(lastUpdate(telegram).edited_message?.location).toEqual({
      latitude: 1,
      longitude: 2,
      horizontal_accuracy: 20,
    });
    const place = { latitude: 3, longitude: 4 };
    expect(() => ann.moveLocation(message, place)).toThrow("doesn't move any more");
    const expired = ann.send("", { kind: "live_location" });
    clock.advance(((live_period ?? 0) + 1) * 1000);
    expect(() => ann.moveLocation(expired, place)).toThrow("doesn't move any more");
  });
});
