import { describe, it } from "vitest";
import {
  channel,
  deletedMessage,
  expectReply,
  file,
  forwarded,
  onlyText,
  otherBot,
  person,
  photo,
  place,
} from "./support/contents.ts";
import { answer, command, question, startForging } from "./support/forging.ts";

const { bot, forge, group } = await startForging();

describe("in private, the bot gives one fitting reply, or none, to", () => {
  it.each<[string, object, RegExp | null]>([
    ["a voice message", { voice: { ...file, duration: 1 } }, onlyText],
    ["a round video", { video_note: { ...file, duration: 1, length: 9 } }, onlyText],
    ["a video", { video: { ...file, width: 9, height: 9, duration: 1 } }, onlyText],
    ["music", { audio: { ...file, duration: 1 } }, onlyText],
    ["a file", { document: file }, onlyText],
    ["a GIF", { animation: { ...file, duration: 1 }, document: file }, onlyText],
    ["a sticker", { sticker: { ...file, type: "regular", width: 9, height: 9 } }, onlyText],
    ["a picture", { photo }, onlyText],
    ["a picture whose words are a command", { photo, caption: "/help" }, onlyText],
    ["a location", { location: place }, onlyText],
    ["a live location", { location: { ...place, live_period: 60 } }, onlyText],
    [
      "a venue",
      { venue: { location: place, title: "Bar", address: "1" }, location: place },
      onlyText,
    ],
    ["a contact", { contact: { phone_number: "+491701234567", first_name: "Eve" } }, onlyText],
    ["a poll", { poll: { id: "1", question, options: [] } }, onlyText],
    ["dice", { dice: { emoji: "🎲", value: 6 } }, onlyText],
    ["a game", { game: { title: "G", description: "g", photo } }, onlyText],
    ["a story", { story: { chat: channel, id: 1 } }, onlyText],
    ["a checklist", { checklist: { title: question, tasks: [] } }, null],
    ["paid media", { paid_media: { star_count: 1, paid_media: [] } }, null],
    ["a giveaway", { giveaway: { chats: [channel], winner_count: 1 } }, null],
    ["an invoice", { invoice: { title: "T", total_amount: 1 } }, null],
    ["content of a kind that doesn't exist yet", { hologram: { text: question } }, null],
    ["no content", {}, null],
    ["an empty text", { text: "" }, /looks empty/],
    ["spaces", { text: " \n\t\u00a0" }, /looks empty/],
    ["an empty caption", { photo, caption: "" }, /looks empty/],
    ["a caption with entities", captioned(`*${question}*`), answer],
    [
      "a text with entities beyond its end",
      { text: question, entities: [entityBeyondEnd()] },
      answer,
    ],
    ["a forwarded message", forwarded({ type: "user", sender_user: person }), answer],
    [
      "a message forwarded from a hidden user",
      forwarded({ type: "hidden_user", sender_user_name: "E" }),
      answer,
    ],
    [
      "a message forwarded from a channel",
      forwarded({ type: "channel", chat: channel, message_id: 1 }),
      answer,
    ],
    ["a message forwarded from a bot", forwarded({ type: "user", sender_user: otherBot }), answer],
    ["a message by another inline bot", { text: question, via_bot: otherBot }, answer],
    [
      "a reply to a message in another chat",
      { text: question, external_reply: { chat: channel } },
      answer,
    ],
    ["a reply to a story", { text: question, reply_to_story: { chat: channel, id: 1 } }, answer],
    [
      "a reply to a deleted message",
      { text: question, reply_to_message: deletedMessage() },
      answer,
    ],
    ["a quote", { text: question, quote: { text: "x", position: 0 } }, answer],
    ["a scheduled message", { text: question, is_from_offline: true }, answer],
    ["a protected message", { text: question, has_protected_content: true }, answer],
    ["a picture behind a spoiler", { photo, has_media_spoiler: true, caption: question }, answer],
  ])("%s", async (_, content, expected) => {
    expectReply(await forge.says(content), expected);
    await forge.isWell();
  });

  it("a message sent by the bot's own inline mode", async () => {
    expectReply(await forge.says({ text: question, via_bot: bot.telegram.botUser }), null);
    await forge.isWell();
  });
});

