import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ScrapeError } from "./error.ts";

/**
 * Writes a file whole or not at all: into a temporary file beside it, to the disk, and then over the
 * old one. A crash leaves the old file as it was.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeThrough(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScrapeError(`${file} cannot be written (${reason}): give another place with --out.`, {
      cause: error,
    });
  }
}

async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
