import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { buttonsOf } from "../../support/bot.ts";
import { linksOf, startGroup, type TestGroup, textsOf } from "../../support/group.ts";

describe("suggestions in a group", () => {
  const boil = "How do I boil water?";
  const suggestionsIn = async (group: TestGroup) => {
    const [list] = await group.says("@faq_bot water and limescale");
    expect(list?.text).toBe(en.groups.suggest);
    return list as Message;
  };

  it("are replaced by the answer that the asker chooses", async () => {
    const group = await startGroup();
    const list = await suggestionsIn(group);
    await group.tap(list, boil);
    expect(group.shown()).toHaveLength(1);
    expect(group.shown()[0]?.text).toContain(boil);
    expect(buttonsOf(group.shown()[0])).toContain(en.groups.more);
  });

  it("are a question where it's a single one, and replaced in the same way", async () => {
    const group = await startGroup();
    const [suggestion] = await group.says("@faq_bot boil faster please");
    expect(suggestion?.text).toBe(en.answer.suggestOne);
    expect(buttonsOf(suggestion)).toEqual([boil, en.buttons.none, en.groups.more]);
    expect(linksOf(suggestion)).toEqual(["https://t.me/faq_bot"]);
    await group.tap(suggestion as Message, boil);
    expect(textsOf(group.shown())).toEqual([expect.stringContaining("Fill it, close the lid")]);
  });

  it("show others what they tap in an ephemeral message", async () => {
    const group = await startGroup();
    await group.tap(await suggestionsIn(group), boil, group.bob);
    expect(textsOf(group.shown())).toEqual([en.groups.suggest]);
    expect(group.ephemeral(group.bob)[0]?.text).toContain(boil);
    expect(group.ephemeral()).toEqual([]);
  });

  it("open the private chat of others on a server without ephemeral messages", async () => {
    const group = await startGroup({ version: 10.1 });
    const list = await suggestionsIn(group);
    const tap = await group.tap(list, boil, group.bob);
    expect(tap.url).toMatch(/^https:\/\/t\.me\/faq_bot\?start=/);
    expect(textsOf(group.shown())).toEqual([en.groups.suggest]);
  });

  it("may also be chosen by the author of the message that somebody pointed at", async () => {
    const group = await startGroup();
    const question = group.bob.send("water and limescale", { chat: group.chat.id });
    const [list] = await group.says("/ask", { replyTo: question });
    await group.tap(list as Message, boil, group.bob);
    expect(group.shown()[0]?.text).toContain(boil);
  });

  it('link to the same suggestions in private; "None of these" says that the FAQ has no answer', async () => {
    const group = await startGroup();
    const list = await suggestionsIn(group);
    const link = new URL(linksOf(list)[0] ?? "");
    const [again] = await group.bot.asks(`/start ${link.searchParams.get("start")}`);
    expect(buttonsOf(again)).toContain(boil);
    await group.tap(list, en.buttons.none);
    expect(textsOf(group.shown())).toEqual([en.groups.unknown]);
  });
});
