import { describe, expect, it, onTestFinished } from "vitest";
import { LocalTelegram, type Person } from "../../../src/stand-in/index.ts";
import { startTestBot } from "../../support/bot.ts";

const news = { id: -1005, type: "channel", title: "News" } as const;
const fit = "a group with topics, where the bot may create them";

/** A bot with a staff group. @param make makes the group and tells its number as it's set */
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
    /** What the log has said of the group. */
    said: () =>
      bot.log
        .map((line) => JSON.parse(line) as { level: number; msg: string })
        .filter(({ msg }) => msg.startsWith("The staff's group"))
        .map(({ level, msg }) => [level, msg.replace("The staff's group (STAFF_CHAT_ID): ", "")]),
    /** What /readyz gives as the cause, if it doesn't hold. */
    cause: () =>
      bot.staffGroup?.check().then(
        () => undefined,
        ({ message }: Error) => message,
      ),
    asked: () => telegram.calls.filter(({ method }) => method === "getChat").length,
    later: (ms = 60_000) => {
      clock += ms;
    },
  };
}

/** A group as it must be, but for what is said. */
function group(made: Parameters<LocalTelegram["addGroup"]>[2] = {}, administrator = true) {
  return (telegram: LocalTelegram, bob: Person) => {
    const { id } = telegram.addGroup("Staff", [bob], { forum: true, ...made });
    if (administrator) bob.groups.promoteBot(id);
    return id;
  };
}

const [error, warn, info] = [50, 40, 30];

describe("a STAFF_CHAT_ID that is wrong keeps nobody from starting, and is said in the log and on /readyz", () => {
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
      "a number from before the group became a supergroup",
      (telegram, bob) => {
        const parameters = { migrate_to_chat_id: group()(telegram, bob) };
        const description = "Bad Request: group chat was upgraded to a supergroup chat";
        const how = { kind: "error", status: 400, description, parameters } as const;
        telegram.fail({ chat: -7, how });
        return -7;
      },
      error,
      /^STAFF_CHAT_ID is the group's number from before it .*: set it to -1001000000001\.$/,
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
    const { said, cause, bot } = await withGroup(make);
    expect(said()).toEqual([[level, expect.stringMatching(words)]]);
    expect(await cause()).toMatch(words);
    expect(said()).toHaveLength(1);
    expect((await bot.asks("how many years guarantee"))[0]?.text).toContain("Three years");
  });

  it("a linked channel is worth a warning: the group can be used", async () => {
    const { said, cause } = await withGroup(group({ linked: news }));
    expect(said()).toEqual([[warn, expect.stringMatching(/^a channel is linked.*: unlink/)]]);
    expect(await cause()).toBeUndefined();
  });

  it("nothing is said of a group that is as it must be", async () => {
    const { said, cause } = await withGroup(group());
    expect([said(), await cause()]).toEqual([[], undefined]);
  });
});

describe("while the bot runs", () => {
  it("a change is said once, by whoever looks first, and Telegram is asked once a minute at most", async () => {
    const { bot, bob, chat, said, cause, asked, later } = await withGroup(group());
    expect(asked()).toBe(1);
    bob.groups.promoteBot(chat, false);
    later(59_999);
    await bot.periodic.cases();
    expect([await cause(), asked()]).toEqual([undefined, 1]);
    later(1);
    await bot.periodic.cases();
    const words = expect.stringMatching(/^the bot may not create topics/);
    expect([await cause(), said(), asked()]).toEqual([words, [[error, words]], 2]);
    later();
    expect([await cause(), said().length, asked()]).toEqual([words, 1, 3]);
    bob.groups.promoteBot(chat);
    later();
    expect([await cause(), said().at(-1)]).toEqual([undefined, [info, fit]]);
  });

  it.each([
    ["is out of order", { kind: "error", status: 502 }],
    ["breaks off", { kind: "reset" }],
    ["asks to wait", { kind: "error", status: 429, parameters: { retry_after: 3600 } }],
  ] as const)(
    "what is known stands while Telegram %s, and nothing is no reason to complain",
    async (_, how) => {
      const unknown = await withGroup((telegram, bob) => {
        telegram.fail({ method: "getChat", how });
        return group()(telegram, bob);
      });
      expect([await unknown.cause(), unknown.said()]).toEqual([undefined, []]);
      const known = await withGroup(group({}, false));
      known.telegram.fail({ method: "getChat", how });
      known.later();
      expect(await known.cause()).toMatch(/^the bot may not create topics/);
      expect(known.said()).toHaveLength(1);
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
