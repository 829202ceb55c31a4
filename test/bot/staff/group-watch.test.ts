import { describe, expect, it, onTestFinished } from "vitest";
import { LocalTelegram, type Person } from "../../../src/stand-in/index.ts";
import { startTestBot } from "../../support/bot.ts";

const news = { id: -1005, type: "channel", title: "News" } as const;
const suitable = "a group with topics, where the bot may create them";

/** A bot with a staff group. @param make makes the group and returns the STAFF_CHAT_ID */
async function withGroup(make: (telegram: LocalTelegram, bob: Person) => number) {
  const telegram = new LocalTelegram();
  const bob = telegram.addPerson({ first_name: "Bob", language_code: "en" });
  const staff = { admins: new Set<number>(), chat: make(telegram, bob) };
  telegram.updates.drop();
  let clock = 0;
  const sending = { limits: { tries: 1 } };
  const bot = await startTestBot({ telegram, staff, sending, monotonicNow: () => clock });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  return {
    bot,
    bob,
    telegram,
    chat: staff.chat,
    room: telegram.chats.get(staff.chat),
    /** The log's lines about the group. */
    logged: () =>
      bot.log
        .map((line) => JSON.parse(line) as { level: number; msg: string })
        .filter(({ msg }) => msg.startsWith("The staff's group"))
        .map(({ level, msg }) => [level, msg.replace("The staff's group (STAFF_CHAT_ID): ", "")]),
    /** Why /readyz fails, if it does. */
    cause: () =>
      bot.staffGroup?.check().then(
        () => undefined,
        ({ message }: Error) => message,
      ),
    examinations: () => telegram.calls.filter(({ method }) => method === "getChat").length,
    later: (ms = 60_000) => {
      clock += ms;
    },
  };
}

/** A suitable group, except for the options. */
function group(options: Parameters<LocalTelegram["addGroup"]>[2] = {}, administrator = true) {
  return (telegram: LocalTelegram, bob: Person) => {
    const { id } = telegram.addGroup("Staff", [bob], { forum: true, ...options });
    if (administrator) bob.groups.promoteBot(id);
    return id;
  };
}

const [error, warn, info] = [50, 40, 30];

describe("with a wrong STAFF_CHAT_ID the bot starts, and the log and /readyz say what is wrong", () => {
  it.each<[string, Parameters<typeof withGroup>[0], number, RegExp]>([
    [
      "no chat",
      () => -1009,
      error,
      /^STAFF_CHAT_ID is not a group that the bot is in \(.*chat not found\): add the bot/,
    ],
    [
      "a group that the bot was removed from",
      (telegram, bob) => {
        const chat = group()(telegram, bob);
        bob.groups.removeBot(chat);
        return chat;
      },
      error,
      /^STAFF_CHAT_ID is not a group that the bot is in \(.*bot was kicked.*\): add the bot/,
    ],
    [
      "a channel",
      (telegram, bob) => {
        const chat = group()(telegram, bob);
        Object.assign(telegram.findChat(chat).info, { type: "channel" });
        return chat;
      },
      error,
      /^STAFF_CHAT_ID belongs to a channel chat: set it to the number of a group\.$/,
    ],
    [
      "a public group",
      group({ username: "open_staff" }),
      error,
      /^the group is public \(@open_staff\), so everybody can read what people ask: make it private/,
    ],
    ["a group without topics", group({ forum: false }), warn, /^the group has no topics.*: switch/],
    [
      "a group where the bot is no administrator",
      group({}, false),
      error,
      /^the bot may not create topics in the group: make it an administrator/,
    ],
  ])("%s", async (_, make, level, words) => {
    const { logged, cause, bot } = await withGroup(make);
    expect(logged()).toEqual([[level, expect.stringMatching(words)]]);
    expect(await cause()).toMatch(words);
    expect(logged()).toHaveLength(1);
    expect((await bot.asks("how many years guarantee"))[0]?.text).toContain("Three years");
  });

  it("a linked channel is only a warning, because the group can be used", async () => {
    const { logged, cause } = await withGroup(group({ linked: news }));
    expect(logged()).toEqual([[warn, expect.stringMatching(/^a channel is linked.*: unlink/)]]);
    expect(await cause()).toBeUndefined();
  });

  it("a suitable group isn't mentioned", async () => {
    const { logged, cause } = await withGroup(group());
    expect([logged(), await cause()]).toEqual([[], undefined]);
  });
});

it("with a number from before the group became a supergroup the bot uses the new one, and says what to set", async () => {
  let chat = 0;
  const { bot, cause, logged } = await withGroup((telegram, bob) => {
    chat = group()(telegram, bob);
    const parameters = { migrate_to_chat_id: chat };
    const description = "Bad Request: group chat was upgraded to a supergroup chat";
    telegram.fail({ chat: -7, how: { kind: "error", status: 400, description, parameters } });
    return -7;
  });
  expect(bot.log.join()).toContain(`set STAFF_CHAT_ID=${chat}`);
  expect([await cause(), logged()]).toEqual([undefined, []]);
});

describe("while the bot runs", () => {
  it("a change is logged once, and Telegram is asked at most once a minute", async () => {
    const { bot, bob, chat, logged, cause, examinations, later } = await withGroup(group());
    expect(examinations()).toBe(1);
    bob.groups.promoteBot(chat, false);
    later(59_999);
    await bot.periodic.cases();
    expect([await cause(), examinations()]).toEqual([undefined, 1]);
    later(1);
    await bot.periodic.cases();
    const words = expect.stringMatching(/^the bot may not create topics/);
    expect([await cause(), logged(), examinations()]).toEqual([words, [[error, words]], 2]);
    later();
    expect([await cause(), logged().length, examinations()]).toEqual([words, 1, 3]);
    bob.groups.promoteBot(chat);
    later();
    expect([await cause(), logged().at(-1)]).toEqual([undefined, [info, suitable]]);
  });

  it.each([
    ["is out of order", { kind: "error", status: 502 }],
    ["breaks off", { kind: "reset" }],
    ["asks to wait", { kind: "error", status: 429, parameters: { retry_after: 3600 } }],
  ] as const)(
    "the last finding stands while Telegram %s, and without one there is nothing to report",
    async (_, how) => {
      const unknown = await withGroup((telegram, bob) => {
        telegram.fail({ method: "getChat", how });
        return group()(telegram, bob);
      });
      expect([await unknown.cause(), unknown.logged()]).toEqual([undefined, []]);
      const known = await withGroup(group({}, false));
      known.telegram.fail({ method: "getChat", how });
      known.later();
      expect(await known.cause()).toMatch(/^the bot may not create topics/);
      expect(known.logged()).toHaveLength(1);
    },
  );

  it("a check doesn't wait for a Telegram that doesn't answer", async () => {
    const { telegram, cause, later } = await withGroup(group({}, false));
    telegram.fail({ method: "getChat", how: { kind: "hang" } });
    later();
    const began = performance.now();
    expect(await cause()).toMatch(/^the bot may not create topics/);
    expect(performance.now() - began).toBeLessThan(2000); // the limit of /readyz
  });
});
