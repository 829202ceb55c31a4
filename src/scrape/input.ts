import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { decodeText } from "./decode.ts";
import { ScrapeError } from "./error.ts";
import {
  defaultLimits,
  type FetchOptions,
  fetchPage,
  type Limits,
  type Validators,
} from "./fetch.ts";

/** The text of an input, and what is known about it; or word that it has not changed. */
export type Input = { kind: "unchanged" } | TextInput;

export interface TextInput extends Validators {
  kind: "text";
  text: string;
  /** The address, or the file's name without its folder. */
  name: string;
  mediaType?: string | undefined;
  /** Where a fetched page was in the end; undefined for a file. */
  address?: string | undefined;
}

/** Whether an input is to be fetched, not read from the disk. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(input);
}

/** Reads an address or a file as text. */
export async function readInput(input: string, options: FetchOptions): Promise<Input> {
  const read = isAddress(input)
    ? await readAddress(input, options)
    : await readText(input, options.limits);
  if (read.kind === "text" && read.text.trim() === "") {
    throw new ScrapeError(`${input} is empty: there is nothing to read.`);
  }
  return read;
}

async function readAddress(address: string, options: FetchOptions): Promise<Input> {
  const page = await fetchPage(address, options);
  if (page.kind === "unchanged") return page;
  const { bytes, charset, ...rest } = page;
  return { ...rest, kind: "text", name: page.address, text: decodeText(bytes, address, charset) };
}

async function readText(file: string, limits: Partial<Limits> = {}): Promise<Input> {
  const most = limits.bytes ?? defaultLimits.bytes;
  try {
    const { size } = await stat(file);
    if (size > most)
      throw new ScrapeError(`${file} is larger than ${most} bytes: that is no FAQ page.`);
    return { kind: "text", name: basename(file), text: decodeText(await readFile(file), file) };
  } catch (error) {
    throw error instanceof ScrapeError ? error : explainFile(file, error);
  }
}

function explainFile(file: string, error: unknown): ScrapeError {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file; an address starts with https://",
    EISDIR: "that is a folder; give a file in it",
    EACCES: "it may not be read; change its permissions",
  };
  const reason =
    reasons[String(code)] ??
    `it cannot be read (${error instanceof Error ? error.message : error})`;
  return new ScrapeError(`${file}: ${reason}.`, { cause: error });
}
