import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ScrapeError, UnreadableError } from "../error.ts";
import type { FetchOptions, Validators } from "../fetch/fetch.ts";
import { defaultFetchLimits, sizeInWords } from "../process/limits.ts";
import { decodePage } from "./decode.ts";
import { formatOf } from "./input-format.ts";
import { unreadableFormat, unreadableMarkup } from "./unreadable-formats.ts";

/** An input as text, or word that it has not changed. */
export type Input = { kind: "unchanged" } | TextInput;

export interface TextInput extends Validators {
  kind: "text";
  text: string;
  /** The address, or the file's name without its folder. */
  name: string;
  mediaType?: string | undefined;
  /** The address of a fetched page after redirects; undefined for a file. */
  address?: string | undefined;
  /** Whether it was fetched from the internet; undefined for a file. */
  isPublic?: boolean;
  /** What a person should check about its charset. */
  warning?: string | undefined;
}

/** Whether an input is an address, not a file. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(input);
}

/**
 * Reads an address or a file as text.
 *
 * @throws ScrapeError one line with cause and cure, also for a format that isn't read
 */
export async function readInput(input: string, options: FetchOptions): Promise<Input> {
  const read = isAddress(input)
    ? await readAddress(input, options)
    : await readText(input, options);
  if (read.kind === "unchanged") return read;
  if (read.text.trim() === "") {
    throw new UnreadableError(`${input} is empty: there is nothing to read.`);
  }
  const isHtml = formatOf(read.text, read.mediaType, read.name) === "html";
  const problem = isHtml ? undefined : unreadableMarkup(read.text);
  if (problem !== undefined) throw new UnreadableError(`${input} ${problem}.`);
  return read;
}

async function readAddress(address: string, options: FetchOptions): Promise<Input> {
  const { fetchPage } = await import("../fetch/fetch.ts"); // a file needs no undici, which takes time to load
  const page = await fetchPage(address, options);
  if (page.kind === "unchanged") return page;
  const { bytes, charset, mediaType, ...rest } = page;
  const problem = unreadableFormat(bytes, mediaType, page.address);
  if (problem !== undefined) throw new UnreadableError(`${address} ${problem}.`);
  const decoded = decodePage(bytes, address, { charset, language: options.language });
  return { ...rest, ...decoded, mediaType, kind: "text", name: page.address };
}

async function readText(file: string, options: FetchOptions): Promise<Input> {
  const limit = options.limits?.bytes ?? defaultFetchLimits.bytes;
  try {
    const stats = await stat(file);
    if (!stats.isFile() && !stats.isDirectory())
      throw new ScrapeError(
        `${file} is a device or a pipe: save the page as a file and give that.`,
      );
    const bytes = await readBytes(file, limit);
    const problem = unreadableFormat(bytes, "", file);
    if (problem !== undefined) throw new UnreadableError(`${file} ${problem}.`);
    const decoded = decodePage(bytes, basename(file), options);
    return { kind: "text", name: basename(file), ...decoded };
  } catch (error) {
    throw error instanceof ScrapeError ? error : explainFile(file, error);
  }
}

/** Counts what is read: a file may have more than its size says, if it grows or the system generates it. */
async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of createReadStream(file, { end: limit })) {
    parts.push(part);
    size += part.length;
  }
  if (size <= limit) return Buffer.concat(parts);
  throw new ScrapeError(
    `${file} is larger than ${sizeInWords(limit)}: that is no FAQ page; give a file with the questions alone.`,
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
