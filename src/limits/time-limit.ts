/** Work has taken longer than its limit. */
export class TimeLimitError extends Error {
  override name = "TimeLimitError";
}

/**
 * Waits for work, but no longer than a limit in milliseconds. The work itself goes on: a promise can't be cancelled from
 * outside. @throws TimeLimitError
 */
export async function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new TimeLimitError(`no answer within ${milliseconds / 1000} s`)),
    milliseconds,
  );
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
