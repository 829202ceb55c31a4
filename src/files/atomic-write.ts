import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm } from "node:fs/promises";
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
