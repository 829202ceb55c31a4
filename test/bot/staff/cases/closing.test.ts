import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { buttonsOf } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

it("a closed case asks the person whether it helped, and offers staff a lesson and a draft of an entry", async () => {
  const { bot, staff, store, ann } = await withStaff();
  await askStaff(bot);
  await staff.send("Buy a kettle.\n\nThey are <cheap>.");
  await staff.send("/close");
  expect(buttonsOf(bot.last())).toEqual(["Yes", "Not really"]);
  await bot.tap(bot.last(), "Not really");
  expect(bot.last().text).toContain("I'm sorry.");
  expect(staff.texts.at(-1)).toBe("The person says it didn't help.");
  const closed = staff.messages.find((message) => buttonsOf(message).includes("Make a lesson"));
  expect(await staff.tap(closed, "Make a lesson")).toBe(
    "Noted: the FAQ needs a new entry for this.",
  );
  await staff.tap(closed, "Draft an entry");
  expect(JSON.parse(staff.texts.at(-1) ?? "")).toMatchObject({
    id: "who-won-the-match-yesterday",
    question: "who won the match yesterday",
    answer: [
      { type: "paragraph", html: "Buy a kettle." },
      { type: "paragraph", html: "They are &lt;cheap&gt;." },
    ],
  });
  expect(await store.lessons.all()).toMatchObject([
    { wordings: ["who won the match yesterday"], entry: null },
  ]);
  await staff.send("Are you there?");
  expect(staff.texts.at(-1)).toContain("this doesn't reach the person");
  expect(textsOf(await bot.asks("how do i descale the kettle"))[0]).not.toContain("Our helper");
  await staff.send("/reopen");
  ann.send("yes");
  await bot.settled();
  expect(staff.texts.at(-1)).toBe("yes");
});

it("the person can close the case too", async () => {
  const { bot, staff } = await withStaff();
  await bot.tap(await askStaff(bot), "I'm done, close it");
  expect(staff.texts.at(-1)).toBe("Case 1 was closed by the person.");
  expect(staff.topics.at(-1)?.closed).toBe(true);
  expect(bot.last().text).toContain("Did it help?");
});

it("a blocked person reaches nobody, and still gets answers from the FAQ", async () => {
  const { bot, staff } = await withStaff();
  await askStaff(bot);
  await staff.send("/ban");
  expect(bot.last().text).toContain("no longer take your messages");
  const before = staff.texts.length;
  const [unknown] = await bot.asks("who won the match yesterday");
  expect(unknown?.text).toContain("I couldn't find that");
  expect(await bot.tap(unknown as Message, "Ask a person")).toEqual([]);
  expect([staff.topics.length, staff.texts.length]).toEqual([1, before]);
  await staff.send("/unban");
  const [offer] = await bot.tap(unknown as Message, "Ask a person");
  expect(buttonsOf(offer)).toContain("Pass it on");
});

it("/forget ends a case and tells staff, and /privacy says before what is kept", async () => {
  const { bot, staff, store, chat } = await withStaff();
  expect(textsOf(await bot.asks("/privacy"))[0]).toContain("If you ask a person");
  await askStaff(bot);
  expect(textsOf(await bot.asks("/forget"))[0]).toContain("your questions to people");
  expect(staff.texts.at(-1)).toContain("nothing you write here reaches them.");
  expect(await store.cases.findOpen(bot.ann.id, chat)).toBeUndefined();
  await staff.send("Hello?");
  expect(bot.last().text).not.toContain("Hello?");
});
