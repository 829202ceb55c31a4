import { type Api, GrammyError, HttpError } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { features } from "../../src/bot/bot.ts";
import { School } from "../../src/bot/live-locales.ts";
import { Rights } from "../../src/bot/staff/rights.ts";
import { Reports } from "../../src/bot/staff/statistics/reports.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { loadFlows } from "../../src/flows/load.ts";
import { createMetrics } from "../../src/metrics/metrics.ts";
import type { Failure } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import {
  isBlocked,
  isGone,
  isMuted,
  isNotModified,
  isTooOld,
  migratedTo,
} from "../../src/telegram/sending/refusals.ts";
import { silent } from "../support/bot.ts";
import { startTestClient } from "../support/client.ts";
import { InstantClock, ManualClock } from "../support/clock.ts";

type Parameters = Extract<Failure, { kind: "error" }>["parameters"];

function error(status: number, description?: string, parameters?: Parameters): Failure {
  return {
    kind: "error",
    status,
    ...(description === undefined ? {} : { description }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}
const flood = (retry_after: number) => error(429, undefined, { retry_after });

const article: InlineQueryResult = {
  type: "article",
  id: "1",
  title: "one",
  input_message_content: { message_text: "one" },
};

/** What a promise rejects with. */
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => error as GrammyError,
  );

/** Waits for what happens on the way to the local Telegram and back. */
const until = (happens: () => boolean) => vi.waitUntil(happens, { timeout: 4000, interval: 5 });

describe("a flood wait", () => {
  it("is sat out, and the message comes", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 2, how: flood(3) });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(clock.pauses).toEqual([3000, 3000]);
    expect(calls("sendMessage")).toBe(3);
  });

  it("of one chat holds up that chat only, and nobody asks there meanwhile", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const bob = telegram.addPerson({ first_name: "Bob" });
    bob.send("hello");
    telegram.fail({ method: "sendMessage", chat: ann.id, times: 1, how: flood(8) });
    const first = api.sendMessage(ann.id, "one");
    await until(() => clock.sleeping === 1);
    const second = api.sendMessage(ann.id, "two");
    const edit = refusal(api.editMessageText(ann.id, 1, "three"));
    await until(() => clock.sleeping === 3);
    await api.sendMessage(bob.id, "hi Bob");
    clock.advance(7999);
    await api.sendMessage(bob.id, "hi again");
    expect(shown(bob.id)).toEqual(["hi Bob", "hi again"]);
    expect(calls("sendMessage") + calls("editMessageText")).toBe(3);
    clock.advance(1);
    await first;
    expect(shown()).toEqual(["one"]);
    clock.advance(1000); // those who waited go one after the other
    await second;
    clock.advance(1000);
    await edit;
    expect(shown()).toEqual(["one", "two"]);
    expect(calls("sendMessage") + calls("editMessageText")).toBe(6);
  });

  it("that comes while others wait is obeyed by them too", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 2, how: flood(4) });
    const first = api.sendMessage(ann.id, "one");
    await until(() => clock.sleeping === 1);
    const second = api.sendMessage(ann.id, "two"); // its turn is after 5 seconds
    await until(() => clock.sleeping === 2);
    clock.advance(4000); // the first is refused once more
    await until(() => calls("sendMessage") === 2 && clock.sleeping === 2);
    clock.advance(1000);
    await until(() => clock.sleeping === 2);
    expect(calls("sendMessage")).toBe(2);
    clock.advance(3000);
    await first;
    clock.advance(1000);
    await second;
    expect(shown()).toEqual(["one", "two"]);
    expect(calls("sendMessage")).toBe(4);
  });

  it("that may be everybody's holds up all sending for a second; it goes on if others are not refused", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const groups = Array.from({ length: 10 }, (_, n) => telegram.addGroup(`${n}`, [ann]).id);
    for (const chat of groups) telegram.fail({ chat, how: flood(3600) });
    for (const chat of groups.slice(0, 3)) await refusal(api.sendMessage(chat, "hi"));
    const sent = api.sendMessage(ann.id, "hi");
    await until(() => clock.sleeping === 1);
    clock.advance(999);
    expect(calls("sendMessage")).toBe(3);
    clock.advance(1);
    await sent;
    for (const chat of groups.slice(3)) {
      await refusal(api.sendMessage(chat, "hi"));
      await api.sendMessage(ann.id, "hi again"); // at once
    }
    expect(shown()).toHaveLength(8);
    expect(calls("sendMessage")).toBe(18);
  });

  it("that is everybody's is asked about less and less often", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const off = telegram.fail({ method: "sendMessage", how: flood(60) });
    const chats = Array.from({ length: 8 }, (_, n) => telegram.addGroup(`${n}`, [ann]).id);
    for (const chat of chats.slice(0, 3)) await refusal(api.sendMessage(chat, "hi"));
    for (const [n, hold] of [1000, 2000, 4000, 8000].entries()) {
      const next = refusal(api.sendMessage(chats[n + 3] ?? 0, "hi"));
      await until(() => clock.sleeping === 1);
      clock.advance(hold - 1);
      expect(calls("sendMessage")).toBe(3 + n);
      clock.advance(1);
      expect(await next).toMatchObject({ error_code: 429 });
    }
    off();
    expect(await refusal(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 429 });
    clock.advance(16_000);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("of two chats at once does not hold up others", async () => {
    const { telegram, api, ann, shown } = await startTestClient({ clock: new ManualClock() });
    const groups = ["a", "b"].map((title) => telegram.addGroup(title, [ann]).id);
    for (const chat of groups) telegram.fail({ chat, times: 1, how: flood(20) });
    for (const chat of groups) await refusal(api.sendMessage(chat, "hi"));
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("longer than ten seconds is not sat out, nor asked about again; other chats go on", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const group = telegram.addGroup("Group", [ann]).id;
    telegram.fail({ method: "sendMessage", chat: group, how: flood(11) });
    expect(await refusal(api.sendMessage(group, "hi"))).toMatchObject({ error_code: 429 });
    expect(await refusal(api.sendMessage(group, "hi"))).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 11 },
    });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(clock.pauses).toEqual([]);
    expect(calls("sendMessage")).toBe(2);
  });

  it("of hours for a call without a chat holds up the others for a second", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, shown, calls } = await startTestClient({ clock });
    telegram.fail({ method: "getUserProfilePhotos", how: flood(3000) });
    expect(await refusal(api.getUserProfilePhotos(1))).toMatchObject({ error_code: 429 });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(clock.pauses).toEqual([1000]);
    expect(await refusal(api.getUserProfilePhotos(2))).toMatchObject({ error_code: 429 });
    expect(calls("getUserProfilePhotos")).toBe(1);
  });

  it("after flood wait is given up after ten seconds of them, or five", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls } = await startTestClient({ clock });
    const off = telegram.fail({ method: "sendMessage", how: flood(4) });
    expect(await refusal(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 429 });
    expect(clock.pauses).toEqual([4000, 4000]);
    off();
    clock.pause(30_000);
    telegram.clearCalls();
    telegram.fail({ method: "sendMessage", how: flood(0) });
    expect(await refusal(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 429 });
    expect(calls("sendMessage")).toBe(6);
  });

  it("of hours for the bot's description is that call's own", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, shown } = await startTestClient({ clock });
    telegram.fail({ method: "setMyDescription", how: flood(36_000) });
    expect(await refusal(api.setMyDescription("new"))).toMatchObject({ error_code: 429 });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });
});

