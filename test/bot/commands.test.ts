import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, startTestBot, type TestBot } from "../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe("/start", () => {
  it("greets by name, says it is unofficial, and offers three questions", async () => {
    const [hello] = await bot.asks("/start");
    expect(hello?.text).toContain("Hello, Ann!");
    expect(hello?.text).toContain("unofficial");
    expect(buttonsOf(hello)).toHaveLength(6);
  });

  it("opens the entry of a deep link", async () => {
    const [answer] = await bot.asks("/start warranty");
    expect(answer?.text).toContain("Three years");
  });

  it.each(["nonsense", "__proto__", "warranty extra", "%00"])(
    "greets at the dead link %j and says so",
    async (payload) => {
      const [hello] = await bot.asks(`/start ${payload}`);
      expect(hello?.text).toContain("don't have the entry");
    },
  );
});

it("/help tells how to use it", async () => {
  const [help] = await bot.asks("/help");
  expect(help?.text).toContain("/search");
});

describe("/faq", () => {
  it("leads from sections to questions to the answer and back, in one message", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    expect(buttonsOf(list)).toEqual(["Using it (3)", "Buying (3)", "Parts (9)", "Questions (1)"]);
    expect(await bot.tap(list, "Parts (9)")).toEqual([]);
    expect(buttonsOf(bot.last())).toHaveLength(8 + 2);
    await bot.tap(bot.last(), "Next ›");
    expect(bot.last().text).toBe("Parts (2 of 2)");
    await bot.tap(bot.last(), "What is the light for?");
    expect(bot.last().text).toContain("part number 9");
    await bot.tap(bot.last(), "‹ Back");
    expect(bot.last().text).toBe("Parts (2 of 2)");
    await bot.tap(bot.last(), "‹ All topics");
    expect(bot.last().text).toBe(list.text);
    expect(bot.last().message_id).toBe(list.message_id);
  });

  it("turns the pages of a long answer", async () => {
    const [first] = await bot.asks("/start very-long");
    if (!first) throw new Error("no reply");
    expect(first.text).toContain("Part 1.");
    await bot.tap(first, "Next › (2 of 4)");
    expect(bot.last().text).toContain("Part 9.");
    await bot.tap(bot.last(), "‹ Previous");
    expect(bot.last().text).toBe(first.text);
  });
});

it("shows the official text of an entry, and the short answer again", async () => {
  const [short] = await bot.asks("/start warranty");
  if (!short) throw new Error("no reply");
  await bot.tap(short, "Official text");
  expect(bot.last().text).toContain("best of all warranties");
  await bot.tap(bot.last(), "Short answer");
  expect(bot.last().text).toBe(short.text);
});

describe("/search", () => {
  it("lists what fits, best first, and turns pages without remembering anything", async () => {
    const [results] = await bot.asks(
      "/search kettle boil limescale lid warranty red plug cable weight height noise",
    );
    if (!results) throw new Error("no reply");
    expect(results.text).toContain("kettle boil limescale");
    expect(buttonsOf(results).at(-1)).toBe("Next ›");
    await bot.tap(results, "Next ›");
    expect(bot.last().text).toContain("2 of 2");
    const [answer] = await bot.tap(bot.last(), buttonsOf(bot.last())[0] ?? "");
    expect(answer?.text).toBeTruthy();
  });

  it("asks for words where there are none, and takes the next message as them", async () => {
    expect((await bot.asks("/search"))[0]?.text).toContain("Send me a few words");
    const [results] = await bot.asks("warranty");
    expect(results?.text).toContain("warranty");
    expect(buttonsOf(results)[0]).toBe("How long is the warranty?");
  });

  it("can be cancelled while it waits", async () => {
    await bot.asks("/search");
    expect((await bot.asks("/cancel"))[0]?.text).toContain("stopped");
    expect((await bot.asks("/cancel"))[0]?.text).toContain("nothing to stop");
  });

  it("shows markup in the words as text, and says when nothing fits", async () => {
    const [results] = await bot.asks("/search <b>zzzzqqq</b>");
    expect(results?.text).toBe("No match in the FAQ: <b>zzzzqqq</b>");
  });

  it("does not let two people in a group take each other's words", async () => {
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    const group = bot.telegram.addGroup("Tea", [bot.ann, bob]);
    await bot.telegram.call("deleteMyCommands", { scope: { type: "all_group_chats" } }); // or only the bot is shown it
    bot.ann.send("/search", { chat: group.id });
    await bot.settled();
    const last = () => bot.telegram.messages(group.id).at(-1);
    const replyTo = last() as Message;
    bob.send("warranty", { chat: group.id, replyTo });
    await bot.settled();
    expect(last()?.text).toContain("Three years"); // a question like any other
    bot.ann.send("warranty", { chat: group.id, replyTo });
    await bot.settled();
    expect(buttonsOf(last())[0]).toBe("How long is the warranty?");
  });
});

describe("buttons", () => {
  const forged = [
    "",
    "x".repeat(64),
    "n.",
    "n.AAAAAAAA",
    "b.AAAAAAAA.0",
    "q.AAAAAAAA.0",
    "q.__proto__.999",
    "f.0",
    "f.99999",
    "e.%00.1",
  ];
  it.each(forged)("a forged tap %j is answered and harms nothing", async (data) => {
    const [hello] = await bot.asks("/help");
    if (!hello) throw new Error("no reply");
    const message = { ...hello, from: bot.telegram.botUser };
    bot.telegram.clearCalls();
    const id = `forged-${data}`;
    bot.telegram.push({
      callback_query: {
        id,
        from: bot.ann.user,
        chat_instance: "1",
        data,
        message: message as never,
      },
    });
    await bot.settled();
    const answered = bot.telegram.calls.filter(({ method }) => method === "answerCallbackQuery");
    expect(answered).toHaveLength(1);
    expect(answered[0]?.params.text).toMatch(/no longer|too old/);
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("of a message that can no longer be edited show a new one", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    bot.telegram.fail({
      method: "editMessageText",
      times: 1,
      how: { kind: "error", status: 400, description: "Bad Request: message can't be edited" },
    });
    const [section] = await bot.tap(list, "Buying (3)");
    expect(section?.text).toBe("Buying");
  });

  it("tapped twice at once are both answered", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    const answers = await Promise.all([
      bot.ann.tap(list, "Buying (3)"),
      bot.ann.tap(list, "Buying (3)"),
    ]);
    expect(answers.map(({ answered }) => answered)).toEqual([true, true]);
  });
});

describe("inline", () => {
  it("offers complete answers for what is typed, in any chat", async () => {
    const { results } = await bot.ann.queryInline("limescale");
    expect(results[0]).toMatchObject({ type: "article", title: "How do I remove limescale?" });
  });

  it("offers something for nothing, too", async () => {
    expect((await bot.ann.queryInline("")).results.length).toBeGreaterThan(10);
  });
});
