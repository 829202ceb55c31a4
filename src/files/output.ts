import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { removeLeftovers, writeAtomically } from "./atomic-write.ts";

/** A file can't be written. The message gives the file, the cause and the cure. */
export class OutputError extends Error {
  override name = "OutputError";
}

/**
 * Refuses a file that can't be written, before any work is done for it. It really tries, because permissions alone don't
 * tell: nobody can create a folder in `/proc`. The attempt leaves nothing behind.
 *
 * @param cure what to do about it, for the message, such as "give another place with --out"
 * @throws OutputError
 */
export function checkOutput(file: string, cure: string): void {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) throw outputError(file, reasonFor(stats), cure);
    tryFolder(dirname(resolve(file)), basename(file));
  } catch (error) {
    throw explained(file, error, cure);
  }
}

function reasonFor(stats: Stats): string {
  return stats.isDirectory() ? "it is a folder" : "it is a device or a pipe";
}

/** Creates and removes a file in the folder, or the first missing folder on the way to it. */
function tryFolder(folder: string, name: string): void {
  if (existsSync(folder)) {
    const temporary = join(folder, `.${name}.${process.pid}.tmp`);
    closeSync(openSync(temporary, "w"));
    rmSync(temporary);
  } else if (existsSync(dirname(folder))) {
    mkdirSync(folder);
    rmdirSync(folder);
  } else tryFolder(dirname(folder), name);
}

/**
 * Writes a file completely or not at all, as `writeAtomically` does, and removes what an interrupted write left beside it.
 *
 * @param cure as for {@link checkOutput}
 * @throws OutputError
 */
export async function writeOutput(file: string, text: string, cure: string): Promise<void> {
  checkOutput(file, cure);
  await removeLeftovers(dirname(resolve(file)), (name) => name === basename(file));
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw explained(file, error, cure);
  }
}

const reasons: Record<string, (folder: string) => string> = {
  EACCES: (folder) => `you have no right to write in ${folder}`,
  EPERM: (folder) => `you have no right to write in ${folder}`,
  EROFS: (folder) => `${folder} is read-only`,
  ENOENT: (folder) => `nothing can be created in ${folder}`,
  ENOTDIR: (folder) => `${folder} is not a folder`,
  ENOSPC: () => "the disk is full",
  EDQUOT: () => "the disk quota is used up",
  ENAMETOOLONG: () => "the name is too long",
};

function explained(file: string, error: unknown, cure: string): OutputError {
  if (error instanceof OutputError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = reasons[code]?.(nearestExisting(dirname(resolve(file))));
  return outputError(file, reason ?? (error instanceof Error ? error.message : code), cure, error);
}

function outputError(file: string, reason: string, cure: string, cause?: unknown): OutputError {
  return new OutputError(`${file} cannot be written (${reason}): ${cure}.`, { cause });
}

/** The folder itself, or its nearest parent that exists. */
function nearestExisting(folder: string): string {
  const isFound = existsSync(folder) || dirname(folder) === folder;
  return isFound ? folder : nearestExisting(dirname(folder));
}
