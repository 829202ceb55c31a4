import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { InlineQueryResult, Message, Update } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import { keepChats } from "../../src/stand-in/keep.ts";
import type { Person } from "../../src/stand-in/person.ts";
import { StateFile } from "../../src/stand-in/state-file.ts";
import { LocalTelegram, type LocalTelegramOptions } from "../../src/stand-in/telegram.ts";
import { Clock, outcome, post, serving } from "./support.ts";

/** A file in a folder of its own, neither of which is there yet. */
async function newFile(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "kept-chats-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return join(dir, "data", "chats.json");
}

/** A file with this text. */
async function fileOf(text: string): Promise<string> {
  const file = await newFile();
  await mkdir(dirname(file));
  await writeFile(file, text);
  return file;
}

/** A process that starts: a new Telegram with the chats of the file, and what it was warned of. */
async function start(file: string, options: LocalTelegramOptions = {}) {
  const telegram = new LocalTelegram(options);
  const warnings: string[] = [];
  const chats = await keepChats(telegram, { file, warn: (sentence) => warnings.push(sentence) });
  onTestFinished(chats.close); // before its folder is removed
  const person = (id: number) => {
    const found = telegram.person(id);
    if (!found) throw new Error(`There is no person ${id}.`);
    return found;
  };
  return { telegram, warnings, person, ...chats };
}

const poll = (telegram: LocalTelegram, params: Record<string, unknown> = {}) =>
  telegram.call("getUpdates", params) as Promise<Update[]>;

const buttons = { inline_keyboard: [[{ text: "One", callback_data: "1" }]] };

/** Two people who have chatted with the bot, one who has not yet, and a group of two. */
async function afterAnEvening(file: string) {
  const run = await start(file);
  const { telegram } = run;
  const [ann, bob] = ["Ann", "Bob", "Carl"].map((first_name) =>
    telegram.addPerson({ first_name, language_code: "en" }),
  ) as [ReturnType<typeof telegram.addPerson>, ReturnType<typeof telegram.addPerson>];
  const group = telegram.addGroup("Community", [ann, bob]);
  await poll(telegram, { allowed_updates: ["message", "edited_message", "callback_query"] });

  const question = ann.writes("where is my cod 🙈");
  const chat = { chat_id: ann.id };
  const text = "In the app: <b>Settings</b>";
  const reply = { reply_parameters: { message_id: question.message_id }, reply_markup: buttons };
  const answer = { ...chat, text, parse_mode: "HTML", ...reply };
  const { message_id } = (await telegram.call("sendMessage", answer)) as Message;
  ann.edits(question, "where is my code");
  const photo = ann.writes("look", { kind: "photo" });
  ann.writes("hi all", { chat: group.id });
  bob.writes("hi");
  bob.blocks();
  telegram.updates.drop();
  ann.writes("are you there?");
  const gone = (await telegram.call("sendMessage", { ...chat, text: "gone" })) as Message;
  await telegram.call("deleteMessage", { ...chat, message_id: gone.message_id });
  return { ...run, group, answer: { ...answer, message_id }, photo, gone };
}

