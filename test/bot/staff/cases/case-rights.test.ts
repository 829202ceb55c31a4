import { expect, it } from "vitest";
import { buttonsOf, startTestBot } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

it("case commands are refused with one line outside the topics of cases", async () => {
  const { bot, ann, staff, chat } = await withStaff();
  await askStaff(bot);
  expect(textsOf(await bot.asks("/close"))).toEqual([
    "This is for members of the staff group, in a case topic.",
  ]);
  const group = bot.telegram.addGroup("Others", [ann]);
  ann.send("/ban", { chat: group.id }); // another bot's
  await bot.settled();
  expect(bot.telegram.messages(group.id)).toHaveLength(1);
  ann.send("/ban@faq_bot", { chat: group.id });
  await bot.settled();
  expect(bot.telegram.messages(group.id)).toHaveLength(3);
  await staff.send("/take", { topic: undefined });
  expect(bot.telegram.messages(chat).at(-1)?.text).toBe("This only works in a case topic.");
  expect(staff.topics.at(-1)).toMatchObject({ closed: false });
});

it("without a staff group nobody is offered staff, and the commands are unknown", async () => {
  await using bot = await startTestBot();
  const [unknown] = await bot.asks("who won the match yesterday");
  expect(buttonsOf(unknown)).not.toContain("Ask a person");
  expect(textsOf(await bot.asks("/close"))[0]).toContain("I don't know this command");
});
