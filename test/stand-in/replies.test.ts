import { describe, expect, test } from "vitest";
import { createTeaGroup } from "./group-support.ts";
import { telegramWithAnn } from "./support.ts";

describe("a reply", () => {
  test("quotes a part of a text or a caption, with its formatting", () => {
    const { ann } = telegramWithAnn();
    const bold = { type: "bold", offset: 4, length: 10 } as const;
    const long = ann.send("the blue kettle leaks", { entities: [bold] });
    expect(ann.send("which?", { replyTo: long, quote: "kettle leaks" })).toMatchObject({
      reply_to_message: { message_id: long.message_id },
      quote: {
        text: "kettle leaks",
        position: 9,
        is_manual: true,
        entities: [{ type: "bold", offset: 0, length: 5 }],
      },
    });
    const photo = ann.send("see the lid", { kind: "photo" });
    expect(ann.send("ah", { replyTo: photo, quote: "lid" }).quote?.position).toBe(8);
    expect(() => ann.send("x", { replyTo: long, quote: "pot" })).toThrow("These words aren't");
  });

  test("to another chat's message shows where that is, if it's a supergroup", () => {
    const { ann, bob, chat } = createTeaGroup();
    const original = bob.send("look", { chat, kind: "photo" });
    const reply = ann.send("what is this?", { replyTo: original });
    expect(reply).toMatchObject({
      chat: { id: ann.id },
      external_reply: {
        origin: { type: "user", sender_user: bob.user },
        chat: { id: chat },
        message_id: original.message_id,
        photo: [{}],
      },
      quote: { text: "look", position: 0 },
    });
    expect(reply).not.toHaveProperty("reply_to_message");
    expect(reply.external_reply).not.toHaveProperty("caption");
    expect(reply.quote).not.toHaveProperty("is_manual");
  });

  test("to another chat's dice shows what was thrown", () => {
    const { ann, chat } = createTeaGroup();
    const replyTo = ann.send("", { kind: "dice" });
    expect(ann.send("mine!", { chat, replyTo }).external_reply?.dice).toEqual(replyTo.dice);
  });

  test("to a private chat's message tells no number; the quoted part is the person's", () => {
    const { ann, chat } = createTeaGroup();
    const reply = ann.send("see", { chat, replyTo: ann.send("a secret word"), quote: "secret" });
    expect(reply.external_reply).toEqual({ origin: expect.objectContaining({ type: "user" }) });
    expect(reply.quote).toEqual({ text: "secret", position: 2, is_manual: true });
  });
});

describe("a forward says whose it was", () => {
  test("a person's, in full or by name alone, also when it's forwarded again", () => {
    const { ann, bob, chat } = createTeaGroup();
    const words = bob.send("mine", { chat });
    expect(ann.forward(words).forward_origin).toMatchObject({
      type: "user",
      sender_user: { id: bob.id },
    });
    bob.hideInForwards();
    const hidden = ann.forward(words);
    expect(hidden.forward_origin).toMatchObject({ type: "hidden_user", sender_user_name: "Bob" });
    expect(hidden.forward_origin).not.toHaveProperty("sender_user");
    expect(ann.forward(hidden).forward_origin).toEqual(hidden.forward_origin);
  });

  test("a group's, whose administrator is anonymous", () => {
    const { ann, chat } = createTeaGroup();
    ann.groups.setAnonymous(chat);
    expect(ann.forward(ann.send("hi", { chat })).forward_origin).toMatchObject({
      type: "chat",
      sender_chat: { id: chat },
    });
  });

  test("a channel's", () => {
    const { telegram, ann } = telegramWithAnn();
    const linked = { id: -1002, type: "channel", title: "News" } as const;
    const group = telegram.addGroup("Comments", [ann], { linked });
    const post = telegram.publishChannelPost(group.id, "big news");
    expect(ann.forward(post).forward_origin).toMatchObject({ type: "channel", chat: linked });
  });
});
