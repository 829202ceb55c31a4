import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import type { SendOptions } from "../../src/stand-in/index.ts";
import { createTeaGroup } from "./group-support.ts";
import { bad, outcome, telegramWithAnn } from "./support.ts";

/** Lets the bot copy or forward what Ann wrote, and returns its message or the refusal. */
async function resent(
  method: "copyMessage" | "forwardMessage",
  text: string,
  options: SendOptions,
  more: object = {},
): Promise<Message | string> {
  const { telegram, ann } = telegramWithAnn();
  const { message_id } = ann.send(text, options);
  const request = { chat_id: 1001, from_chat_id: 1001, message_id, ...more };
  const result = await outcome(telegram, method, request);
  return result === "ok" ? (telegram.messages(1001).at(-1) as Message) : result;
}

const refused = bad("message can't be copied");

describe("copying", () => {
  test.each(["photo", "video", "animation", "audio", "document", "voice"] as const)(
    "a %s keeps its file and caption unless another one is given",
    async (kind) => {
      const copy = await resent("copyMessage", "see", { kind });
      expect(copy).toHaveProperty(kind);
      expect(copy).toMatchObject({ caption: "see" });
      expect(await resent("copyMessage", "see", { kind }, { caption: "new" })).toMatchObject({
        caption: "new",
      });
      expect(await resent("copyMessage", "see", { kind }, { caption: "" })).not.toHaveProperty(
        "caption",
      );
    },
  );

  test.each(["sticker", "video_note", "location", "venue", "contact", "poll"] as const)(
    "a %s has no caption",
    async (kind) => {
      const copy = await resent("copyMessage", "", { kind }, { caption: "new" });
      expect(copy).toHaveProperty(kind);
      expect(copy).not.toHaveProperty("caption");
    },
  );

  test.each<[string, SendOptions, string]>([
    ["a quiz without a known answer", { kind: "quiz" }, refused],
    ["a story", { kind: "story" }, refused],
    ["an invoice", { content: { invoice: { title: "Tea" } } }, refused],
    ["a kind that doesn't exist yet", { content: { hologram: {} } }, refused],
    ["protected content", { kind: "photo", content: { has_protected_content: true } }, refused],
  ])("%s is refused", async (_, options, refusal) => {
    expect(await resent("copyMessage", "", options)).toBe(refusal);
  });

  test("a service message is neither copied nor forwarded", async () => {
    const { telegram, ann, eve, chat } = createTeaGroup();
    ann.groups.add(eve, chat);
    const message_id = telegram.messages(chat).at(-1)?.message_id;
    const request = { chat_id: chat, from_chat_id: chat, message_id };
    expect(await outcome(telegram, "copyMessage", request)).toBe(refused);
    expect(await outcome(telegram, "forwardMessage", request)).toBe(
      bad("message can't be forwarded"),
    );
  });

  test("a caption that only Premium allows is too long for a copy, not for a forward", async () => {
    const caption = "a".repeat(1025);
    expect(await resent("copyMessage", caption, { kind: "photo" })).toBe(
      bad("message caption is too long"),
    );
    const shorter = { caption: "shorter" };
    expect(await resent("copyMessage", caption, { kind: "photo" }, shorter)).toMatchObject(shorter);
    expect(await resent("forwardMessage", caption, { kind: "photo" })).toMatchObject({ caption });
  });

  test("a live location stops where it is sent on", async () => {
    for (const method of ["copyMessage", "forwardMessage"] as const) {
      const copy = await resent(method, "", { kind: "live_location" });
      expect(copy).toMatchObject({ location: { latitude: 25.2048 } });
      expect((copy as Message).location).not.toHaveProperty("live_period");
    }
  });

  test("dice are thrown again, unless they are forwarded", async () => {
    const dice = { emoji: "🎲", value: 6 };
    const options = { kind: "dice", content: { dice } } as const;
    const copy = (await resent("copyMessage", "", options)) as Message;
    expect(copy.dice?.emoji).toBe("🎲");
    expect(copy.dice?.value).not.toBe(6);
    expect(await resent("forwardMessage", "", options)).toMatchObject({ dice });
  });

  test("a copy of a forward doesn't say whose it was", async () => {
    const { telegram, ann } = telegramWithAnn();
    const { message_id } = ann.forward(ann.send("mine"));
    await telegram.call("copyMessage", { chat_id: 1001, from_chat_id: 1001, message_id });
    expect(telegram.messages(1001).at(-1)).not.toHaveProperty("forward_origin");
  });
});
