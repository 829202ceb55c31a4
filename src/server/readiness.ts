import { withinLimit } from "./time-limit.ts";

/** Holds if it returns or resolves; else it throws an error whose message says the cause in a sentence. */
export type Check = () => Promise<void> | void;

/** Whether the bot can do its work now, and which of the checks do not hold. */
export interface Readiness {
  ready: boolean;
  checks: Record<string, { ok: true } | { ok: false; cause: string }>;
}

/**
 * Makes the function that runs all checks at once, each with a limit in milliseconds. A check that is still
 * at it when it is asked again is not begun again: one that hangs is there once, however often one asks.
 */
export function createReadiness(
  checks: Record<string, Check>,
  limit = 2000,
): () => Promise<Readiness> {
  const named = Object.entries(checks).map(([name, check]) => [name, shared(check)] as const);
  return async () => {
    const results = await Promise.all(
      named.map(async ([name, check]) => [name, await resultOf(check, limit)] as const),
    );
    return { ready: results.every(([, { ok }]) => ok), checks: Object.fromEntries(results) };
  };
}

/** The same work for all who ask while it is under way. */
function shared(check: Check): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = async () => {
    try {
      await check();
    } finally {
      running = undefined;
    }
  };
  return () => {
    running ??= Promise.resolve().then(run);
    return running;
  };
}

async function resultOf(check: () => Promise<void>, limit: number) {
  try {
    await withinLimit(check(), limit);
    return { ok: true as const };
  } catch (error) {
    return { ok: false as const, cause: causeOf(error) };
  }
}

/** The first line of an error, without what looks like a bot's token or like the password in an address. */
function causeOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : "").split("\n");
  return (line || "failed")
    .slice(0, 300)
    .replace(/\d{5,}:[\w-]{20,}/g, "[token]")
    .replace(/\/\/[^/@\s]+@/g, "//[password]@");
}
