import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { answer } from "../../faults/support/forging.ts";
import { startTestBot } from "../../support/bot.ts";

it("no file of the database contains what a person wrote or their name after updates have ended, nor their number after /forget", async () => {
  const dir = await mkdtemp(join(tmpdir(), "erasure-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const store = await openDatabase(`sqlite:${join(dir, "bot.sqlite")}`);
  const telegram = new LocalTelegram();
  const person = telegram.addPerson({ first_name: "Wilhelmina", last_name: "Ottokar" });
  const bot = await startTestBot({ store, telegram });
  const stop = async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  };
  onTestFinished(stop);
  const written = /xylophone|Wilhelmina|Ottokar/;
  const files = async () => {
    const names = await readdir(dir);
    const contents = await Promise.all(names.map((name) => readFile(join(dir, name), "latin1")));
    return contents.join("\n");
  };

  const long = `xylophone how many years guarantee ${"xylophone ".repeat(340)}`;
  for (const text of ["xylophone how many years guarantee", long, "/search xylophone lid"])
    await bot.asks(text);
  expect(bot.telegram.messages(person.id)[1]?.text).toMatch(answer);
  await expect.poll(files, { timeout: 10_000 }).not.toMatch(written);
  expect(await files()).toContain(`${person.id}`); // which message is the reply to which

  await bot.asks("xylophone how many years guarantee");
  expect((await bot.asks("/forget"))[0]?.text).toContain(en.account.forget.done);
  const number = new RegExp(`${written.source}|\\b${person.id}\\b`);
  expect(await files()).not.toMatch(number);

  await bot.asks("xylophone how many years guarantee");
  await bot.asks("/forget");
  await stop();
  expect(await readdir(dir)).toEqual(["bot.sqlite", "bot.sqlite.lock"]);
  expect(await files()).not.toMatch(number);
});
