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

/** A file that cannot be written: its message gives the file, the cause and the cure. */
export class OutputError extends Error {
  override name = "OutputError";
}

/**
 * Refuses a file that cannot be written, before any work is done for it. It tries for real, for rights alone do not
 * tell: a folder in `/proc` cannot be made by anybody. Nothing of the trial stays behind.
 *
 * @param cure What a person should do about it, for the error: "give another place with --out".
 * @throws OutputError
 */
export function checkOutput(file: string, cure: string): void {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw refused(file, reasonFor(there), cure);
    tryFolder(dirname(resolve(file)), basename(file));
  } catch (error) {
    throw explain(file, error, cure);
  }
}

function reasonFor(there: Stats): string {
  return there.isDirectory() ? "it is a folder" : "it is a device or a pipe";
}

/** Makes and removes a file in the folder, or the first folder that is missing on the way to it. */
function tryFolder(folder: string, name: string): void {
  if (existsSync(folder)) {
    const trial = temporaryBeside(join(folder, name));
    closeSync(openSync(trial, "w"));
    rmSync(trial);
  } else if (existsSync(dirname(folder))) {
    mkdirSync(folder);
    rmdirSync(folder);
  } else tryFolder(dirname(folder), name);
}

/**
 * Writes a file whole or not at all, as `writeAtomically` does; what a write that died left beside it is removed.
 *
 * @param cure As for {@link checkOutput}.
 * @throws OutputError
 */
export async function writeWhole(file: string, text: string, cure: string): Promise<void> {
  checkOutput(file, cure);
  await removeLeftovers(dirname(resolve(file)), (name) => name === basename(file));
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw explain(file, error, cure);
  }
}

function temporaryBeside(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
}

const reasons: Record<string, (place: string) => string> = {
  EACCES: (place) => `you have no right to write in ${place}`,
  EPERM: (place) => `you have no right to write in ${place}`,
  EROFS: (place) => `${place} is read-only`,
  ENOENT: (place) => `nothing can be made in ${place}`,
  ENOTDIR: (place) => `${place} is no folder`,
  ENOSPC: () => "the disk is full",
  EDQUOT: () => "the disk quota is used up",
  ENAMETOOLONG: () => "the name is too long",
};

function explain(file: string, error: unknown, cure: string): OutputError {
  if (error instanceof OutputError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = reasons[code]?.(nearest(dirname(resolve(file))));
  return refused(file, reason ?? (error instanceof Error ? error.message : code), cure, error);
}

function refused(file: string, reason: string, cure: string, cause?: unknown): OutputError {
  return new OutputError(`${file} cannot be written (${reason}): ${cure}.`, { cause });
}

/** The folder itself, or the nearest above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
