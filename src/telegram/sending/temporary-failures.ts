import { GrammyError, HttpError } from "grammy";

/** Why something could not be done now that can be done later. */
export interface Passing {
  reason: "network" | "server" | "flood" | "token";
  /** How long Telegram asks to wait, in milliseconds; undefined where nobody knows. */
  wait?: number;
}

/**
 * Whether an error passes by itself: Telegram is out of reach or out of order, asks to wait, or does not know the token
 * any more, which its operator mends. Undefined for refusals that stay.
 */
export function passingOf(error: unknown): Passing | undefined {
  if (error instanceof HttpError)
    return { reason: error.error instanceof SyntaxError ? "server" : "network" };
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { reason: "flood", wait: (parameters.retry_after ?? 1) * 1000 };
  if (code >= 500) return { reason: "server" };
  const isTokenUnknown = code === 401 || (code === 404 && /^not found$/i.test(description));
  return isTokenUnknown ? { reason: "token" } : undefined;
}

/** A refusal that stays: doing the same again would not help. */
export function isRefusal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && passingOf(error) === undefined;
}
