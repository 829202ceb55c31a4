import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";
import { chatWith } from "./support.ts";

const day = 24 * 60 * 60 * 1000;
let time = Date.UTC(2026, 0, 1);

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot({ now: () => time });
});
afterEach(() => bot[Symbol.asyncDispose]());

const { write, tap, current } = chatWith(() => bot);

describe("in the middle of a dialog", () => {
  it("a question is answered, and the dialog goes on where it was", async () => {
    const first = await write("/start fix-lid");
    const [answer, again] = await bot.asks("how many years guarantee do i get");
    expect(answer?.text).toContain("Three years");
    expect(again?.text).toContain("Back to where we were");
    expect(again?.text).toContain("Which kettle");
    expect(buttonsOf(current(first))).toEqual([]);
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it.each([
    ["/help", "Write your question"],
    ["/faq", "Choose a topic"],
    ["/search warranty", ": warranty"],
    ["/troubleshoot", "What's the problem?"],
    ["/start", "Hello, Ann!"],
    ["/frobnicate", "don't know this command"],
  ])("%s works, and the dialog goes on", async (command, expected) => {
    const first = await write("/start fix-lid");
    expect((await write(command)).text).toContain(expected);
    expect((await bot.tap(first, "The travel kettle")).at(-1)?.text).toContain("Turn the lid");
  });

  it("/search without words takes the next message as its words", async () => {
    await write("/start fix-lid");
    await write("/search");
    expect((await write("blue")).text).toContain(": blue");
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it("/cancel stops it, and a second one finds nothing to stop", async () => {
    const first = await write("/start fix-lid");
    expect((await write("/cancel")).text).toContain("we'll stop here");
    expect(current(first)?.text).toContain("Stopped here");
    expect((await write("/cancel")).text).toContain("nothing to stop");
  });

  it("the person is asked again after words that are neither a reply nor a question", async () => {
    await write("/start fix-lid");
    expect((await write("purple monkey dishwasher")).text).toContain("didn't catch that");
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it("a picture is no reply", async () => {
    await write("/start fix-lid");
    bot.ann.send("", { kind: "photo" });
    await bot.settled();
    expect(bot.last().text).toContain("only read text");
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it("beginning the same flow again goes on where it was", async () => {
    await write("/start fix-lid");
    const step = await tap("The travel kettle");
    expect((await write("/start fix-lid")).text).toContain("Back to where we were");
    expect(bot.last().text).toContain("Turn the lid");
    expect(buttonsOf(current(step))).toEqual([]);
  });

  it("editing a reply takes that step again", async () => {
    await write("/start fix-lid");
    const typed = bot.ann.send("red");
    await bot.settled();
    expect(bot.last().text).toContain("Is it still hot?");
    bot.ann.edit(typed, "oh no, the blue one");
    await bot.settled();
    expect(bot.last().text).toContain("Turn the lid");
  });
});

describe("as time passes", () => {
  it("a dialog expires after a day, which the person is told", async () => {
    const first = await write("/start fix-lid");
    time += day + 1;
    const replies = await bot.asks("how many years guarantee");
    expect(replies[0]?.text).toContain("more than a day");
    expect(replies[1]?.text).toContain("Three years");
    expect((await bot.tap(first, "The travel kettle")).length).toBe(0);
  });

  it("a dialog goes on within a day", async () => {
    await write("/start fix-lid");
    time += day - 1000;
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it("an inline query or a blocked bot in between doesn't disturb a dialog", async () => {
    await write("/start fix-lid");
    void bot.ann.queryInline("blue");
    await bot.settled();
    bot.ann.blockBot();
    bot.ann.unblockBot();
    await bot.settled();
    expect((await write("blue")).text).toContain("Turn the lid");
  });
});

describe("when Telegram refuses a message of a dialog", () => {
  it("the person is told, and the dialog stays where it was", async () => {
    await write("/start fix-lid");
    const how = { kind: "error" as const, status: 400, description: "Bad Request: something" };
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    expect((await write("blue")).text).toContain("went wrong");
    expect((await write("blue")).text).toContain("Turn the lid");
  });

  it("a short flood wait is waited out once, and not again in later steps", async () => {
    await write("/start fix-lid");
    const how = {
      kind: "error" as const,
      status: 429,
      description: "Too Many Requests",
      parameters: { retry_after: 0 },
    };
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    expect((await write("blue")).text).toContain("Turn the lid");
    const sends = bot.telegram.calls.filter(({ method }) => method === "sendMessage");
    expect((await write("nope still nothing")).text).toContain("is stuck");
    const after = bot.telegram.calls.filter(({ method }) => method === "sendMessage");
    expect(after.length - sends.length).toBe(1);
  });
});
