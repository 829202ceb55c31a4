import { withinLimit } from "../limits/time-limit.ts";

/** Holds if it returns or resolves; else it throws an error whose message says the cause in a sentence. */
export type Check = () => Promise<void> | void;

/** Whether the bot can do its work now, and which of the checks do not hold. */
export interface Readiness {
  ready: boolean;
  checks: Record<string, { ok: true } | { ok: false; cause: string }>;
}

/**
 * Makes the function that runs all checks at once, also those that were added since, each with a limit in
 * milliseconds. One that is still at it when it is asked again is not begun again: however often one asks,
 * a check that hangs is there once.
 */
export function createReadiness(
  checks: Record<string, Check>,
  limit = 2000,
): () => Promise<Readiness> {
  const running = new Map<string, Promise<void>>();
  const ask = (name: string, check: Check): Promise<void> => {
    const asked = running.get(name) ?? run(check).finally(() => running.delete(name));
    running.set(name, asked);
    return asked;
  };
  return async () => {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) => [name, await resultOf(() => ask(name, check), limit)] as const,
      ),
    );
    return { ready: results.every(([, { ok }]) => ok), checks: Object.fromEntries(results) };
  };
}

/** A check that throws at once rejects like the others. */
async function run(check: Check): Promise<void> {
  await check();
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