function captioned(caption: string) {
  const entities = ["bold", "text_link", "custom_emoji", "blockquote", "what-comes-later"];
  const caption_entities = entities.map((type) => ({ type, offset: 0, length: caption.length }));
  return { photo, caption, caption_entities };
}

function entityBeyondEnd() {
  return { type: "bot_command", offset: 4000, length: 4000 };
}

describe("in private, the bot gives one fitting reply, or none, to an edit", () => {
  let edits = 0;
  const edited = (content: object) => {
    const { info: chat } = bot.telegram.findChat(bot.ann.id);
    const message = {
      message_id: 5000 + ++edits,
      date: bot.telegram.date(),
      edit_date: bot.telegram.date(),
      from: bot.ann.user,
      chat,
    };
    return forge.gives({ edited_message: { ...message, ...content } });
  };
  it.each<[string, object, RegExp | null]>([
    ["of a message that was never answered", { text: question }, answer],
    ["into nothing", { text: "" }, /looks empty/],
    ["of a caption", { photo, caption: question }, answer],
    ["that take a caption away", { photo }, null],
    ["of a place that moves", { location: place }, null],
    ["of a poll", { poll: { id: "1", question, options: [] } }, null],
    ["into a command", command("/help"), null],
    ["into an unknown command", command("/frobnicate"), null],
    ["into a search without words", command("/search"), null],
    ["of another bot", { text: question, from: otherBot }, null],
    ["without a sender", { text: question, from: undefined }, null],
  ])("%s", async (_, content, expected) => {
    expectReply(await edited(content), expected);
    await forge.isWell();
  });
});

describe("the bot doesn't reply to service messages", () => {
  const chat_shared = { request_id: 1, chat_id: 1 };
  it.each<[string, object]>([
    ["somebody joins", { new_chat_members: [person] }],
    ["the bot is added", { new_chat_members: [{ ...otherBot, id: 123456, username: "faq_bot" }] }],
    ["somebody leaves", { left_chat_member: person }],
    ["the bot is removed", { left_chat_member: { ...otherBot, id: 123456 } }],
    ["a question is pinned", { pinned_message: { ...deletedMessage(), text: question } }],
    ["a deleted message is pinned", { pinned_message: deletedMessage() }],
    ["a new title", { new_chat_title: question }],
    ["a new picture", { new_chat_photo: photo }],
    ["a deleted picture", { delete_chat_photo: true }],
    ["a group is created", { group_chat_created: true }],
    ["a group moves", { migrate_to_chat_id: -100777 }],
    ["a group has moved", { migrate_from_chat_id: -777 }],
    [
      "messages are deleted automatically",
      { message_auto_delete_timer_changed: { message_auto_delete_time: 9 } },
    ],
    ["a video chat", { video_chat_started: {} }],
    [
      "somebody is nearby",
      { proximity_alert_triggered: { traveler: person, watcher: person, distance: 1 } },
    ],
    ["a topic is created", { forum_topic_created: { name: question, icon_color: 1 } }],
    ["a topic is closed", { forum_topic_closed: {} }],
    ["people are shared", { users_shared: { request_id: 1, users: [{ user_id: 5 }] } }],
    ["a chat is shared", { chat_shared }],
    ["writing is allowed", { write_access_allowed: {} }],
    ["data of a web app", { web_app_data: { data: question, button_text: question } }],
    ["something is paid", { successful_payment: { currency: "XTR", total_amount: 1 } }],
    ["a boost", { boost_added: { boost_count: 1 } }],
    ["a new background", { chat_background_set: { type: { type: "fill" } } }],
    ["a winner", { giveaway_completed: { winner_count: 1 } }],
    ["a kind that doesn't exist yet", { hologram_started: { by: person } }],
  ])("%s", async (_, content) => {
    expectReply(await forge.says(content), null);
    expectReply(await forge.saysIn(group, content), null);
    await forge.isWell();
  });
});
