import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mention, mentioning } from "./support/contents.ts";
import { command, startForging } from "./support/forging.ts";

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

  const tapsThere = (data: string) => {
    const { info: chat } = bot.telegram.findChat(forum);
    const message = { message_id: 9e5, date: 1, chat, from: bot.telegram.botUser, text: "x" };
    return forge.tap(data, { message: { ...message, ...topic } });
  };
});
