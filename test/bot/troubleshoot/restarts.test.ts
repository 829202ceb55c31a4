import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import type { Database } from "../../../src/store/database.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { putState } from "../../support/state.ts";

let dir: string;
let telegram: LocalTelegram;
let store: Database;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "restarts-"));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  telegram = new LocalTelegram();
  store = await openDatabase(`sqlite:${join(dir, "bot.sqlite")}`);
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

/** Runs a bot for as long as something happens. @returns the last message of Ann's chat */
async function whileRunning(happens: (bot: TestBot) => Promise<unknown>): Promise<string> {
  await using bot = await startTestBot({ faqDir: dir, telegram, store });
  await happens(bot);
  return bot.last().text ?? "";
}

const lid = () => join(dir, "en/flows/lid.json");
async function changeFlow(from: string, to: string) {
  await writeFile(lid(), (await readFile(lid(), "utf8")).replaceAll(from, to));
}

describe("a dialog survives a restart", () => {
  it("at every point, by buttons and in words", async () => {
    await whileRunning((bot) => bot.asks("/start fix-lid"));
    await whileRunning((bot) => bot.tap(bot.last(), "The classic one"));
    expect(await whileRunning((bot) => bot.asks("yes, steam"))).toContain("Let it cool");
    expect(await whileRunning((bot) => bot.asks("go back"))).toContain("Is it still hot?");
    expect(await whileRunning((bot) => bot.asks("how many years guarantee"))).toContain(
      "Back to where we were",
    );
    expect(await whileRunning((bot) => bot.asks("no"))).toContain("Turn the lid");
    expect(await whileRunning((bot) => bot.tap(bot.last(), "Still not working"))).toContain(
      "- I have the classic kettle.",
    );
    expect(await whileRunning((bot) => bot.asks("/cancel"))).toContain("nothing to stop");
  });
});

describe("after the data of a flow has changed", () => {
  beforeEach(async () => {
    await whileRunning(async (bot) => {
      await bot.asks("/start fix-lid");
      await bot.asks("red");
    });
  });

  it("the person is shown the same step again, and why", async () => {
    await changeFlow("Is it still hot?", "Is there still steam?");
    const text = await whileRunning((bot) => bot.asks("no"));
    expect(text).toContain("have been improved");
    expect(text).toContain("Is there still steam?");
    expect(await whileRunning((bot) => bot.asks("no"))).toContain("Turn the lid");
  });

  it("the person is shown the first step if theirs is gone", async () => {
    await changeFlow('"hot"', '"warm"');
    const text = await whileRunning((bot) => bot.tap(bot.last(), "No"));
    expect(text).toContain("have been improved");
    expect(text).toContain("Which kettle do you have?");
  });

  it("choices that are gone are forgotten", async () => {
    await changeFlow('"id": "classic"', '"id": "old"');
    await whileRunning((bot) => bot.asks("no"));
    await whileRunning((bot) => bot.asks("no"));
    const end = await whileRunning((bot) => bot.asks("still nothing"));
    expect(end).toContain("- It is cold.");
    expect(end).not.toContain("classic");
  });

  it("a question is still answered", async () => {
    await changeFlow("Is it still hot?", "Is there still steam?");
    const texts = await whileRunning(async (bot) => {
      const replies = await bot.asks("how many years guarantee");
      expect(replies[0]?.text).toContain("Three years");
      expect(replies[1]?.text).toContain("Is there still steam?");
    });
    expect(texts).toContain("steam");
  });

  it("the person is told if the whole flow is gone, and everything else works", async () => {
    await rm(lid());
    await whileRunning(async (bot) => {
      const replies = await bot.asks("how many years guarantee");
      expect(replies[0]?.text).toContain("no longer exist");
      expect(replies[1]?.text).toContain("Three years");
      expect(await bot.asks("how many years guarantee")).toHaveLength(1);
    });
  });
});

describe("a stored dialog that can't be read", () => {
  const key = "person 1001:1001";
  it.each<[string, unknown]>([
    ["nonsense", "nonsense"],
    ["null", null],
    ["another version of the plugin", { version: [7, 7], state: { dialog: [] } }],
    [
      "an older version of the dialog",
      { version: [0, 0], state: { dialog: [{ interrupts: [] }] } },
    ],
    ["an invalid conversation", { version: [0, 2], state: { dialog: 7 } }],
    [
      "a log without a form",
      { version: [0, 2], state: { dialog: [{ args: "[{}]", interrupts: [0], replay: {} }] } },
    ],
    [
      "a state of another form",
      {
        version: [0, 2],
        state: {
          dialog: [
            {
              args: '[{"flow":7}]',
              interrupts: [1],
              replay: {
                send: [{ payload: "wait" }, { payload: "wait" }],
                receive: [{ send: 0, returnValue: { update_id: 0 } }],
              },
            },
          ],
        },
      },
    ],
  ])(
    "%s: the person hears that the dialog is gone, is answered, and can begin one",
    async (_, saved) => {
      await putState(store, [[key, { dialog: saved }]]);
      await whileRunning(async (bot) => {
        expect((await bot.asks("/help"))[0]?.text).toBe(en.dialog.gone);
        expect((await bot.asks("how many years guarantee")).at(-1)?.text).toContain("Three years");
        expect((await bot.asks("/start fix-lid")).at(-1)?.text).toContain("Which kettle");
        expect((await bot.asks("blue")).at(-1)?.text).toContain("Turn the lid");
      });
    },
  );
});
