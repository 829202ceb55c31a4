import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";
import {
  captionMentioning,
  channel,
  deletedMessage,
  expectReply,
  forwarded,
  mention,
  mentioning,
  otherBot,
  photo,
} from "./support/contents.ts";
import { answer, command, type Forging, forging, question } from "./support/forging.ts";

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

const anonymous = { id: 1087968824, is_bot: true, first_name: "Group" };
const onBehalf = /^You're writing on behalf of a group or channel/;

describe("in a group, the bot gives one fitting reply, or none, to", () => {
  it.each<[string, () => object, RegExp | null]>([
    ["a message to other people", () => ({ text: question }), null],
    ["a mention", () => mention, answer],
    ["a mention under a picture", () => ({ photo, ...captionMentioning(mention.text) }), answer],
    ["a mention alone", () => mentioning("@faq_bot"), /looks empty/],
    ["a mention in capitals", () => mentioning(`${question} @FAQ_BOT`), answer],
    [
      "a mention of a name that begins with the bot's",
      () => mentioning(`@faq_bot2 ${question}`),
      null,
    ],
    ["the bot's command", () => command("/help@faq_bot"), /Write your question/],
    ["a command of another bot", () => command("/start@other_bot warranty"), null],
    ["a command of another bot with a mention", () => command("/help@other_bot @faq_bot"), null],
    ["a forwarded command", () => ({ ...command("/help"), ...forwarded({ type: "user" }) }), null],
    ["another bot's mention", () => ({ from: otherBot, ...mention }), null],
    ["another bot's command", () => ({ from: otherBot, ...command("/help@faq_bot") }), null],
    [
      "an anonymous administrator's message to others",
      () => behind(anonymous, { text: question }),
      null,
    ],
    [
      "an anonymous administrator's command",
      () => behind(anonymous, command("/help@faq_bot")),
      /Write your question/,
    ],
    ["an anonymous administrator's mention", () => behind(anonymous, mention), answer],
    [
      "an anonymous administrator's dialog",
      () => behind(anonymous, command("/troubleshoot@faq_bot")),
      onBehalf,
    ],
    [
      "an anonymous administrator's link to a dialog",
      () => behind(anonymous, command("/start@faq_bot fix-lid")),
      onBehalf,
    ],
    [
      "an anonymous administrator's search without words",
      () => behind(anonymous, command("/search@faq_bot")),
      onBehalf,
    ],
    [
      "an anonymous administrator's search",
      () => behind(anonymous, command("/search@faq_bot lid")),
      /match(es)?: /,
    ],
    [
      "an anonymous administrator's link to an entry",
      () => behind(anonymous, command("/start@faq_bot warranty")),
      answer,
    ],
    [
      "an anonymous administrator's dialog with another bot",
      () => behind(anonymous, command("/troubleshoot@x_bot")),
      null,
    ],
    ["a message without a sender", () => ({ from: undefined, ...mention }), null],
    ["a sender without a kind", () => ({ from: { id: 5, first_name: "E" }, ...mention }), null],
    ["a post of the linked channel", () => linkedPost({ text: question }), null],
    [
      "a reply to a deleted message",
      () => ({ ...mention, reply_to_message: deletedMessage() }),
      answer,
    ],
    ["a picture without words", () => ({ photo }), null],
  ])("%s", async (_, content, expected) => {
    expectReply(await forge.saysIn(group, content()), expected);
    await forge.isWell();
  });

  it("no message of another bot, however often it tries", async () => {
    for (let turn = 0; turn < 30; turn++) {
      const last = bot.telegram
        .messages(group)
        .findLast(({ from }) => from?.id === bot.telegram.bot.id);
      const content = { from: otherBot, ...mention, reply_to_message: last };
      expectReply(await forge.saysIn(group, content), null);
      expectReply(await forge.says(content), null);
    }
    await forge.isWell();
  });

  it("a message that was deleted before the answer, without a quote", async () => {
    const [reply] = await forge.saysIn(group, mention);
    expect(reply?.text).toMatch(answer);
    expect(reply?.reply_to_message).toBeUndefined();
    await forge.isWell();
  });
});

/** A message from behind an account of Telegram's own. */
function behind(from: object, content: object) {
  return { from, sender_chat: { id: group, type: "supergroup", title: "Tea" }, ...content };
}

/** A post of a channel in its discussion group. */
function linkedPost(content: object) {
  const from = { id: 777000, is_bot: false, first_name: "Telegram" };
  return { from, sender_chat: channel, is_automatic_forward: true, ...content };
}
