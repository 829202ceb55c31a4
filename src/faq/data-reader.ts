import { readdir, readFile } from "node:fs/promises";
import type { z } from "zod";
import type { Problem } from "./problems.ts";
import { repeatedKeys } from "./repeated-keys.ts";

/** Refuses what is no UTF-8 rather than show people other signs; a mark of byte order is dropped. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads data files and notes everything that is wrong with them instead of stopping at the first
 * problem: whoever mends the data wants to see all of it at once.
 */
export class DataReader {
  readonly problems: Problem[] = [];

  /** The text of a file; undefined where it is not there, which is a problem only if `missing` says what to do then. */
  async read(file: string, missing?: string): Promise<string | undefined> {
    try {
      return this.decoded(await readFile(file), file);
    } catch (error) {
      if (!isAbsence(error)) this.problems.push({ file, text: `cannot be read (${words(error)})` });
      else if (missing) this.problems.push({ file, text: `is not there: ${missing}` });
      return undefined;
    }
  }

  /** The names of the files in a folder, in order; none where there is no such folder. */
  async list(dir: string): Promise<string[]> {
    try {
      return (await readdir(dir)).sort();
    } catch (error) {
      if (!isAbsence(error))
        this.problems.push({ file: dir, text: `cannot be read (${words(error)})` });
      return [];
    }
  }

  /** A whole file of JSON; undefined where it is absent or not of the form. */
  async parsed<T>(file: string, schema: z.ZodType<T>, missing?: string): Promise<T | undefined> {
    const text = await this.read(file, missing);
    const raw = text === undefined ? undefined : this.json(text, file);
    return raw === undefined ? undefined : this.valid(schema, raw, file)[0];
  }

  /** What a text of JSON holds; undefined where it is none. `place` is where it stands, if it is not the whole file. */
  json(text: string, file: string, place?: string): unknown {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      this.problems.push({ file, place, text: `is not JSON (${words(error)}): correct it there` });
      return undefined;
    }
    for (const { key, line } of repeatedKeys(text)) {
      const again = `has "${key}" a second time in one object: rename it, or merge the two`;
      this.problems.push({ file, place: place ?? `line ${line}`, text: again });
    }
    return value;
  }

  /** The value alone in a list if it is of the form, else an empty list. */
  valid<T>(schema: z.ZodType<T>, raw: unknown, file: string, place?: string): [T] | [] {
    const result = schema.safeParse(raw);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const path = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
      this.problems.push({ file, place, text: path + issue.message });
    }
    return [];
  }

  private decoded(bytes: Uint8Array, file: string): string | undefined {
    try {
      return utf8.decode(bytes);
    } catch {
      this.problems.push({ file, text: "is not in UTF-8: save it as UTF-8" });
      return undefined;
    }
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
