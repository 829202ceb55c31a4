import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { answer, command, type Forging, forging, question, textsOf } from "./support/forging.ts";

const seconds = () => Math.floor(Date.now() / 1000);

let bot: TestBot;
let forge: Forging;
let group: number;
beforeAll(async () => {
  bot = await startTestBot();
  forge = forging(bot);
  await bot.asks("/help");
  group = bot.telegram.addGroup("Tea lovers", [bot.ann]).id;
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => void bot.log.splice(0));

const onlyText = /only read text/;
const file = { file_id: "f", file_unique_id: "u" };
const photo = [{ ...file, width: 9, height: 9 }];
const place = { latitude: 25.2, longitude: 55.3 };
const person = { id: 5, is_bot: false, first_name: "Eve" };
const channel = { id: -1009, type: "channel", title: "News" };
const otherBot = { id: 99, is_bot: true, first_name: "Other", username: "other_bot" };
const onBehalf = /^You're writing on behalf of a group or channel/;
const anonymous = { id: 1087968824, is_bot: true, first_name: "Group" };
const mention = () => `@${bot.telegram.bot.username} ${question}`;

/** One reply that fits, or with null none at all. */
function expectSaid(said: Parameters<typeof textsOf>[0], expected: RegExp | null): void {
  expect(textsOf(said)).toEqual(expected ? [expect.stringMatching(expected)] : []);
}

describe("what a person may send besides a question", () => {
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
    ["a place", { location: place }, onlyText],
    ["a place where somebody is now", { location: { ...place, live_period: 60 } }, onlyText],
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
    ["media that costs stars", { paid_media: { star_count: 1, paid_media: [] } }, null],
    ["a giveaway", { giveaway: { chats: [channel], winner_count: 1 } }, null],
    ["an invoice", { invoice: { title: "T", total_amount: 1 } }, null],
    ["what there is not yet", { hologram: { text: question } }, null],
    ["nothing at all", {}, null],
    ["an empty text", { text: "" }, /looks empty/],
    ["spaces", { text: " \n\t\u00a0" }, /looks empty/],
    ["an empty caption", { photo, caption: "" }, /looks empty/],
    ["a caption with entities", captioned(`*${question}*`), answer],
    ["entities that lie outside of the text", { text: question, entities: [far()] }, answer],
    ["a forwarded message", forwarded({ type: "user", sender_user: person }), answer],
    ["one of a hidden user", forwarded({ type: "hidden_user", sender_user_name: "E" }), answer],
    ["one of a channel", forwarded({ type: "channel", chat: channel, message_id: 1 }), answer],
    ["one of a bot", forwarded({ type: "user", sender_user: otherBot }), answer],
    ["a message by another inline bot", { text: question, via_bot: otherBot }, answer],
    ["a reply to what is elsewhere", { text: question, external_reply: { chat: channel } }, answer],
    ["a reply to a story", { text: question, reply_to_story: { chat: channel, id: 1 } }, answer],
    ["a reply to a deleted message", { text: question, reply_to_message: gone() }, answer],
    ["a quote", { text: question, quote: { text: "x", position: 0 } }, answer],
    ["a message that was scheduled", { text: question, is_from_offline: true }, answer],
    ["a protected one", { text: question, has_protected_content: true }, answer],
    ["a picture that is hidden", { photo, has_media_spoiler: true, caption: question }, answer],
  ])("%s", async (_, content, expected) => {
    expectSaid(await forge.says(content), expected);
    await forge.isWell();
  });

  it("a message by the bot's own inline mode is not answered", async () => {
    expectSaid(await forge.says({ text: question, via_bot: bot.telegram.botUser }), null);
    await forge.isWell();
  });
});

function captioned(caption: string) {
  const entities = ["bold", "text_link", "custom_emoji", "blockquote", "what-comes-later"];
  const caption_entities = entities.map((type) => ({ type, offset: 0, length: caption.length }));
  return { photo, caption, caption_entities };
}
function far() {
  return { type: "bot_command", offset: 4000, length: 4000 };
}
function forwarded(forward_origin: object) {
  return { text: question, forward_origin: { date: 1, ...forward_origin } };
}
function gone() {
  return { message_id: 1, date: 0, chat: { id: 1, type: "private", first_name: "X" } };
}

