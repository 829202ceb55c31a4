import { GrammyError, HttpError } from "grammy";

/** Why something failed now that can succeed later. */
export interface TemporaryFailure {
  reason: "network" | "server" | "flood" | "token";
  /** How long Telegram asks to wait, in milliseconds; undefined if unknown. */
  wait?: number;
}

/**
 * What makes an error temporary: Telegram is unreachable or failing, asks to wait, or no longer accepts the token, which
 * the operator fixes. Undefined for refusals that stay.
 */
export function temporaryFailure(error: unknown): TemporaryFailure | undefined {
  if (error instanceof HttpError)
    return { reason: error.error instanceof SyntaxError ? "server" : "network" };
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { reason: "flood", wait: (parameters.retry_after ?? 1) * 1000 };
  if (code >= 500) return { reason: "server" };
  const isTokenUnknown = code === 401 || (code === 404 && /^not found$/i.test(description));
  return isTokenUnknown ? { reason: "token" } : undefined;
}

/** A refusal that stays: repeating the call would not help. */
export function isRefusal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && temporaryFailure(error) === undefined;
}
