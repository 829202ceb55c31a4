import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot } from "../../support/bot.ts";

/** A bot on a database file. `dump` stops it and reads every table. */
async function startBot() {
  const folder = await mkdtemp(join(tmpdir(), "privacy-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "bot.sqlite");
  const store = await openDatabase(`sqlite:${file}`);
  const bot = await startTestBot({ store });
  const stop = async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  };
  onTestFinished(stop);
  const dump = async () => {
    await stop();
    using database = new DatabaseSync(file, { readOnly: true });
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        JSON.stringify(database.prepare(`select * from ${name}`).all()),
      ]),
    );
  };
  const group = bot.telegram.addGroup("Tea lovers", [bot.ann]);
  const inGroup = async (text: string) => {
    bot.ann.send(text, { chat: group.id });
    await bot.settled();
    return bot.telegram.messages(group.id).at(-1);
  };
  const storedFor = (chat: number = bot.ann.id) => store.read(`person ${chat}:${bot.ann.id}`);
  return { bot, store, group, inGroup, storedFor, dump };
}

describe("what is stored", () => {
  it("connects no word with the person who wrote it, and contains no secret", async () => {
    const { bot, inGroup, dump, store } = await startBot();
    const messages: Record<string, string> = {
      question: "xylophone how do i boil water",
      miss: "xylophone of my grandmother, call +49 170 1234567 or jane@example.org",
      search: "/search xylophone limescale",
      secret: "xylophone my code is 90817 and my password is Giraffe!7",
      dialog: "/start fix-lid",
      reply: "xylophone the classic one",
      interruption: "xylophone how long is the warranty",
    };
    for (const text of Object.values(messages)) await bot.asks(text);
    const first = bot.telegram.messages(bot.ann.id)[0];
    if (first) bot.ann.edit(first, "xylophone limescale 90817 is my code");
    bot.ann.send("xylophone caption, pin 90817", { kind: "photo" });
    await bot.settled();
    await bot.asks("/search");
    await bot.asks("xylophone lid");
    await inGroup("@faq_bot xylophone lid stuck, code 90817");
    await inGroup("/search xylophone");
    await inGroup("xylophone between us");
    await bot.ann.queryInline("xylophone 90817");
    await bot.settled();
    const [answer] = await bot.asks("boil the water xylophone");
    if (answer) await bot.tap(answer, "Not quite");
    expect(await store.inbox.countOpen()).toBe(0);

    const secret = /90817|Giraffe|1234567|jane@/;
    expect(bot.log.join("\n")).not.toMatch(new RegExp(`xylophone|${secret.source}`));
    const called = bot.telegram.calls.map(({ params }) => JSON.stringify(params)).join("\n");
    expect(called).not.toMatch(secret);
    const { events, ...others } = await dump();
    expect(Object.keys(others)).toEqual(expect.arrayContaining(["inbox", "state"]));
    expect(JSON.stringify(others)).not.toMatch(new RegExp(`xylophone|${secret.source}`));
    expect(events).toContain("xylophone of my grandmother, call   or [email]");
    expect(events).not.toMatch(secret);
    expect(events).not.toMatch(new RegExp(`\\b${bot.ann.id}\\b|Ann`));
    // Events have a time, which must not tell whose they are.
    const at = new Set((JSON.parse(events ?? "") as { at: number }[]).map((event) => event.at));
    const written = JSON.parse(others.state ?? "") as { touched_at: number }[];
    expect(written.filter(({ touched_at }) => at.has(touched_at))).toEqual([]);
    expect(others.inbox).not.toMatch(new RegExp(`${bot.ann.id}|-100`));
  });
});

describe("/privacy", () => {
  it("says what is stored, by command, by link and in a group, and its button deletes it", async () => {
    const { bot, inGroup, storedFor } = await startBot();
    const [reply] = await bot.asks("/privacy");
    for (const words of [en.account.privacy.title, ...en.account.privacy.lines])
      expect(reply?.text).toContain(words);
    expect(buttonsOf(reply)).toEqual([en.account.privacy.forget]);
    expect((await bot.asks("/start privacy"))[0]?.text).toBe(reply?.text);
    const elsewhere = await inGroup("/privacy");
    expect(elsewhere?.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({
      url: "https://t.me/faq_bot?start=privacy",
    });
    const [done] = reply ? await bot.tap(reply, en.account.privacy.forget) : [];
    expect(done?.text).toBe(`${en.account.forget.done}\n\n• ${en.account.forget.kept.replies}`);
    expect(await storedFor()).toBeUndefined();
  });
});

describe("/forget", () => {
  it("deletes everything about a person in all chats, and says what it was", async () => {
    const { bot, store, group, inGroup, storedFor } = await startBot();
    await bot.asks("/language");
    await bot.ann.tap(bot.last(), "Deutsch");
    await bot.asks("/start fix-lid");
    await inGroup("/search lid");
    await inGroup("/search");
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    await bot.asks("/help", bob);
    const [done] = await bot.asks("/forget");
    const { language, replies, dialog, awaited, other } = de.account.forget.kept;
    expect(done?.text?.split("\n• ")).toEqual([
      `${de.account.forget.done}\n`,
      language,
      replies,
      dialog,
      awaited,
      other,
    ]);
    expect(await Promise.all([storedFor(), storedFor(group.id)])).toEqual([undefined, undefined]);
    expect(await store.findKeys("person ", `:${bot.ann.id}`)).toEqual([]);
    expect(await store.findKeys("person ", `:${bob.id}`)).toHaveLength(1);
    expect((await bot.asks("/forget"))[0]?.text).toBe(en.account.forget.nothing);
    expect(await storedFor()).toBeUndefined();
  });

  it("ends the dialog that is under way", async () => {
    const { bot } = await startBot();
    const [question] = await bot.asks("/start fix-lid");
    const [done] = await bot.asks("/forget");
    expect(done?.text).toContain(en.account.forget.kept.dialog);
    if (question)
      expect((await bot.ann.tap(question, "The classic one")).text).toBe(en.dialog.late);
    expect((await bot.asks("/cancel"))[0]?.text).toBe(en.fallback.nothingToCancel);
  });

  it("in a group deletes what is stored there", async () => {
    const { group, inGroup, bot, storedFor } = await startBot();
    await bot.asks("/help");
    await inGroup("@faq_bot how do i boil water");
    expect((await inGroup("/forget"))?.text).toBe(en.account.forget.groups);
    expect(await storedFor(group.id)).toBeUndefined();
    expect(await storedFor()).toBeDefined();
    expect((await inGroup("/forget"))?.text).toBe(en.account.forget.nothing);
  });

  it("deletes nothing, and says that it failed, if its reply can't be sent", async () => {
    const { bot, storedFor } = await startBot();
    await bot.asks("/help");
    bot.telegram.fail({
      method: "sendMessage",
      times: 1,
      how: { kind: "error", status: 400, description: "Bad Request: no" },
    });
    await bot.asks("/forget");
    expect(bot.last().text).toBe(en.faults.failed);
    expect(await storedFor()).toBeDefined();
  });
});