describe("an album", () => {
  let albums = 0;
  const shows = async (...pictures: object[]) => {
    const media_group_id = `album ${++albums}`;
    const said = [];
    for (const picture of pictures)
      said.push(...(await forge.says({ media_group_id, photo, ...picture })));
    return said;
  };

  it("without words is told once that only text is read", async () => {
    expectSaid(await shows({}, {}, {}), onlyText);
    expectSaid(await shows({}, {}), onlyText);
    await forge.isWell();
  });

  it("with words is answered by them, and no more is said", async () => {
    expectSaid(await shows({ caption: question }, {}, {}), answer);
    await forge.isWell();
  });

  it("with a reply in words in a dialog is that reply, and no more is said", async () => {
    await bot.asks("/start fix-lid");
    const said = await shows({ caption: "blue" }, {}, {});
    await bot.asks("/cancel");
    expectSaid(said, /^Turn the lid/);
    await forge.isWell();
  });

  it("with nothing but a secret is warned about once", async () => {
    expectSaid(await shows({ caption: "12345" }, {}, {}), /^Please be careful/);
    await forge.isWell();
  });

  it("in a group is nobody's question", async () => {
    expectSaid(await forge.saysIn(group, { media_group_id: "g", photo }), null);
    expectSaid(await forge.saysIn(group, { media_group_id: "g", photo, caption: "tea" }), null);
    await forge.isWell();
  });
});

describe("service messages are nobody's question", () => {
  const chat_shared = { request_id: 1, chat_id: 1 };
  it.each<[string, object]>([
    ["somebody joins", { new_chat_members: [person] }],
    ["the bot is added", { new_chat_members: [{ ...otherBot, id: 123456, username: "faq_bot" }] }],
    ["somebody leaves", { left_chat_member: person }],
    ["the bot is put out", { left_chat_member: { ...otherBot, id: 123456 } }],
    ["a question is pinned", { pinned_message: { ...gone(), text: question } }],
    ["what is pinned is gone", { pinned_message: gone() }],
    ["a new title", { new_chat_title: question }],
    ["a new picture", { new_chat_photo: photo }],
    ["no picture", { delete_chat_photo: true }],
    ["a group is made", { group_chat_created: true }],
    ["a group moves", { migrate_to_chat_id: -100777 }],
    ["a group has moved", { migrate_from_chat_id: -777 }],
    ["messages vanish", { message_auto_delete_timer_changed: { message_auto_delete_time: 9 } }],
    ["a video chat", { video_chat_started: {} }],
    [
      "who is nearby",
      { proximity_alert_triggered: { traveler: person, watcher: person, distance: 1 } },
    ],
    ["a topic is made", { forum_topic_created: { name: question, icon_color: 1 } }],
    ["a topic is closed", { forum_topic_closed: {} }],
    ["people are shared", { users_shared: { request_id: 1, users: [{ user_id: 5 }] } }],
    ["a chat is shared", { chat_shared }],
    ["writing is allowed", { write_access_allowed: {} }],
    ["data of a web app", { web_app_data: { data: question, button_text: question } }],
    ["something is paid", { successful_payment: { currency: "XTR", total_amount: 1 } }],
    ["a boost", { boost_added: { boost_count: 1 } }],
    ["a new background", { chat_background_set: { type: { type: "fill" } } }],
    ["a winner", { giveaway_completed: { winner_count: 1 } }],
    ["what there is not yet", { hologram_started: { by: person } }],
  ])("%s", async (_, content) => {
    expectSaid(await forge.says(content), null);
    expectSaid(await forge.saysIn(group, content), null);
    await forge.isWell();
  });
});

