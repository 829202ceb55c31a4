import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import type { LocalTelegram } from "../../src/stand-in/index.ts";
import { afterAnEvening, fileOf, newFile, poll, start } from "./chats-file.ts";
import { post, startServer } from "./support.ts";

describe("writing", () => {
  test("an empty start warns of nothing and writes nothing before the first change", async () => {
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
    ["a message", (telegram) => telegram.person(1001)?.send("x")],
    ["an edit", (telegram) => telegram.person(1001)?.edit(1, "x")],
    ["a deletion", (telegram) => telegram.call("deleteMessage", { chat_id: 1001, message_id: 1 })],
    ["a cleared chat", (telegram) => telegram.person(1001)?.clearHistory()],
    ["a blocked bot", (telegram) => telegram.person(1001)?.blockBot()],
    ["a new person", (telegram) => telegram.addPerson({ first_name: "Eve" })],
    ["a new group", (telegram) => telegram.addGroup("New", [])],
    ["an update", (telegram) => telegram.push({ poll: {} as never })],
    ["a confirmation", (telegram) => telegram.updates.confirmBelow(Number.POSITIVE_INFINITY)],
    ["other kinds of updates", (telegram) => poll(telegram, { allowed_updates: ["message"] })],
  ])("%s", async (_, action) => {
    const file = await newFile();
    const { telegram, flush } = await start(file);
    telegram.addPerson({ first_name: "Ann" }).send("hello");
    // Nothing about blocking, so that it leaves no update.
    await poll(telegram, { allowed_updates: ["message", "poll"] });
    await flush();
    const before = await readFile(file, "utf8");
    await action(telegram);
    await flush();
    expect(await readFile(file, "utf8")).not.toBe(before);
  });

  test("the server answers only when the file has what the answer tells", async () => {
    const file = await newFile();
    const { telegram } = await start(file);
    telegram.addPerson({ first_name: "Ann" });
    const { url, apiRoot } = await startServer(telegram);
    const texts = async () => (await start(file)).telegram.messages(1001).map(({ text }) => text);
    const bot = (method: string, params: object) =>
      post(`${apiRoot}/bot${telegram.token}/${method}`, params);

    await post(`${url}/local/send`, { person: 1001, chat: 1001, text: "hi" });
    expect(await texts()).toEqual(["hi"]);
    await bot("sendMessage", { chat_id: 1001, text: "hello" });
    expect(await texts()).toEqual(["hi", "hello"]);
    const polled = bot("getUpdates", { offset: telegram.updates.save().next_id, timeout: 50 });
    await telegram.until(() => telegram.updates.pending.length === 0);
    telegram.person(1001)?.send("bye");
    await polled;
    expect((await start(file)).telegram.updates.pending).toEqual(telegram.updates.pending);
  });

  test("a thousand messages at once are all there", async () => {
    const file = await newFile();
    const { telegram, flush } = await start(file);
    const ann = telegram.addPerson({ first_name: "Ann" });
    for (let i = 0; i < 1000; i++) ann.send(String(i));
    await flush();
    expect((await start(file)).telegram.messages(1001)).toEqual(telegram.messages(1001));
  });

  test("a start without changes leaves the file alone", async () => {
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

  test("a failing disk is reported once, nothing stops, and the next write that works has it all", async () => {
    const file = await fileOf("");
    const { telegram, warnings, flush } = await start(file);
    const folder = dirname(file);
    await rm(folder, { recursive: true });
    await writeFile(folder, "");
    warnings.length = 0;
    const ann = telegram.addPerson({ first_name: "Ann" });
    await flush();
    ann.send("a");
    await flush();
    expect(warnings).toEqual([
      expect.stringMatching(/chats.json cannot be written \(E.*\): new changes are lost/),
    ]);
    await rm(folder);
    ann.send("b");
    await flush();
    expect((await start(file)).telegram.messages(1001)).toHaveLength(2);
  });
});
