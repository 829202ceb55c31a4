import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, onTestFinished } from "vitest";
import type { LocalTelegram } from "../../src/stand-in/index.ts";
import { answer } from "../faults/support/forging.ts";
import type { Product } from "../support/product.ts";

/** Gives each test of a file a folder of its own, and the path of a database in it. */
export function databaseForEachTest(): { dir: string; file: string } {
  const place = { dir: "", file: "" };
  beforeEach(async () => {
    place.dir = await mkdtemp(join(tmpdir(), "broken-"));
    place.file = join(place.dir, "bot.sqlite");
    const { dir } = place;
    onTestFinished(async () => {
      await chmod(dir, 0o700);
      await rm(dir, { recursive: true });
    });
  });
  return place;
}

/** Locks a database against every other program. @returns unlocks it */
export function lock(file: string): () => void {
  const rival = new DatabaseSync(file);
  onTestFinished(() => {
    if (rival.isOpen) rival.close();
  });
  rival.exec("BEGIN EXCLUSIVE");
  return () => rival.close();
}

/** How often a person has got the answer. */
export function answersTo(telegram: LocalTelegram, person: number): number {
  return telegram.messages(person).filter(({ text }) => answer.test(text ?? "")).length;
}

/** Resolves when Telegram has been asked for updates twice more, so that what the first poll got was not accepted. */
export function polledAgain(telegram: LocalTelegram): Promise<void> {
  const polls = telegram.polls.length;
  return telegram.until(() => telegram.polls.length >= polls + 2);
}

/** Stops a bot once Telegram has nothing more for it, and expects exit code 0. @returns its output */
export async function stopWhenIdle(telegram: LocalTelegram, bot: Product): Promise<string> {
  await telegram.settled();
  return stop(bot);
}

/** Stops a bot, and expects exit code 0. @returns its output */
export async function stop(bot: Product): Promise<string> {
  bot.kill("SIGTERM");
  const { code, output } = await bot.exited;
  expect(code).toBe(0);
  return output;
}

/** The lines of a log. */
export function linesOf(output: string): { level: number; msg: string }[] {
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line));
}

/** The updates in a database, each 1 if it was handled. */
export function doneIn(path: string): unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("select done_at is not null as done from inbox").all();
  database.close();
  return rows.map(({ done }) => done);
}
