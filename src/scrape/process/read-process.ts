/**
 * Reads a FAQ in a separate process, so that no page can block or crash the one that scrapes. reader.ts starts it and sends
 * it a task; it sends back what it has read, or which limit the page exceeded.
 */
import { runInNewContext } from "node:vm";
import { LimitError } from "../error.ts";
import { type FollowedHints, readFollowed } from "../questions/article.ts";
import { readFaq, type ScrapedFaq } from "../questions/read.ts";
import { tooLong, tooMuchMemory, tooMuchText, tooSlow } from "./limits.ts";
import type { ReadReply, ReadTask } from "./reader.ts";

process.on("message", (task) => {
  // From reader.ts, never from outside.
  process.send?.(reply(task as ReadTask));
});

function reply(task: ReadTask): ReadReply {
  try {
    return { kind: "read", faq: read(task) };
  } catch (error) {
    const limit = limitOf(error, task);
    if (limit) return { kind: "limit", message: limit.message };
    return { kind: "failed", message: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

function read({ text, hints, limits }: ReadTask): ScrapedFaq {
  // The parent kills this process in time. Should the parent be gone, it still ends by itself.
  const { link }: FollowedHints = hints;
  const code = {
    read: () => (link ? readFollowed(text, hints, link, limits) : readFaq(text, hints, limits)),
  };
  const faq: ScrapedFaq = runInNewContext("read()", code, { timeout: limits.ms });
  if (charactersIn(faq.entries) > limits.characters) throw tooMuchText(limits);
  return faq;
}

/** Counts before anything is copied: a concatenated string takes its memory only when it is. */
function charactersIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + charactersIn(part), 0);
}

/** The limit that an error means, if any. */
function limitOf(error: unknown, { limits }: ReadTask): LimitError | undefined {
  if (error instanceof LimitError) return error;
  // The error is from another context, whose Error class is not ours.
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return tooSlow(limits);
  if (!(error instanceof RangeError)) return undefined;
  // Recursive parsers and patterns exhaust the stack; and no string can have half a gigabyte.
  return /call stack/.test(error.message) ? tooLong() : tooMuchMemory(limits);
}
