import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { en as staffTexts } from "../../../../../src/bot/staff/texts/en.ts";
import { en } from "../../../../../src/bot/texts/en.ts";
import { textsOf, withStaff } from "../../../../support/staff.ts";
import { openCase, signature } from "./open-case.ts";

it.each([
  "/var/spool/cups is full",
  "/etc/hosts",
  "/home/ann/kettle.log says E7",
  "/opt.d/x",
  "/r/kettles says it's the lid",
  "/unplugged is what I tried",
  "/?",
])("%s is passed on by a person and by staff", async (text) => {
  const { ann_says, bob_says, staff } = await openCase();
  expect(await ann_says(text)).toEqual([text]);
  expect(await bob_says(text)).toEqual([`${signature}\n${text}`]);
  expect(staff.texts.at(-1)).toBe(text);
});

it("a path can be the description of a question to staff", async () => {
  const { bot, staff } = await withStaff();
  await bot.asks("/start person");
  await bot.asks("/dev/ttyUSB0 doesn't show the kettle");
  expect(staff.texts.join()).toContain("/dev/ttyUSB0 doesn't show the kettle");
});

it("without a case, a path is a question like any other", async () => {
  const { bot } = await withStaff();
  const [reply] = await bot.asks("/usr/share/doc says how many years guarantee");
  expect(reply?.text).not.toBe(en.fallback.unknownCommand);
  const [unknown] = await bot.asks("/kettle");
  expect(unknown?.text).toBe(en.fallback.unknownCommand);
});

it.each(["/help", "/faq", "/privacy"])("the command %s isn't passed on", async (command) => {
  const { ann_says, bob_says } = await openCase();
  expect(await ann_says(command)).toEqual([]);
  expect(await bob_says(command)).toEqual([]);
});

it("a command to another bot in the group isn't passed on", async () => {
  const { bob_says } = await openCase();
  expect(await bob_says("/close@tea_bot")).toEqual([]);
});

it("staff is told of a command that it misspells, and a word after it sends it", async () => {
  const { bob_says, staff } = await openCase();
  expect(await bob_says("/clsoe")).toEqual([]);
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.misspelt("/clsoe", "/close"));
  expect(await bob_says("/clsoe is what I typed")).toEqual([
    `${signature}\n/clsoe is what I typed`,
  ]);
});

it("commands work with a full stop, in capitals and with the bot's name", async () => {
  const { bot, staff, bob_says } = await openCase();
  await bob_says("/TAKE.");
  expect(staff.topics.at(-1)?.name).toBe("1 · Bob · who won the match yesterday");
  await bob_says(`/close@${bot.telegram.bot.username}`);
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.closedBy(1, "Bob"));
});

it("/take keeps the question in the topic's name, also as a reply, and after the topic was named anew", async () => {
  const { bob, chat, topic, staff, bob_says } = await openCase();
  await bob_says("/take", { replyTo: staff.messages[0] as Message });
  expect(staff.topics.at(-1)?.name).toBe("1 · Bob · who won the match yesterday");
  bob.groups.changeTopic(chat, topic, { name: "tea" });
  await bob_says("/take", { replyTo: staff.messages.at(-1) as Message });
  expect(staff.topics.at(-1)?.name).toBe("1 · Bob · who won the match yesterday");
});

it("/help lists what staff can do: in its group, and for administrators in private", async () => {
  const { bot, bob, chat, ann, telegram, staff, topic } = await openCase();
  for (const place of [{}, { topic }]) {
    bob.send("/help", { chat, ...place });
    await bot.settled();
  }
  const said = textsOf(telegram.messages(chat)).filter((text) =>
    text?.startsWith(staffTexts.help.everywhere),
  );
  expect(said).toHaveLength(2);
  expect(said[0]).toContain(`/misses · ${staffTexts.menu.misses}`);
  expect(said[0]).toContain(`/take · ${staffTexts.caseMenu.take}`);
  expect(staff.texts.at(-1)).toBe(said[0]);
  const [forBob] = await bot.asks("/help", bob);
  expect(forBob?.text).toContain(`/stats · ${staffTexts.menu.stats}`);
  const [forAnn] = await bot.asks("/help", ann);
  expect(forAnn?.text).not.toContain("/stats");
});
