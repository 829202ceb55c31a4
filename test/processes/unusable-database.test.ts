import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { answer, question } from "../faults/support/forging.ts";
import {
  canBeNobody,
  canMount,
  newTelegram,
  smallDisk,
  started,
  startedAs,
} from "../faults/support/starting.ts";
import { putState } from "../support/state.ts";
import { databaseForEachTest, lock } from "./database-support.ts";

const place = databaseForEachTest();

/** Creates a database with 500 values, and closes it. @returns its bytes */
async function createFilled(): Promise<Buffer> {
  const store = await openDatabase(`sqlite:${place.file}`);
  await putState(
    store,
    Array.from({ length: 500 }, (_, i) => [`key ${i}`, "x".repeat(99)]),
  );
  await store.close();
  await rm(`${place.file}.lock`); // it belongs to root
  await chmod(place.file, 0o666);
  await chmod(place.dir, 0o777);
  return readFile(place.file);
}

/** Creates a database with a fault. @returns mends it */
type Broken = () => Promise<() => Promise<unknown>>;

const letter: Broken = async () => {
  const good = await createFilled();
  await writeFile(place.file, "This is no database but a letter to my aunt.\n".repeat(300));
  return () => writeFile(place.file, good);
};
const damaged =
  (damage: (bytes: Buffer) => Buffer): Broken =>
  async () => {
    const good = await createFilled();
    await writeFile(place.file, damage(Buffer.from(good)));
    return () => writeFile(place.file, good);
  };
const folder: Broken = async () => {
  const good = await createFilled();
  await rm(place.file);
  await mkdir(place.file);
  await writeFile(join(place.file, "letter"), "Dear aunt");
  return async () => {
    await rename(place.file, `${place.file}.moved`);
    await writeFile(place.file, good);
    await chmod(place.file, 0o666);
  };
};
const readOnlyFile: Broken = async () => {
  await createFilled();
  await chmod(place.file, 0o444);
  return () => chmod(place.file, 0o666);
};
const readOnlyFolder: Broken = async () => {
  await createFilled();
  await chmod(place.dir, 0o555);
  return () => chmod(place.dir, 0o777);
};
const locked: Broken = async () => {
  await createFilled();
  const unlock = lock(place.file);
  return async () => unlock();
};

describe("the start fails with exit code 1, names the database, and leaves it alone, if that is", () => {
  async function expectRefused(
    account: Parameters<typeof startedAs>[0],
    breaks: Broken,
    why: string,
  ): Promise<void> {
    const mend = await breaks();
    const { telegram, env } = await newTelegram();
    const before = await contentOf(place.file);
    const start = () => startedAs(account, { ...env, DATABASE_URL: `sqlite:${place.file}` });
    const { code, output } = await start();
    expect(output).toMatch(/^The database .* cannot be used \(.*\): .*\n$/);
    expect(output).toContain(`The database ${place.file} cannot be used (${why})`);
    expect(code).toBe(1);
    expect(telegram.calls).toEqual([]);
    expect(await contentOf(place.file)).toEqual(before);
    await mend();
    expect(await start()).toMatchObject(good);
  }
  const good = { code: 0, output: expect.stringContaining("stopped") };

  it.each<[string, Broken, string]>([
    ["a letter", letter, "it is not an SQLite database"],
    ["damaged in the middle", damaged((bytes) => bytes.fill(0x5a, 8192, 20_000)), "it is damaged"],
    ["cut short", damaged((bytes) => bytes.subarray(0, bytes.length / 2)), "it is damaged"],
    ["a folder", folder, "unable to open database file"],
    ["locked by another program", locked, "another program holds it"],
  ])("%s", async (_, breaks, why) => {
    await expectRefused("oneself", breaks, why);
  });

  it.skipIf(!canBeNobody).each<[string, Broken]>([
    ["a read-only file", readOnlyFile],
    ["in a read-only folder", readOnlyFolder],
  ])("%s", async (_, breaks) => {
    await expectRefused("nobody", breaks, "it can only be read");
  });

  it.skipIf(!canMount)("on a full disk", async () => {
    const disk = smallDisk();
    const path = join(disk, "bot.sqlite");
    const { env } = await newTelegram();
    const filler = join(disk, "others");
    await writeFile(filler, Buffer.alloc(2 ** 20)).catch(() => {});
    const end = await startedAs("oneself", { ...env, DATABASE_URL: `sqlite:${path}` });
    expect(end).toMatchObject({ code: 1, output: expect.stringMatching(/^The database .*\n$/) });
    expect(end.output).toContain(
      `The database ${path} cannot be used (the disk is full): make room`,
    );
    await rm(filler);
    const again = await startedAs("oneself", { ...env, DATABASE_URL: `sqlite:${path}` });
    expect(again).toMatchObject(good);
  });
});

/** What is at a path: the bytes of a file, the name of a folder. */
async function contentOf(path: string): Promise<string> {
  return readFile(path, "latin1").catch((error: Error) => error.message);
}

it("a second bot on the same file is refused until the first one has ended, even by SIGKILL", async () => {
  const { telegram, env } = await newTelegram();
  const first = await started({ ...env, DATABASE_URL: `sqlite:${place.file}` });
  const { telegram: other, env: secondEnv } = await newTelegram();
  const second = () => startedAs("oneself", { ...secondEnv, DATABASE_URL: `sqlite:${place.file}` });
  const { code, output } = await second();
  expect(output).toMatch(/^The database .* is used by another bot that is running, .*\n$/);
  expect(output).toContain(place.file);
  expect(code).toBe(1);
  expect(other.calls).toEqual([]);
  const ann = telegram.addPerson({ first_name: "Ann" });
  ann.send(question);
  await telegram.until(() => telegram.messages(ann.id).some(({ text }) => answer.test(text ?? "")));
  first.kill("SIGKILL");
  await first.exited;
  expect(await second()).toMatchObject({ code: 0 });
});
