import { randomBytes } from "node:crypto";
import { copyFile, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./folder.ts";

/** The paths of the temporary files that this process is writing. */
const writing = new Set<string>();

/**
 * Writes a file completely or not at all: into a temporary file beside it, which is flushed to the disk and then renamed.
 * Creates the folder if necessary. After a crash the old file is unchanged; `removeLeftovers` removes the temporary file.
 *
 * @param mode the permissions, as for `chmod`; the default of the process if undefined
 * @throws the file system's error; then the old file is unchanged and no temporary file is left
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  const temporary = temporaryFor(file);
  writing.add(temporary);
  try {
    makeFolder(dirname(resolve(file)));
    await writeThrough(temporary, content, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  } finally {
    writing.delete(temporary);
  }
}

/** A file to be written, with all that it shall hold. */
export interface FileContent {
  file: string;
  content: string;
}

/**
 * Writes several files, all or none: each into a temporary file beside it, and only when all of those are on the disk are
 * they renamed. If one can't be renamed, those before it get their old content back. Permissions and links stay.
 *
 * @throws the file system's error; then every file is as it was
 */
export async function writeTogether(files: readonly FileContent[]): Promise<void> {
  const writes = await Promise.all(
    files.map(async ({ file, content }) => {
      const target = await realpath(file).catch(() => file);
      return { target, content, temporary: temporaryFor(target), backup: temporaryFor(target) };
    }),
  );
  const temporaries = writes.flatMap(({ temporary, backup }) => [temporary, backup]);
  for (const path of temporaries) writing.add(path);
  const undos: (() => Promise<void>)[] = [];
  try {
    for (const { target, content, temporary } of writes) {
      const mode = (await stat(target).catch(() => undefined))?.mode;
      await writeThrough(temporary, content, mode);
    }
    for (const { target, temporary, backup } of writes) {
      const existed = await backUp(target, backup);
      await rename(temporary, target);
      undos.push(() => (existed ? rename(backup, target) : rm(target, { force: true })));
    }
  } catch (error) {
    for (const undo of undos.reverse()) await undo();
    throw error;
  } finally {
    for (const path of temporaries) {
      await rm(path, { force: true }).catch(() => {});
      writing.delete(path);
    }
  }
}

/** @returns false if there is no such file */
async function backUp(file: string, backup: string): Promise<boolean> {
  try {
    await copyFile(file, backup);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Removes temporary files that processes left in a folder when they died while writing. It never rejects.
 * @param isOurs whether the file to be written was one of the caller's, by its name
 */
export async function removeLeftovers(
  dir: string,
  isOurs: (name: string) => boolean,
): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  const leftovers = names.filter((name) => {
    const [, file = "", pid] = temporaryName.exec(name) ?? [];
    return pid !== undefined && isOurs(file) && !isWriting(Number(pid), join(dir, name));
  });
  await Promise.all(leftovers.map((name) => rm(join(dir, name), { force: true }).catch(() => {})));
}

/** Such as `.faq.json.4711.0a1b2c3d.tmp`, where 4711 is the writing process; names of earlier versions lack some parts. */
const temporaryName = /^\.?(.+?)\.(\d+)(?:\.[\da-f]{8})?\.tmp$/;

function temporaryFor(file: string): string {
  const unique = randomBytes(4).toString("hex"); // threads share a process id
  return join(dirname(file), `.${basename(file)}.${process.pid}.${unique}.tmp`);
}

/** Whether a process is still writing a file. A restarted container often has the process id of the one before. */
function isWriting(pid: number, path: string): boolean {
  return pid === process.pid ? writing.has(path) : isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // the process belongs to another user
  }
}

async function writeThrough(
  file: string,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const handle = await open(file, "w", mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
