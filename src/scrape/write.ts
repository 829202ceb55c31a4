import { basename, dirname } from "node:path";
import { removeLeftovers, writeAtomically } from "../files/atomic-write.ts";
import { ScrapeError } from "./error.ts";

/** Writes a file whole or not at all. @throws ScrapeError that says why not, with the cure */
export async function writeWhole(file: string, text: string): Promise<void> {
  await removeLeftovers(dirname(file), (name) => name === basename(file));
  try {
    await writeAtomically(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScrapeError(`${file} cannot be written (${reason}): give another place with --out.`, {
      cause: error,
    });
  }
}
