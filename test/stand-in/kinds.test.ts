import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { lastUpdate } from "./people-support.ts";
import { bad, outcome, telegramWithAnn } from "./support.ts";

const CAPTIONED = ["photo", "video", "animation", "audio", "document", "voice"] as const;
const WORDLESS = [
  "sticker",
  "video_note",
  "location",
  "venue",
  "contact",
  "dice",
  "poll",
  "story",
] as const;

describe("people send more than text", () => {
  test.each(CAPTIONED)("a captioned %s", (kind) => {
    const { telegram, ann } = telegramWithAnn();
    const bold = { type: "bold", offset: 0, length: 4 } as const;
    const message = ann.send("look at /this", { kind, entities: [bold] });
    expect(lastUpdate(telegram)).toMatchObject({ message });
    expect(message).toHaveProperty(kind);
    expect(message).not.toHaveProperty("text");
    expect(message).toMatchObject({
      caption: "look at /this",
      caption_entities: [bold, { type: "bot_command" }],
    });
    expect(ann.send("", { kind })).not.toHaveProperty("caption");
  });

  test.each(WORDLESS)("a %s, without words", (kind) => {
    const { telegram, ann } = telegramWithAnn();
    expect(ann.send("", { kind })).toHaveProperty(kind);
    expect(lastUpdate(telegram).message).toHaveProperty(kind);
    expect(() => ann.send("see", { kind })).toThrow("Nothing can be written under a");
  });

  test("two files are never the same one", () => {
    const { ann } = telegramWithAnn();
    const ids = [1, 2].map(() => ann.send("", { kind: "video" }).video?.file_unique_id);
    expect(new Set(ids).size).toBe(2);
  });

  test("an animation is also a document, a venue is also a location", () => {
    const { ann } = telegramWithAnn();
    const { animation, document } = ann.send("", { kind: "animation" });
    expect(document?.file_id).toBe(animation?.file_id);
    const { venue, location } = ann.send("", { kind: "venue" });
    expect(location).toEqual(venue?.location);
  });

  test("a live location, a quiz whose answer nobody tells, a chosen dice", () => {
    const { ann } = telegramWithAnn();
    expect(ann.send("", { kind: "live_location" }).location?.live_period).toBeGreaterThan(0);
    const { poll } = ann.send("", { kind: "quiz" });
    expect(poll).toMatchObject({ type: "quiz" });
    expect(poll).not.toHaveProperty("correct_option_ids");
    const six = { dice: { emoji: "🎲", value: 6 } };
    expect(ann.send("", { kind: "dice", content: six })).toMatchObject(six);
  });

  test("a kind that doesn't exist yet", () => {
    const { telegram, ann } = telegramWithAnn();
    const message = ann.send("", { content: { hologram: { depth: 3 } } });
    expect(message).not.toHaveProperty("text");
    expect(lastUpdate(telegram).message).toMatchObject({ hologram: { depth: 3 } });
  });

  test("captions of up to 2,048 characters, as Premium allows", () => {
    const { ann } = telegramWithAnn();
    expect(ann.send("a".repeat(2048), { kind: "photo" }).caption).toHaveLength(2048);
    expect(() => ann.send("a".repeat(2049), { kind: "photo" })).toThrow("at most 2,048");
  });
});

describe("the bot sends files", () => {
  const kinds = [
    ["sendPhoto", "photo"],
    ["sendVideo", "video"],
    ["sendAnimation", "animation"],
    ["sendAudio", "audio"],
    ["sendDocument", "document"],
    ["sendVoice", "voice"],
    ["sendVideoNote", "video_note"],
    ["sendSticker", "sticker"],
  ] as const;

  test.each(kinds)("%s by address and again by file_id", async (method, kind) => {
    const { telegram } = telegramWithAnn();
    const send = async (source: unknown) =>
      (await telegram.call(method, { chat_id: 1001, [kind]: source })) as Message;
    const fileOf = ({ [kind]: file }: Message) => [file].flat()[0];
    const first = fileOf(await send("https://example.org/a"));
    expect(first).toHaveProperty("file_id");
    expect(fileOf(await send(first?.file_id))).toEqual(first);
  });

  test("what a file says about itself stays with it", async () => {
    const { telegram, ann } = telegramWithAnn();
    const { document } = ann.send("", {
      kind: "document",
    });
    const again = { chat_id: 1001, document: document?.file_id };
    expect(await telegram.call("sendDocument", again)).toMatchObject({ document });
    const clip = { chat_id: 1001, video: "https://example.org/v", duration: 7, has_spoiler: true };
    expect(await telegram.call("sendVideo", clip)).toMatchObject({
      video: { duration: 7, width: 1280 },
      has_media_spoiler: true,
    });
  });

  test("a caption has at most 1,024 characters, a text 4,096", async () => {
    const { telegram } = telegramWithAnn();
    const video = { chat_id: 1001, video: "https://example.org/v" };
    const send = (length: number) =>
      outcome(telegram, "sendVideo", { ...video, caption: "a".repeat(length) });
    expect([await send(1024), await send(1025)]).toEqual([
      "ok",
      bad("message caption is too long"),
    ]);
    const text = { chat_id: 1001, text: "a".repeat(4097) };
    expect(await outcome(telegram, "sendMessage", text)).toBe(bad("message is too long"));
  });

  test("a photo is no document", async () => {
    const { telegram, ann } = telegramWithAnn();
    const document = ann.send("", { kind: "photo" }).photo?.[0]?.file_id;
    expect(await outcome(telegram, "sendDocument", { chat_id: 1001, document })).toBe(
      bad("can't use file of type Photo as Document"),
    );
  });

  test("a sticker and a video message have no caption", async () => {
    const { telegram } = telegramWithAnn();
    const sticker = { chat_id: 1001, sticker: "https://example.org/s", caption: "c" };
    expect(await outcome(telegram, "sendSticker", sticker)).toBe(
      bad('unknown parameter "caption"'),
    );
  });
});
