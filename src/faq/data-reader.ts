import { readdir, readFile } from "node:fs/promises";
import type { z } from "zod";
import type { Problem } from "./problems.ts";
import { repeatedKeys } from "./repeated-keys.ts";

/** Refuses what is not UTF-8, rather than show people the wrong characters, and drops a byte order mark. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads data files and collects all problems instead of stopping at the first: whoever fixes the data wants to see them all
 * at once.
 */
export class DataReader {
  readonly problems: Problem[] = [];

  /** The text of a file; undefined where there is none, which is a problem only if `missing` says what to do about it. */
  async read(file: string, missing?: string): Promise<string | undefined> {
    try {
      return this.decode(await readFile(file), file);
    } catch (error) {
      if (!isMissing(error))
        this.problems.push({ file, text: `cannot be read (${messageOf(error)})` });
      else if (missing) this.problems.push({ file, text: `is not there: ${missing}` });
      return undefined;
    }
  }

  /** The names of the files in a folder, sorted; none where there is no such folder. */
  async list(dir: string): Promise<string[]> {
    try {
      return (await readdir(dir)).sort();
    } catch (error) {
      if (!isMissing(error))
        this.problems.push({ file: dir, text: `cannot be read (${messageOf(error)})` });
      return [];
    }
  }

  /** Reads a file of JSON; undefined where it is absent or invalid. */
  async parse<T>(file: string, schema: z.ZodType<T>, missing?: string): Promise<T | undefined> {
    const text = await this.read(file, missing);
    const raw = text === undefined ? undefined : this.json(text, file);
    return raw === undefined ? undefined : this.validate(schema, raw, file)[0];
  }

  /** Parses JSON; undefined where it is invalid. @param place where the text is, if it isn't the whole file */
  json(text: string, file: string, place?: string): unknown {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      this.problems.push({
        file,
        place,
        text: `is not JSON (${messageOf(error)}): correct it there`,
      });
      return undefined;
    }
    for (const { key, line } of repeatedKeys(text)) {
      const again = `has "${key}" a second time in one object: rename it, or merge the two`;
      this.problems.push({ file, place: place ?? `line ${line}`, text: again });
    }
    return value;
  }

  /** A list of the value if it is valid, else an empty list. */
  validate<T>(schema: z.ZodType<T>, raw: unknown, file: string, place?: string): [T] | [] {
    const result = schema.safeParse(raw);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const path = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
      this.problems.push({ file, place, text: path + issue.message });
    }
    return [];
  }

  private decode(bytes: Uint8Array, file: string): string | undefined {
    try {
      return utf8.decode(bytes);
    } catch {
      this.problems.push({ file, text: "is not in UTF-8: save it as UTF-8" });
      return undefined;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
