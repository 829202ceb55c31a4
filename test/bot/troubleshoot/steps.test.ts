import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";
import { chatWith } from "./support.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

const { write, tap, current } = chatWith(() => bot);

describe("a dialog begins", () => {
  it("from the list of /troubleshoot", async () => {
    const list = await write("/troubleshoot");
    expect(buttonsOf(list)).toEqual(["The lid does not open"]);
    const first = await tap("The lid does not open");
    expect(first.text).toBe("The lid does not open\n\nWhich kettle do you have?");
    expect(buttonsOf(first)).toEqual([
      "The classic one",
      "The travel kettle",
      "I don't know",
      "Read the full answer",
      "Stop",
    ]);
  });

  it("from the answer to a complaint in a person's own words", async () => {
    const answer = await write("help, the top is jammed");
    expect(answer.text).toContain("turn the lid to the left");
    expect((await tap("Fix it together, step by step")).text).toContain("Which kettle");
  });

  it("from a link, which says so where there is no such flow", async () => {
    expect((await write("/start fix-lid")).text).toContain("Which kettle");
    expect((await write("/start fix-roof")).text).toContain("don't have the entry");
  });

  it("from the greeting, and where the FAQ has no answer", async () => {
    await write("/start");
    expect((await tap("Fix a problem step by step")).text).toContain("What's the problem?");
    expect(buttonsOf(await write("who won the match yesterday"))).toContain(
      "Fix a problem step by step",
    );
  });
});

describe("a dialog", () => {
  it("goes to its end by buttons, and each step shows what was chosen", async () => {
    const first = await write("/start fix-lid");
    const hot = await tap("The classic one");
    expect(current(first)?.text).toContain("✓ The classic one");
    expect(buttonsOf(current(first))).toEqual([]);
    await tap("No");
    expect(bot.last().text).toBe(
      "Turn the lid to the left.\n\nFrom the FAQ: The lid is stuck, what do I do?",
    );
    expect(current(hot)?.text).toBe("Is it still hot?\n\n✓ No");
    const end = await tap("Still not working");
    expect(end.text).toContain(
      [
        "Hello! The lid of my kettle is stuck <help>.",
        "- I have the classic kettle.\n- It is cold.\n- I turned the lid to the left.",
        "What can I do?",
      ].join("\n\n"),
    );
    expect(end.entities?.some(({ type }) => type === "pre")).toBe(true);
    expect(buttonsOf(end)).toEqual([
      "The shop",
      "Copy the text",
      "Read the full answer",
      "Start again",
    ]);
    expect((await write("who won the match")).text).toContain("I couldn't find that"); // over
  });

  it("ends with good wishes where a step has helped", async () => {
    await write("/start fix-lid");
    await tap("The travel kettle");
    expect((await tap("It works now")).text).toBe("Enjoy your tea!");
    expect(buttonsOf(bot.last())).toEqual([]);
  });

  it.each([
    [["i think its the smal one"], "Turn the lid"],
    [["classik"], "Is it still hot?"],
    [["dunno", "yes theres steam coming out"], "Let it cool & wait."],
    [["idk", "no i dont see any steam"], "Turn the lid"],
    [["blue", "yep that did it, it works"], "Enjoy your tea"],
    [["blue", "nope still nothing"], "The lid of my kettle is stuck"],
    [["blue", "it doesnt work :("], "The lid of my kettle is stuck"],
    [["red", "go back"], "Which kettle"],
    [["red", "back", "the blue one"], "Turn the lid"],
    [["forget it"], "All right, we'll stop here"],
  ])("understands %j", async (words, expected) => {
    await write("/start fix-lid");
    for (const text of words) await write(text);
    expect(bot.last().text).toContain(expected);
  });

  it("goes back one step, and again", async () => {
    const first = await write("/start fix-lid");
    await tap("The classic one");
    await tap("Yes");
    const back = await tap("‹ Back");
    expect(back.text).toBe("Is it still hot?");
    await tap("‹ Back");
    expect(bot.last().text).toBe(first.text);
    expect(buttonsOf(bot.last())).not.toContain("‹ Back");
    expect((await bot.asks("go back"))[0]?.text).toContain("first question");
  });

  it("goes round a loop without repeating earlier rounds at the end", async () => {
    await write("/start fix-lid");
    await tap("The classic one");
    for (let i = 0; i < 5; i++) {
      await tap("Yes");
      await tap("Cold, but stuck");
    }
    await tap("No");
    const end = await tap("Still not working");
    expect(end.text).not.toContain("I let it cool");
  });

  it("shows the whole entry that a step is from, and goes on", async () => {
    await write("/start fix-lid");
    const step = await tap("The travel kettle");
    expect((await tap("Read the full answer")).text).toContain("Let it cool, then turn the lid");
    expect((await bot.tap(step, "It works now")).at(-1)?.text).toBe("Enjoy your tea!");
  });
});
