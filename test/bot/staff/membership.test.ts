import { afterAll, describe, expect, it } from "vitest";
import { refusal, startInOpenGroup } from "./open-group.ts";

const group = await startInOpenGroup();
const { telegram, bot, clock, bob, eve, chat, room, newCase, effects } = group;
afterAll(group.close);

describe("rights follow the membership in the staff group", () => {
  /** @returns how many messages the bot sends in the group */
  const repliesTo = async (text = "/stats") => {
    const before = telegram.messages(chat).length;
    eve.send(text, { chat });
    await bot.settled();
    return telegram.messages(chat).length - before - 1;
  };
  const statsInPrivate = async () => (await bot.asks("/stats", eve))[0]?.text;

  it("at once if Telegram tells the group, and otherwise within a minute, by a clock that can't be set", async () => {
    clock.time += 60_000;
    bob.groups.restrict(eve, chat, false);
    expect([await repliesTo(), await statsInPrivate()]).toEqual([0, refusal]);
    bob.groups.add(eve, chat);
    await bot.settled();
    expect([await repliesTo(), await statsInPrivate()]).toEqual([
      1,
      expect.stringMatching(/^Statistics/),
    ]);
    eve.groups.leave(chat);
    await bot.settled();
    expect([await repliesTo(), await statsInPrivate()]).toEqual([0, refusal]);

    bob.groups.add(eve, chat);
    await bot.settled();
    expect(await repliesTo()).toBe(1);
    room.memberIds.splice(room.memberIds.indexOf(eve.id), 1); // large groups don't tell who leaves
    clock.time += 59_999;
    expect([await repliesTo(), await statsInPrivate()]).toEqual([
      1,
      expect.stringMatching(/^Statistics/),
    ]);
    clock.time += 1;
    expect([await repliesTo(), await statsInPrivate()]).toEqual([0, refusal]);
  });

  it("Telegram is asked at most once a minute, about people who aren't members too", async () => {
    clock.time += 60_000;
    telegram.clearCalls();
    for (let i = 0; i < 5; i++) await repliesTo("hello");
    expect(telegram.calls.map(({ method }) => method)).toEqual(["getChatMember"]);
  });

  it.each([
    ["refuses to say", { kind: "error", status: 400, description: "Bad Request: x" }, 0],
    ["says that the bot was removed", { kind: "error", status: 403 }, 0],
  ] as const)("nobody has rights while Telegram %s", async (_, how, replies) => {
    clock.time += 60_000;
    const mend = telegram.fail({ method: "getChatMember", how });
    const about = await newCase();
    telegram.clearCalls();
    bob.send("Are you there?", { chat, topic: about.topic });
    await bot.settled();
    mend();
    expect(effects(about)).toHaveLength(replies);
    clock.time += 60_000;
  });
});
