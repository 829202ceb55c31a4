import { readdir, readFile } from "node:fs/promises";
import type { z } from "zod";
import { checkValue } from "../files/explain-issue.ts";
import { parseJson } from "../files/json-syntax.ts";
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
        this.problems.push({ file, text: `can't be read: ${reasonOf(error)}` });
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
        this.problems.push({
          file: dir,
          text: `can't be read: ${reasonOf(error)}`,
        });
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
  json(json: string, file: string, place?: string): unknown {
    const parsed = parseJson(json);
    if ("problem" in parsed) {
      const { line, column, text } = parsed.problem;
      const at = place ?? `line ${line}`;
      const isEmpty = json.trim() === "";
      this.problems.push({ file, place: isEmpty ? place : `${at}, column ${column}`, text });
      return undefined;
    }
    const { value } = parsed;
    for (const { key, line } of repeatedKeys(json)) {
      const again = `has "${key}" a second time in one object: rename it, or merge the two`;
      this.problems.push({ file, place: place ?? `line ${line}`, text: again });
    }
    return value;
  }

  /** A list of the value if it is valid, else an empty list. */
  validate<T>(schema: z.ZodType<T>, raw: unknown, file: string, place?: string): [T] | [] {
    const checked = checkValue(schema, raw);
    if ("data" in checked) return [checked.data];
    for (const { where, path, text } of checked.explanations) {
      const parts = [place, where].filter((part) => part !== undefined);
      this.problems.push({ file, place: parts.join(" · ") || undefined, path, text });
    }
    return [];
  }

  private decode(bytes: Uint8Array, file: string): string | undefined {
    try {
      return utf8.decode(bytes);
    } catch {
      this.problems.push({ file, text: "is not in UTF-8: save it again as UTF-8" });
      return undefined;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Why a file can't be read, with the cure, by the system's error. */
const reasons: Record<string, string> = {
  EISDIR: "it's a folder; put a file of that name in its place",
  ENOTDIR: "it's a file; put a folder of that name in its place",
  EACCES: "you may not read it; change its rights",
  EPERM: "you may not read it; change its rights",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return reasons[code] ?? error.message;
}