describe("after a restart", () => {
  test("everybody finds the chats as they were", async () => {
    const file = await newFile();
    const before = await afterAnEvening(file);
    await before.close();
    const after = await start(file);
    expect(after.warnings).toEqual([]);
    for (const id of [1001, 1002, 1003]) {
      expect(after.telegram.state(after.person(id))).toEqual(
        before.telegram.state(before.person(id)),
      );
    }
    expect(after.telegram.chat(1001).map(({ text, caption }) => text ?? caption)).toEqual([
      "where is my code",
      "In the app: Settings",
      "look",
      "are you there?",
    ]);
  });

  test("of groups: who is what there, topics, what one person sees, privacy mode, somebody's language", async () => {
    const file = await newFile();
    const before = await start(file);
    const [ann, bob] = ["Ann", "Bob"].map((first_name) =>
      before.telegram.addPerson({ first_name }),
    ) as [Person, Person];
    const chat = ann.groups.creates("Staff", [bob], { forum: true }).id;
    ann.groups.promotes(bob, chat);
    ann.groups.promotesBot(chat);
    ann.groups.opensTopic(chat, "Bugs");
    bob.groups.hides(chat);
    bob.speaks("fa");
    ann.groups.leaves(chat);
    const ephemeral_message_parameters = { receiver_user_id: bob.id };
    const hint = { chat_id: chat, text: "psst", ephemeral_message_parameters };
    await before.telegram.call("sendMessage", hint);
    before.telegram.privacy = true;
    ann.groups.creates("Elsewhere", [], { bot: false });
    await before.close();
    const after = await start(file);
    expect(after.warnings).toEqual([]);
    for (const id of [1001, 1002]) {
      expect(after.telegram.state(after.person(id))).toEqual(
        before.telegram.state(before.person(id)),
      );
    }
    expect(after.person(1002).sees(chat).at(-1)).toMatchObject({ text: "psst" });
  });

  test("of groups: who was removed or restricted, and which channel is discussed there", async () => {
    const file = await newFile();
    const before = await start(file);
    const [ann, bob, eve] = ["Ann", "Bob", "Eve"].map((first_name) =>
      before.telegram.addPerson({ first_name }),
    ) as [Person, Person, Person];
    const linked = { id: -1005, type: "channel", title: "News" } as const;
    const chat_id = before.telegram.addGroup("Tea", [ann, bob, eve], { linked }).id;
    ann.groups.removes(bob, chat_id);
    ann.groups.restricts(eve, chat_id);
    await before.close();
    const { telegram } = await start(file);
    const member = (user_id: number) => telegram.call("getChatMember", { chat_id, user_id });
    expect(await telegram.call("getChat", { chat_id })).toMatchObject({ linked_chat_id: -1005 });
    expect(await member(bob.id)).toMatchObject({ status: "kicked" });
    expect(await member(eve.id)).toMatchObject({ status: "restricted", is_member: true });
  });

  test("a file from before there was more to groups than members", async () => {
    const file = await newFile();
    await (await afterAnEvening(file)).close();
    const old = JSON.parse(await readFile(file, "utf8"));
    delete old.privacy;
    for (const room of old.rooms) {
      for (const part of ["bot", "topics", "ephemerals", "ranks", "limits"]) delete room[part];
    }
    const { telegram, person, warnings } = await start(await fileOf(JSON.stringify(old)));
    expect(warnings).toEqual([]);
    expect(telegram.state(person(1001)).chats.at(-1)).toMatchObject({
      bot: "member",
      administrators: [1001],
    });
  });

  test("numbers go on: of messages, also after a deleted one, of people, groups and files", async () => {
    const file = await newFile();
    const { gone, photo, group, close } = await afterAnEvening(file);
    await close();
    const { telegram, person } = await start(file);
    const next = person(1001).writes("more", { kind: "photo" });
    expect(next.message_id).toBe(gone.message_id + 1);
    expect(next.photo?.[0]?.file_id).not.toBe(photo.photo?.[0]?.file_id);
    expect(telegram.addPerson({ first_name: "Dora" }).id).toBe(1004);
    expect(telegram.addGroup("Another", []).id).toBe(group.id - 1);
  });

  test("the bot gets what it has not confirmed, and only that; new updates have new numbers", async () => {
    const file = await newFile();
    const clock = new Clock();
    const { close } = await afterAnEvening(file);
    await close();
    const { telegram, person } = await start(file, { now: clock.now }); // a clock that was set back
    const [update, ...others] = await poll(telegram);
    expect(update?.message?.text).toBe("are you there?");
    expect(others).toEqual([]);
    person(1001).writes("hello?");
    const id = update?.update_id ?? 0;
    expect((await poll(telegram, { offset: id + 1 })).map((u) => u.update_id)).toEqual([id + 1]);
  });

  test("what the bot has confirmed stays confirmed, and it gets the kinds that it asked for", async () => {
    const file = await newFile();
    const { telegram, close } = await afterAnEvening(file);
    telegram.updates.drop();
    await close();
    const after = await start(file);
    after.person(1001).blocks();
    expect(await poll(after.telegram)).toEqual([]);
    expect(after.telegram.updates.allowed).toContain("edited_message");
  });

  test("whom the bot may write to, and which messages it may change", async () => {
    const file = await newFile();
    const { answer, photo, group, close } = await afterAnEvening(file);
    await close();
    const { telegram } = await start(file);
    const said = (chat_id: number) => outcome(telegram, "sendMessage", { chat_id, text: "hi" });
    expect(await said(1001)).toBe("ok");
    expect(await said(1002)).toBe("Forbidden: bot was blocked by the user");
    expect(await said(1003)).toBe("Forbidden: bot can't initiate conversation with a user");
    expect(await said(group.id)).toBe("ok");
    const { reply_parameters: _, ...edit } = answer;
    expect(await outcome(telegram, "editMessageText", edit)).toMatch("message is not modified");
    expect(await outcome(telegram, "editMessageText", { ...edit, text: "new" })).toBe("ok");
    const again = { chat_id: 1001, photo: photo.photo?.[0]?.file_id };
    expect(await outcome(telegram, "sendPhoto", again)).toBe("ok");
  });

  test("buttons under messages that were sent inline still work", async () => {
    const file = await newFile();
    const { telegram, person, close } = await afterAnEvening(file);
    await poll(telegram, { allowed_updates: ["inline_query", "callback_query"] });
    const asked = person(1001).types("code");
    const inline_query_id = telegram.updates.pending.at(-1)?.inline_query?.id;
    const article = { type: "article", id: "1", title: "T", reply_markup: buttons };
    const results = [{ ...article, input_message_content: { message_text: "old" } }];
    await telegram.call("answerInlineQuery", { inline_query_id, results });
    const sent = person(1001).chooses((await asked).query_id, "1");
    await close();

    const after = await start(file);
    void after.person(1001).taps(sent, "1");
    const { inline_message_id } = after.telegram.updates.pending.at(-1)?.callback_query ?? {};
    await after.telegram.call("editMessageText", { inline_message_id, text: "new" });
    expect(after.telegram.chat(1001).at(-1)).toMatchObject({ text: "new" });
  });

  test("a query that was open has nobody to answer to", async () => {
    const file = await newFile();
    const { person, answer, close } = await afterAnEvening(file);
    void person(1001).taps(answer.message_id, "1");
    await close();
    const { telegram } = await start(file);
    const query = telegram.updates.pending.at(-1)?.callback_query;
    const results: InlineQueryResult[] = [];
    expect(query?.data).toBe("1");
    expect(
      await outcome(telegram, "answerCallbackQuery", { callback_query_id: query?.id }),
    ).toMatch("query is too old");
    expect(await outcome(telegram, "answerInlineQuery", { inline_query_id: "1", results })).toMatch(
      "query is too old",
    );
  });
});

