import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import { mention, mentioning } from "./support/contents.ts";
import { answer, command, question, startForging, textsOf } from "./support/forging.ts";

const { bot, forge, group } = await startForging();

describe("in a forum, the bot replies in the topic of", () => {
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
    ["a mention", () => forge.saysIn(forum, { ...topic, ...mention })],
    ["a command", () => forge.saysIn(forum, { ...topic, ...command("/faq@faq_bot") })],
    [
      "a secret",
      () => forge.saysIn(forum, { ...topic, ...mentioning("@faq_bot my code is 12345") }),
    ],
    ["a dialog", () => forge.saysIn(forum, { ...topic, ...command("/start@faq_bot fix-lid") })],
    ["a dialog's end", () => forge.saysIn(forum, { ...topic, ...command("/cancel@faq_bot") })],
    ["a button", () => tapsThere("x")],
    ["a button that begins a dialog", () => tapsThere("h")],
    ["a list that can no longer be edited", () => tapsThere("s")],
  ])("%s", async (_, happens) => {
    await happens();
    expect(threads().length).toBeGreaterThan(0);
    expect(new Set(threads())).toEqual(new Set([17]));
    await forge.isWell();
  });

  it("a question that could not be answered", async () => {
    const how = { kind: "error" as const, status: 400, description: "Bad Request: whatever" };
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    await forge.saysIn(forum, { ...topic, ...mention });
    expect(threads()).toEqual([17, 17]);
    expect(bot.log.splice(0).join("")).toContain('"level":50'); // that is what was refused
    await forge.isWell();
  });

  it("no topic where the message is in a thread but in no topic", async () => {
    await forge.saysIn(group, { message_thread_id: 17, ...mention });
    expect(threads()).toEqual([undefined]);
    await forge.isWell();
  });

  describe("whose messages still arrive, as replies, if Telegram doesn't find it:", () => {
    const gone = {
      kind: "error" as const,
      status: 400,
      description: "Bad Request: message thread not found",
    };
    const repliesTo = () =>
      bot.telegram.calls
        .filter(
          ({ method, params }) => method === "sendMessage" && !("message_thread_id" in params),
        )
        .map(({ params }) => Reflect.get(params.reply_parameters as object, "message_id"));

    it.each<[string, () => Promise<unknown>]>([
      ["an answer", () => forge.saysIn(forum, { ...topic, ...mention })],
      [
        "a warning",
        () => forge.saysIn(forum, { ...topic, ...mentioning("@faq_bot my code is 12345") }),
      ],
      ["what a button leads to", () => tapsThere("h")],
    ])("%s", async (_, happens) => {
      bot.telegram.fail({ method: "sendMessage", times: 1, how: gone });
      await happens();
      expect(threads()).toEqual([17, undefined]);
      expect(repliesTo()).toEqual([expect.any(Number)]);
      await forge.isWell();
    });

    it("the apology for what couldn't be answered", async () => {
      const how = { ...gone, description: "Bad Request: whatever" };
      bot.telegram.fail({ method: "sendMessage", times: 1, how });
      bot.telegram.fail({ method: "sendMessage", times: 1, how: gone });
      const said = await forge.saysIn(forum, { ...topic, ...mention });
      expect(textsOf(said)).toEqual([en.faults.failed]);
      expect(threads()).toEqual([17, 17, undefined]);
      bot.log.splice(0); // that is what was refused
    });

    it("an answer in a private chat with topics", async () => {
      bot.telegram.fail({ method: "sendMessage", times: 1, how: gone });
      const said = await forge.says({ ...topic, text: question });
      expect(textsOf(said)).toEqual([expect.stringMatching(answer)]);
      expect(threads()).toEqual([17, undefined]);
      await forge.isWell();
    });
  });

  const tapsThere = (data: string) => {
    const { info: chat } = bot.telegram.findChat(forum);
    const message = { message_id: 9e5, date: 1, chat, from: bot.telegram.botUser, text: "x" };
    return forge.tap(data, { message: { ...message, ...topic } });
  };
});
