import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { processEnv } from "./process-env.ts";

/** The product as a process of its own, as an operator runs it. */
export interface Product {
  pid: number | undefined;
  /** Resolves with the whole output as soon as it contains the words. */
  waitFor(words: string | RegExp): Promise<string>;
  /** Resolves when the process has exited. */
  exited: Promise<{ code: number | null; output: string }>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts `src/main.ts` with no environment but `env` and PATH.
 *
 * @param args such as a file with more variables
 * @param cwd the folder to start it in; the repository's by default
 */
export function runProduct(
  env: Record<string, string>,
  { args = [], cwd }: { args?: string[]; cwd?: string } = {},
): Product {
  const child = spawn(process.execPath, [resolve("src/main.ts"), ...args], {
    env: { ...processEnv, ...env },
    cwd,
  });
  let output = "";
  const waiters = new Set<() => void>();
  const append = (data: Buffer) => {
    output += data;
    for (const check of waiters) check();
  };
  child.stdout.on("data", append);
  child.stderr.on("data", append);
  const exited = once(child, "close").then(([code]) => ({ code: code as number | null, output }));
  return {
    pid: child.pid,
    exited,
    kill: (signal) => void child.kill(signal),
    waitFor: (words) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (output.match(words)) resolve(output);
        };
        waiters.add(check);
        check();
        void exited.then(() =>
          reject(new Error(`It exited without printing ${words}:\n${output}`)),
        );
      }),
  };
}

/** The address that local mode prints. */
export async function chatAddress(product: Product): Promise<string> {
  return /http:\S+/.exec(await product.waitFor(/http:\/\/\S+ /))?.[0] ?? "";
}
