import { LimitError } from "../error.ts";

/** The limits of a request. Times are in milliseconds. */
export interface FetchLimits {
  connectMs: number;
  /** The longest silence of the server. */
  idleMs: number;
  /** For everything together, retries and redirects included. */
  totalMs: number;
  bytes: number;
  redirects: number;
  /** The first attempt and the retries after transient failures. */
  attempts: number;
}

export const defaultFetchLimits: FetchLimits = {
  connectMs: 10_000,
  idleMs: 20_000,
  totalMs: 90_000,
  bytes: 10 * 1024 * 1024,
  redirects: 5,
  attempts: 4,
};

/** A number of bytes in words. */
export function sizeInWords(bytes: number): string {
  const megabyte = 1024 * 1024;
  return bytes >= megabyte ? `${Math.round(bytes / megabyte)} MB` : `${bytes} bytes`;
}

/** The size of a page that can be read in little time and memory. */
export interface TreeLimits {
  /** Nested tags, or nested quotes and lists of Markdown. Chrome and Safari nest no deeper than 512. */
  depth: number;
  /** Tags and comments. A page with a thousand questions has some ten thousand. */
  tags: number;
}

/** The limits of reading a page. */
export interface ReadLimits extends TreeLimits {
  /** Milliseconds for reading it. */
  ms: number;
  /** Megabytes of the process that reads, 220 of them for Node itself. */
  memoryMb: number;
  /** Characters of all entries: markup can make much out of little. */
  characters: number;
}

export const defaultReadLimits: ReadLimits = {
  depth: 512,
  tags: 150_000,
  ms: 10_000,
  memoryMb: 500,
  characters: 20_000_000,
};

const cure = "check that it is the right page, or give a file with the questions alone";

export function tooDeep({ depth }: TreeLimits): LimitError {
  return new LimitError(`is nested too deeply to be read, more than ${depth} levels: ${cure}`);
}

/** The stack is exhausted: by nesting that isn't counted, or by a pattern on a very long line. */
export function tooLong(): LimitError {
  return new LimitError(`is nested too deeply, or has too long a line, to be read: ${cure}`);
}

export function tooManyTags({ tags }: TreeLimits): LimitError {
  return new LimitError(`has more than ${tags.toLocaleString("en")} tags: ${cure}`);
}

export function tooSlow({ ms }: ReadLimits): LimitError {
  return new LimitError(`takes longer than ${ms / 1000} s to be read: ${cure}`);
}

export function tooMuchMemory({ memoryMb }: ReadLimits): LimitError {
  return new LimitError(`takes more than ${memoryMb} MB of memory to be read: ${cure}`);
}

export function tooMuchText({ characters }: ReadLimits): LimitError {
  const most = characters.toLocaleString("en");
  return new LimitError(`gives entries of more than ${most} characters: ${cure}`);
}
