import { describe, expect, it } from "vitest";
import { askStaff, withStaff } from "../../../support/staff.ts";

const hour = 60 * 60 * 1000;

it("staff is reminded of people who wait and the bot reassures them, with growing pauses; a week without a reply to an answer ends the case", async () => {
  const { bot, staff, clock } = await withStaff();
  await askStaff(bot);
  const due = async (hours: number) => {
    clock.time += hours * hour;
    const before = [staff.texts.length, bot.telegram.messages(bot.ann.id).length];
    await bot.periodic.cases();
    return [
      staff.texts.length - (before[0] ?? 0),
      bot.telegram.messages(bot.ann.id).length - (before[1] ?? 0),
    ];
  };
  expect(await due(0.9)).toEqual([0, 0]);
  expect(await due(0.2)).toEqual([1, 1]);
  expect(staff.texts.at(-1)).toBe("Nobody has answered this person yet.");
  expect(bot.last().text).toContain("Nobody has got to your question yet");
  expect(await due(1.9)).toEqual([0, 0]);
  expect(await due(0.2)).toEqual([1, 0]);
  await staff.send("Here I am");
  expect(await due(6.9 * 24)).toEqual([0, 0]);
  expect(await due(0.2 * 24)).toEqual([1, 1]); // a week is over
  expect(staff.texts.at(-1)).toBe("Case 1 was closed by the bot: nobody has written for a week.");
  expect(bot.last().text).toContain("Did it help?");
});

describe("a case reminds staff on its turn and closes after a week on the person's turn. The turn is", () => {
  const reminder = "Nobody has answered this person yet.";
  const autoClosed = "Case 1 was closed by the bot: nobody has written for a week.";

  /** A case that staff has answered. */
  async function answered() {
    const world = await withStaff();
    const { bot, staff, clock } = world;
    await askStaff(bot);
    const answer = await staff.send("Which blender is it?");
    /** What staff is told after a time. */
    const toldAfter = async (hours: number) => {
      clock.time += hours * hour;
      const before = staff.texts.length;
      await bot.periodic.cases();
      return staff.texts.slice(before);
    };
    const toldAfterDays = (days: number) => toldAfter(days * 24);
    /** Expects nothing for nearly an hour, then the reminder. */
    const expectReminder = async () => {
      expect(await toldAfter(0.9)).toEqual([]);
      expect(await toldAfter(0.2)).toEqual([reminder]);
    };
    /** Expects nothing for nearly a week, then the end. */
    const expectClosing = async () => {
      expect(await toldAfterDays(6.9)).toEqual([]);
      expect(await toldAfterDays(0.2)).toEqual([autoClosed]);
    };
    return { ...world, answer, toldAfter, toldAfterDays, expectReminder, expectClosing };
  }

  it.each(["/reopen", "the topic"])("staff's, after %s has reopened a case", async (how) => {
    const { bob, bot, chat, staff, expectReminder, toldAfterDays } = await answered();
    await staff.send("/close");
    expect(await toldAfterDays(8)).toEqual([]);
    if (how === "/reopen") await staff.send("/reopen");
    else {
      const topic = staff.topics[0]?.message_thread_id ?? 0;
      bob.groups.changeTopic(chat, topic, { closed: false });
      await bot.settled();
    }
    expect(staff.texts.at(-1)).toBe("Reopened: what you write here reaches the person again.");
    await expectReminder();
    expect(bot.last().text).toContain("Nobody has got to your question yet");
  });

  it("unchanged, after /reopen in an open case", async () => {
    const { staff, toldAfterDays } = await answered();
    await toldAfterDays(6);
    await staff.send("/reopen");
    expect(await toldAfterDays(1.1)).toEqual([autoClosed]);
  });

  it("staff's, after the only answer is deleted", async () => {
    const { staff, store, answer, toldAfterDays, expectReminder } = await answered();
    await toldAfterDays(1);
    await staff.send("/delete", { replyTo: answer });
    expect(await store.cases.find(1)).toMatchObject({ answer: undefined });
    await expectReminder();
  });

  it("still the person's, after one of two answers is deleted", async () => {
    const { staff, store, answer, expectClosing } = await answered();
    await staff.send("Or is it a kettle?");
    await staff.send("/delete", { replyTo: answer });
    expect(await store.cases.find(1)).toMatchObject({ answer: "Or is it a kettle?" });
    await expectClosing();
  });

  it("staff's, after both answers are deleted", async () => {
    const { staff, answer, toldAfterDays, expectReminder } = await answered();
    const second = await staff.send("Or is it a kettle?");
    await toldAfterDays(1);
    await staff.send("/delete", { replyTo: second });
    await staff.send("/delete", { replyTo: answer });
    await expectReminder();
  });

  it("still the person's, after an answer is deleted that isn't the one to their last message", async () => {
    const { bot, staff, answer, expectClosing } = await answered();
    await bot.asks("The red one");
    await staff.send("Then turn it on");
    await staff.send("/delete", { replyTo: answer });
    await expectClosing();
  });

  it("still staff's, with the same deadline, after an answer is deleted while the person waits for another", async () => {
    const { bot, staff, answer, toldAfter } = await answered();
    await bot.asks("The red one");
    await toldAfter(0.9);
    await staff.send("/delete", { replyTo: answer });
    expect(await toldAfter(0.2)).toEqual([reminder]);
  });

  it("the person's, with a new deadline, after the last answer is edited", async () => {
    const { bob, bot, answer, toldAfterDays, expectClosing } = await answered();
    await toldAfterDays(6);
    bob.edit(answer, "Which kettle is it?");
    await bot.settled();
    expect(bot.last().text).toBe("Our helper (a human)\nWhich kettle is it?");
    await expectClosing();
  });

  it("still staff's, after an old answer is edited while the person waits for another", async () => {
    const { bob, bot, staff, store, answer, toldAfter } = await answered();
    await bot.asks("The red one");
    bob.edit(answer, "Which kettle is it?");
    await bot.settled();
    expect(await toldAfter(1.1)).toEqual([reminder]);
    await staff.send("Then turn it on");
    bob.edit(answer, "Which pot is it?");
    await bot.settled();
    expect(await store.cases.find(1)).toMatchObject({ answer: "Then turn it on" });
  });

  it("staff's, after the person edits their message, unless nothing has changed", async () => {
    const { ann, bot, staff, expectReminder, toldAfterDays } = await answered();
    const mine = ann.send("The red one");
    await bot.settled();
    await staff.send("Then turn it on");
    await toldAfterDays(1);
    ann.edit(mine, "The red one");
    await bot.settled();
    expect(await toldAfterDays(0.1)).toEqual([]);
    ann.edit(mine, "The blue one");
    await bot.settled();
    await expectReminder();
  });

  it("unchanged, after someone takes the case", async () => {
    const { bot, staff, toldAfter, expectClosing } = await answered();
    await staff.send("/take");
    await expectClosing();
    await askStaff(bot);
    await toldAfter(0.5);
    await staff.send("/take");
    expect(await toldAfter(0.6)).toEqual([reminder]);
  });

  it("nobody's, after the case is closed, whatever is written or edited then", async () => {
    const { ann, bob, bot, staff, answer, toldAfterDays } = await answered();
    const mine = ann.send("The red one");
    await bot.settled();
    await staff.send("/close");
    bob.edit(answer, "Which kettle is it?");
    ann.edit(mine, "The blue one");
    await bot.asks("how do i boil water");
    await staff.send("Hello?");
    await staff.send("/delete", { replyTo: answer });
    expect(await toldAfterDays(30)).toEqual([]);
  });
});
