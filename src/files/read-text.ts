import { readFile } from "node:fs/promises";

/** Reads a file in UTF-8, without the byte order mark that Windows' Notepad may put before it. */
export async function readText(file: string): Promise<string> {
  return new TextDecoder().decode(await readFile(file));
}
