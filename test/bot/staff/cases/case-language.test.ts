import { expect, it } from "vitest";
import { en } from "../../../../src/bot/staff/texts/en.ts";
import { askStaff, withStaff } from "../../../support/staff.ts";

const notice = "The person now writes in German.";

it("staff is told when a person switches to another language in the middle of a case", async () => {
  const { bot, staff } = await withStaff();
  await askStaff(bot);
  expect(staff.texts[0]).toContain("Language: English");
  const [choice] = await bot.asks("/language");
  await bot.tap(choice as NonNullable<typeof choice>, "Deutsch");
  expect(staff.texts).not.toContain(notice);
  await bot.asks("zorgblat frumps");
  await bot.asks("zorgblat gramps");
  expect(staff.texts.slice(1)).toEqual(["zorgblat frumps", notice, "zorgblat gramps"]);
});

it("a topic that is made anew says the language too, and takes the notice of another", async () => {
  const { bot, staff, telegram, chat } = await withStaff();
  await askStaff(bot);
  const topic = staff.topics[0]?.message_thread_id;
  await telegram.call("deleteForumTopic", { chat_id: chat, message_thread_id: topic });
  const [choice] = await bot.asks("/language");
  await bot.tap(choice as NonNullable<typeof choice>, "Deutsch");
  await bot.asks("zorgblat frumps");
  expect(staff.topics).toHaveLength(1);
  expect(staff.texts).toEqual([
    expect.stringContaining("\nLanguage: English\n"),
    en.cases.topicRecreated(1),
    "zorgblat frumps",
    notice,
  ]);
});
