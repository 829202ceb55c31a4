import type { CallbackQuery, Message, User } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMetrics } from "../../../src/metrics/metrics.ts";
import { formatText, LocalTelegram, type Person } from "../../../src/stand-in/index.ts";
import type { Database } from "../../../src/store/database.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

/** How Telegram signs a message, and what it says of where the words come from. */
type Signature = Pick<
  Message,
  "from" | "sender_chat" | "forward_origin" | "is_automatic_forward" | "via_bot"
>;

interface Case {
  person: Person;
  topic: number;
}

const news = { id: -1005, type: "channel", title: "News" } as const;
const ownChannel = { id: -1006, type: "channel", title: "Bob's channel" } as const;
const gifBot = { id: 99, is_bot: true, first_name: "Gifs", username: "gif" };
const forwardNotice = "Forwarded messages aren't passed on: write or copy the text instead.";
const throughBotNotice =
  "Messages sent through another bot aren't passed on: write or copy the text instead.";
const refusal = "This is for the bot's staff, in their private chat with it or in the staff group.";

const telegram = new LocalTelegram();
const people = (names: string[]) =>
  names.map((first_name) => telegram.addPerson({ first_name, language_code: "en" }));
const [ann, bob, max, rita, lea, kim, eve, ada] = people([
  ..."Ann Bob Max Rita Lea Kim Eve Ada".split(" "),
]) as [Person, Person, Person, Person, Person, Person, Person, Person];
/** Everybody can write in it: it's public, and a channel is discussed there. */
const chat = telegram.addGroup("Staff", [bob, max, rita, lea, kim], {
  forum: true,
  username: "open_staff",
  linked: news,
}).id;
const room = telegram.findChat(chat);
const metrics = createMetrics({ process: false });
let clock = 0;
let store: Database;
let bot: TestBot;

beforeAll(async () => {
  store = await openDatabase("sqlite::memory:");
  bob.groups.promoteBot(chat);
  telegram.updates.drop();
  const staff = { admins: new Set([ada.id]), chat };
  const monotonicNow = () => clock;
  bot = await startTestBot({ telegram, store, staff, metrics, monotonicNow });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await store.close();
});

/** The signature of a message that somebody really sent. */
function signatureOf(message: Message): Signature {
  const { from, sender_chat, forward_origin, is_automatic_forward, via_bot } = message;
  const parts = { from, sender_chat, forward_origin, is_automatic_forward, via_bot };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part)) as Signature;
}

function anonymously(person: Person): Signature {
  bob.groups.promote(person, chat);
  person.groups.setAnonymous(chat);
  return signatureOf(person.send("hello", { chat }));
}

interface Sender {
  signs: () => Signature;
  /** Who taps, where that isn't somebody who is in the table already. */
  tapper?: Person;
  acts?: boolean;
  /** What they're told in a case's topic. */
  told?: string;
}

