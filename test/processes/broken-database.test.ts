import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { LocalTelegram } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { answer, question } from "../faults/support/forging.ts";
import { openGateway } from "../faults/support/gateway.ts";
import { freePort, secret } from "../faults/support/life.ts";
import {
  canBeNobody,
  canLimit,
  canMount,
  limitFiles,
  newTelegram,
  readiness,
  smallDisk,
  started,
  startedAs,
  survivesLimits,
} from "../faults/support/starting.ts";
import { putState } from "../support/state.ts";

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "broken-"));
  file = join(dir, "bot.sqlite");
  onTestFinished(async () => {
    await chmod(dir, 0o700);
    await rm(dir, { recursive: true });
  });
});

/** The bot's own file with something in it, closed. */
async function filled(): Promise<Buffer> {
  const store = await openDatabase(`sqlite:${file}`);
  await putState(
    store,
    Array.from({ length: 500 }, (_, i) => [`key ${i}`, "x".repeat(99)]),
  );
  await store.close();
  await rm(`${file}.lock`); // it is root's
  await chmod(file, 0o666);
  await chmod(dir, 0o777);
  return readFile(file);
}

/** The file is there, with a fault; what mends it. */
type Broken = () => Promise<() => Promise<unknown>>;

const letter: Broken = async () => {
  const good = await filled();
  await writeFile(file, "This is no database but a letter to my aunt.\n".repeat(300));
  return () => writeFile(file, good);
};
const damaged =
  (damage: (bytes: Buffer) => Buffer): Broken =>
  async () => {
    const good = await filled();
    await writeFile(file, damage(Buffer.from(good)));
    return () => writeFile(file, good);
  };
const folder: Broken = async () => {
  const good = await filled();
  await rm(file);
  await mkdir(file);
  await writeFile(join(file, "letter"), "Dear aunt");
  return async () => {
    await rename(file, `${file}.moved`);
    await writeFile(file, good);
    await chmod(file, 0o666);
  };
};
const readOnlyFile: Broken = async () => {
  await filled();
  await chmod(file, 0o444);
  return () => chmod(file, 0o666);
};
const readOnlyFolder: Broken = async () => {
  await filled();
  await chmod(dir, 0o555);
  return () => chmod(dir, 0o777);
};
const held: Broken = async () => {
  await filled();
  return hold();
};

/** Keeps everybody else from the database, as another program might. @returns what ends it */
function hold(): () => Promise<void> {
  const rival = new DatabaseSync(file);
  onTestFinished(() => {
    if (rival.isOpen) rival.close();
  });
  rival.exec("BEGIN EXCLUSIVE");
  return async () => rival.close();
}

describe("without a usable database the start fails with exit code 1, names it, and does not change it", () => {
  async function expectRefused(
    account: Parameters<typeof startedAs>[0],
    breaks: Broken,
    why: string,
  ): Promise<void> {
    const mend = await breaks();
    const { telegram, env } = await newTelegram();
    const before = await contentOf(file);
    const start = () => startedAs(account, { ...env, DATABASE_URL: `sqlite:${file}` });
    const { code, output } = await start();
    expect(output).toMatch(/^The database .* cannot be used \(.*\): .*\n$/);
    expect(output).toContain(`The database ${file} cannot be used (${why})`);
    expect(code).toBe(1);
    expect(telegram.calls).toEqual([]);
    expect(await contentOf(file)).toEqual(before);
    await mend();
    expect(await start()).toMatchObject(good);
  }
  const good = { code: 0, output: expect.stringContaining("stopped") };

  it.each<[string, Broken, string]>([
    ["a letter", letter, "it is not an SQLite database"],
    ["damaged in the middle", damaged((bytes) => bytes.fill(0x5a, 8192, 20_000)), "it is damaged"],
    ["cut short", damaged((bytes) => bytes.subarray(0, bytes.length / 2)), "it is damaged"],
    ["a folder", folder, "unable to open database file"],
    ["held by another program", held, "another program holds it"],
  ])("%s", async (_, breaks, why) => {
    await expectRefused("oneself", breaks, why);
  });

  it.skipIf(!canBeNobody).each<[string, Broken]>([
    ["a file that can only be read", readOnlyFile],
    ["a folder that can only be read", readOnlyFolder],
  ])("%s", async (_, breaks) => {
    await expectRefused("nobody", breaks, "it can only be read");
  });

  it.skipIf(!canMount)("on a disk that is full", async () => {
    const disk = smallDisk();
    const path = join(disk, "bot.sqlite");
    const { env } = await newTelegram();
    const fill = join(disk, "others");
    await writeFile(fill, Buffer.alloc(2 ** 20)).catch(() => {});
    const end = await startedAs("oneself", { ...env, DATABASE_URL: `sqlite:${path}` });
    expect(end).toMatchObject({ code: 1, output: expect.stringMatching(/^The database .*\n$/) });
    expect(end.output).toContain(
      `The database ${path} cannot be used (the disk is full): make room`,
    );
    await rm(fill);
    const again = await startedAs("oneself", { ...env, DATABASE_URL: `sqlite:${path}` });
    expect(again).toMatchObject(good);
  });
});

