import { readdir, readFile } from "node:fs/promises";
import type { z } from "zod";
import type { Problem } from "./problems.ts";

/**
 * Reads data files and notes everything that is wrong with them instead of stopping at the first
 * problem: whoever mends the data wants to see all of it at once.
 */
export class DataReader {
  readonly problems: Problem[] = [];

  /** The text of a file; undefined where it is not there, which is a problem only if `missing` says what to do then. */
  async read(file: string, missing?: string): Promise<string | undefined> {
    try {
      return await readFile(file, "utf8");
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

  json(text: string, file: string, place?: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      this.problems.push({ file, place, text: `is not JSON (${words(error)}): correct it there` });
      return undefined;
    }
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
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