describe("writing", () => {
  test("an empty start says nothing and writes nothing until there is something", async () => {
    const file = await newFile();
    const { telegram, warnings, flush } = await start(file);
    await flush();
    await expect(readFile(file)).rejects.toThrow("ENOENT");
    telegram.addPerson({ first_name: "Ann" });
    await flush();
    expect(await readdir(dirname(file))).toEqual(["chats.json"]);
    expect(warnings).toEqual([]);
  });

  /** Each alone has to reach the file. */
  test.each<[string, (telegram: LocalTelegram) => unknown]>([
    ["a message", (telegram) => telegram.person(1001)?.writes("x")],
    ["an edit", (telegram) => telegram.person(1001)?.edits(1, "x")],
    ["a deletion", (telegram) => telegram.call("deleteMessage", { chat_id: 1001, message_id: 1 })],
    ["a cleared chat", (telegram) => telegram.person(1001)?.clears()],
    ["a blocked bot", (telegram) => telegram.person(1001)?.blocks()],
    ["a new person", (telegram) => telegram.addPerson({ first_name: "Eve" })],
    ["a new group", (telegram) => telegram.addGroup("New", [])],
    ["an update", (telegram) => telegram.push({ poll: {} as never })],
    ["a confirmation", (telegram) => telegram.updates.confirmBelow(Number.POSITIVE_INFINITY)],
    ["other kinds of updates", (telegram) => poll(telegram, { allowed_updates: ["message"] })],
  ])("%s", async (_, happens) => {
    const file = await newFile();
    const { telegram, flush } = await start(file);
    telegram.addPerson({ first_name: "Ann" }).writes("hello");
    // Nothing about blocking, so that it leaves no update.
    await poll(telegram, { allowed_updates: ["message", "poll"] });
    await flush();
    const before = await readFile(file, "utf8");
    await happens(telegram);
    await flush();
    expect(await readFile(file, "utf8")).not.toBe(before);
  });

  test("the server answers only when the file has what the answer tells", async () => {
    const file = await newFile();
    const { telegram } = await start(file);
    telegram.addPerson({ first_name: "Ann" });
    const { url, apiRoot } = await serving(telegram);
    const texts = async () => (await start(file)).telegram.chat(1001).map(({ text }) => text);
    const bot = (method: string, params: object) =>
      post(`${apiRoot}/bot${telegram.token}/${method}`, params);

    await post(`${url}/local/send`, { person: 1001, chat: 1001, text: "hi" });
    expect(await texts()).toEqual(["hi"]);
    await bot("sendMessage", { chat_id: 1001, text: "hello" });
    expect(await texts()).toEqual(["hi", "hello"]);
    const polled = bot("getUpdates", { offset: telegram.updates.state.next_id, timeout: 50 });
    await telegram.until(() => telegram.updates.pending.length === 0);
    telegram.person(1001)?.writes("bye");
    await polled;
    expect((await start(file)).telegram.updates.pending).toEqual(telegram.updates.pending);
  });

  test("a thousand messages at once are all there", async () => {
    const file = await newFile();
    const { telegram, flush } = await start(file);
    const ann = telegram.addPerson({ first_name: "Ann" });
    for (let i = 0; i < 1000; i++) ann.writes(String(i));
    await flush();
    expect((await start(file)).telegram.chat(1001)).toEqual(telegram.chat(1001));
  });

  test("one write for a tick; what changes during a write takes one more", async () => {
    const file = await newFile();
    let value = 0;
    const written: number[] = [];
    const state = () => {
      written.push(value);
      return String(value);
    };
    const kept = new StateFile({ file, state, warn: () => undefined });
    const count = () => {
      for (let i = 0; i < 1000; i++) {
        value += 1;
        kept.changed();
      }
    };
    count();
    const first = kept.flushed();
    await Promise.resolve(); // the first write is under way
    count();
    count();
    await first;
    await kept.flushed();
    expect(written).toEqual([1000, 3000]);
    expect(await readFile(file, "utf8")).toBe("3000");
  });

  test("a start at which nothing happens leaves the file alone", async () => {
    const file = await newFile();
    await (await afterAnEvening(file)).close();
    const before = await stat(file);
    await (await start(file)).close();
    const after = await stat(file);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test("nothing after it was closed", async () => {
    const file = await newFile();
    const { telegram, close, flush } = await start(file);
    telegram.addPerson({ first_name: "Ann" });
    await close();
    telegram.addPerson({ first_name: "Bob" });
    await flush();
    expect((await start(file)).telegram.people.size).toBe(1);
  });

  test("a disk that fails is told of once, nothing stops, and the next write that works has it all", async () => {
    const file = await fileOf("");
    const { telegram, warnings, flush } = await start(file);
    const folder = dirname(file);
    await rm(folder, { recursive: true });
    await writeFile(folder, "");
    warnings.length = 0;
    const ann = telegram.addPerson({ first_name: "Ann" });
    await flush();
    ann.writes("a");
    await flush();
    expect(warnings).toEqual([
      expect.stringMatching(/chats.json cannot be written \(E.*\): what is new is lost/),
    ]);
    await rm(folder);
    ann.writes("b");
    await flush();
    expect((await start(file)).telegram.chat(1001)).toHaveLength(2);
  });
});

describe("a file that cannot be used", () => {
  const good = async () => {
    const file = await newFile();
    await (await afterAnEvening(file)).close();
    return readFile(file, "utf8");
  };
  const changed = (change: (snapshot: ReturnType<typeof JSON.parse>) => void) => (text: string) => {
    const snapshot = JSON.parse(text);
    change(snapshot);
    return JSON.stringify(snapshot);
  };

  test.each<[string, (good: string) => string, string]>([
    ["empty", () => "", "it is not JSON"],
    ["half-written", (text) => text.slice(0, text.length / 2), "it is not JSON"],
    ["binary", () => "\u0000\u0001", "it is not JSON"],
    ["of something else", () => "[]", "expected object"],
    ["of a later version", changed((s) => Object.assign(s, { version: 2 })), "version: "],
    ["without a part", changed((s) => delete s.updates), "updates: "],
    ["with an unknown part", changed((s) => Object.assign(s, { more: 1 })), "more"],
    [
      "with a message without a number",
      changed((s) => delete s.rooms[0].messages[1].message_id),
      "rooms.0.messages.1.message_id: ",
    ],
    ["with a stranger in a group", changed((s) => s.rooms.at(-1).members.push(9)), "rooms: "],
    ["with the same chat twice", changed((s) => s.rooms.push(s.rooms.at(-1))), "rooms: "],
    ["with somebody without a chat", changed((s) => s.rooms.shift()), "rooms: "],
    ["with a person too few", changed((s) => s.people.shift()), "people: "],
    [
      "with message numbers that would come again",
      changed((s) => Object.assign(s.rooms[0], { next_message_id: 2 })),
      "rooms: ",
    ],
  ])("%s: is set aside, and the chats begin empty", async (_, broken, reason) => {
    const text = broken(await good());
    const file = await fileOf(text);
    const { telegram, warnings, flush } = await start(file);
    expect(telegram.people.size).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(reason);
    expect(warnings[0]).toContain(`it is ${file}.broken now`);
    expect(warnings[0]).not.toMatch(/where is|Settings|Ann/);
    expect(await readFile(`${file}.broken`, "utf8")).toBe(text);

    telegram.addPerson({ first_name: "New" });
    await flush();
    expect((await start(file)).telegram.people.size).toBe(1);
  });

  test("what Telegram may have in a message some day is kept as it is", async () => {
    const extra = { from_the_future: [{ a: 1 }] };
    const file = await fileOf(
      changed((s) => Object.assign(s.rooms[0].messages[0], extra))(await good()),
    );
    const { telegram, warnings } = await start(file);
    expect(warnings).toEqual([]);
    expect(telegram.chat(1001)[0]).toMatchObject(extra);
  });

  test("is a folder", async () => {
    const file = await newFile();
    await mkdir(file, { recursive: true });
    const { telegram, warnings, flush } = await start(file);
    expect(warnings).toHaveLength(1);
    telegram.addPerson({ first_name: "Ann" });
    await flush();
    expect((await readdir(dirname(file))).sort()).toEqual(["chats.json", "chats.json.broken"]);
  });

  test("cannot be set aside either", async () => {
    const file = await fileOf("{");
    await mkdir(join(`${file}.broken`, "full"), { recursive: true });
    const { telegram, warnings } = await start(file);
    expect(telegram.people.size).toBe(0);
    expect(warnings).toEqual([expect.stringContaining("nor can it be renamed")]);
  });

  test("a write that a crash cut off leaves the file of before", async () => {
    const text = await good();
    const file = await fileOf(text);
    await writeFile(`${file}.99999999.tmp`, text.slice(0, 100));
    const { telegram, warnings } = await start(file);
    expect(warnings).toEqual([]);
    expect(telegram.chat(1001)).toHaveLength(4);
    expect(await readdir(dirname(file))).toEqual(["chats.json"]);
  });
});
