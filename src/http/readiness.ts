import { withTimeLimit } from "../limits/time-limit.ts";

/** Passes if it returns or resolves; otherwise it throws an error whose message gives the cause in a sentence. */
export type Check = () => Promise<void> | void;

/** Whether the bot can do its work now, and which checks fail. */
export interface Readiness {
  ready: boolean;
  checks: Record<string, { ok: true } | { ok: false; cause: string }>;
}

/**
 * Returns a function that runs all checks at once, also those added later, each with a time limit in milliseconds. A check
 * that is still running is not started again: however often somebody asks, one that hangs exists once.
 */
export function createReadiness(
  checks: Record<string, Check>,
  limit = 2000,
): () => Promise<Readiness> {
  const running = new Map<string, Promise<void>>();
  const runOnce = (name: string, check: Check): Promise<void> => {
    const run = running.get(name) ?? start(check).finally(() => running.delete(name));
    running.set(name, run);
    return run;
  };
  return async () => {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) => [name, await resultOf(runOnce(name, check), limit)] as const,
      ),
    );
    return { ready: results.every(([, { ok }]) => ok), checks: Object.fromEntries(results) };
  };
}

/** A check that throws rejects like the others. */
async function start(check: Check): Promise<void> {
  await check();
}

async function resultOf(run: Promise<void>, limit: number) {
  try {
    await withTimeLimit(run, limit);
    return { ok: true as const };
  } catch (error) {
    return { ok: false as const, cause: causeOf(error) };
  }
}

/** The first line of an error, without anything that looks like a bot's token or like the password in an address. */
function causeOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : "").split("\n");
  return (line || "failed")
    .slice(0, 300)
    .replace(/\d{5,}:[\w-]{20,}/g, "[token]")
    .replace(/\/\/[^/@\s]+@/g, "//[password]@");
}
