/**
 * Reads a FAQ in a process of its own, so that no page can stop or end the one that scrapes. It is started by
 * reader.ts, is sent a task, and sends back what it has read, or which limit was reached.
 */
import { runInNewContext } from "node:vm";
import { LimitError } from "./error.ts";
import { tooLong, tooMuchMemory, tooMuchText, tooSlow } from "./limits.ts";
import { readFaq, type ScrapedFaq } from "./read.ts";
import type { Reply, Task } from "./reader.ts";

process.on("message", (task) => {
  // What reader.ts sends, never anything from outside.
  process.send?.(reply(task as Task));
});

function reply(task: Task): Reply {
  try {
    return { kind: "read", faq: read(task) };
  } catch (error) {
    const limit = limitOf(error, task);
    if (limit) return { kind: "limit", message: limit.message };
    return { kind: "failed", message: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

function read({ text, hints, limits }: Task): ScrapedFaq {
  // Whoever started this process ends it in time; should they be gone, it still ends by itself.
  const code = { read: () => readFaq(text, hints, limits) };
  const faq: ScrapedFaq = runInNewContext("read()", code, { timeout: limits.ms });
  if (charactersIn(faq.entries) > limits.characters) throw tooMuchText(limits);
  return faq;
}

/** Counted before anything is copied: a string that was put together of others takes its memory only then. */
function charactersIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + charactersIn(part), 0);
}

/** The limit that an error stands for. */
function limitOf(error: unknown, { limits }: Task): LimitError | undefined {
  if (error instanceof LimitError) return error;
  // It comes from the context of the code, whose Error is not ours.
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return tooSlow(limits);
  if (!(error instanceof RangeError)) return undefined;
  // Parsers that call themselves exhaust the stack, and so do patterns; no string holds half a gigabyte.
  return /call stack/.test(error.message) ? tooLong() : tooMuchMemory(limits);
}
