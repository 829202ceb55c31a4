import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeLeftovers, writeAtomically } from "../../files/atomic-write.ts";
import type { TrainedMatcher } from "../model/trained-matcher.ts";
import { unpack } from "./pack.ts";
import { type TrainingTask, train } from "./train.ts";

/** With fewer examples training takes less time than starting a process for it. */
const processFrom = 500;

/**
 * A trained matcher for a task: from the cache, if one is given and has it, else newly trained, in a process of its own.
 * The cache is keyed by the data and the matcher's own code, so a change of either trains anew. A damaged file is
 * replaced; a cache that can't be written is ignored.
 */
export async function loadOrTrain(task: TrainingTask, cacheDir?: string): Promise<TrainedMatcher> {
  if (task.phrasings.length < processFrom) return train(task);
  if (cacheDir) await removeUnfinished(cacheDir);
  const file = cacheDir && join(cacheDir, `matcher-${await keyOf(task)}.bin`);
  const cached = file && (await readFile(file).catch(() => undefined));
  const unpacked = cached && unpack(cached, task);
  if (unpacked) return unpacked;
  const bytes = await trainInProcess(task).catch(() => undefined);
  if (!bytes) return train(task); // no process could be started: this one is busy for a few seconds
  if (file) await store(file, cacheDir, bytes).catch(() => {});
  return unpack(bytes, task) ?? train(task);
}

function trainInProcess(task: TrainingTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL("./train-process.ts", import.meta.url));
    const child = fork(path, { serialization: "advanced", env: {}, execArgv: [] });
    child.once("message", (bytes) => resolve(bytes as Uint8Array));
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The training process ended early, with exit code ${code}`)),
    );
    child.send(task);
  });
}

/**
 * How many trained matchers the cache keeps: one for every language of the knowledge base, and some more, as tools may be
 * used on other knowledge bases, and data is changed and changed back.
 */
const mostKept = 16;

const cacheFile = /^matcher-.*\.bin$/;

/** The temporary files of earlier versions. */
const formerTemporary = /^matcher-.*\.bin\.\d+$/;

/** Removes files that were never completed. */
async function removeUnfinished(dir: string): Promise<void> {
  await removeLeftovers(dir, (name) => cacheFile.test(name));
  const names = (await readdir(dir).catch(() => [])).filter((name) => formerTemporary.test(name));
  await Promise.all(names.map((name) => rm(join(dir, name), { force: true }).catch(() => {})));
}

/** Writes a file of the cache in one step, as another process may be reading it, and removes the oldest. */
async function store(file: string, dir: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(file, bytes);
  const names = (await readdir(dir)).filter((name) => cacheFile.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, age: (await stat(join(dir, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.age - a.age).slice(mostKept);
  await Promise.all(old.map(({ name }) => rm(join(dir, name), { force: true })));
}

async function keyOf({ slang, ...texts }: TrainingTask): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([texts, [...slang]]));
  for (const folder of [".", "../model", "../words"]) {
    const dir = join(import.meta.dirname, folder);
    for (const name of (await readdir(dir)).sort()) hash.update(await readFile(join(dir, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
