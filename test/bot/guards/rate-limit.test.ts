import type { Update, User } from "grammy/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { peopleOnly } from "../../../src/bot/guards/people-only.ts";
import { type Allowances, rateLimit } from "../../../src/bot/guards/rate-limit.ts";
import { type Feature, on } from "../../../src/bot/phases.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { mentioning } from "../../faults/support/contents.ts";
import { command } from "../../faults/support/forging.ts";
import { startTestClient, type TestClient } from "../../support/client.ts";

const {
  guards: { tooFast },
} = en;

const onLimited = vi.fn<() => void>();
let clock = 0;
let client: TestClient;
beforeEach(async () => {
  clock = 1_000_000;
  onLimited.mockReset();
  const limit = rateLimit({ now: () => clock, onLimited, allowances });
  client = await startTestClient({}, [peopleOnly(), limit, answerAll()], undefined, () => clock);
});

/** Small, so that tests write less. */
const allowances: Allowances = {
  acts: { atOnce: 12, perSecond: 1.2 },
  typing: { atOnce: 30, perSecond: 3 },
};

/** A bot that answers everything that reaches it. */
function answerAll(): Feature {
  const keyboard = { inline_keyboard: [[{ text: "Tap", callback_data: "tap" }]] };
  return {
    questions: [
      on(["inline_query"], async (ctx) => {
        const content = { message_text: "one" };
        await ctx.answerInlineQuery([
          { type: "article", id: "1", title: "one", input_message_content: content },
        ]);
      }),
      on(["callback_query"], async (ctx) => {
        ctx.notice = "tapped";
      }),
      on(["message", "edited_message", "channel_post", "edited_channel_post"], async (ctx) => {
        await ctx.reply("heard", { reply_markup: keyboard });
      }),
    ],
  };
}

const times = <T>(count: number, act: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => act(n));

/** How often the bot wrote each text in a chat. */
function textCounts(chat?: number): Record<string, number> {
  const groups = Map.groupBy(client.shown(chat), (text) => text);
  return Object.fromEntries([...groups].map(([text, all]) => [text, all.length]));
}

describe("somebody who writes too fast", () => {
  it("is told so once, then answered again as time passes", async () => {
    const { ann, deliver } = client;
    times(30, (n) => ann.send(`message ${n}`));
    await deliver();
    expect(textCounts()).toEqual({ heard: 12, [tooFast]: 1 });
    expect(client.shown().at(-1)).toBe(tooFast);
    expect(onLimited).toHaveBeenCalledTimes(18);
    clock += 1000;
    times(2, () => ann.send("again"));
    await deliver();
    expect(textCounts()).toEqual({ heard: 13, [tooFast]: 1 });
    clock += 60_000;
    times(13, () => ann.send("and again"));
    await deliver();
    expect(textCounts()).toEqual({ heard: 25, [tooFast]: 2 });
  });

  it("doesn't slow down anybody else", async () => {
    const { ann, deliver, telegram } = client;
    const bob = telegram.addPerson({ first_name: "Bob" });
    times(30, () => ann.send("quick"));
    bob.send("slow");
    await deliver();
    expect(textCounts(bob.id)).toEqual({ heard: 1 });
  });

  it("isn't too fast at one message a second", async () => {
    const { ann, deliver } = client;
    for (const _ of times(60, () => 0)) {
      ann.send("next");
      await deliver();
      clock += 1000;
    }
    expect(textCounts()).toEqual({ heard: 60 });
  });

  it("is limited by when they wrote, not by when the bot read it", async () => {
    const { ann, deliver } = client;
    for (const _ of times(90, () => 0)) {
      ann.send("half an hour later");
      clock += 30 * 60_000;
    }
    await deliver();
    expect(textCounts()).toEqual({ heard: 90 });
  });

  it("is also limited in edits", async () => {
    const { ann, deliver } = client;
    const message = ann.send("one");
    times(20, (n) => ann.edit(message, `edit ${n}`));
    await deliver();
    expect(textCounts()).toEqual({ heard: 12, [tooFast]: 1 });
  });
});

describe("in a group", () => {
  it("everyone has a limit of their own, and one notice is for all", async () => {
    const { ann, deliver, telegram } = client;
    const bob = telegram.addPerson({ first_name: "Bob" });
    const eve = telegram.addPerson({ first_name: "Eve" });
    const chat = telegram.addGroup("Group", [ann, bob, eve]).id;
    times(20, () => ann.send("/help", { chat }));
    times(20, () => bob.send("@faq_bot help", { chat }));
    eve.send("/help@faq_bot", { chat });
    await deliver();
    expect(textCounts(chat)).toEqual({ heard: 25, [tooFast]: 1 });
    const notice = telegram.messages(chat).find(({ text }) => text === tooFast);
    expect(notice?.reply_to_message?.from?.id).toBe(ann.id);
  });

  it("messages to other people count apart, and get no notice", async () => {
    const { ann, deliver, telegram } = client;
    const chat = telegram.addGroup("Group", [ann]).id;
    times(40, () => ann.send("ha", { chat }));
    times(3, () => ann.send("/help@other_bot", { chat }));
    ann.send("/help", { chat });
    await deliver();
    expect(textCounts(chat)).toEqual({ heard: 12 + 1 });
  });
});

