import { copyFile, rename, rm, truncate } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { question } from "../faults/support/forging.ts";
import { openGateway } from "../faults/support/gateway.ts";
import { secret } from "../faults/support/life.ts";
import { newTelegram, readiness, started } from "../faults/support/starting.ts";
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

describe("if its database file is lost, the bot notices even if nobody writes, and accepts nothing", () => {
  /** Starts a bot that has answered once. */
  async function startServing(more: Record<string, string> = {}) {
    const { telegram, env } = await newTelegram();
    const ann = telegram.addPerson({ first_name: "Ann" });
    const port = await freePort();
    const settings = { ...env, DATABASE_URL: `sqlite:${place.file}`, PORT: String(port), ...more };
    const bot = await started(settings);
    ann.send(question);
    await telegram.until(() => answersTo(telegram, ann.id) === 1);
    await telegram.settled();
    return { telegram, ann, port, bot, restart: () => started(settings) };
  }
  const soon = { timeout: 5000, interval: 100 };

  it.each<[string, () => Promise<unknown>, string]>([
    ["deleted", () => rm(place.file), "was deleted or moved"],
    ["moved", () => rename(place.file, `${place.file}.moved`), "was deleted or moved"],
    [
      "replaced",
      async () => {
        await copyFile(place.file, `${place.file}.copy`);
        await rename(`${place.file}.copy`, place.file);
      },
      "was replaced",
    ],
    ["emptied", () => truncate(place.file), "was overwritten"],
    ["its log deleted", () => rm(`${place.file}-wal`), "was deleted, moved or replaced"],
  ])("%s", async (_, lose, words) => {
    const { telegram, ann, port, bot } = await startServing();
    await lose();
    await bot.waitFor(words);
    expect(await readiness(port)).toMatchObject({
      status: 503,
      database: { ok: false, cause: expect.stringContaining("so nothing more is accepted") },
    });
    const refused = polledAgain(telegram);
    ann.send(question);
    await refused;
    expect(telegram.updates.pending).toHaveLength(1);
    const output = await stop(bot);
    const lines = linesOf(output).filter(({ msg }) => msg.includes("nothing more is accepted"));
    expect(lines).toMatchObject([{ level: 50, msg: expect.stringContaining(place.file) }]);
    expect(lines[0]?.msg).toMatch(/(s|S)top the bot.* start/);
  });

  it("and goes on when the file is put back", async () => {
    const { telegram, ann, port, bot } = await startServing();
    await rename(place.dir, `${place.dir}.moved`);
    await expect.poll(async () => (await readiness(port)).status, soon).toBe(503);
    const refused = polledAgain(telegram);
    ann.send(question);
    await refused;
    expect(answersTo(telegram, ann.id)).toBe(1);
    await rename(`${place.dir}.moved`, place.dir);
    await telegram.until(() => answersTo(telegram, ann.id) === 2);
    expect(await readiness(port)).toMatchObject({ status: 200 });
    await stopWhenIdle(telegram, bot);
    expect(doneIn(place.file)).toEqual([1, 1]);
  });

  it("and if it's killed, the next process answers what came since", async () => {
    const { telegram, ann, bot, restart } = await startServing();
    await rm(place.file);
    // The bot may not have noticed yet.
    const asked = polledAgain(telegram);
    ann.send(question);
    await asked;
    bot.kill("SIGKILL");
    await bot.exited;
    expect(telegram.updates.pending).toHaveLength(1);
    await rm(`${place.file}-wal`);
    await restart();
    await telegram.until(() => answersTo(telegram, ann.id) === 2);
  });

  it("and answers a webhook with 503", async () => {
    const port = await freePort();
    const gateway = await openGateway(port);
    const { telegram, ann, bot } = await startServing({
      ...{ PORT: String(port), WEBHOOK_URL: gateway.url, WEBHOOK_SECRET: secret },
    });
    const { carry } = gateway;
    const statuses: unknown[] = [];
    await rename(place.file, `${place.file}.moved`);
    gateway.carry = async (body) => {
      const status = await carry(body);
      statuses.push(status);
      if (status !== 200) await rename(`${place.file}.moved`, place.file);
      return status;
    };
    ann.send(question);
    await telegram.until(() => answersTo(telegram, ann.id) === 2);
    expect(statuses).toEqual([503, 200]);
    await stopWhenIdle(telegram, bot);
    expect(doneIn(place.file)).toEqual([1, 1]);
  });
});
