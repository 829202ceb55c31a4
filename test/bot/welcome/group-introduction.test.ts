import { describe, expect, it } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { startGroup, textsOf } from "../../support/group.ts";

const day = 24 * 60 * 60_000;
const introduced = (texts = en) => texts.groups.introduction("@faq_bot");

describe("in a group that the bot is added to", () => {
  it("it introduces itself once a month, in the language of who added it", async () => {
    const { bot, bob, ann, telegram, chat, clock, shown } = await startGroup();
    const added = bob.groups.create("Kettles", [ann]);
    await bot.settled();
    expect(textsOf(shown(added))).toEqual([introduced(de)]);
    const again = async () => {
      bob.groups.removeBot(added.id);
      bob.groups.addBot(added.id);
      await bot.settled();
      return shown(added).length;
    };
    expect(await again()).toBe(1);
    bob.groups.promoteBot(added.id);
    clock.now += 29 * day;
    expect(await again()).toBe(1);
    clock.now += 2 * day;
    expect(await again()).toBe(2);
    expect(telegram.messages(chat.id)).toEqual([]);
  });

  it("/start introduces it, but not right after a link has added it", async () => {
    const { bot, ann, clock, shown } = await startGroup();
    const added = ann.groups.create("Kettles", []);
    ann.send("/start@faq_bot true", { chat: added.id });
    await bot.settled();
    expect(textsOf(shown(added))).toEqual([introduced()]);
    clock.now += 2 * 60_000;
    ann.send("/start@faq_bot", { chat: added.id });
    await bot.settled();
    expect(textsOf(shown(added))).toEqual([introduced(), introduced()]);
  });

  it("it says nothing when it's removed", async () => {
    const { ann, bot, chat, shown } = await startGroup();
    ann.groups.removeBot(chat.id);
    await bot.settled();
    expect(shown()).toEqual([]);
    expect(bot.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