const senders: Record<string, Sender> = {
  "a member": { signs: () => ({ from: bob.user }), tapper: bob, acts: true },
  "a restricted member": {
    signs: () => {
      bob.groups.restrict(rita, chat);
      return { from: rita.user };
    },
    tapper: rita,
    acts: true,
  },
  "an anonymous administrator": { signs: () => anonymously(max), acts: true },
  "somebody restricted who isn't a member": {
    signs: () => {
      bob.groups.restrict(eve, chat);
      return { from: eve.user };
    },
    tapper: eve,
  },
  "somebody who has left": {
    signs: () => {
      if (room.memberIds.includes(lea.id)) lea.groups.leave(chat);
      return { from: lea.user };
    },
    tapper: lea,
  },
  "somebody who was removed": {
    signs: () => {
      if (room.memberIds.includes(kim.id)) bob.groups.remove(kim, chat);
      return { from: kim.user };
    },
    tapper: kim,
  },
  "a stranger": { signs: () => ({ from: ann.user }), tapper: ann },
  "somebody whom Telegram doesn't know": {
    signs: () => ({ from: { id: 7, is_bot: false, first_name: "?" } }),
  },
  "an administrator of the bot who isn't a member": {
    signs: () => ({ from: ada.user }),
    tapper: ada,
  },
  "a member who writes as their channel": {
    signs: () => signatureOf(bob.send("hello", { chat, as: ownChannel })),
  },
  "the linked channel": { signs: () => signatureOf(bob.send("hello", { chat, as: news })) },
  "the linked channel's automatic forward": {
    signs: () => signatureOf(telegram.publishChannelPost(chat, "hello")),
  },
  "Telegram's own account": {
    signs: () => ({ from: { id: 777000, is_bot: false, first_name: "Telegram" } }),
  },
  "GroupAnonymousBot without the group": {
    signs: () => ({ from: { id: 1087968824, is_bot: true, first_name: "Group" } }),
  },
  "Channel_Bot without a channel": {
    signs: () => ({ from: { id: 136817688, is_bot: true, first_name: "Channel" } }),
  },
  "another bot": { signs: () => ({ from: gifBot }) },
  "a member's forward": {
    signs: () => signatureOf(bob.forward(bob.send("hello", { chat }), { chat })),
    told: forwardNotice,
  },
  "an anonymous administrator's forward": {
    signs: () => ({
      ...anonymously(max),
      forward_origin: { type: "user", sender_user: ann.user, date: 1 },
    }),
    told: forwardNotice,
  },
  "a member through another bot": {
    signs: () => signatureOf(bob.send("hello", { chat, via: gifBot })),
    told: throughBotNotice,
  },
};

/** What somebody does about a case; and what the bot does then if they may. */
interface Act {
  does: (about: Case, by: Signature) => Promise<unknown> | undefined;
  /** A call by which it's seen: its method and its text or name. */
  seen: [method: string, chat: "staff" | "person", text: RegExp];
  /** As what it's counted if it's refused. */
  counted?: string;
  /** Nothing is said in a case's topic that could be passed on. */
  silent?: true;
}

/** A message in the staff's group, in a case's topic or, without one, in General. */
function says(by: Signature, text: string, topic?: number): undefined {
  const { entities } = formatText(text);
  const words = entities.length > 0 ? { text, entities } : { text };
  telegram.publish(room, { ...by, ...words }, topic);
}

const acts: Record<string, Act> = {
  "/stats": {
    does: (_, by) => says(by, "/stats"),
    seen: ["sendMessage", "staff", /Statistics for the last/],
    counted: "stats",
    silent: true,
  },
  "/reload": {
    does: (_, by) => says(by, "/reload"),
    seen: ["sendMessage", "staff", /In use now|Loading/i],
    counted: "reload",
    silent: true,
  },
  "/misses in a case's topic": {
    does: ({ topic }, by) => says(by, "/misses", topic),
    seen: ["sendMessage", "staff", /./],
    counted: "misses",
  },
  "/close": {
    does: ({ topic }, by) => says(by, "/close", topic),
    seen: ["sendMessage", "person", /Did it help/],
    counted: "close",
  },
  "/ban": {
    does: ({ topic }, by) => says(by, "/ban", topic),
    seen: ["sendMessage", "person", /no longer take your messages/],
    counted: "ban",
  },
  "/take": {
    does: ({ topic }, by) => says(by, "/take", topic),
    seen: ["editForumTopic", "staff", / · /],
    counted: "take",
  },
  "text in a case's topic": {
    does: ({ topic }, by) => says(by, "Turn it off and on", topic),
    seen: ["sendMessage", "person", /^Our helper \(a human\)\nTurn it off and on$/],
  },
  "an edit of what has reached the person": {
    does: async ({ topic }, by) => {
      const written = bob.send("Turn it on", { chat, topic });
      await bot.settled();
      telegram.clearCalls();
      const { from: _, ...rest } = written;
      const edited = { ...rest, ...by, text: "Turn it off", edit_date: telegram.date() };
      telegram.deliver(room, edited as Message, "edited_message");
    },
    seen: ["editMessageText", "person", /Turn it off/],
    silent: true,
  },
  "closing the topic": {
    does: ({ topic }, by) => {
      telegram.publish(room, { ...by, forum_topic_closed: {} }, topic);
      return undefined;
    },
    seen: ["sendMessage", "person", /Did it help/],
  },
  "reopening the topic of a closed case": {
    does: async ({ topic }, by) => {
      bob.send("/close", { chat, topic });
      await bot.settled();
      telegram.clearCalls();
      telegram.publish(room, { ...by, forum_topic_reopened: {} }, topic);
    },
    seen: ["sendMessage", "staff", /Reopened/],
  },
};

