import { HttpError } from "grammy";
import type { Signal } from "./transformer.ts";

/**
 * Ends a request that takes too long.
 *
 * @param milliseconds how long it may take
 * @param outer ends it too
 * @throws HttpError when the time is over
 */
export async function within<T>(
  milliseconds: number,
  outer: Signal | undefined,
  ask: (signal: Signal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), milliseconds);
  const end = () => ending.abort();
  outer?.addEventListener("abort", end);
  if (outer?.aborted) end();
  try {
    return await ask(ending.signal as Signal);
  } catch (error) {
    const late = ending.signal.aborted && !outer?.aborted;
    throw late ? noAnswer(milliseconds, error) : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", end);
  }
}

function noAnswer(milliseconds: number, cause: unknown): HttpError {
  const why = new Error(`Telegram gave no answer within ${milliseconds / 1000} s`, { cause });
  return new HttpError(why.message, why);
}
