import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { createTeaGroup } from "./group-support.ts";
import { bad, outcome, telegramWithAnn } from "./support.ts";

const albumsOf = (messages: readonly Message[]) =>
  new Set(messages.map(({ media_group_id }) => media_group_id));

describe("people send albums", () => {
  test("several messages with one identifier, which the bot gets at once", () => {
    const { telegram, ann } = telegramWithAnn();
    const album = ann.sendAlbum([{ kind: "photo", text: "both" }, { kind: "video" }]);
    expect(album).toMatchObject([{ caption: "both", photo: [{}] }, { video: {} }]);
    expect(albumsOf(album).size).toBe(1);
    expect(album[0]?.media_group_id).toMatch(/^\d+$/);
    expect(telegram.updates.pending.map(({ message }) => message)).toEqual(album);
    const another = ann.sendAlbum([{ kind: "audio" }, { kind: "audio" }]);
    expect(albumsOf([...album, ...another]).size).toBe(2);
  });

  test("in a group, in reply to a message", () => {
    const { ann, bob, chat } = createTeaGroup();
    const replyTo = ann.send("show me", { chat });
    const album = bob.sendAlbum([{ kind: "document" }, { kind: "document" }], { chat, replyTo });
    expect(album.map((message) => message.reply_to_message?.text)).toEqual(["show me", "show me"]);
  });

  test.each([
    [["photo"]],
    [["photo", "document"]],
    [["voice", "voice"]],
    [Array(11).fill("photo")],
  ])("not %j", (kinds) => {
    const { telegram, ann } = telegramWithAnn();
    expect(() => ann.sendAlbum(kinds.map((kind) => ({ kind: kind as "photo" })))).toThrow(
      "An album is 2 to 10",
    );
    expect(telegram.updates.pending).toEqual([]);
  });
});

describe("the bot sends albums", () => {
  const photo = { type: "photo", media: "https://example.org/p" };
  const video = { type: "video", media: "https://example.org/v" };

  test("each item with its own caption, all in one place", async () => {
    const { telegram, ann } = telegramWithAnn();
    const own = ann.send("", { kind: "photo" }).photo?.[0];
    const sent = (await telegram.call("sendMediaGroup", {
      chat_id: 1001,
      reply_parameters: { message_id: 1 },
      media: JSON.stringify([
        { ...photo, media: own?.file_id, caption: "<b>a</b>", parse_mode: "HTML" },
        { ...video, caption: "b", caption_entities: [{ type: "code", offset: 0, length: 1 }] },
      ]),
    })) as Message[];
    expect(albumsOf(sent).size).toBe(1);
    expect(sent).toMatchObject([
      { photo: [own], caption: "a", caption_entities: [{ type: "bold" }] },
      { video: {}, caption: "b", caption_entities: [{ type: "code" }] },
    ]);
    expect(sent.map((message) => message.reply_to_message?.message_id)).toEqual([1, 1]);
  });

  test.each<[string, object[], string]>([
    ["one item", [photo], "an album has at least 2 messages"],
    ["eleven items", Array(11).fill(photo), "too many messages to send as an album"],
    [
      "documents among photos",
      [photo, { type: "document", media: "https://example.org/d" }],
      "document can't be mixed with other media types",
    ],
    [
      "a long caption",
      [photo, { ...photo, caption: "a".repeat(1025) }],
      "message caption is too long",
    ],
    [
      "an unknown file",
      [photo, { ...photo, media: "nonsense" }],
      "wrong file identifier/HTTP URL specified",
    ],
  ])("not with %s, and then nothing is sent", async (_, media, description) => {
    const { telegram } = telegramWithAnn();
    const request = { chat_id: 1001, media };
    expect(await outcome(telegram, "sendMediaGroup", request)).toBe(bad(description));
    expect(telegram.messages(1001)).toHaveLength(1);
  });

  test.each(["copyMessages", "forwardMessages"])("%s keeps an album together", async (method) => {
    const { telegram, ann } = telegramWithAnn();
    const album = ann.sendAlbum([{ kind: "photo", text: "one" }, { kind: "photo" }]);
    const gone = ann.send("gone");
    ann.delete(gone);
    const alone = ann.send("alone");
    const message_ids = [...album, gone, alone].map(({ message_id }) => message_id);
    const request = { chat_id: 1001, from_chat_id: 1001, message_ids };
    const sent = (await telegram.call(method, request)) as Message[];
    expect(sent).toHaveLength(3);
    const [first, second, last] = telegram.messages(1001).slice(-3) as [Message, Message, Message];
    expect([first.caption, last.text]).toEqual(["one", "alone"]);
    expect(first.media_group_id).toBe(second.media_group_id);
    expect(first.media_group_id).not.toBe(album[0]?.media_group_id);
    expect(last).not.toHaveProperty("media_group_id");
    expect("forward_origin" in first).toBe(method === "forwardMessages");
    const unordered = { ...request, message_ids: message_ids.toReversed() };
    expect(await outcome(telegram, method, unordered)).toBe(
      bad("message identifiers must be in a strictly increasing order"),
    );
  });

  test("one message of an album, copied alone, is in none; captions can be left out", async () => {
    const { telegram, ann } = telegramWithAnn();
    const [first] = ann.sendAlbum([{ kind: "photo", text: "one" }, { kind: "photo" }]);
    const source = { chat_id: 1001, from_chat_id: 1001 };
    await telegram.call("copyMessage", { ...source, message_id: first?.message_id });
    expect(telegram.messages(1001).at(-1)).not.toHaveProperty("media_group_id");
    const bare = { ...source, message_ids: [first?.message_id], remove_caption: true };
    await telegram.call("copyMessages", bare);
    expect(telegram.messages(1001).at(-1)).not.toHaveProperty("caption");
  });
});