let asked = 0;

/** Somebody new, whose question waits in a topic. */
async function newCase(): Promise<Case> {
  asked += 1;
  const person = telegram.addPerson({ first_name: `Asker ${asked}`, language_code: "en" });
  const [unknown] = await bot.asks("who won the match yesterday", person);
  const [offer] = await bot.tap(unknown as Message, "Ask a person", person);
  await bot.tap(offer as Message, "Pass it on", person);
  return { person, topic: [...room.topics.keys()].at(-1) ?? 0 };
}

/** The calls since the last case that anybody could notice, without asking who is a member. */
function called({ person }: Case) {
  const where = (id: unknown) => ({ [chat]: "staff", [person.id]: "person" })[Number(id)] ?? "?";
  return telegram.calls
    .filter(({ method }) => !method.startsWith("get"))
    .map(({ method, params: { chat_id, text, name } }) => [
      method,
      where(chat_id),
      text ?? name ?? "",
    ]);
}

async function countedAs(command: string): Promise<number> {
  const line = new RegExp(`^faqbot_refused_total\\{command="${command}"\\} (\\d+)$`, "m");
  return Number(line.exec(await metrics.text())?.[1] ?? 0);
}

describe("who acts as staff in its group, if everybody can write there", () => {
  const cells = Object.entries(senders).flatMap(([who, sender]) =>
    Object.entries(acts).map(([what, act]) => [who, what, sender, act] as const),
  );
  it.each(cells)("%s: %s", async (_who, _what, { signs, acts: may = false, told }, act) => {
    const about = await newCase();
    const by = signs();
    await bot.settled();
    telegram.clearCalls();
    const before = act.counted ? await countedAs(act.counted) : 0;
    await act.does(about, by);
    await bot.settled();
    const [method, where, text] = act.seen;
    if (may) {
      expect(called(about)).toContainEqual([method, where, expect.stringMatching(text)]);
    } else {
      expect(called(about)).toEqual(told && !act.silent ? [["sendMessage", "staff", told]] : []);
    }
    if (act.counted) expect((await countedAs(act.counted)) - before).toBe(may ? 0 : 1);
  });
});

