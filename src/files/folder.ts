import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, one by one: where none can be made, as in `/proc`, Node's own `recursive` tries
 * for ever.
 *
 * @throws Error that names the folder, with the system's error as its cause.
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
      throw new Error(`the folder ${folder} cannot be made: ${code}`, { cause });
  }
}
