import { describe, expect, it } from "vitest";
import { channel, mentioning, person } from "./support/contents.ts";
import { command, question, startForging } from "./support/forging.ts";

const { bot, forge, group } = await startForging();

describe("the bot doesn't reply to updates of other kinds", () => {
  const chat = { id: 1001, type: "private", first_name: "Ann" };
  const post = { message_id: 1, date: 1, chat: channel, text: question };
  const member = { status: "member", user: person };
  it.each<[string, object]>([
    ["a post of a channel", { channel_post: { ...post, sender_chat: channel } }],
    ["an edited post", { edited_channel_post: { ...post, ...command("/help") } }],
    [
      "a post with a person's name",
      { channel_post: { ...post, from: person, ...mentioning("@faq_bot hi") } },
    ],
    ["a business's message", { business_message: { ...post, chat, from: person } }],
    ["a business's deleted messages", { deleted_business_messages: { chat, message_ids: [1] } }],
    ["a business's account", { business_connection: { id: "1", user: person } }],
    ["a reaction", { message_reaction: { chat, message_id: 1, user: person, new_reaction: [] } }],
    ["counted reactions", { message_reaction_count: { chat, message_id: 1, reactions: [] } }],
    ["a poll", { poll: { id: "1", question, options: [] } }],
    ["a vote", { poll_answer: { poll_id: "1", user: person, option_ids: [0] } }],
    [
      "a chosen inline result",
      { chosen_inline_result: { result_id: "1", from: person, query: "" } },
    ],
    ["somebody's role", { chat_member: { chat, from: person, date: 1, new_chat_member: member } }],
    ["a request to join", { chat_join_request: { chat, from: person, date: 1 } }],
    ["a boost", { chat_boost: { chat, boost: {} } }],
    ["a delivery", { shipping_query: { id: "1", from: person, invoice_payload: "x" } }],
    ["a purchase", { purchased_paid_media: { from: person, paid_media_payload: "x" } }],
    [
      "a kind that doesn't exist yet",
      { some_future_thing: { chat, from: person, text: question } },
    ],
    ["a kind that doesn't exist yet, as a list", { some_future_list: [question, { chat }] }],
    ["a kind that doesn't exist yet, as a text", { some_future_text: question }],
    ["a kind that doesn't exist yet, as null", { some_future_thing: null }],
    ["a message that is null", { message: null }],
    ["a message that is a text", { message: question }],
    ["a message that is empty", { message: {} }],
    ["a message without a chat", { message: { message_id: 1, from: person, text: question } }],
    ["a tap that is null", { callback_query: null }],
    ["an inline query from nobody", { inline_query: { id: "1", query: question, offset: "" } }],
    ["an update without content", {}],
  ])("%s", async (_, update) => {
    expect(await forge.gives(update)).toEqual([]);
    await forge.isWell();
  });

  it.each(["member", "left", "kicked", "administrator", "restricted", "something-new"])(
    "the bot becomes %s",
    async (status) => {
      const change = { from: bot.ann.user, date: 1, old_chat_member: member };
      const new_chat_member = { status, user: bot.telegram.botUser };
      for (const id of [bot.ann.id, group]) {
        const { info: chat } = bot.telegram.findChat(id);
        expect(await forge.gives({ my_chat_member: { ...change, chat, new_chat_member } })).toEqual(
          [],
        );
      }
      await forge.isWell();
    },
  );
});
