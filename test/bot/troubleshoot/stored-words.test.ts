import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/open.ts";
import { startTestBot } from "../../support/bot.ts";

/** A database, and every value that updates have stored in it. */
async function openRecordedDatabase() {
  const store = await openDatabase("sqlite::memory:");
  const values: unknown[] = [];
  const finish = store.inbox.finish.bind(store.inbox);
  store.inbox.finish = (claimed, effects) => {
    values.push(...(effects?.values?.values() ?? []));
    return finish(claimed, effects);
  };
  return { store, values, [Symbol.asyncDispose]: store.close };
}

describe("what a person writes in a dialog", () => {
  it.each(["my code is 12345 and it doesnt work", "+49 170 1234567", "12345", "password: hunter2"])(
    "is warned about, and neither stored nor repeated: %j",
    async (secret) => {
      await using database = await openRecordedDatabase();
      await using bot = await startTestBot({ store: database.store });
      await bot.asks("/start fix-lid");
      await bot.asks("blue");
      const replies = await bot.asks(secret);
      expect(replies[0]?.text).toContain("Please be careful");
      const traces = JSON.stringify([database.values, replies.map(({ text }) => text), bot.log]);
      expect(traces).not.toMatch(/12345|1234567|hunter2/);
      const last = replies.at(-1)?.text ?? "";
      if (secret.includes("doesnt work")) expect(last).toContain("The lid of my kettle is stuck");
    },
  );

  it("isn't stored, only where they are in the flow", async () => {
    await using database = await openRecordedDatabase();
    await using bot = await startTestBot({ store: database.store });
    await bot.asks("/start fix-lid");
    await bot.asks("blue, it was a gift of my aunt Agatha");
    expect(JSON.stringify(database.values)).not.toMatch(/Agatha|aunt|Ann/);
    expect(JSON.stringify(database.values)).toMatch(/node\W+turn/);
  });
});
