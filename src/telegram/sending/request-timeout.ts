import { HttpError } from "grammy";
import type { Signal } from "../signal.ts";

/**
 * Sends a request and aborts it when it takes too long.
 *
 * @param milliseconds how long it may take
 * @param outer aborts it too
 * @throws HttpError when the time is over
 */
export async function requestWithTimeout<T>(
  milliseconds: number,
  outer: Signal | undefined,
  send: (signal: Signal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  const abort = () => controller.abort();
  outer?.addEventListener("abort", abort);
  if (outer?.aborted) abort();
  try {
    return await send(controller.signal as Signal);
  } catch (error) {
    const isTimeout = controller.signal.aborted && !outer?.aborted;
    throw isTimeout ? noAnswer(milliseconds, error) : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", abort);
  }
}

function noAnswer(milliseconds: number, cause: unknown): HttpError {
  const error = new Error(`Telegram did not answer within ${milliseconds / 1000} s`, { cause });
  return new HttpError(error.message, error);
}