describe("in a group", () => {
  it.each<[string, () => object, RegExp | null]>([
    ["what people say to each other", () => ({ text: question }), null],
    ["a mention", () => ({ text: mention() }), answer],
    ["a mention under a picture", () => ({ photo, caption: mention() }), answer],
    ["a mention alone", () => ({ text: "@faq_bot" }), /looks empty/],
    ["a mention in capitals", () => ({ text: `${question} @FAQ_BOT` }), answer],
    ["a name that only begins as the bot's", () => ({ text: `@faq_bot2 ${question}` }), null],
    ["the bot's command", () => command("/help@faq_bot"), /Write your question/],
    ["a command of another bot", () => command("/start@other_bot warranty"), null],
    ["a command of another bot with a mention", () => command("/help@other_bot @faq_bot"), null],
    ["a forwarded command", () => ({ ...command("/help"), ...forwarded({ type: "user" }) }), null],
    ["another bot's mention", () => ({ from: otherBot, text: mention() }), null],
    ["another bot's command", () => ({ from: otherBot, ...command("/help@faq_bot") }), null],
    ["an anonymous administrator's chat", () => behind(anonymous, { text: question }), null],
    ["their command", () => behind(anonymous, command("/help@faq_bot")), /Write your question/],
    ["their mention", () => behind(anonymous, { text: mention() }), answer],
    ["their dialog", () => behind(anonymous, command("/troubleshoot@faq_bot")), onBehalf],
    [
      "their link to a dialog",
      () => behind(anonymous, command("/start@faq_bot fix-lid")),
      onBehalf,
    ],
    ["their search without words", () => behind(anonymous, command("/search@faq_bot")), onBehalf],
    ["their search", () => behind(anonymous, command("/search@faq_bot lid")), /match(es)?: /],
    ["their link to an entry", () => behind(anonymous, command("/start@faq_bot warranty")), answer],
    [
      "their dialog with another bot",
      () => behind(anonymous, command("/troubleshoot@x_bot")),
      null,
    ],
    ["a message without a sender", () => ({ from: undefined, text: mention() }), null],
    [
      "a sender without a kind",
      () => ({ from: { id: 5, first_name: "E" }, text: mention() }),
      null,
    ],
    ["the channel's own posts", () => linked({ text: question }), null],
    ["a reply to a deleted message", () => ({ text: mention(), reply_to_message: gone() }), answer],
    ["a picture without words", () => ({ photo }), null],
  ])("%s", async (_, content, expected) => {
    expectSaid(await forge.saysIn(group, content()), expected);
    await forge.isWell();
  });

  it("two bots never talk to each other, however long one of them tries", async () => {
    for (let turn = 0; turn < 30; turn++) {
      const last = bot.telegram
        .messages(group)
        .findLast(({ from }) => from?.id === bot.telegram.bot.id);
      const content = { from: otherBot, text: mention(), reply_to_message: last };
      expectSaid(await forge.saysIn(group, content), null);
      expectSaid(await forge.says(content), null);
    }
    await forge.isWell();
  });

  it("somebody whose message is deleted before the answer gets it without a quote", async () => {
    const [reply] = await forge.saysIn(group, { text: mention() });
    expect(reply?.text).toMatch(answer);
    expect(reply?.reply_to_message).toBeUndefined();
    await forge.isWell();
  });
});

/** A message from behind an account of Telegram's own. */
function behind(from: object, content: object) {
  return { from, sender_chat: { id: group, type: "supergroup", title: "Tea" }, ...content };
}
function linked(content: object) {
  const from = { id: 777000, is_bot: false, first_name: "Telegram" };
  return { from, sender_chat: channel, is_automatic_forward: true, ...content };
}

describe("edits", () => {
  let edits = 0;
  const edited = (content: object) => {
    const { info: chat } = bot.telegram.findChat(bot.ann.id);
    const message = {
      message_id: 5000 + ++edits,
      date: seconds(),
      edit_date: seconds(),
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
    expectSaid(await edited(content), expected);
    await forge.isWell();
  });
});