describe("no spinner stays on a button", () => {
  it("when somebody taps too fast", async () => {
    const { ann, deliver, telegram } = client;
    ann.send("hi");
    await deliver();
    const [message] = telegram.messages(ann.id).slice(-1);
    if (!message) throw new Error("no message");
    const taps = times(20, () => ann.tap(message, "Tap"));
    await deliver();
    const texts = (await Promise.all(taps)).map((answer) => answer.answered && answer.text);
    expect(texts.filter((text) => text === "tapped")).toHaveLength(12);
    expect(texts.filter((text) => text === tooFast)).toHaveLength(1);
    expect(texts.filter((text) => text === undefined)).toHaveLength(7);
    ann.send("more"); // taps and messages are counted apart
    await deliver();
    expect(textCounts()).toEqual({ heard: 2 });
  });

  it("when somebody types too much inline, which doesn't count as messages", async () => {
    const { ann, deliver, telegram } = client;
    const typed = times(40, (n) => ann.queryInline(`word ${n}`));
    ann.send("hi");
    await deliver();
    const answers = await Promise.all(typed);
    expect(answers.filter(({ results }) => results.length === 1)).toHaveLength(30);
    expect(answers.filter(({ answered }) => answered)).toHaveLength(40);
    const [last] = telegram.calls.filter(({ method }) => method === "answerInlineQuery").slice(-1);
    expect(last?.params).toMatchObject({ cache_time: 2, is_personal: true });
    expect(textCounts()).toEqual({ heard: 1 });
  });

  it("when the answer comes too late", async () => {
    const { ann, deliver, telegram } = client;
    times(30, () => ann.queryInline("word"));
    await deliver();
    const tooOld = "Bad Request: query is too old and response timeout expired";
    const how = { kind: "error", status: 400, description: tooOld } as const;
    telegram.fail({ method: "answerInlineQuery", how });
    void ann.queryInline("word");
    await expect(deliver()).resolves.toBeUndefined();
    expect(onLimited).toHaveBeenCalledTimes(1);
  });
});

const channelBot: User = { id: 136817688, is_bot: true, first_name: "Channel" };
const anonymous: User = { id: 1087968824, is_bot: true, first_name: "Group" };
const telegramItself: User = { id: 777000, is_bot: false, first_name: "Telegram" };
const otherBot: User = { id: 99, is_bot: true, first_name: "Other", username: "other_bot" };

describe("the bot answers", () => {
  /** What the bot says to a message in a group. */
  async function repliesTo(content: object, kind = "message"): Promise<string[]> {
    const { telegram, ann, deliver } = client;
    const chat = telegram.addGroup("Group", [ann]);
    const message = { message_id: 1, date: 1, chat, text: "hi", ...content };
    telegram.push({ [kind]: message } as Omit<Update, "update_id">);
    await deliver();
    return client.shown(chat.id);
  }
  const mention = mentioning("@faq_bot hi");
  const sender_chat = { id: -100, type: "channel", title: "News" };

  it.each<[string, object, string?]>([
    ["a bot", { from: otherBot, ...mention }],
    ["a bot's command", { from: otherBot, ...command("/help") }],
    ["a bot's edit", { from: otherBot, ...mention }, "edited_message"],
    ["a message from nobody", { ...mention }],
    ["an anonymous administrator who talks to others", { from: anonymous }],
    ["a channel's post in its discussion group", { from: telegramItself, sender_chat }],
    ["a post of a channel", { sender_chat, ...command("/help") }, "channel_post"],
    ["an edited post of a channel", { sender_chat, ...command("/help") }, "edited_channel_post"],
    ["a business's message", { from: telegramItself, ...mention }, "business_message"],
    ["a command for another bot", { from: channelBot, sender_chat, ...command("/help@other_bot") }],
  ])("not %s", async (_, content, kind) => {
    expect(await repliesTo(content, kind)).toEqual([]);
  });

  it.each<[string, object]>([
    ["an anonymous administrator's command", { from: anonymous, ...command("/help") }],
    ["an anonymous administrator's mention", { from: anonymous, ...mention }],
    ["somebody who writes as their channel", { from: channelBot, sender_chat, ...mention }],
    ["a channel's post that asks the bot", { from: telegramItself, sender_chat, ...mention }],
  ])("but %s", async (_, content) => {
    expect(await repliesTo(content)).toEqual(["heard"]);
  });

  it("each channel within a limit of its own", async () => {
    const { telegram, ann, deliver } = client;
    const chat = telegram.addGroup("Group", [ann]);
    times(26, (n) =>
      telegram.push({
        message: {
          ...{ message_id: n + 1, date: 1, chat, ...mention, from: channelBot },
          sender_chat: { ...sender_chat, id: -100 - (n % 2) },
        },
      } as Omit<Update, "update_id">),
    );
    await deliver();
    expect(textCounts(chat.id)).toEqual({ heard: 24, [tooFast]: 1 });
  });

  it("neither messages of its own inline mode nor taps of bots", async () => {
    const { ann, deliver, telegram, shown } = client;
    const typing = ann.queryInline("word");
    await deliver();
    ann.chooseResult((await typing).query_id, "1");
    telegram.push({
      callback_query: { id: "1", from: otherBot, chat_instance: "1", data: "tap" },
    });
    await deliver();
    expect(shown()).toEqual([]);
  });

  it("messages after updates of unknown kinds", async () => {
    const { telegram, ann, deliver, shown } = client;
    telegram.push({ hologram: { chat: { id: 1 }, from: otherBot } } as never);
    telegram.push({ message: null } as never);
    telegram.push({} as never);
    ann.send("still there?");
    await deliver();
    expect(shown()).toEqual(["heard"]);
  });
});