describe("who may tap in its group", () => {
  const tappers = Object.entries(senders).flatMap(([who, { signs, tapper, acts: may = false }]) =>
    tapper ? [{ who, signs, tapper, may }] : [],
  );

  /** A tap as it comes in, also of somebody whose app would not let them any more. */
  async function tapped({ user }: { user: User }, message: Message, data: string) {
    const id = telegram.queries.newId();
    const answer = telegram.queries.taps.open(id);
    const query = { id, from: user, message, chat_instance: "1", data };
    telegram.push({ callback_query: query as CallbackQuery });
    const { text } = await answer;
    await bot.settled();
    return text;
  }

  const dataUnder = (message: Message | undefined, at: number) => {
    const button = message?.reply_markup?.inline_keyboard.flat()[at];
    return button && "callback_data" in button ? button.callback_data : "";
  };
  const shown = () =>
    telegram.messages(chat).findLast(({ reply_markup }) => reply_markup) as Message;

  it.each(tappers)("$who: an entry for the person", async ({ signs, tapper, may }) => {
    const about = await newCase();
    bob.send("/a descale", { chat, topic: about.topic });
    signs();
    await bot.settled();
    telegram.clearCalls();
    const before = await countedAs("a");
    const notice = await tapped(tapper, shown(), dataUnder(shown(), 0));
    expect(notice).toMatch(may ? /^Sent: / : refusal);
    const reached = called(about).filter(([, where]) => where === "person");
    expect(reached).toHaveLength(may ? 1 : 0);
    expect((await countedAs("a")) - before).toBe(may ? 0 : 1);
  });

  it.each(tappers)("$who: a lesson of a closed case", async ({ signs, tapper, may }) => {
    const about = await newCase();
    bob.send("/close", { chat, topic: about.topic });
    signs();
    await bot.settled();
    const before = [(await store.lessons.all()).length, await countedAs("close")];
    const notice = await tapped(tapper, shown(), dataUnder(shown(), 0));
    expect(notice).toMatch(may ? /^Noted/ : refusal);
    expect([(await store.lessons.all()).length, await countedAs("close")]).toEqual([
      (before[0] ?? 0) + (may ? 1 : 0),
      (before[1] ?? 0) + (may ? 0 : 1),
    ]);
  });

  it.each(tappers)("$who: undoing a lesson", async ({ signs, tapper, may }) => {
    const id = `lesson-${asked++ % 10}`;
    const lesson = { language: "en", entry: "warranty", who: 7, state: "live" } as const;
    const put = { ...lesson, id, effect: null, wordings: [`frump ${id}`], at: Date.now() + 1e9 };
    await store.lessons.put([put]);
    bob.send("/lessons", { chat });
    signs();
    await bot.settled();
    const before = await countedAs("lessons");
    const notice = await tapped(tapper, shown(), `lu.${id}`);
    if (!may) expect(notice).toBe(refusal);
    const now = (await store.lessons.all()).find((one) => one.id === id);
    expect(now?.state).toBe(may ? "undone" : "live");
    expect((await countedAs("lessons")) - before).toBe(may ? 0 : 1);
  });

  it("a stranger: not even the buttons of an answer, which are counted as such", async () => {
    bob.send("@faq_bot how do i descale the kettle", { chat });
    await bot.settled();
    telegram.clearCalls();
    expect(await tapped(ann, shown(), "v.h")).toBe(refusal);
    expect(telegram.calls.map(({ method }) => method).filter((m) => !m.startsWith("get"))).toEqual([
      "answerCallbackQuery",
    ]);
    expect(await countedAs("button")).toBe(1);
  });
});

describe("rights end when somebody leaves", () => {
  const stats = async (text = "/stats") => {
    const before = telegram.messages(chat).length;
    eve.send(text, { chat });
    await bot.settled();
    return telegram.messages(chat).length - before - 1;
  };
  const privately = async () => (await bot.asks("/stats", eve))[0]?.text;

  it("at once where the group says so, and within a minute by a clock that nobody sets where it doesn't", async () => {
    clock += 60_000;
    bob.groups.restrict(eve, chat, false);
    expect([await stats(), await privately()]).toEqual([0, refusal]);
    bob.groups.add(eve, chat);
    await bot.settled();
    expect([await stats(), await privately()]).toEqual([1, expect.stringMatching(/^Statistics/)]);
    eve.groups.leave(chat);
    await bot.settled();
    expect([await stats(), await privately()]).toEqual([0, refusal]);

    bob.groups.add(eve, chat);
    await bot.settled();
    expect(await stats()).toBe(1);
    room.memberIds.splice(room.memberIds.indexOf(eve.id), 1); // a large group tells nobody
    clock += 59_999;
    expect([await stats(), await privately()]).toEqual([1, expect.stringMatching(/^Statistics/)]);
    clock += 1;
    expect([await stats(), await privately()]).toEqual([0, refusal]);
  });

  it("asks at most once a minute, for people who aren't members too", async () => {
    clock += 60_000;
    telegram.clearCalls();
    for (let i = 0; i < 5; i++) await stats("hello");
    expect(telegram.calls.map(({ method }) => method)).toEqual(["getChatMember"]);
  });

  it.each([
    ["refuses to say", { kind: "error", status: 400, description: "Bad Request: x" }, 0],
    ["says that the bot was removed", { kind: "error", status: 403 }, 0],
  ] as const)("and there are none while Telegram %s", async (_, how, replies) => {
    clock += 60_000;
    const mend = telegram.fail({ method: "getChatMember", how });
    const about = await newCase();
    telegram.clearCalls();
    bob.send("Are you there?", { chat, topic: about.topic });
    await bot.settled();
    mend();
    expect(called(about)).toHaveLength(replies);
    clock += 60_000;
  });
});
