import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMetrics } from "../../../src/metrics/metrics.ts";
import { buttonsOf, type TestBot } from "../../support/bot.ts";
import { startBotWithShippedWords } from "./shipped-words.ts";
import { chatWith } from "./support.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBotWithShippedWords();
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(async () => void (await bot.asks("/cancel")));

const { write, current } = chatWith(() => bot);

const glad = "Great, I'm glad it works now! If anything else comes up, just ask.";

describe("whoever says that the trouble is over", () => {
  it.each([
    "ok done, works now!!",
    "it works",
    "It Works Again",
    "all good now",
    "fixed it thanks",
    "yes it works again, thank you",
    "oh wait it wroks now lol",
    "never mind, it works",
    "no its working now",
    "problem solved, thx for your help",
    "got it working",
    "after i restarted the stove everything works",
  ])("ends the dialog at a question too: %j", async (words) => {
    const question = await write("/start fix-lid");
    const replies = await bot.asks(words);
    expect(replies.map(({ text }) => text)).toEqual([glad]);
    expect(current(question)?.text).toContain("✓ It works now");
    expect(buttonsOf(current(question))).toEqual([]);
    expect((await write("blue")).text).not.toContain("Turn the lid"); // over
  });

  it("comes to the good end of a step that has one", async () => {
    await write("/start fix-lid");
    await write("blue");
    expect((await write("ok done, it works now!! ty")).text).toBe("Enjoy your tea!");
  });

  it("is counted among those who were helped", async () => {
    const metrics = createMetrics();
    await using counted = await startBotWithShippedWords({ metrics });
    await counted.asks("/start fix-lid");
    await counted.asks("works now, thanks!");
    const text = await metrics.text();
    expect(text).toContain('faqbot_dialogs_total{flow="lid",event="solved"} 1');
  });

  it.each([
    "yes",
    "ok",
    "done",
    "does it work on android?",
    "it doesn't work",
    "it isnt working",
    "let's see if it works",
    "i hope it works now",
    "it worked before",
    "works now but only sometimes",
    "it works on my neighbour's stove",
    "is it fixed?",
    "i want it fixed",
  ])("isn't meant at a question: %j", async (words) => {
    await write("/start fix-lid");
    expect((await write(words)).text).toContain("Which kettle");
    expect((await write("blue")).text).toContain("Turn the lid");
  });
});

describe("whoever says that a step has failed", () => {
  it.each([
    "no still silent",
    "no, still the same",
    "still not",
    "nope, nothing",
    "it's still there",
    "same as before",
    "sitll stuck",
    "does not open",
    "it wont move",
    "why is it still not working",
    "it worked yesterday, now it doesn't",
    "it works but only halfway",
    "worse than before",
    "i turned it and turned it and nothing happens at all",
  ])("goes on: %j", async (words) => {
    await write("/start fix-lid");
    await write("blue");
    const replies = await bot.asks(words);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain("The lid of my kettle is stuck");
  });

  it("is told sorry where nothing was tried yet", async () => {
    await write("/start fix-lid");
    const [again, ...others] = await bot.asks("no still stuck");
    expect(others).toEqual([]);
    expect(again?.text).toMatch(/^Sorry about that\. Let's go on from here:[\s\S]*Which kettle/);
    expect((await write("it doesnt work!!")).text).toContain("You can answer: The classic one");
  });
});

describe("remarks that want nothing", () => {
  it.each([
    ["lol ok", "No rush."],
    ["hm", "No rush."],
    ["ok", "No rush."],
    ["wait", "No rush."],
    ["one moment pls", "No rush."],
    ["let me try", "No rush."],
    ["👍", "No rush."],
    ["hello", "No rush."],
    ["thanks", "You're welcome!"],
    ["thank you so much", "You're welcome!"],
    ["ok done", "Good! And did it help?"],
    ["i did that", "Good! And did it help?"],
    ["next", "Good! And did it help?"],
  ])("%j gets a short line and the step again", async (words, line) => {
    await write("/start fix-lid");
    const step = await write("blue");
    const [again, ...others] = await bot.asks(words);
    expect(others).toEqual([]);
    expect(again?.text?.startsWith(line)).toBe(true);
    expect(again?.text).toContain("Turn the lid");
    expect(buttonsOf(again)).toEqual([
      "It works now",
      "Still not working",
      "Read the full answer",
      "‹ Back",
      "Stop",
    ]);
    expect(buttonsOf(current(step))).toEqual([]);
  });

  it("get only a short line the second time, as the step is right above", async () => {
    await write("/start fix-lid");
    const step = await write("hm");
    const again = await write("ok ok");
    expect(again.text).toBe("All right. I'm here when you're ready.");
    expect(buttonsOf(current(step))).toContain("The travel kettle");
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it("a goodbye stops the dialog", async () => {
    await write("/start fix-lid");
    expect((await write("bye")).text).toContain("we'll stop here");
  });
});

describe("a question beside the step", () => {
  it("that the FAQ doesn't answer gets one sentence, and the step again", async () => {
    await write("/start fix-lid");
    const replies = await bot.asks("who won the match yesterday?");
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toMatch(
      /^I couldn't find that in the FAQ, sorry\.[\s\S]*Which kettle/,
    );
  });

  it("gets two suggestions at most, none of them what the dialog is about", async () => {
    await write("/start fix-lid");
    const replies = await bot.asks("what is this part for?");
    const suggested = replies.slice(0, -1).flatMap(buttonsOf);
    expect(suggested.filter((label) => label.startsWith("What is the")).length).toBeLessThan(3);
    expect(suggested.join()).not.toMatch(/lid is stuck/);
    expect(replies.at(-1)?.text).toContain("Which kettle");
  });

  it("that has the words of a reply isn't taken as one", async () => {
    await write("/start fix-lid");
    await write("red");
    expect((await write("are you sure?")).text).toContain("Is it still hot?");
    expect((await write("does steam come out of the red one when it boils?")).text).toContain(
      "Is it still hot?",
    );
  });
});

describe("words that the bot can't read", () => {
  it("are asked again, the second time with the possible replies", async () => {
    await write("/start fix-lid");
    expect((await write("purple monkey dishwasher")).text).toContain("I didn't catch that");
    const again = await write("monkey purple");
    expect(again.text).toContain(
      "You can answer: The classic one, The travel kettle, or I don't know. To stop, send /cancel.",
    );
    await write("red");
    expect((await write("purple monkey dishwasher")).text).toContain("I didn't catch that");
  });
});

describe("bare replies in the person's language count, though the steps are in another", () => {
  const german = async (...messages: string[]) => {
    const eva = bot.telegram.addPerson({ first_name: "Eva", language_code: "de" });
    for (const message of ["/start fix-lid", ...messages.slice(0, -1)])
      await bot.asks(message, eva);
    return bot.asks(messages.at(-1) as string, eva);
  };

  it.each(["klappt nicht", "immer noch nicht", "😭"])(
    "%j says that a step didn't help",
    async (text) => {
      const [step] = await german("blue", text);
      expect(step?.text).not.toContain("Turn the lid");
      expect(step?.text).not.toContain("inoffiziell");
    },
  );

  it("and a question about the step is explained", async () => {
    const said = await german("blue", "was heißt das?");
    expect(said.map(({ text }) => text).join("\n")).toContain("Turn the lid");
  });
});
