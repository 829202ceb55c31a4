import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Creates a folder and its missing parents, one by one. Node's own `recursive` option hangs where nothing can be created,
 * as in `/proc`.
 *
 * @throws Error that names the folder, with the system's error as its cause
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : cause;
    if (code !== "EEXIST")
      throw new Error(`the folder ${folder} cannot be created: ${code}`, { cause });
  }
}
