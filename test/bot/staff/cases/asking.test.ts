import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en } from "../../../../src/bot/texts/en.ts";
import { es } from "../../../../src/bot/texts/es.ts";
import { buttonsOf, startTestBot } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

const { cases, groups, fallback } = en;

describe("an offer to pass a question on can be cancelled", () => {
  it("by its button, which says that nothing was sent", async () => {
    const { bot, ann, staff, telegram } = await withStaff();
    const [unknown] = await bot.asks("who won the match yesterday");
    const [offer] = await bot.tap(unknown as Message, cases.ask);
    expect(buttonsOf(offer)).toEqual([cases.pass, cases.reword, cases.cancel]);
    await bot.tap(offer as Message, cases.cancel);
    expect(telegram.messages(ann.id).at(-1)).toMatchObject({
      message_id: offer?.message_id,
      text: cases.notSent,
    });
    expect(staff.topics).toEqual([]);
    expect(textsOf(await bot.asks("/cancel"))).toEqual([fallback.nothingToCancel]);
  });

  it("and so can the request to describe it, by its button or in words", async () => {
    const { bot, staff } = await withStaff();
    const [describe] = await bot.asks("/start person");
    expect(buttonsOf(describe)).toEqual([cases.cancel]);
    await bot.tap(describe as Message, cases.cancel);
    expect(bot.last().text).toBe(cases.notSent);
    await bot.asks("/start person");
    expect(textsOf(await bot.asks("oh never mind"))).toEqual([cases.notSent]);
    await bot.asks("how do i descale it");
    expect(staff.topics).toEqual([]);
  });

  it("but not after it was passed on: the button then says that it was", async () => {
    const { bot, staff } = await withStaff();
    const [describe] = await bot.asks("/start person");
    await bot.asks("who won the match yesterday");
    expect(staff.topics).toHaveLength(1);
    expect(textsOf(await bot.tap(describe as Message, cases.cancel))).toEqual([cases.already]);
  });
});

describe("a message that says nothing isn't passed on as the question, but the bot asks again", () => {
  it.each(["hi", "thanks", "is anybody there?", "i want to talk to a human", "hola", "ok, danke"])(
    "%s",
    async (words) => {
      const { bot, staff } = await withStaff();
      const [describe] = await bot.asks("/start person");
      expect(textsOf(await bot.asks(words))).toEqual([cases.describeAgain]);
      expect(textsOf(await bot.asks(words))).toEqual([describe?.text]);
      expect(staff.topics).toEqual([]);
      await bot.asks("who won the match yesterday");
      expect(staff.topics).toHaveLength(1);
    },
  );
});

it("a message that comes after the case was opened by another way goes there", async () => {
  const { bot, staff } = await withStaff();
  const [unknown] = await bot.asks("who won the match yesterday");
  const [offer] = await bot.tap(unknown as Message, cases.ask);
  await bot.tap(offer as Message, cases.reword);
  await bot.asks("/start person");
  await bot.tap(offer as Message, cases.pass);
  await bot.asks("it was on channel four");
  expect(staff.texts.at(-1)).toBe("it was on channel four");
});

describe("whoever asks for a person in words is led to staff", () => {
  it.each([
    "I'd rather talk to a human",
    "can i speak to a person",
    "real person please",
    "connect me to an opertor",
    "agent",
    "Hello, no bots please!",
    "quiero hablar con una persona",
    "puis-je parler à un conseiller svp",
    "позовите оператора",
    "temsilciye bağlanmak istiyorum",
    "أريد التحدث مع شخص حقيقي",
  ])("%s", async (words) => {
    const { bot, staff } = await withStaff();
    const [describe] = await bot.asks(words);
    expect(describe?.text).toContain(cases.describe);
    await bot.asks("who won the match yesterday");
    expect(staff.texts[0]).toContain("who won the match yesterday");
  });

  it("with the question, if they say it or reply to it", async () => {
    const { bot, ann } = await withStaff();
    const [offer] = await bot.asks("who won the match? let me talk to a human");
    expect(offer?.text).toContain(`${cases.offer}\nwho won the match?`);
    expect(buttonsOf(offer)).toContain(cases.pass);
    await bot.tap(offer as Message, cases.cancel);
    const asked = ann.send("who lost the match");
    await bot.settled();
    ann.send("human please", { replyTo: asked });
    await bot.settled();
    expect(bot.last().text).toContain(`${cases.offer}\nwho lost the match`);
  });

  it.each([
    ["how many years guarantee? human please", "How long is the warranty?"],
    ["can a person boil water", "How do I boil water?"],
  ])("unless the FAQ answers it: %s", async (words, entry) => {
    const { bot } = await withStaff();
    expect((await bot.asks(words))[0]?.text).toContain(entry);
  });

  it("in a group by the way to the private chat", async () => {
    const { bot, ann, telegram } = await withStaff();
    const group = telegram.addGroup("Tea", [ann]).id;
    ann.send("@faq_bot can i talk to a human?", { chat: group });
    await bot.settled();
    const reply = telegram.messages(group).at(-1);
    expect(reply?.text).toBe(cases.privately);
    expect(reply?.reply_markup?.inline_keyboard).toEqual([
      [{ text: groups.more, url: "https://t.me/faq_bot?start=person" }],
    ]);
  });

  it("who don't take their messages any more: the bot says so", async () => {
    const { bot, staff } = await withStaff();
    await askStaff(bot);
    await staff.send("/ban");
    expect(textsOf(await bot.asks("human please"))).toEqual([cases.blocked]);
  });
});

describe("without staff, whoever asks for a person is told that none answers", () => {
  it("in private and in groups", async () => {
    await using bot = await startTestBot();
    const [reply] = await bot.asks("can i talk to a human?");
    expect(reply?.text).toBe(cases.nobody);
    expect(buttonsOf(reply)).toEqual([]);
    const group = bot.telegram.addGroup("Tea", [bot.ann]).id;
    bot.ann.send("@faq_bot human please", { chat: group });
    await bot.settled();
    expect(bot.telegram.messages(group).at(-1)?.text).toBe(cases.nobody);
  });

  it("in their language", async () => {
    await using bot = await startTestBot({ faqDir: "test/fixtures/teapot" });
    const eva = bot.telegram.addPerson({ first_name: "Eva", language_code: "es" });
    const [reply] = await bot.asks("hay alguien real?", eva);
    expect(reply?.text).toBe(es.cases.nobody);
  });
});
