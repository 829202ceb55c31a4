import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { createTeaGroup, pendingKinds } from "./group-support.ts";
import { outcome } from "./support.ts";

describe("guest queries", () => {
  const result = {
    type: "article",
    id: "1",
    title: "T",
    input_message_content: { message_text: "An answer" },
    reply_markup: { inline_keyboard: [[{ text: "More", callback_data: "more" }]] },
  };

  test("a mention where the bot is not is one message, which it answers once and can edit", async () => {
    const { telegram, bob, chat } = createTeaGroup({ bot: false });
    bob.send("who knows", { chat });
    const asked = bob.send("does @faq_bot know?", { chat });
    expect(pendingKinds(telegram)).toEqual([asked.text]);
    const guest = telegram.updates.pending[0]?.guest_message;
    expect(guest).toMatchObject({ text: asked.text, chat: { id: chat }, from: bob.user });

    const answer = { guest_query_id: guest?.guest_query_id, result };
    const sent = await telegram.call("answerGuestQuery", answer);
    const { inline_message_id } = sent as { inline_message_id: string };
    const shown = bob.messages(chat).at(-1) as Message;
    expect(shown).toMatchObject({
      text: "An answer",
      from: { id: telegram.bot.id },
      guest_bot_caller_user: { id: bob.id },
      reply_to_message: { message_id: asked.message_id },
    });
    void bob.tap(shown, "More");
    expect(telegram.updates.pending.at(-1)?.callback_query).toMatchObject({ inline_message_id });
    await telegram.call("editMessageText", { inline_message_id, text: "More of it" });
    expect(bob.messages(chat).at(-1)).toMatchObject({ text: "More of it" });
    expect(await outcome(telegram, "answerGuestQuery", answer)).toContain("query is too old");
  });

  test("a member is no guest, and an older Telegram has no guests", async () => {
    const member = createTeaGroup();
    member.bob.send("@faq_bot?", { chat: member.chat });
    expect(member.telegram.updates.pending[0]).toHaveProperty("message");

    const { telegram, bob, chat } = createTeaGroup({ bot: false, version: 9.6 });
    bob.send("@faq_bot?", { chat });
    expect(pendingKinds(telegram)).toEqual([]);
    expect(await telegram.call("getMe")).not.toHaveProperty("supports_guest_queries");
    expect(await outcome(telegram, "answerGuestQuery", {})).toBe("Not Found");
  });
});