/** What is at a path: the bytes of a file, the name of a folder. */
async function contentOf(path: string): Promise<string> {
  return readFile(path, "latin1").catch((error: Error) => error.message);
}

it("a second bot on the same file is refused until the first one has ended, however it did", async () => {
  const { telegram, env } = await newTelegram();
  const first = await started({ ...env, DATABASE_URL: `sqlite:${file}` });
  const { telegram: other, env: secondEnv } = await newTelegram();
  const second = () => startedAs("oneself", { ...secondEnv, DATABASE_URL: `sqlite:${file}` });
  const { code, output } = await second();
  expect(output).toMatch(/^The database .* is used by another bot that is running, .*\n$/);
  expect(output).toContain(file);
  expect(code).toBe(1);
  expect(other.calls).toEqual([]);
  const ann = telegram.addPerson({ first_name: "Ann" });
  ann.send(question);
  await telegram.until(() => telegram.messages(ann.id).some(({ text }) => answer.test(text ?? "")));
  first.kill("SIGKILL");
  await first.exited;
  expect(await second()).toMatchObject({ code: 0 });
});

describe("while it runs", () => {
  const patiently = { timeout: 30_000, interval: 200 };

  /** How often somebody has got the answer. */
  const shows = (telegram: LocalTelegram, person: number) =>
    telegram.messages(person).filter(({ text }) => answer.test(text ?? "")).length;

  /** Resolves when Telegram has been asked twice more: what it answered with was not taken. */
  const askedAgain = (telegram: LocalTelegram) => {
    const asked = telegram.polls.length;
    return telegram.until(() => telegram.polls.length >= asked + 2);
  };

  it.skipIf(!canMount)(
    "the disk gets full: updates stay at Telegram, and are answered once",
    async () => {
      const disk = smallDisk();
      const { telegram, env } = await newTelegram();
      const ann = telegram.addPerson({ first_name: "Ann" });
      const path = join(disk, "bot.sqlite");
      const port = await freePort();
      const bot = await started({ ...env, DATABASE_URL: `sqlite:${path}`, PORT: String(port) });
      ann.send(question);
      await telegram.until(() => shows(telegram, ann.id) === 1);
      expect(await readiness(port)).toMatchObject({ status: 200 });
      const fill = join(disk, "others");
      await writeFile(fill, Buffer.alloc(2 ** 20)).catch(() => {});
      const again = askedAgain(telegram);
      ann.send(`${question} ${"and ".repeat(1000)}`);
      await again;
      expect(telegram.updates.pending).toHaveLength(1);
      expect(shows(telegram, ann.id)).toBe(1);
      expect(await bot.waitFor("the disk is full")).toContain(
        `The database ${path} cannot be used`,
      );
      const cause = expect.stringContaining("the disk is full): make room");
      const full = { status: 503, database: { ok: false, cause } };
      expect(await readiness(port)).toMatchObject(full);
      expect(await readiness(port)).toMatchObject(full);
      await rm(fill);
      expect(await readiness(port)).toMatchObject({ status: 200 });
      await telegram.until(() => shows(telegram, ann.id) === 2);
      await telegram.settled();
      bot.kill("SIGTERM");
      const { code, output } = await bot.exited;
      expect(code).toBe(0);
      expect(output).not.toContain("guarantee");
      expect(doneIn(path)).toEqual([1, 1]);
    },
  );

  it.skipIf(!canMount)("the disk gets full while nobody writes: the bot is not ready", async () => {
    const disk = smallDisk();
    const { env } = await newTelegram();
    const port = await freePort();
    const path = join(disk, "bot.sqlite");
    const bot = await started({ ...env, DATABASE_URL: `sqlite:${path}`, PORT: String(port) });
    const status = async () => (await readiness(port)).status;
    expect(await status()).toBe(200);
    const fill = join(disk, "others");
    // What was written to find out is gone from the log after three seconds, and with it the room that it had taken.
    await expect
      .poll(async () => {
        await appendFile(fill, Buffer.alloc(2 ** 20)).catch(() => {});
        return status();
      }, patiently)
      .toBe(503);
    await rm(fill);
    await expect.poll(status, patiently).toBe(200);
    bot.kill("SIGTERM");
    expect((await bot.exited).code).toBe(0);
  });

  it.skipIf(!canLimit)(
    "the disk fails: updates stay at Telegram, and are answered once",
    async () => {
      const { telegram, env } = await newTelegram();
      const ann = telegram.addPerson({ first_name: "Ann" });
      const port = await freePort();
      const own = { DATABASE_URL: `sqlite:${file}`, PORT: String(port) };
      const bot = await started({ ...env, ...own, ...survivesLimits });
      ann.send(question);
      await telegram.until(() => shows(telegram, ann.id) === 1);
      expect(await readiness(port)).toMatchObject({ status: 200 });
      const mend = limitFiles(bot);
      const again = askedAgain(telegram);
      ann.send(question);
      await again;
      expect(telegram.updates.pending).toHaveLength(1);
      const cause = expect.stringContaining("the disk fails): check the disk");
      const failing = { status: 503, database: { ok: false, cause } };
      expect(await readiness(port)).toMatchObject(failing);
      expect(await readiness(port)).toMatchObject(failing);
      mend();
      expect(await readiness(port)).toMatchObject({ status: 200 });
      await telegram.until(() => shows(telegram, ann.id) === 2);
      await telegram.settled();
      bot.kill("SIGTERM");
      const { code, output } = await bot.exited;
      expect(code).toBe(0);
      const told = linesOf(output).filter(({ msg }) => msg.startsWith("The database "));
      expect(told).toMatchObject([
        { level: 50, msg: expect.stringContaining("the disk fails") },
        { level: 30, msg: `The database ${file} can be used again.` },
      ]);
      expect(doneIn(file)).toEqual([1, 1]);
    },
  );

  describe("if its file is lost, the bot notices though nobody writes, and accepts nothing", () => {
    /** A bot that has answered once, at a port. */
    async function served(more: Record<string, string> = {}) {
      const { telegram, env } = await newTelegram();
      const ann = telegram.addPerson({ first_name: "Ann" });
      const port = await freePort();
      const own = { ...env, DATABASE_URL: `sqlite:${file}`, PORT: String(port), ...more };
      const bot = await started(own);
      ann.send(question);
      await telegram.until(() => shows(telegram, ann.id) === 1);
      await telegram.settled();
      return { telegram, ann, port, bot, again: () => started(own) };
    }
    const soon = { timeout: 5000, interval: 100 };

    it.each<[string, () => Promise<unknown>, string]>([
      ["deleted", () => rm(file), "was deleted or moved"],
      ["moved", () => rename(file, `${file}.moved`), "was deleted or moved"],
      [
        "replaced",
        async () => {
          await copyFile(file, `${file}.copy`);
          await rename(`${file}.copy`, file);
        },
        "was replaced",
      ],
      ["emptied", () => truncate(file), "was overwritten"],
      ["its log deleted", () => rm(`${file}-wal`), "was deleted, moved or replaced"],
    ])("%s", async (_, lose, words) => {
      const { telegram, ann, port, bot } = await served();
      await lose();
      await bot.waitFor(words);
      expect(await readiness(port)).toMatchObject({
        status: 503,
        database: { ok: false, cause: expect.stringContaining("so nothing more is accepted") },
      });
      const again = askedAgain(telegram);
      ann.send(question);
      await again;
      expect(telegram.updates.pending).toHaveLength(1);
      bot.kill("SIGTERM");
      const { code, output } = await bot.exited;
      expect(code).toBe(0);
      const told = linesOf(output).filter(({ msg }) => msg.includes("nothing more is accepted"));
      expect(told).toMatchObject([{ level: 50, msg: expect.stringContaining(file) }]);
      expect(told[0]?.msg).toMatch(/(s|S)top the bot.* start/);
    });

    it("and is put back: the bot goes on", async () => {
      const { telegram, ann, port, bot } = await served();
      await rename(dir, `${dir}.moved`);
      await expect.poll(async () => (await readiness(port)).status, soon).toBe(503);
      const again = askedAgain(telegram);
      ann.send(question);
      await again;
      expect(shows(telegram, ann.id)).toBe(1);
      await rename(`${dir}.moved`, dir);
      await telegram.until(() => shows(telegram, ann.id) === 2);
      expect(await readiness(port)).toMatchObject({ status: 200 });
      await telegram.settled();
      bot.kill("SIGTERM");
      expect((await bot.exited).code).toBe(0);
      expect(doneIn(file)).toEqual([1, 1]);
    });

    it("and the bot is killed: what came after is answered by the next", async () => {
      const { telegram, ann, bot, again } = await served();
      await rm(file);
      // At this moment nobody may have noticed yet.
      const asked = askedAgain(telegram);
      ann.send(question);
      await asked;
      bot.kill("SIGKILL");
      await bot.exited;
      expect(telegram.updates.pending).toHaveLength(1);
      await rm(`${file}-wal`);
      await again();
      await telegram.until(() => shows(telegram, ann.id) === 2);
    });

    it("and by webhook it is answered with 503", async () => {
      const port = await freePort();
      const gateway = await openGateway(port);
      const { telegram, ann, bot } = await served({
        ...{ PORT: String(port), WEBHOOK_URL: gateway.url, WEBHOOK_SECRET: secret },
      });
      const { carry } = gateway;
      const statuses: unknown[] = [];
      await rename(file, `${file}.moved`);
      gateway.carry = async (body) => {
        const status = await carry(body);
        statuses.push(status);
        if (status !== 200) await rename(`${file}.moved`, file);
        return status;
      };
      ann.send(question);
      await telegram.until(() => shows(telegram, ann.id) === 2);
      expect(statuses).toEqual([503, 200]);
      await telegram.settled();
      bot.kill("SIGTERM");
      expect((await bot.exited).code).toBe(0);
      expect(doneIn(file)).toEqual([1, 1]);
    });
  });

  it("another program holds the database for five seconds, by long polling", async () => {
    const { telegram, env } = await newTelegram();
    const people = ["Ann", "Bob", "Eve"].map((first_name) => telegram.addPerson({ first_name }));
    const bot = await started({ ...env, DATABASE_URL: `sqlite:${file}` });
    const unlock = hold();
    const again = askedAgain(telegram);
    for (const person of people) person.send(question);
    await again; // that takes as long as the store is patient: 5 s
    expect(telegram.updates.pending).toHaveLength(3);
    expect(people.map(({ id }) => shows(telegram, id))).toEqual([0, 0, 0]);
    expect(await bot.waitFor("another program holds it")).toContain(`The database ${file} cannot`);
    await unlock();
    await telegram.until(() => people.every(({ id }) => shows(telegram, id) > 0));
    await telegram.settled();
    bot.kill("SIGTERM");
    expect((await bot.exited).code).toBe(0);
    expect(people.map(({ id }) => shows(telegram, id))).toEqual([1, 1, 1]);
    expect(doneIn(file)).toEqual([1, 1, 1]);
  });

  it("and by webhook, which is answered with 503 until then", async () => {
    let unlock: () => Promise<unknown> = async () => {};
    const refusals: (string | undefined)[] = [];
    const wait = async () => {
      refusals.push(telegram.webhook.lastError?.message);
      expect(doneIn(file)).toEqual([]);
      await unlock();
    };
    const { telegram, env } = await newTelegram({ wait });
    const port = await freePort();
    const bot = await started({
      ...env,
      ...{ DATABASE_URL: `sqlite:${file}`, PORT: String(port) },
      ...{ WEBHOOK_URL: `http://127.0.0.1:${port}/tg`, WEBHOOK_SECRET: "s".repeat(20) },
      OPERATIONS_PORT: "0",
    });
    const ann = telegram.addPerson({ first_name: "Ann" });
    unlock = hold();
    ann.send(question);
    await telegram.until(() => shows(telegram, ann.id) > 0);
    await telegram.settled();
    bot.kill("SIGTERM");
    expect((await bot.exited).code).toBe(0);
    expect(refusals).toEqual(["Wrong response from the webhook: 503 Service Unavailable"]);
    expect(shows(telegram, ann.id)).toBe(1);
    expect(doneIn(file)).toEqual([1]);
  });
});

/** The lines of a log. */
function linesOf(output: string): { level: number; msg: string }[] {
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line));
}

/** The updates in a database, each 1 if it is done. */
function doneIn(path: string): unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("select done_at is not null as done from inbox").all();
  database.close();
  return rows.map(({ done }) => done);
}