describe("updates of other kinds are passed over", () => {
  const chat = { id: 1001, type: "private", first_name: "Ann" };
  const post = { message_id: 1, date: 1, chat: channel, text: question };
  const member = { status: "member", user: person };
  it.each<[string, object]>([
    ["a post of a channel", { channel_post: { ...post, sender_chat: channel } }],
    ["an edited post", { edited_channel_post: { ...post, ...command("/help") } }],
    [
      "a post with a person's name",
      { channel_post: { ...post, from: person, text: "@faq_bot hi" } },
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
    ["somebody's wish to join", { chat_join_request: { chat, from: person, date: 1 } }],
    ["a boost", { chat_boost: { chat, boost: {} } }],
    ["a delivery", { shipping_query: { id: "1", from: person, invoice_payload: "x" } }],
    ["a purchase", { purchased_paid_media: { from: person, paid_media_payload: "x" } }],
    ["what there is not yet", { some_future_thing: { chat, from: person, text: question } }],
    ["what there is not yet, as a list", { some_future_list: [question, { chat }] }],
    ["what there is not yet, as a text", { some_future_text: question }],
    ["what there is not yet, as nothing", { some_future_thing: null }],
    ["a message that is nothing", { message: null }],
    ["a message that is a text", { message: question }],
    ["a message that is empty", { message: {} }],
    ["a message without a chat", { message: { message_id: 1, from: person, text: question } }],
    ["a tap that is nothing", { callback_query: null }],
    ["an inline query from nobody", { inline_query: { id: "1", query: question, offset: "" } }],
    ["an update that is nothing", {}],
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

describe("in the middle of a dialog", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["an inline query", () => bot.ann.queryInline("blue")],
    ["an empty inline query", () => bot.ann.queryInline("")],
    ["a changed membership", blocksAndUnblocks],
    [
      "an update of a future kind",
      () => forge.gives({ some_future_thing: { from: bot.ann.user } }),
    ],
    ["a vote", () => forge.gives({ poll_answer: { poll_id: "1", user: bot.ann.user } })],
    ["a service message", () => forge.says({ pinned_message: gone() })],
    ["somebody else's question", () => bot.asks(question, bob())],
    ["a voice message", () => forge.says({ voice: { ...file, duration: 1 } })],
    ["an edited question", () => forge.gives({ edited_message: { ...asked(), text: question } })],
    ["a chosen inline result", () => forge.gives({ chosen_inline_result: { from: bot.ann.user } })],
  ])("%s leaves it where it is", async (_, happens) => {
    await bot.asks("/start fix-lid");
    await happens();
    await bot.settled();
    const replies = await bot.asks("blue");
    await bot.asks("/cancel");
    expectSaid(replies, /^Turn the lid/);
    await forge.isWell();
  });

  const bob = () => bot.telegram.person(1002) ?? bot.telegram.addPerson({ first_name: "Bob" });
  const asked = () => ({
    message_id: 7000,
    date: 1,
    chat: { ...bot.ann.user, type: "private" },
    from: bot.ann.user,
  });
  async function blocksAndUnblocks() {
    bot.ann.blockBot();
    bot.ann.unblockBot();
  }
});

describe("in a topic of a forum the reply goes to that topic", () => {
  const topic = { message_thread_id: 17, is_topic_message: true };
  let forum: number;
  beforeAll(() => {
    forum = bot.telegram.addGroup("Tea forum", [bot.ann], { forum: true }).id;
    const opened = { message_thread_id: 17, name: "Kettles", icon_color: 0, closed: false };
    bot.telegram.findChat(forum).topics.set(17, opened);
  });
  const threads = () =>
    bot.telegram.calls
      .filter(({ method }) => method === "sendMessage")
      .map(({ params }) => params.message_thread_id);
  beforeEach(() => bot.telegram.clearCalls());

  it.each<[string, () => Promise<unknown>]>([
    ["a mention", () => forge.saysIn(forum, { ...topic, text: mention() })],
    ["a command", () => forge.saysIn(forum, { ...topic, ...command("/faq@faq_bot") })],
    ["a secret", () => forge.saysIn(forum, { ...topic, text: "@faq_bot my code is 12345" })],
    ["a dialog", () => forge.saysIn(forum, { ...topic, ...command("/start@faq_bot fix-lid") })],
    ["its end", () => forge.saysIn(forum, { ...topic, ...command("/cancel@faq_bot") })],
    ["a button", () => tapsThere("x")],
    ["a button that begins a dialog", () => tapsThere("h")],
    ["a list that can no longer be edited", () => tapsThere("s")],
  ])("%s", async (_, happens) => {
    await happens();
    expect(threads().length).toBeGreaterThan(0);
    expect(new Set(threads())).toEqual(new Set([17]));
    await forge.isWell();
  });

  it("and so does the word that something went wrong", async () => {
    const how = { kind: "error" as const, status: 400, description: "Bad Request: whatever" };
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    await forge.saysIn(forum, { ...topic, text: mention() });
    expect(threads()).toEqual([17, 17]);
    expect(bot.log.splice(0).join("")).toContain('"level":50'); // that is what was refused
    await forge.isWell();
  });

  it("while what is no topic message gets none, though it is in a thread", async () => {
    await forge.saysIn(group, { message_thread_id: 17, text: mention() });
    expect(threads()).toEqual([undefined]);
    await forge.isWell();
  });

  const tapsThere = (data: string) => {
    const { info: chat } = bot.telegram.findChat(forum);
    const message = { message_id: 9e5, date: 1, chat, from: bot.telegram.botUser, text: "x" };
    return forge.tap(data, { message: { ...message, ...topic } });
  };
});
