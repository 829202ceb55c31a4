import { HttpError } from "grammy";
import type { ApiResponse } from "grammy/types";
import { isBlocked } from "./refusals.ts";

/** How one request ended: Telegram's answer, or the failure to get one. */
export type Outcome<T> = ApiResponse<T> | HttpError;

/**
 * The kind of outcome:
 *
 * - `ok`: done;
 * - `flood`: too many calls (429), not done;
 * - `blocked`: the bot can't write to this chat any more (403);
 * - `refused`: any other refusal; asking again would not help;
 * - `server`: Telegram, or a proxy before it, is failing: 5xx, or a page instead of an answer;
 * - `network`: no answer came; the call may have been carried out.
 */
export type Result = "ok" | "flood" | "blocked" | "refused" | "server" | "network";

/** Waits for a request to end. @throws anything but a network failure */
export async function outcomeOf<T>(request: Promise<ApiResponse<T>>): Promise<Outcome<T>> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

/** Telegram's answer. @throws the failure, if there is none */
export function unwrap<T>(outcome: Outcome<T>): ApiResponse<T> {
  if (outcome instanceof HttpError) throw outcome;
  return outcome;
}

export function resultOf(outcome: Outcome<unknown>): Result {
  if (outcome instanceof HttpError) {
    return outcome.error instanceof SyntaxError ? "server" : "network";
  }
  if (outcome.ok) return "ok";
  if (outcome.error_code === 429) return "flood";
  if (outcome.error_code >= 500) return "server";
  return isBlocked(outcome) ? "blocked" : "refused";
}
