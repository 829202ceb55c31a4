import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./folder.ts";

/** The temporary files that this process is writing to, by their paths. */
const underWay = new Set<string>();

/**
 * Writes a file whole or not at all: into a temporary file beside it, to the disk, and then over the old one. The folder
 * is made where it is not there. A crash leaves the old file as it was; what it leaves beside it, `removeLeftovers`
 * removes.
 *
 * @param mode who may read and write it, as of `chmod`; what the process makes otherwise, if not given
 * @throws the file system's error; the old file is as it was then, and nothing is beside it
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  const temporary = temporaryFor(file);
  underWay.add(temporary);
  try {
    makeFolder(dirname(resolve(file)));
    await writeThrough(temporary, content, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  } finally {
    underWay.delete(temporary);
  }
}

/**
 * Removes the temporary files that processes have left in a folder which died while they wrote. It never rejects.
 * @param isOurs whether a file that was to be written is one of the caller's, by its name
 */
export async function removeLeftovers(
  dir: string,
  isOurs: (name: string) => boolean,
): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  const left = names.filter((name) => {
    const [, file = "", pid] = temporaryName.exec(name) ?? [];
    return pid !== undefined && isOurs(file) && !isWriting(Number(pid), join(dir, name));
  });
  await Promise.all(left.map((name) => rm(join(dir, name), { force: true }).catch(() => {})));
}

/** `.faq.json.4711.0a1b2c3d.tmp`, where 4711 is the process that writes; earlier versions had less before and after that. */
const temporaryName = /^\.?(.+?)\.(\d+)(?:\.[\da-f]{8})?\.tmp$/;

function temporaryFor(file: string): string {
  const unique = randomBytes(4).toString("hex"); // two threads have one number
  return join(dirname(file), `.${basename(file)}.${process.pid}.${unique}.tmp`);
}

/** Whether a process still writes to a file. In containers, one that is started anew often has the number of the last. */
function isWriting(pid: number, path: string): boolean {
  return pid === process.pid ? underWay.has(path) : isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it is somebody else's
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
