import { describe, expect, test } from "vitest";
import { outcome, telegramWithAnn } from "./support.ts";

const command = (command: string, description = "d") => ({ commands: [{ command, description }] });
const bad = (text: string) => `Bad Request: ${text}`;

describe("setMyCommands", () => {
  test.each<[Record<string, unknown>, string]>([
    [command("help"), "ok"],
    [command("/help"), "ok"],
    [{ commands: '[{"command":"help","description":"d"}]' }, "ok"],
    [{ commands: [] }, "ok"],
    [command("Help"), bad("BOT_COMMAND_INVALID")],
    [command("a".repeat(33)), bad("BOT_COMMAND_INVALID")],
    [command("a", ""), bad("BOT_COMMAND_DESCRIPTION_INVALID")],
    [command("a", "d".repeat(256)), "ok"],
    [command("a", "d".repeat(257)), bad("BOT_COMMAND_DESCRIPTION_INVALID")],
    [{ commands: Array(101).fill(command("a").commands[0]) }, bad("BOT_COMMANDS_TOO_MUCH")],
    [{ ...command("a"), language_code: "de" }, "ok"],
    [{ ...command("a"), language_code: "deutsch" }, bad("LANG_CODE_INVALID")],
    [{ ...command("a"), scope: { type: "all_private_chats" } }, "ok"],
    [{ ...command("a"), scope: { type: "chat", chat_id: 1001 } }, "ok"],
    [{ ...command("a"), scope: { type: "chat", chat_id: 7 } }, bad("chat not found")],
    [{ ...command("a"), scope: { type: "chat" } }, bad("chat_id is empty")],
    [
      { ...command("a"), scope: { type: "chat_member", chat_id: 1001 } },
      bad("invalid user_id specified"),
    ],
    [{}, bad('parameter "commands" is required')],
  ])("%j", async (params, expected) => {
    expect(await outcome(telegramWithAnn().telegram, "setMyCommands", params)).toBe(expected);
  });
});

/** The menu that Ann, who speaks English, sees after these calls. */
describe("the menu is the narrowest one, in one's own language where there is one", () => {
  const menus = {
    all: { ...command("all") },
    german: { ...command("german"), language_code: "de" },
    english: { ...command("english"), language_code: "en" },
    private: { ...command("private"), scope: { type: "all_private_chats" } },
    hers: { ...command("hers"), scope: { type: "chat", chat_id: 1001 } },
    groups: { ...command("groups"), scope: { type: "all_group_chats" } },
  };
  test.each<[(keyof typeof menus)[], string | undefined]>([
    [[], undefined],
    [["all"], "all"],
    [["all", "german"], "all"],
    [["all", "english"], "english"],
    [["all", "english", "private"], "private"],
    [["private", "hers"], "hers"],
    [["all", "groups"], "all"],
  ])("%j → %s", async (set, expected) => {
    const { telegram, ann } = telegramWithAnn();
    for (const name of set) await telegram.call("setMyCommands", menus[name]);
    expect(telegram.pageState(ann).chats[0]?.commands[0]?.command).toBe(expected);
  });

  test("administrators of a group see theirs", async () => {
    const { telegram, ann } = telegramWithAnn();
    const bob = telegram.addPerson({ first_name: "Bob" });
    telegram.addGroup("Tea", [ann, bob]);
    const scope = { type: "all_chat_administrators" };
    await telegram.call("setMyCommands", { ...command("admins"), scope });
    await telegram.call("setMyCommands", menus.groups);
    const seen = [ann, bob].map(
      (who) => telegram.pageState(who).chats.at(-1)?.commands[0]?.command,
    );
    expect(seen).toEqual(["admins", "groups"]);
  });

  test("a person who speaks another language now sees that one's", async () => {
    const { telegram, ann } = telegramWithAnn();
    await telegram.call("setMyCommands", menus.all);
    await telegram.call("setMyCommands", menus.german);
    ann.setLanguage("de");
    expect(telegram.pageState(ann).chats[0]?.commands[0]?.command).toBe("german");
    ann.send("hallo");
    expect(telegram.updates.pending.at(-1)?.message?.from.language_code).toBe("de");
  });

  test("a deleted menu gives way", async () => {
    const { telegram, ann } = telegramWithAnn();
    await telegram.call("setMyCommands", menus.all);
    await telegram.call("setMyCommands", menus.hers);
    await telegram.call("deleteMyCommands", { scope: menus.hers.scope });
    expect(telegram.pageState(ann).chats[0]?.commands).toEqual(menus.all.commands);
    expect(await telegram.call("getMyCommands", { scope: menus.hers.scope })).toEqual([]);
    expect(await telegram.call("getMyCommands")).toEqual(menus.all.commands);
  });
});

describe("name and descriptions", () => {
  test.each([
    ["Name", "name", 64],
    ["Description", "description", 512],
    ["ShortDescription", "short_description", 120],
  ])("My%s", async (method, field, longest) => {
    const { telegram } = telegramWithAnn();
    const set = (value: string, language_code = "") =>
      outcome(telegram, `setMy${method}`, { [field]: value, language_code });
    expect(await set("x".repeat(longest))).toBe("ok");
    expect(await set("x".repeat(longest + 1))).toMatch(/TOO_LONG/);
    expect(await set("hallo", "de")).toBe("ok");
    const get = (language_code: string) => telegram.call(`getMy${method}`, { language_code });
    expect(await get("de")).toEqual({ [field]: "hallo" });
    expect(await get("fr")).toEqual({ [field]: "x".repeat(longest) });
  });

  test("the page shows them in the person's language", async () => {
    const { telegram } = telegramWithAnn();
    const bob = telegram.addPerson({ first_name: "Bob", language_code: "de-AT" });
    await telegram.call("setMyDescription", { description: "Hallo", language_code: "de" });
    await telegram.call("setMyName", { name: "Frag", language_code: "de" });
    expect(telegram.pageState(bob).bot).toMatchObject({ first_name: "Frag", description: "Hallo" });
  });
});
