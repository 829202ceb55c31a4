import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { readHours } from "../../../../src/bot/staff/cases/hours.ts";
import { en } from "../../../../src/bot/texts/en.ts";
import { buttonsOf } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

it("a question without an answer becomes a topic that says nothing about who asks", async () => {
  const { bot, staff } = await withStaff();
  const [unknown] = await bot.asks("who won the match yesterday on my android phone");
  const [offer] = await bot.tap(unknown as Message, "Ask a person");
  expect(offer?.text).toContain("This is what I'll pass on:\nwho won the match");
  await bot.tap(offer as Message, "Pass it on");
  expect(bot.last().text).toContain("Passed on as number 1.");
  expect(staff.topics).toMatchObject([{ name: expect.stringMatching(/^1 · who won the match/) }]);
  const [header = ""] = staff.texts;
  expect(header).toContain(
    "Case 1\nwho won the match yesterday on my android phone\nTried: the bot",
  );
  expect(header).toContain("Language: English\nPlatform: Android\n");
  expect(JSON.stringify(staff.messages)).not.toMatch(/Ann|1001[^0-9]/);
});

it("personal data is not passed on, and a question that contained some has to be asked anew", async () => {
  const { bot, staff } = await withStaff();
  const [, unknown] = await bot.asks("who won the match yesterday, call +49 151 23456789");
  const [describe] = await bot.tap(unknown as Message, "Ask a person");
  expect(describe?.text).toContain("Tell us in one message what's wrong");
  await bot.asks("who won the match, call +49 151 23456789");
  expect(staff.topics).toHaveLength(1);
  expect(JSON.stringify([staff.messages, staff.topics])).not.toContain("23456789");
});

it("names are shown if the operator wants that", async () => {
  const { bot, staff } = await withStaff({ cases: { seesNames: true } });
  await askStaff(bot);
  expect(staff.texts[0]).toContain("From: Ann (@ann, 1001)");
});

it("the topic says what was tried: an entry that was not meant, a flow", async () => {
  const { bot, staff } = await withStaff();
  const [answer] = await bot.asks("how do i descale it");
  const [others] = await bot.tap(answer as Message, "Not quite");
  const [offer] = await bot.tap(others as Message, "Ask a person");
  await bot.tap(offer as Message, "Pass it on");
  expect(staff.texts[0]).toContain("Tried: was shown: ");
  await staff.send("/close");
  await bot.asks("/start fix-lid");
  await bot.asks("red");
  await bot.asks("no its cold");
  const [contact] = await bot.asks("still not working");
  const [said] = await bot.tap(contact as Message, "Ask a person");
  await bot.tap(said as Message, "Pass it on");
  expect(staff.texts[0]).toContain("Tried: went through “");
});

it("people can reword their question, add a picture, edit it later, or cancel", async () => {
  const { bot, ann, staff } = await withStaff();
  const [unknown] = await bot.asks("who won the match yesterday");
  const [offer] = await bot.tap(unknown as Message, "Ask a person");
  await bot.tap(offer as Message, "Reword it");
  expect(textsOf(await bot.asks("/cancel"))).toEqual(["All right, I've stopped. Anything else?"]);
  await bot.asks("how do i descale it"); // it is the FAQ's again
  expect(staff.topics).toEqual([]);
  await bot.tap(offer as Message, "Reword it");
  const photo = ann.send("it looks like this", { kind: "photo" });
  await bot.settled();
  expect(staff.texts[0]).toContain("it looks like this");
  expect(staff.messages[1]?.photo).toBeDefined();
  ann.edit(photo, "it looks like that");
  await bot.settled();
  expect(staff.texts.at(-1)).toBe("The question was changed:\nit looks like that");
});

it("the offer says when staff is back, or how long an answer usually takes", async () => {
  const hours = readHours("Mon-Fri 09:00-18:00 Europe/Berlin");
  const { bot, clock, staff } = await withStaff({ cases: { hours } });
  const expected = async () => {
    await bot.asks("/cancel"); // an earlier offer
    const [unknown] = await bot.asks("who won the match yesterday");
    const [offer] = await bot.tap(unknown as Message, "Ask a person");
    return offer as Message;
  };
  expect((await expected()).text).toContain("I can't say how long it will take");
  for (let i = 0; i < 3; i++) {
    await bot.tap(await expected(), "Pass it on");
    clock.time += 22 * 60_000;
    await staff.send("So it is");
    await staff.send("/close");
  }
  expect((await expected()).text).toContain("An answer usually takes about 25 minutes.");
  clock.time = Date.UTC(2026, 0, 9, 17, 1); // Friday, 18:01 in Berlin
  expect((await expected()).text).toMatch(/back: Monday, 9:00/);
});

it("the person reads their own language, whichever language staff writes", async () => {
  const { bot, staff, telegram } = await withStaff({ faqDir: "test/fixtures/teapot" });
  const eva = telegram.addPerson({ first_name: "Eva", language_code: "de" });
  await bot.asks("/start person", eva);
  expect(bot.last(eva).text).toContain("Schreib in einer einzigen Nachricht");
  await bot.asks("Wer hat gestern gewonnen?", eva);
  expect(bot.last(eva).text).toContain("Weitergegeben als Nummer 1.");
  expect(staff.texts[0]).toContain("Language: German");
  await staff.send("Nobody");
  expect(bot.last(eva).text).toBe("Unser Team (ein Mensch)\nNobody");
  await staff.send("/close");
  expect(buttonsOf(bot.last(eva))).toEqual(["Ja", "Nein"]);
});

it("an offer to ask staff doesn't end waiting for search words", async () => {
  const { bot } = await withStaff();
  await bot.asks("/search");
  const [unknown] = await bot.asks("/start elsewhere");
  expect(buttonsOf(unknown)).toContain("Ask a person");
  await bot.tap(unknown as Message, "Ask a person");
  expect((await bot.asks("/cancel"))[0]?.text).toBe(en.search.cancelled);
});

it("/cancel takes an offer back", async () => {
  const { bot } = await withStaff();
  const [unknown] = await bot.asks("who won the match yesterday");
  await bot.tap(unknown as Message, "Ask a person");
  expect((await bot.asks("/cancel"))[0]?.text).toBe(en.search.cancelled);
  expect((await bot.asks("/cancel"))[0]?.text).toBe(en.fallback.nothingToCancel);
});
