import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { startHttp } from "../../src/http/server.ts";
import { acceptInto } from "../../src/inbox/accept.ts";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import type { Inbox } from "../../src/store/inbox/inbox.ts";
import { openDatabase } from "../../src/store/open.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { answer, errorsIn, question, textsOf } from "./support/forging.ts";
import {
  type Fault,
  full,
  locked,
  openTampered,
  readOnly,
  refusing,
  type Tampered,
  unreadable,
} from "./support/tampered.ts";

let database: Tampered;
beforeEach(async () => {
  database = await openTampered();
});

/** A question too long for the room that may be left in the file. */
const longQuestion = `${question} ${" … ".repeat(800)}`;

/** The replies in Ann's chat, the oldest first. */
const repliesTo = (bot: TestBot, since = 0) =>
  textsOf(
    bot.telegram
      .messages(bot.ann.id)
      .filter(({ from, message_id }) => from?.is_bot && message_id > since),
  );

/** The updates in the database, each with whether it's done. */
const updates = () =>
  database.rival.prepare("select update_id, done_at is not null as done from inbox").all();

const faults: [string, Fault, RegExp][] = [
  ["another program holds it", locked, /\(another program holds it\): stop the other program/],
  ["it can only be read", readOnly, /\(it can only be read\): let the account/],
  ["the disk is full", full, /\(the disk is full\): make room/],
  ["it refuses", refusing("insert"), /\(refused\)/],
];

describe("while a polled update can't be stored", () => {
  it.each(faults)(
    "because %s, it stays at Telegram, and is answered once later",
    async (_, fault, why) => {
      await using bot = await startTestBot({ store: database.store });
      await bot.asks("/help");
      const mend = fault(database);
      const asked = bot.telegram.polls.length;
      const { message_id } = bot.ann.send(longQuestion);
      await bot.telegram.until(() => bot.telegram.polls.length >= asked + 2); // it was refused, and asked for again
      expect(bot.telegram.updates.pending).toHaveLength(1);
      expect(repliesTo(bot, message_id)).toEqual([]);
      expect(updates()).toHaveLength(1);
      mend();
      await bot.settled();
      expect(repliesTo(bot, message_id)).toEqual([expect.stringMatching(answer)]);
      expect(updates()).toMatchObject([{ done: 1 }, { done: 1 }]);
      const lines = bot.log.filter((line) => line.includes("could not receive updates"));
      expect(lines[0]).toMatch(why);
      expect(lines[0]).toContain(database.file);
      expect(bot.log.join("")).not.toContain("guarantee");
      expect(textsOf(await bot.asks(question))).toEqual([expect.stringMatching(answer)]);
    },
  );
});

describe("while a delivered update can't be stored", () => {
  const secret = "s".repeat(20);
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
  const body = JSON.stringify({ update_id: 7, message: { text: longQuestion } });

  /** A webhook on the database. @param begins called when an update has come in */
  async function serving(begins = () => {}) {
    const accept = acceptInto(database.store.inbox);
    const server = await startHttp({
      ...{ host: "127.0.0.1", port: 0 },
      webhook: {
        ...{ path: "/tg", secret },
        accept(update) {
          begins();
          return accept([update]);
        },
      },
    });
    onTestFinished(server.close);
    const url = `http://127.0.0.1:${server.port}/tg`;
    return () => fetch(url, { method: "POST", headers, body });
  }

  it.each(faults)(
    "because %s, the webhook answers 503, and 200 only when it's stored",
    async (_, fault) => {
      const deliver = await serving();
      const mend = fault(database);
      const refused = await deliver();
      expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
      expect(updates()).toEqual([]);
      mend();
      expect((await deliver()).status).toBe(200);
      expect((await deliver()).status).toBe(200);
      expect(updates()).toMatchObject([{ update_id: 7 }]);
    },
  );

  it("for a moment, the webhook answers 200 late", async () => {
    database = await openTampered({ patience: 10_000 });
    const { promise: begun, resolve: begins } = Promise.withResolvers<void>();
    const deliver = await serving(begins);
    const unlock = locked(database);
    const delivered = deliver();
    await begun;
    expect(updates()).toEqual([]);
    unlock();
    expect((await delivered).status).toBe(200);
    expect(updates()).toMatchObject([{ update_id: 7 }]);
  });
});

