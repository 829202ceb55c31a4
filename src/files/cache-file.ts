import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeAtomically } from "./atomic-write.ts";

/** Files of one kind in a folder that serves as a cache. */
export interface CacheFiles {
  /** Matches their names, and no other's. */
  pattern: RegExp;
  /** How many are kept. */
  most: number;
}

/**
 * Writes a file of a cache in one step, as another process may be reading it, and removes the oldest of its kind.
 *
 * @throws the file system's error
 */
export async function writeCacheFile(
  file: string,
  bytes: Uint8Array,
  { pattern, most }: CacheFiles,
): Promise<void> {
  await writeAtomically(file, bytes);
  const dir = dirname(file);
  const names = (await readdir(dir)).filter((name) => pattern.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, age: (await stat(join(dir, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.age - a.age).slice(most);
  await Promise.all(old.map(({ name }) => rm(join(dir, name), { force: true })));
}
