import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { question } from "../faults/support/forging.ts";
import {
  canLimit,
  canMount,
  limitFiles,
  newTelegram,
  readiness,
  smallDisk,
  started,
  survivesLimits,
} from "../faults/support/starting.ts";
import { freePort } from "../support/free-port.ts";
import {
  answersTo,
  databaseForEachTest,
  doneIn,
  linesOf,
  polledAgain,
  stop,
  stopWhenIdle,
} from "./database-support.ts";

const place = databaseForEachTest();

const patient = { timeout: 30_000, interval: 200 };

it.skipIf(!canMount)(
  "while the disk is full, updates stay at Telegram; then they are answered once",
  async () => {
    const disk = smallDisk();
    const { telegram, env } = await newTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const path = join(disk, "bot.sqlite");
    const port = await freePort();
    const bot = await started({ ...env, DATABASE_URL: `sqlite:${path}`, PORT: String(port) });
    ann.send(question);
    await telegram.until(() => answersTo(telegram, ann.id) === 1);
    expect(await readiness(port)).toMatchObject({ status: 200 });
    const filler = join(disk, "others");
    await writeFile(filler, Buffer.alloc(2 ** 20)).catch(() => {});
    const refused = polledAgain(telegram);
    ann.send(`${question} ${" … ".repeat(1000)}`);
    await refused;
    expect(telegram.updates.pending).toHaveLength(1);
    expect(answersTo(telegram, ann.id)).toBe(1);
    expect(await bot.waitFor("the disk is full")).toContain(`The database ${path} cannot be used`);
    const cause = expect.stringContaining("the disk is full): make room");
    const full = { status: 503, database: { ok: false, cause } };
    expect(await readiness(port)).toMatchObject(full);
    expect(await readiness(port)).toMatchObject(full);
    await rm(filler);
    expect(await readiness(port)).toMatchObject({ status: 200 });
    await telegram.until(() => answersTo(telegram, ann.id) === 2);
    const output = await stopWhenIdle(telegram, bot);
    expect(output).not.toContain("guarantee");
    expect(doneIn(path)).toEqual([1, 1]);
  },
);

it.skipIf(!canMount)(
  "while the disk is full, the bot isn't ready, even if nobody writes",
  async () => {
    const disk = smallDisk();
    const { env } = await newTelegram();
    const port = await freePort();
    const path = join(disk, "bot.sqlite");
    const bot = await started({ ...env, DATABASE_URL: `sqlite:${path}`, PORT: String(port) });
    const status = async () => (await readiness(port)).status;
    expect(await status()).toBe(200);
    const filler = join(disk, "others");
    // The probe's writes leave the log after three seconds, which frees their room again.
    await expect
      .poll(async () => {
        await appendFile(filler, Buffer.alloc(2 ** 20)).catch(() => {});
        return status();
      }, patient)
      .toBe(503);
    await rm(filler);
    await expect.poll(status, patient).toBe(200);
    await stop(bot);
  },
);

it.skipIf(!canLimit)(
  "while the disk fails, updates stay at Telegram; then they are answered once",
  async () => {
    const { telegram, env } = await newTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const port = await freePort();
    const own = { DATABASE_URL: `sqlite:${place.file}`, PORT: String(port) };
    const bot = await started({ ...env, ...own, ...survivesLimits });
    ann.send(question);
    await telegram.until(() => answersTo(telegram, ann.id) === 1);
    expect(await readiness(port)).toMatchObject({ status: 200 });
    const mend = limitFiles(bot);
    const refused = polledAgain(telegram);
    ann.send(question);
    await refused;
    expect(telegram.updates.pending).toHaveLength(1);
    const cause = expect.stringContaining("the disk fails): check the disk");
    const failing = { status: 503, database: { ok: false, cause } };
    expect(await readiness(port)).toMatchObject(failing);
    expect(await readiness(port)).toMatchObject(failing);
    mend();
    expect(await readiness(port)).toMatchObject({ status: 200 });
    await telegram.until(() => answersTo(telegram, ann.id) === 2);
    const output = await stopWhenIdle(telegram, bot);
    const lines = linesOf(output).filter(({ msg }) => msg.startsWith("The database "));
    expect(lines).toMatchObject([
      { level: 50, msg: expect.stringContaining("the disk fails") },
      { level: 30, msg: `The database ${place.file} can be used again.` },
    ]);
    expect(doneIn(place.file)).toEqual([1, 1]);
  },
);
