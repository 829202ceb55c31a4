import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

const day = 24 * 60 * 60 * 1000;
let clock = Date.UTC(2026, 0, 1);
const now = () => clock;

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot({ now });
});
afterEach(() => bot[Symbol.asyncDispose]());

/** What the bot wrote last, after the person has done something. */
async function say(text: string): Promise<Message> {
  return (await bot.asks(text)).at(-1) as Message;
}
async function tap(button: string, message = bot.last()): Promise<Message> {
  return (await bot.tap(message, button)).at(-1) as Message;
}
const shown = (message: Message) =>
  bot.telegram.messages(message.chat.id).find((one) => one.message_id === message.message_id);

describe("a dialog begins", () => {
  it("from the list of /troubleshoot", async () => {
    const list = await say("/troubleshoot");
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

  it("from the short answer to a complaint in one's own words", async () => {
    const answer = await say("help, the top is jammed");
    expect(answer.text).toContain("turn the lid to the left");
    expect((await tap("Fix it together, step by step")).text).toContain("Which kettle");
  });

  it("from a link, and a link to no flow says so", async () => {
    expect((await say("/start fix-lid")).text).toContain("Which kettle");
    expect((await say("/start fix-roof")).text).toContain("don't have the entry");
  });

  it("from the greeting and from an honest 'I do not know'", async () => {
    await say("/start");
    expect((await tap("Fix a problem step by step")).text).toContain("What's the problem?");
    expect(buttonsOf(await say("who won the match yesterday"))).toContain(
      "Fix a problem step by step",
    );
  });
});

describe("step by step", () => {
  it("by buttons to the end: the chat reads as a protocol", async () => {
    const first = await say("/start fix-lid");
    const hot = await tap("The classic one");
    expect(shown(first)?.text).toContain("✓ The classic one");
    expect(buttonsOf(shown(first))).toEqual([]);
    await tap("No");
    expect(bot.last().text).toBe(
      "Turn the lid to the left.\n\nFrom the FAQ: The lid is stuck, what do I do?",
    );
    expect(shown(hot)?.text).toBe("Is it still hot?\n\n✓ No");
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
    expect((await say("who won the match")).text).toContain("I couldn't find that"); // over
  });

  it("ends with a thank-you where it works", async () => {
    await say("/start fix-lid");
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
    await say("/start fix-lid");
    for (const text of words) await say(text);
    expect(bot.last().text).toContain(expected);
  });

  it("goes back one step, and again", async () => {
    const first = await say("/start fix-lid");
    await tap("The classic one");
    await tap("Yes");
    const back = await tap("‹ Back");
    expect(back.text).toBe("Is it still hot?");
    await tap("‹ Back");
    expect(bot.last().text).toBe(first.text);
    expect(buttonsOf(bot.last())).not.toContain("‹ Back");
    expect((await bot.asks("go back"))[0]?.text).toContain("first question");
  });

  it("goes round a loop without growing", async () => {
    await say("/start fix-lid");
    await tap("The classic one");
    for (let i = 0; i < 5; i++) {
      await tap("Yes");
      await tap("Cold, but stuck");
    }
    await tap("No");
    const end = await tap("Still not working");
    expect(end.text).not.toContain("I let it cool");
  });

  it("shows the entry it comes from in full, and goes on", async () => {
    await say("/start fix-lid");
    const step = await tap("The travel kettle");
    expect((await tap("Read the full answer")).text).toContain("Let it cool, then turn the lid");
    expect((await bot.tap(step, "It works now")).at(-1)?.text).toBe("Enjoy your tea!");
  });
});

describe("in the middle of a dialog", () => {
  it("a question is answered, and the dialog goes on where it was", async () => {
    const first = await say("/start fix-lid");
    const [answer, again] = await bot.asks("how many years guarantee do i get");
    expect(answer?.text).toContain("Three years");
    expect(again?.text).toContain("Back to where we were");
    expect(again?.text).toContain("Which kettle");
    expect(buttonsOf(shown(first))).toEqual([]);
    expect((await say("blue")).text).toContain("Turn the lid");
  });

  it.each([
    ["/help", "Write your question"],
    ["/faq", "choose a topic"],
    ["/search warranty", ": warranty"],
    ["/troubleshoot", "What's the problem?"],
    ["/start", "Hello, Ann!"],
    ["/frobnicate", "don't know this command"],
  ])("%s works, and the dialog goes on", async (command, expected) => {
    const first = await say("/start fix-lid");
    expect((await say(command)).text).toContain(expected);
    expect((await bot.tap(first, "The travel kettle")).at(-1)?.text).toContain("Turn the lid");
  });

  it("/search without words takes the next message as its words", async () => {
    await say("/start fix-lid");
    await say("/search");
    expect((await say("blue")).text).toContain(": blue");
    expect((await say("blue")).text).toContain("Turn the lid");
  });

  it("/cancel stops it, and there is nothing to cancel then", async () => {
    const first = await say("/start fix-lid");
    expect((await say("/cancel")).text).toContain("we'll stop here");
    expect(shown(first)?.text).toContain("Stopped here");
    expect((await say("/cancel")).text).toContain("nothing to stop");
  });

  it("what is no reply and no question is asked about", async () => {
    await say("/start fix-lid");
    expect((await say("who won the match")).text).toContain("didn't catch that");
    expect((await say("blue")).text).toContain("Turn the lid");
  });

  it("a picture is no reply either", async () => {
    await say("/start fix-lid");
    bot.ann.send("", { kind: "photo" });
    await bot.settled();
    expect(bot.last().text).toContain("only read text");
    expect((await say("blue")).text).toContain("Turn the lid");
  });

  it("the same flow begun again goes on; only one is under way", async () => {
    await say("/start fix-lid");
    const step = await tap("The travel kettle");
    expect((await say("/start fix-lid")).text).toContain("Back to where we were");
    expect(bot.last().text).toContain("Turn the lid");
    expect(buttonsOf(shown(step))).toEqual([]);
  });

  it("an edited reply is a reply again", async () => {
    await say("/start fix-lid");
    const typed = bot.ann.send("red");
    await bot.settled();
    expect(bot.last().text).toContain("Is it still hot?");
    bot.ann.edit(typed, "oh no, the blue one");
    await bot.settled();
    expect(bot.last().text).toContain("Turn the lid");
  });
});

describe("old buttons", () => {
  /** Taps a button that the message no longer has, as an app does that has not heard of it yet. */
  async function tapOld(message: Message, data: string) {
    const { from: _, ...rest } = message;
    bot.telegram.push({
      callback_query: {
        id: "1",
        from: bot.ann.user,
        chat_instance: "1",
        data,
        message: { ...rest, from: bot.telegram.botUser },
      },
    });
    await bot.settled();
    return bot.last();
  }
  const dataOf = (message: Message, words: string): string => {
    const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === words);
    return button && "callback_data" in button ? button.callback_data : "";
  };

  it("of an earlier step go back there and on from it", async () => {
    const first = await say("/start fix-lid");
    const hot = await tap("The classic one");
    await tap("No");
    expect((await tapOld(hot, dataOf(hot, "Yes"))).text).toContain("Let it cool & wait.");
    expect(shown(hot)?.text).toContain("✓ Yes");
    const again = await tapOld(first, dataOf(first, "The travel kettle"));
    expect(again.text).toContain("Turn the lid");
  });

  it("tapped a second time change nothing", async () => {
    const first = await say("/start fix-lid");
    const hot = await tap("The classic one");
    const last = await tapOld(first, dataOf(first, "The classic one"));
    expect(last.message_id).toBe(hot.message_id);
  });

  it("of a dialog that is over say so kindly", async () => {
    const first = await say("/start fix-lid");
    await tap("The travel kettle");
    const end = await tap("It works now");
    expect((await tapOld(first, dataOf(first, "The classic one"))).message_id).toBe(end.message_id);
    const answer = bot.telegram.calls.findLast(({ method }) => method === "answerCallbackQuery");
    expect(answer?.params.text).toContain("This step is over");
  });

  it("of a message whose number was lost in a crash still work", async () => {
    const first = await say("/start fix-lid");
    const twin = bot.telegram.post(bot.telegram.findChat(bot.ann.id), {
      ...first,
      message_id: 900,
    } as never);
    expect((await tapOld(twin, dataOf(first, "The travel kettle"))).text).toContain("Turn the lid");
  });

  it.each(["d.AAAAAAAA.yes.rt", "d.__proto__.x.1", "g.AAAAAAAA", "d...", "h"])(
    "forged as %j harm nothing",
    async (data) => {
      const first = await say("/start fix-lid");
      await tapOld(first, data);
      expect(bot.log.join("")).not.toContain('"level":50');
      expect((await say("blue")).text).toContain("Turn the lid");
    },
  );
});

/** A database, and all that updates have changed in it. */
async function keeping() {
  const store = await openDatabase("sqlite::memory:");
  const values: unknown[] = [];
  const finish = store.inbox.finish.bind(store.inbox);
  store.inbox.finish = (claimed, effects) => {
    values.push(...(effects?.values?.values() ?? []));
    return finish(claimed, effects);
  };
  return { store, values, [Symbol.asyncDispose]: store.close };
}

describe("what nobody should send", () => {
  it.each(["my code is 12345 and it doesnt work", "+49 170 1234567", "12345", "password: hunter2"])(
    "%j is warned about, and neither kept nor repeated",
    async (secret) => {
      await using kept = await keeping();
      await using careful = await startTestBot({ store: kept.store, now });
      await careful.asks("/start fix-lid");
      await careful.asks("blue");
      const replies = await careful.asks(secret);
      expect(replies[0]?.text).toContain("Please be careful");
      const traces = JSON.stringify([kept.values, replies.map(({ text }) => text), careful.log]);
      expect(traces).not.toMatch(/12345|1234567|hunter2/);
      const last = replies.at(-1)?.text ?? "";
      if (secret.includes("doesnt work")) expect(last).toContain("The lid of my kettle is stuck");
    },
  );

  it("what a person writes is not kept, only where they are", async () => {
    await using kept = await keeping();
    await using careful = await startTestBot({ store: kept.store, now });
    await careful.asks("/start fix-lid");
    await careful.asks("blue, it was a gift of my aunt Agatha");
    expect(JSON.stringify(kept.values)).not.toMatch(/Agatha|aunt|Ann/);
    expect(JSON.stringify(kept.values)).toMatch(/node\W+turn/);
  });
});

describe("in a group", () => {
  it("two people have each a dialog of their own, and nobody else's buttons", async () => {
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    const group = bot.telegram.addGroup("Tea lovers", [bot.ann, bob]);
    const name = bot.telegram.botUser.username;
    const inGroup = () => bot.telegram.messages(group.id);
    const asked = bot.ann.send(`/start@${name} fix-lid`, { chat: group.id });
    await bot.settled();
    const hers = inGroup().at(-1) as Message;
    expect(hers.reply_to_message?.message_id).toBe(asked.message_id);
    void bob.tap(hers, "The travel kettle");
    await bot.settled();
    expect(inGroup().at(-1)?.message_id).toBe(hers.message_id);
    const notice = bot.telegram.calls.findLast(({ method }) => method === "answerCallbackQuery");
    expect(notice?.params.text).toContain("for someone else");

    bob.send(`/start@${name} fix-lid`, { chat: group.id });
    await bot.settled();
    void bot.ann.tap(hers, "The travel kettle");
    await bot.settled();
    expect(inGroup().at(-1)?.text).toContain("Turn the lid");
    bob.send("red", { chat: group.id, replyTo: inGroup().at(-2) as Message });
    await bot.settled();
    expect(inGroup().at(-1)?.text).toContain("Is it still hot?");
  });

  it("what people say to each other is no reply", async () => {
    const group = bot.telegram.addGroup("Tea lovers", [bot.ann]);
    bot.ann.send(`/start@${bot.telegram.botUser.username} fix-lid`, { chat: group.id });
    await bot.settled();
    const before = bot.telegram.messages(group.id).length;
    bot.ann.send("blue, my favourite colour", { chat: group.id });
    await bot.settled();
    expect(bot.telegram.messages(group.id)).toHaveLength(before + 1);
  });
});

describe("time and change", () => {
  it("after a day of silence a dialog is dropped with a friendly word", async () => {
    const first = await say("/start fix-lid");
    clock += day + 1;
    const replies = await bot.asks("how many years guarantee");
    expect(replies[0]?.text).toContain("more than a day");
    expect(replies[1]?.text).toContain("Three years");
    expect((await bot.tap(first, "The travel kettle")).length).toBe(0);
  });

  it("within a day it goes on", async () => {
    await say("/start fix-lid");
    clock += day - 1000;
    expect((await say("blue")).text).toContain("Turn the lid");
  });

  it("an inline query or a blocked bot in between does not disturb it", async () => {
    await say("/start fix-lid");
    void bot.ann.queryInline("blue");
    await bot.settled();
    bot.ann.blockBot();
    bot.ann.unblockBot();
    await bot.settled();
    expect((await say("blue")).text).toContain("Turn the lid");
  });
});

describe("when Telegram refuses", () => {
  it("the person is told, and the dialog is where it was", async () => {
    await say("/start fix-lid");
    const how = { kind: "error" as const, status: 400, description: "Bad Request: something" };
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    expect((await say("blue")).text).toContain("went wrong");
    expect((await say("blue")).text).toContain("Turn the lid");
  });

  it("a short flood wait is sat out once, and no replay waits again", async () => {
    await say("/start fix-lid");
    const how = {
      kind: "error" as const,
      status: 429,
      description: "Too Many Requests",
      parameters: { retry_after: 0 },
    };
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    expect((await say("blue")).text).toContain("Turn the lid");
    const sends = bot.telegram.calls.filter(({ method }) => method === "sendMessage");
    expect((await say("nope still nothing")).text).toContain("is stuck");
    const after = bot.telegram.calls.filter(({ method }) => method === "sendMessage");
    expect(after.length - sends.length).toBe(1);
  });
});
