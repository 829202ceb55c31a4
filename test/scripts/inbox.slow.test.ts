import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import { processEnv } from "../support/process-env.ts";
import { runCommand } from "../support/run-command.ts";

let database: string;
let store: Database;
beforeEach(async () => {
  const dir = await mkdtemp(join(tmpdir(), "inbox-"));
  database = `sqlite:${join(dir, "bot.sqlite")}`;
  store = await openDatabase(database); // as a running bot has it
  onTestFinished(async () => {
    await store.close();
    await rm(dir, { recursive: true });
  });
  await givesUp(7, "deaths");
  await givesUp(8, "unexpected");
});

async function givesUp(update_id: number, why: string): Promise<void> {
  const from = { id: 4711, is_bot: false, first_name: "Mephisto", language_code: "de" };
  const chat = { id: 4711, type: "private", first_name: "Mephisto" };
  const location = { latitude: 48.137, longitude: 11.575 };
  const text = "where is my cat";
  const message = { message_id: 99, date: 1_700_000_000, from, chat, text, location };
  await store.inbox.put([{ update_id, lane: `${update_id}`, body: { update_id, message } }]);
  const [claimed] = await store.inbox.claim(1);
  if (claimed) await store.inbox.giveUp(claimed, { why, told: true });
}

async function run(...args: string[]) {
  const env = { ...processEnv, DATABASE_URL: database };
  const { code, output: out } = await runCommand("scripts/inbox.ts", ["no.env", ...args], { env });
  return { code, out };
}

it("list names what was given up, when and why, and not who it was", async () => {
  const { code, out } = await run("list");
  expect(code).toBe(0);
  const [first, second, end] = out.split("\n");
  expect(first).toMatch(/^7 {2}message {2}received 20\S+Z, given up 20\S+Z {2}deaths: it killed/);
  expect(second).toMatch(/^8 {2}message .* unexpected: a bug of the bot/);
  expect(end).toBe("");
  expect(out).not.toMatch(/my cat|Mephisto|4711/);
});

it("show tells neither words nor names nor numbers, unless they are asked for", async () => {
  const { out } = await run("show", "7");
  expect(out).toContain('"text": "(15 characters)"');
  expect(out).toContain('"type": "private"');
  expect(out).toContain('"date": 1700000000');
  expect(out).not.toMatch(/my cat|Mephisto|4711|48\.137|: 99\b/);
  expect((await run("show", "7", "--words")).out).toMatch(/4711.*Mephisto.*where is my cat/s);
});

it("retry hands it to the running bot once more, as if it had come in now", async () => {
  expect(await run("retry", "7")).toEqual({
    code: 0,
    out: "A running bot will handle 7 once more.\n",
  });
  expect(await store.inbox.hasSuspects()).toBe(true);
  expect(await store.inbox.claimSuspect()).toMatchObject({ update_id: 7, deaths: 0 });
  expect((await run("list")).out).not.toMatch(/^7/m);
});

it("drop erases it", async () => {
  expect((await run("drop", "8")).out).toBe("8 is erased.\n");
  expect((await run("list")).out).not.toMatch(/^8/m);
  expect(await store.givenUp.find(8)).toBeUndefined();
});

it.each([
  [["show", "9"], "No update 9 was given up: npm run inbox -- list shows those that were."],
  [["retry", "9"], "No update 9 was given up"],
  [["drop"], "Say what to do."],
  [["forget", "7"], "Say what to do."],
  [[], "Say what to do."],
])("%j is told what is wrong", async (args, words) => {
  const { code, out } = await run(...args);
  expect(out).toContain(words);
  expect(code).toBe(1);
});

it("says so where there is nothing", async () => {
  await run("drop", "7");
  await run("drop", "8");
  expect((await run("list")).out).toBe("No update was given up.\n");
});
