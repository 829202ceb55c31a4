import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder } from "../files/folder.ts";
import { unpack } from "./pack.ts";
import { type Task, type Trained, train } from "./train.ts";

/** Fewer examples than this are trained at once, in this process: that takes less time than to start another. */
const few = 500;

/**
 * A trained matcher for a task: from the cache, if one is given and holds it whole, else newly trained,
 * in a process of its own. The cache is keyed by the data and the matcher's own code, so that a change
 * of either trains anew; a broken file is replaced, and a cache that cannot be written is done without.
 */
export async function trainedFor(task: Task, cacheDir?: string): Promise<Trained> {
  if (task.examples.length < few) return train(task);
  const file = cacheDir && join(cacheDir, `matcher-${await keyOf(task)}.bin`);
  const cached = file && (await readFile(file).catch(() => undefined));
  const known = cached && unpack(cached, task);
  if (known) return known;
  const bytes = await trainAside(task).catch(() => undefined);
  if (!bytes) return train(task); // no second process to be had: it takes this one a few seconds
  if (file) await keep(file, cacheDir, bytes).catch(() => {});
  return unpack(bytes, task) ?? train(task);
}

function trainAside(task: Task): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL("./train-process.ts", import.meta.url));
    const child = fork(path, { serialization: "advanced", env: {}, execArgv: [] });
    child.once("message", (bytes) => resolve(bytes as Uint8Array));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Training ended early, with exit code ${code}`)));
    child.send(task);
  });
}

/**
 * How many trained matchers the cache holds: one for every language that the bot may know something in, and some more,
 * as tools may be used on other knowledge bases than the bot's, and data is changed and changed back.
 */
const kept = 16;

/** Replaces what the cache holds, in one step: another process may read it at this moment. */
async function keep(file: string, dir: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dir);
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, bytes);
  await rename(fresh, file);
  const names = (await readdir(dir)).filter((name) => /^matcher-.*\.bin$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, age: (await stat(join(dir, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.age - a.age).slice(kept);
  await Promise.all(old.map(({ name }) => rm(join(dir, name), { force: true })));
}

async function keyOf({ examples, slang }: Task): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([examples, [...slang]]));
  const dir = import.meta.dirname;
  for (const name of (await readdir(dir)).sort()) hash.update(await readFile(join(dir, name)));
  return hash.digest("hex").slice(0, 16);
}
