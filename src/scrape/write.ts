import { checkOutput, OutputError, writeOutput } from "../files/output.ts";
import { ScrapeError } from "./error.ts";

const cure = "give another place with --out, or - to print the result";

/** Checks, before anything is fetched, that the result can be written. @throws ScrapeError */
export function checkOutputPlace(file: string): void {
  try {
    checkOutput(file, cure);
  } catch (error) {
    throw asScrapeError(error);
  }
}

/** Writes the result, whole or not at all. @throws ScrapeError */
export async function writeResult(file: string, text: string): Promise<void> {
  try {
    await writeOutput(file, text, cure);
  } catch (error) {
    throw asScrapeError(error);
  }
}

function asScrapeError(error: unknown): unknown {
  return error instanceof OutputError ? new ScrapeError(error.message, { cause: error }) : error;
}