describe("a failure that passes", () => {
  it.each<[string, Failure]>([
    ["a 500", error(500)],
    ["a proxy's page", { kind: "html" }],
    ["a reset", { kind: "reset" }],
    ["no answer at all", { kind: "hang" }],
  ])("%s is tried again, after random pauses that grow", async (_, how) => {
    const clock = new InstantClock();
    const limits = { request: 400 };
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock, limits });
    telegram.fail({ method: "sendMessage", times: 2, how });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(calls("sendMessage")).toBe(3);
    expect(clock.pauses).toEqual([500, 1000]);
  });

  it.each<[string, Failure]>([
    ["a reset in the middle of the answer", { kind: "reset", when: "body" }],
    ["an answer that is lost", { kind: "lost" }],
  ])("%s may double a message, but leaves nobody without one", async (_, how) => {
    const clock = new InstantClock();
    const { telegram, api, ann, shown } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 1, how });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi", "hi"]);
    telegram.fail({ method: "editMessageText", times: 1, how });
    await api.editMessageText(ann.id, 2, "ho"); // it meets its own success, which harms nothing
    expect(shown()).toEqual(["ho", "hi"]);
  });

  it("is given up after three tries, or when the time is over", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 3, how: error(500) });
    expect(await refusal(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 500 });
    expect(calls("sendMessage")).toBe(3);
    const slow = await startTestClient({ clock, limits: { backoff: 100_000 } });
    slow.telegram.fail({ how: { kind: "html" } });
    const failure = await refusal(slow.api.sendMessage(slow.ann.id, "hi"));
    expect(failure).toBeInstanceOf(HttpError);
    expect(String((failure as unknown as HttpError).error)).toContain("page with status 502");
    expect(slow.calls("sendMessage")).toBe(1);
  });

  it("is not tried again where doing it twice would harm, or where the receiver does", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann } = await startTestClient({ clock });
    telegram.fail({ how: { kind: "reset" } });
    expect(await refusal(api.createChatInviteLink(ann.id))).toBeInstanceOf(HttpError);
    expect(await refusal(api.sendPoll(ann.id, "?", []))).toBeInstanceOf(HttpError);
    expect(await refusal(api.setWebhook("https://example.org"))).toBeInstanceOf(HttpError);
    expect(await refusal(api.getUpdates())).toBeInstanceOf(HttpError);
    expect(telegram.calls.length + telegram.polls.length).toBe(4);
    expect(clock.pauses).toEqual([]);
  });

  it("ends at once when the bot ends", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, close } = await startTestClient({ clock });
    telegram.fail({ chat: ann.id, times: 1, how: flood(5) });
    const held = refusal(api.sendMessage(ann.id, "hi"));
    await until(() => clock.sleeping === 1);
    await close();
    expect(await held).toMatchObject({ error_code: 429 });
  });

  it("ends at once when the caller ends it", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls } = await startTestClient({ clock });
    telegram.fail({ how: { kind: "hang" } });
    const ending = new AbortController();
    const asked = refusal(api.sendMessage(ann.id, "hi", {}, ending.signal as never));
    await until(() => calls("sendMessage") === 1);
    ending.abort();
    expect(await asked).toBeInstanceOf(HttpError);
    expect(calls("sendMessage")).toBe(1);
  });
});

