import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { afterAnEvening, fileOf, newFile, start } from "./chats-file.ts";

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
  ])("%s: is set aside, and the chats start empty", async (_, broken, reason) => {
    const text = broken(await good());
    const file = await fileOf(text);
    const { telegram, warnings, flush } = await start(file);
    expect(telegram.people.size).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(reason);
    expect(warnings[0]).toContain(`it is now ${file}.broken`);
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
    expect(telegram.messages(1001)[0]).toMatchObject(extra);
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
    expect(telegram.messages(1001)).toHaveLength(4);
    expect(await readdir(dirname(file))).toEqual(["chats.json"]);
  });
});
