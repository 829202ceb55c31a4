import { expect, it } from "vitest";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { startTestBot } from "../../support/bot.ts";

it("staff commands are in the menus of staff only", async () => {
  const telegram = new LocalTelegram();
  const ann = telegram.addPerson({ first_name: "Ann" });
  const bob = telegram.addPerson({ first_name: "Bob" });
  const group = telegram.addGroup("Staff", [bob], { forum: true });
  const staff = { admins: new Set([ann.id, 777]), chat: group.id };
  const menu = async (scope: object) => {
    const commands = (await telegram.call("getMyCommands", { scope })) as { command: string }[];
    return commands.map(({ command }) => command);
  };
  await using first = await startTestBot({ telegram, staff });
  await first.settled();
  expect(await menu({ type: "chat", chat_id: ann.id })).toEqual(
    expect.arrayContaining(["start", "misses", "lessons", "stats", "reload"]),
  );
  expect(await menu({ type: "chat", chat_id: group.id })).toEqual(
    expect.arrayContaining(["misses", "take", "close", "ban"]),
  );
  expect(await menu({ type: "default" })).not.toContain("misses");
  const sets = () => telegram.calls.filter(({ method }) => method === "setMyCommands").length;
  const before = sets();
  await using second = await startTestBot({ telegram, staff });
  await second.settled();
  expect(sets() - before).toBeLessThanOrEqual(1); // only for the administrator without a chat with the bot
});
