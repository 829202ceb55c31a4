import type { CallbackQuery, Message, User } from "grammy/types";
import { afterAll, describe, expect, it } from "vitest";
import { refusal, startInOpenGroup } from "./open-group.ts";

const group = await startInOpenGroup();
const { telegram, bot, store, ann, bob, chat, senders, newCase, effects, refusals } = group;
afterAll(group.close);

describe("in a staff group that is open to everyone, only staff can tap", () => {
  const tappers = Object.entries(senders).flatMap(([who, { sign, tapper, isStaff = false }]) =>
    tapper ? [{ who, sign, tapper, isStaff }] : [],
  );

  /** Delivers a tap, even of someone whose app wouldn't allow it any more. @returns the notice */
  async function tap({ user }: { user: User }, message: Message, data: string) {
    const id = telegram.queries.newId();
    const answer = telegram.queries.taps.open(id);
    const query = { id, from: user, message, chat_instance: "1", data };
    telegram.push({ callback_query: query as CallbackQuery });
    const { text } = await answer;
    await bot.settled();
    return text;
  }

  const dataOf = (message: Message | undefined, at: number) => {
    const button = message?.reply_markup?.inline_keyboard.flat()[at];
    return button && "callback_data" in button ? button.callback_data : "";
  };
  const lastWithButtons = () =>
    telegram.messages(chat).findLast(({ reply_markup }) => reply_markup) as Message;

  it.each(tappers)("$who: a proposed entry", async ({ sign, tapper, isStaff }) => {
    const about = await newCase();
    bob.send("/a descale", { chat, topic: about.topic });
    sign();
    await bot.settled();
    telegram.clearCalls();
    const before = await refusals("a");
    const notice = await tap(tapper, lastWithButtons(), dataOf(lastWithButtons(), 0));
    expect(notice).toMatch(isStaff ? /^Sent: / : refusal);
    const reached = effects(about).filter(([, where]) => where === "person");
    expect(reached).toHaveLength(isStaff ? 1 : 0);
    expect((await refusals("a")) - before).toBe(isStaff ? 0 : 1);
  });

  it.each(tappers)("$who: “Make a lesson” of a closed case", async ({ sign, tapper, isStaff }) => {
    const about = await newCase();
    bob.send("/close", { chat, topic: about.topic });
    sign();
    await bot.settled();
    const before = [(await store.lessons.all()).length, await refusals("close")];
    const notice = await tap(tapper, lastWithButtons(), dataOf(lastWithButtons(), 0));
    expect(notice).toMatch(isStaff ? /^Noted/ : refusal);
    expect([(await store.lessons.all()).length, await refusals("close")]).toEqual([
      (before[0] ?? 0) + (isStaff ? 1 : 0),
      (before[1] ?? 0) + (isStaff ? 0 : 1),
    ]);
  });

  it.each(tappers)("$who: “Undo” of a lesson", async ({ sign, tapper, isStaff }) => {
    const id = `lesson-${tappers.findIndex((one) => one.tapper === tapper)}`;
    const lesson = { language: "en", entry: "warranty", who: 7, state: "live" } as const;
    const put = { ...lesson, id, effect: null, wordings: [`frump ${id}`], at: Date.now() + 1e9 };
    await store.lessons.put([put]);
    bob.send("/lessons", { chat });
    sign();
    await bot.settled();
    const before = await refusals("lessons");
    const notice = await tap(tapper, lastWithButtons(), `lu.${id}`);
    if (!isStaff) expect(notice).toBe(refusal);
    const stored = (await store.lessons.all()).find((candidate) => candidate.id === id);
    expect(stored?.state).toBe(isStaff ? "undone" : "live");
    expect((await refusals("lessons")) - before).toBe(isStaff ? 0 : 1);
  });

  it("a stranger can't even tap the buttons of an answer, and that is counted too", async () => {
    bob.send("@faq_bot how do i descale the kettle", { chat });
    await bot.settled();
    telegram.clearCalls();
    expect(await tap(ann, lastWithButtons(), "v.h")).toBe(refusal);
    expect(telegram.calls.map(({ method }) => method).filter((m) => !m.startsWith("get"))).toEqual([
      "answerCallbackQuery",
    ]);
    expect(await refusals("button")).toBe(1);
  });
});
