import type { GrammyError } from "grammy";
import { vi } from "vitest";
import type { Failure } from "../../../src/stand-in/index.ts";

type Parameters = Extract<Failure, { kind: "error" }>["parameters"];

/** A failure of the local Telegram: it answers with an error. */
export function failureWith(
  status: number,
  description?: string,
  parameters?: Parameters,
): Failure {
  return {
    kind: "error",
    status,
    ...(description === undefined ? {} : { description }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

/** @param retry_after in seconds */
export const floodWait = (retry_after: number) => failureWith(429, undefined, { retry_after });

/** What a call rejects with; undefined if it succeeds. */
export const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error as GrammyError,
  );

/** Waits for what happens on the way to the local Telegram and back. */
export const waitUntil = (condition: () => boolean) =>
  vi.waitUntil(condition, { timeout: 4000, interval: 5 });