describe("while the end of an update can't be stored", () => {
  /** Resolves when ends have been refused this often. */
  function refusals(inbox: Inbox, often: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const finish = inbox.finish.bind(inbox);
    let count = 0;
    inbox.finish = (...args) =>
      finish(...args).catch((error) => {
        if (++count === often) resolve();
        throw error;
      });
    return promise;
  }
  const sent = ({ telegram }: TestBot) =>
    telegram.calls.filter(({ method }) => method === "sendMessage");

  it.each<[string, Fault]>([
    ["another program holds the database", locked],
    ["it can only be read", readOnly],
    ["it refuses", refusing("update")],
  ])("because %s, there is one reply, and nothing is lost", async (_, fault) => {
    await using bot = await startTestBot({ store: database.store });
    await bot.asks("/help");
    bot.telegram.clearCalls();
    const refused = refusals(database.store.inbox, 2);
    bot.ann.send("/start fix-lid");
    await bot.telegram.until(() => sent(bot).length > 0);
    const mend = fault(database);
    await refused;
    expect(await database.store.inbox.countOpen()).toBe(1);
    mend();
    await bot.settled();
    expect(sent(bot)).toHaveLength(1);
    expect(await database.store.inbox.countOpen()).toBe(0);
    expect(textsOf(await bot.asks("blue"))).toEqual([expect.stringContaining("Turn the lid")]);
  });

  it("and the bot is stopped, the update is handled again, and its reply comes twice", async () => {
    const telegram = new LocalTelegram();
    let mend = () => {};
    {
      await using bot = await startTestBot({ store: database.store, telegram });
      await bot.asks("/help");
      bot.ann.send("/start fix-lid");
      await telegram.until(() => sent(bot).length > 1);
      const refused = refusals(database.store.inbox, 1);
      mend = refusing("update")(database);
      await refused;
    }
    mend();
    expect(await database.store.inbox.countOpen()).toBe(1);
    await database.store.close();
    const { file } = database;
    const store = await openDatabase(`sqlite:${file}`);
    {
      await using again = await startTestBot({ store, telegram });
      await again.settled();
      expect(repliesTo(again).filter((text) => text?.includes("Which kettle"))).toHaveLength(2);
      expect(textsOf(await again.asks("blue"))).toEqual([expect.stringContaining("Turn the lid")]);
    }
    await store.close();
  });
});

describe("while no session value can be read", () => {
  const failing: Fault = ({ store }) => {
    const { read } = store;
    store.read = () => Promise.reject(new Error("The disk has a scratch"));
    return () => {
      store.read = read;
    };
  };

  it.each<[string, Fault]>([
    ["the call fails", failing],
    ["the table is gone", unreadable],
  ])("because %s, people are answered, and nothing is overwritten", async (_, fault) => {
    await using bot = await startTestBot({ store: database.store });
    await bot.asks("/start fix-lid");
    const saved = () =>
      ["state", "lost"].flatMap((table) => {
        const there = database.rival
          .prepare("select 1 from sqlite_master where name = ?")
          .get(table);
        return there ? database.rival.prepare(`select key, value from ${table}`).all() : [];
      });
    const before = saved();
    expect(before).toHaveLength(1);
    const mend = fault(database);
    const says = async (text: string) => textsOf(await bot.asks(text));
    expect(await says("/help")).toEqual([expect.stringMatching(/^Write your question/)]);
    expect(await says(question)).toEqual([expect.stringMatching(answer)]);
    expect(await says("/search")).toEqual([expect.stringMatching(/^What are you looking for/)]);
    expect(await says("/start fix-lid")).toEqual([expect.stringContaining("Which kettle")]);
    expect(errorsIn(bot.log).length).toBeGreaterThan(0);
    for (const line of errorsIn(bot.log)) expect(line).toContain("could not be read");
    mend();
    expect(saved()).toEqual(before);
    bot.log.splice(0);
    expect(await says("blue")).toEqual([expect.stringContaining("Turn the lid")]);
    expect(errorsIn(bot.log)).toEqual([]);
  });
});
