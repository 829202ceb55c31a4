import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeLeftovers } from "../../files/atomic-write.ts";
import { writeCacheFile } from "../../files/cache-file.ts";
import type { PackedMatcher } from "../model/trained-matcher.ts";
import { KnownWords } from "../words/known-words.ts";
import { unpack, unpackWords } from "./pack.ts";
import { type TrainingTask, train } from "./train.ts";
import { type ProcessOptions, trainInProcess } from "./train-in-process.ts";

/** With fewer examples training takes less time than starting a process for it. */
const processFrom = 500;

/** More than the words of any language take; a damaged file may claim anything. */
const mostWordBytes = 1e7;

/** The models that `npm run train` puts beside the code, for a machine that mustn't train. */
const shippedDir = fileURLToPath(new URL("../../../models", import.meta.url));

/** How training is done. */
export interface TrainingOptions extends ProcessOptions {
  /** Where trained matchers are kept for the next start; nowhere if not given. */
  cacheDir?: string | undefined;
}

/** Whether training takes so little time that it's done at once, without a cache. */
export function isQuickToTrain({ phrasingSummary }: TrainingTask): boolean {
  return phrasingSummary.count < processFrom;
}

/**
 * A trained matcher for a task: from the cache, if one is given and has it, else newly trained, in a process of its own.
 * The cache is keyed by the data and the matcher's own code, so a change of either trains anew. A damaged file is
 * replaced; a cache that can't be written is ignored.
 *
 * @throws the signal's reason
 */
export async function loadOrTrain(
  task: TrainingTask,
  options: TrainingOptions = {},
): Promise<PackedMatcher> {
  if (isQuickToTrain(task)) return trainHere(task);
  const { cacheDir, signal } = options;
  const found = await findTrained(task, cacheDir);
  const cached = found === undefined ? undefined : readTrained(found);
  if (cached) return cached;
  const bytes = await trainInProcess(task, options).catch(() => undefined);
  signal?.throwIfAborted();
  if (!bytes) return trainHere(task); // no process could be started: this one is busy for a few seconds
  if (cacheDir)
    await writeCacheFile(join(cacheDir, await nameOf(task)), bytes, cacheFiles).catch(() => {});
  return unpack(new Uint8Array(bytes)) ?? trainHere(task);
}

async function trainHere(task: TrainingTask): Promise<PackedMatcher> {
  return (await train(task)).matcher;
}

/** The file of a matcher that was trained for a task before; undefined if there's none. */
export async function findTrained(
  task: TrainingTask,
  cacheDir?: string,
): Promise<string | undefined> {
  const name = await nameOf(task);
  if (cacheDir) await removeUnfinished(cacheDir);
  const files = [cacheDir, shippedDir].flatMap((dir) => (dir ? [join(dir, name)] : []));
  return files.find((file) => existsSync(file));
}

/** Reads such a file; undefined if it's gone or damaged. It takes as long as a few messages, so that nobody has to wait. */
export function readTrained(file: string): PackedMatcher | undefined {
  try {
    return unpack(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** The words of such a file's language; none if it can't be read. */
export function readWordsOf(file: string): KnownWords {
  try {
    const handle = openSync(file, "r");
    try {
      return unpackWords((from, length) => {
        const bytes = Buffer.alloc(Math.min(length, mostWordBytes));
        return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
      });
    } finally {
      closeSync(handle);
    }
  } catch {
    return KnownWords.of([]);
  }
}

/**
 * One trained matcher is kept for every language of the knowledge base, and some more, as tools may be used on other
 * knowledge bases, and data is changed and changed back.
 */
const cacheFiles = { pattern: /^matcher-.*\.bin$/, most: 32 };

/** The temporary files of earlier versions. */
const formerTemporary = /^matcher-.*\.bin\.\d+$/;

/** Removes files that were never completed. */
async function removeUnfinished(dir: string): Promise<void> {
  await removeLeftovers(dir, (name) => cacheFiles.pattern.test(name));
  const names = (await readdir(dir).catch(() => [])).filter((name) => formerTemporary.test(name));
  await Promise.all(names.map((name) => rm(join(dir, name), { force: true }).catch(() => {})));
}

/** The name of the file of a task's matcher. */
async function nameOf(task: TrainingTask): Promise<string> {
  return `matcher-${await keyOf(task)}.bin`;
}

/** A hash of all that a matcher is made of: the data, and the code that learns from it and reads what it has learned. */
async function keyOf(task: TrainingTask): Promise<string> {
  const { language, questions, answers, slang, otherTopics, synonyms, functionWords } = task;
  const { digest } = task.phrasingSummary;
  const rest = [language, questions, answers, [...slang], otherTopics, synonyms, functionWords];
  codeDigest ??= digestOfCode();
  return createHash("sha256")
    .update(await codeDigest)
    .update(JSON.stringify([digest, ...rest]))
    .digest("hex")
    .slice(0, 16);
}

/** That of the code that is running: read once. */
let codeDigest: Promise<Buffer> | undefined;

async function digestOfCode(): Promise<Buffer> {
  const hash = createHash("sha256");
  for (const folder of [".", "../model", "../words"]) {
    const dir = join(import.meta.dirname, folder);
    for (const name of (await readdir(dir)).sort()) hash.update(await readFile(join(dir, name)));
  }
  return hash.digest();
}
