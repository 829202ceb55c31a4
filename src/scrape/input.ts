import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { decodeText } from "./decode.ts";
import { ScrapeError } from "./error.ts";
import type { FetchOptions, Validators } from "./fetch.ts";
import { defaultFetchLimits, type FetchLimits, sizeInWords } from "./limits.ts";

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
  const { fetchPage } = await import("./fetch.ts"); // loading undici takes time that a file does not need
  const page = await fetchPage(address, options);
  if (page.kind === "unchanged") return page;
  const { bytes, charset, ...rest } = page;
  return { ...rest, kind: "text", name: page.address, text: decodeText(bytes, address, charset) };
}

async function readText(file: string, limits: Partial<FetchLimits> = {}): Promise<Input> {
  const most = limits.bytes ?? defaultFetchLimits.bytes;
  try {
    const there = await stat(file);
    if (!there.isFile() && !there.isDirectory())
      throw new ScrapeError(
        `${file} is a device or a pipe: save the page as a file and give that.`,
      );
    return {
      kind: "text",
      name: basename(file),
      text: decodeText(await readBytes(file, most), file),
    };
  } catch (error) {
    throw error instanceof ScrapeError ? error : explainFile(file, error);
  }
}

/** A file may well hold more than its size says: one that grows, or what the system makes up as it is read. */
async function readBytes(file: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of createReadStream(file, { end: most })) {
    parts.push(part);
    size += part.length;
  }
  if (size <= most) return Buffer.concat(parts);
  throw new ScrapeError(
    `${file} is larger than ${sizeInWords(most)}: that is no FAQ page; give a file with the questions alone.`,
  );
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