describe("Telegram out of reach", () => {
  /** Three chats whose calls got no answer, so that everybody's are held back. */
  async function outage() {
    const clock = new ManualClock();
    const onOutage = vi.fn<(begins: boolean) => void>();
    const client = await startTestClient({ clock, hooks: { onOutage }, limits: { tries: 1 } });
    const { telegram, api, ann } = client;
    const off = telegram.fail({ how: { kind: "reset" } });
    for (const id of [1, 2, ann.id]) await refusal(api.sendMessage(id, "hi"));
    return { ...client, clock, onOutage, off };
  }

  it("is not asked by everybody: calls fail at once, but for one now and then", async () => {
    const { api, ann, calls, clock, onOutage } = await outage();
    expect(onOutage.mock.calls).toEqual([[true]]);
    for (const pause of [375, 750, 1500, 3000, 6000, 7500, 7500]) {
      const before = calls("sendMessage");
      expect(await refusal(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
      clock.advance(pause - 1);
      expect(await refusal(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
      expect(calls("sendMessage")).toBe(before);
      clock.advance(1);
      await Promise.all([1, 2, 3].map((id) => refusal(api.sendMessage(id, "hi"))));
      expect(calls("sendMessage")).toBe(before + 1);
    }
    expect(onOutage).toHaveBeenCalledTimes(1);
  });

  it("and back is noticed by the first call that gets an answer, even a refusal", async () => {
    const { api, ann, clock, onOutage, off, shown } = await outage();
    off();
    expect(await refusal(api.sendMessage(ann.id, "hi"))).toBeInstanceOf(HttpError);
    clock.advance(375);
    expect(await refusal(api.sendMessage(4711, "hi"))).toBeInstanceOf(GrammyError);
    expect(onOutage.mock.calls).toEqual([[true], [false]]);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("is nothing that chats can show which fail while others are answered", async () => {
    const onOutage = vi.fn<(begins: boolean) => void>();
    const clock = new ManualClock();
    const { telegram, api, ann } = await startTestClient({
      clock,
      hooks: { onOutage },
      limits: { tries: 1 },
    });
    const ill = [1, 2, 3, 4, 5];
    for (const chat of ill) telegram.fail({ chat, how: { kind: "reset" } });
    for (let round = 0; round < 2; round++) {
      for (const id of ill) await refusal(api.sendMessage(id, "hi"));
      clock.advance(500);
      await api.sendMessage(ann.id, "hi");
    }
    const before = onOutage.mock.calls.length;
    for (let round = 0; round < 5; round++)
      for (const id of ill) await refusal(api.sendMessage(id, "hi"));
    expect(onOutage.mock.calls.length).toBe(before);
    await api.sendMessage(ann.id, "hi"); // at once
  });

  it("is looked for once more where a probe gets no answer at all", async () => {
    const { telegram, api, ann, calls, clock, off, shown } = await outage();
    off();
    telegram.fail({ method: "sendMessage", times: 1, how: { kind: "hang" } });
    clock.advance(375);
    const before = calls("sendMessage");
    void refusal(api.sendMessage(ann.id, "hangs"));
    await until(() => calls("sendMessage") === before + 1);
    clock.advance(4999);
    expect(await refusal(api.sendMessage(ann.id, "too early"))).toBeInstanceOf(HttpError);
    expect(calls("sendMessage")).toBe(before + 1);
    clock.advance(1);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("is nothing that one chat, or an answer in between, could show", async () => {
    const onOutage = vi.fn<(begins: boolean) => void>();
    const limits = { tries: 1 };
    const clock = new InstantClock();
    const { telegram, api, ann } = await startTestClient({ clock, hooks: { onOutage }, limits });
    telegram.fail({ chat: 1, how: { kind: "reset" } });
    telegram.fail({ chat: 2, how: error(500) });
    for (const id of [1, 1, 1, 2, 2, ann.id, 1, 2]) await refusal(api.sendMessage(id, "hi"));
    expect(onOutage).not.toHaveBeenCalled();
  });
});

describe("a refusal", () => {
  const tooOld = "query is too old and response timeout expired or query ID is invalid";
  it.each<[string, number, (error: unknown) => boolean]>([
    ["Bad Request: message is not modified: specified new message …", 400, isNotModified],
    [`Bad Request: ${tooOld}`, 400, isTooOld],
    ["Bad Request: message to edit not found", 400, isGone],
    ["Bad Request: message to delete not found", 400, isGone],
    ["Bad Request: message can't be edited", 400, isGone],
    ["Bad Request: MESSAGE_ID_INVALID", 400, isGone],
    ["Forbidden: bot was blocked by the user", 403, isBlocked],
    ["Forbidden: user is deactivated", 403, isBlocked],
    ["Forbidden: bot was kicked from the supergroup chat", 403, isBlocked],
    ["Forbidden: bot is not a member of the supergroup chat", 403, isBlocked],
    ["Forbidden: bot can't initiate conversation with a user", 403, isBlocked],
    ["Bad Request: not enough rights to send text messages to the chat", 400, isMuted],
    ["Bad Request: CHAT_WRITE_FORBIDDEN", 400, isMuted],
  ])("%s reaches the caller as it is, and has one name", async (description, status, is) => {
    const { telegram, api, calls } = await startTestClient({ clock: new InstantClock() });
    telegram.fail({ method: "sendMessage", how: error(status, description) });
    const refused = await refusal(api.sendMessage(1, "hi"));
    expect(refused).toBeInstanceOf(GrammyError);
    expect(refused?.description).toBe(description);
    const all = [isNotModified, isTooOld, isGone, isBlocked, isMuted];
    expect(all.filter((one) => one(refused))).toEqual([is]);
    expect(calls("sendMessage")).toBe(1);
  });

  it.each<[string, string, (api: Api) => Promise<unknown>]>([
    [
      "an edit that changes nothing",
      "message is not modified",
      (api) => api.editMessageText(1, 1, "a"),
    ],
    ["an answer to a tap that comes too late", tooOld, (api) => api.answerCallbackQuery("1")],
    [
      "an answer to a guest that comes too late",
      tooOld,
      (api) => api.answerGuestQuery("1", article),
    ],
    ["deleting what is gone", "message to delete not found", (api) => api.deleteMessage(1, 1)],
    ["closing a closed topic", "TOPIC_NOT_MODIFIED", (api) => api.closeForumTopic(1, 1)],
  ])("of %s harms nothing", async (_, description, call) => {
    const { telegram, api } = await startTestClient({ clock: new InstantClock() });
    telegram.fail({ how: error(400, `Bad Request: ${description}`) });
    expect(await call(api)).toBe(true);
  });

  it.each<[string, Failure]>([
    ["a refusal", error(400, "Bad Request: message to edit not found")],
    ["a flood wait of an hour", flood(3600)],
    ["an error of Telegram's", error(500)],
    ["a reset", { kind: "reset" }],
  ])("%s of what only decorates harms nothing, and nobody waits for it", async (_, how) => {
    const clock = new InstantClock();
    const { telegram, api, ann } = await startTestClient({ clock });
    telegram.fail({ how });
    await api.editMessageReplyMarkup(ann.id, 1);
    await api.answerCallbackQuery("1");
    await api.sendChatAction(ann.id, "typing");
    expect(clock.pauses.every((pause) => pause <= 1000)).toBe(true);
  });

  it("that nobody knows has no name", () => {
    for (const is of [isNotModified, isTooOld, isGone, isBlocked, isMuted, migratedTo]) {
      expect(is(new Error("message is not modified"))).toBeFalsy();
      expect(is(undefined)).toBeFalsy();
      expect(is({ error_code: 400, description: "Bad Request: chat not found" })).toBeFalsy();
    }
  });
});

describe("a group that has become a supergroup", () => {
  async function movedGroup() {
    const onMigrated = vi.fn<(from: number, to: number) => void>();
    const made = await startTestClient({ hooks: { onMigrated } });
    const group = made.telegram.addGroup("Group", [made.ann]).id;
    const gone = "Bad Request: group chat was upgraded to a supergroup chat";
    made.telegram.fail({ chat: -77, how: error(400, gone, { migrate_to_chat_id: group }) });
    return { ...made, group, onMigrated };
  }

  it("gets what is sent to its old id, and is reported once", async () => {
    const { api, shown, group, onMigrated, telegram } = await movedGroup();
    await api.sendMessage(-77, "hi", { reply_parameters: { message_id: 5 } });
    await api.sendMessage(-77, "ho");
    expect(shown(group)).toEqual(["hi", "ho"]);
    expect(onMigrated.mock.calls).toEqual([[-77, group]]);
    const [, again] = telegram.calls;
    expect(again?.params).not.toHaveProperty("reply_parameters");
    expect(telegram.calls).toHaveLength(3);
  });

  it("does not have another message edited: numbers begin anew there", async () => {
    const { api, shown, group, onMigrated } = await movedGroup();
    const { message_id } = await api.sendMessage(group, "something else");
    const refused = await refusal(api.editMessageText(-77, message_id, "hi"));
    expect(migratedTo(refused)).toBe(group);
    expect(await refusal(api.deleteMessage(-77, message_id))).toBeDefined();
    expect(shown(group)).toEqual(["something else"]);
    expect(onMigrated).toHaveBeenCalledTimes(1);
  });

  it("gets copies from private chats too", async () => {
    const { api, shown, group, ann } = await movedGroup();
    await api.copyMessage(-77, ann.id, 1);
    expect(shown(group)).toEqual(["hello"]);
  });
});

describe("a person who has blocked the bot", () => {
  it("is left alone until they are heard from again", async () => {
    const onBlocked = vi.fn<(chat: number | string) => void>();
    const client = await startTestClient({ hooks: { onBlocked } });
    const { ann, api, calls, deliver, shown, log } = client;
    ann.blockBot();
    await deliver();
    expect(isBlocked(await refusal(api.sendMessage(ann.id, "one")))).toBe(true);
    expect(isBlocked(await refusal(api.sendMessage(ann.id, "two")))).toBe(true);
    expect(calls("sendMessage")).toBe(1);
    expect(onBlocked.mock.calls).toEqual([[ann.id]]);
    ann.send("hello again");
    await deliver();
    await api.sendMessage(ann.id, "three");
    expect(shown()).toEqual(["three"]);
    expect(log).toEqual([]);
  });

  it("is asked again after a while", async () => {
    const clock = new InstantClock();
    const { ann, api, calls } = await startTestClient({ clock });
    ann.blockBot();
    await refusal(api.sendMessage(ann.id, "one"));
    clock.pause(120_000);
    await refusal(api.sendMessage(ann.id, "two"));
    expect(calls("sendMessage")).toBe(2);
  });
});

describe("a token", () => {
  it("that is revoked while the bot runs is told once, and nothing is tried again", async () => {
    const onUnauthorized = vi.fn<() => void>();
    const { telegram, api, ann, log } = await startTestClient({ hooks: { onUnauthorized } });
    await api.sendMessage(ann.id, "hi");
    telegram.clearCalls();
    telegram.fail({ how: error(401) });
    expect(await refusal(api.getUpdates())).toMatchObject({ error_code: 401 });
    expect(await refusal(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 401 });
    expect(telegram.calls).toHaveLength(1);
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain("BOT_TOKEN");
  });

  it("that never worked is the start's business", async () => {
    const onUnauthorized = vi.fn<() => void>();
    const { telegram, api, log } = await startTestClient({ hooks: { onUnauthorized } });
    telegram.fail({ how: error(401) });
    expect(await refusal(api.getMe())).toMatchObject({ error_code: 401 });
    expect(onUnauthorized).not.toHaveBeenCalled();
    expect(log).toEqual([]);
  });
});

it("every request and every retry is counted", async () => {
  const seen: string[] = [];
  const hooks = {
    onCall: ({ method, result }: { method: string; result: string }) =>
      void seen.push(`${method} ${result}`),
    onRetry: ({ reason }: { reason: string }) => void seen.push(`again: ${reason}`),
  };
  const { telegram, api, ann } = await startTestClient({ hooks, clock: new InstantClock() });
  for (const how of [flood(1), error(502), { kind: "reset" } as const]) {
    telegram.fail({ method: "sendMessage", times: 1, how });
  }
  await api.sendMessage(ann.id, "hi");
  await refusal(api.sendMessage(5, "hi"));
  ann.blockBot();
  await refusal(api.sendMessage(ann.id, "hi"));
  await api.getUpdates();
  expect(seen).toEqual([
    "sendMessage flood",
    "again: flood",
    "sendMessage server",
    "again: server",
    "sendMessage network",
    "again: network",
    "sendMessage ok",
    "sendMessage refused",
    "sendMessage blocked",
    "getUpdates ok",
  ]);
});

it("a flood wait inside a dialog is not sat out again with every further step", async () => {
  const knowledge = await loadKnowledge("test/fixtures/kettle", "en");
  const flows = await loadFlows("test/fixtures/kettle", knowledge);
  const metrics = createMetrics({ process: false });
  const store = await openDatabase("sqlite::memory:");
  onTestFinished(() => store.close());
  const learning = { username: "helper_bot", lessons: store.lessons, log: silent };
  const school = await School.open([{ knowledge, flows }], learning);
  const nobody = { admins: new Set<number>(), chat: undefined };
  const api = { getChatMember: () => Promise.reject(new Error("nobody asks")) };
  const rights = new Rights(nobody, api, Date.now);
  const reports = new Reports({ events: async () => [], now: Date.now });
  const parts = {
    school,
    reloading: { begin: () => {} },
    store,
    reports,
    log: silent,
    metrics,
    now: Date.now,
    monotonicNow: () => 0,
    rights,
  };
  const clock = new InstantClock();
  const client = await startTestClient(
    { clock },
    features(parts),
    (await school.locales()).of("en"),
  );
  const { telegram, ann, deliver, shown } = client;
  ann.send("/start fix-lid");
  await deliver();
  telegram.fail({ method: "sendMessage", times: 1, how: flood(7) });
  telegram.fail({ method: "editMessageText", times: 1, how: error(500) });
  for (const words of ["the classic one", "no", "back"]) {
    ann.send(words);
    await deliver();
  }
  expect(shown().at(-1)).toContain("Is it still hot?");
  expect(clock.pauses).toEqual([7000, 500]);
});
