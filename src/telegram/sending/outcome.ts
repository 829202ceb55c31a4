import { HttpError } from "grammy";
import type { ApiResponse } from "grammy/types";
import { isBlocked } from "./refusals.ts";

/** How one request ended: Telegram's answer, or the failure to get one. */
export type Outcome<T> = ApiResponse<T> | HttpError;

/**
 * What kind of end it was:
 *
 * - `ok`: carried out;
 * - `flood`: too many calls (429), not carried out;
 * - `blocked`: nothing reaches this chat any more (403);
 * - `refused`: any other refusal; asking again would not help;
 * - `server`: Telegram, or a proxy before it, is out of order: 5xx, or a page instead of an answer;
 * - `network`: no answer came; it may have been carried out.
 */
export type Result = "ok" | "flood" | "blocked" | "refused" | "server" | "network";

/** Waits for a request to end. @throws whatever is no failure of the network */
export async function outcomeOf<T>(asked: Promise<ApiResponse<T>>): Promise<Outcome<T>> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

/** The answer. @throws the failure, if it is one */
export function settle<T>(outcome: Outcome<T>): ApiResponse<T> {
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
