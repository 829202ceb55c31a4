import { spawn } from "node:child_process";
import { once } from "node:events";

/** The product as a process of its own, as an operator runs it. */
export interface Product {
  pid: number | undefined;
  /** Resolves with all output as soon as it contains the words. */
  says(words: string | RegExp): Promise<string>;
  /** Resolves when the process has ended. */
  ends: Promise<{ code: number | null; output: string }>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts `src/main.ts` with nothing in its environment but what is given.
 * @param envFile a file with more of it
 */
export function runProduct(env: Record<string, string>, envFile?: string): Product {
  const child = spawn(process.execPath, ["src/main.ts", ...(envFile ? [envFile] : [])], {
    env: { PATH: process.env.PATH, ...env },
  });
  let output = "";
  const watchers = new Set<() => void>();
  const seen = (data: Buffer) => {
    output += data;
    for (const look of watchers) look();
  };
  child.stdout.on("data", seen);
  child.stderr.on("data", seen);
  const ends = once(child, "close").then(([code]) => ({ code: code as number | null, output }));
  return {
    pid: child.pid,
    ends,
    kill: (signal) => void child.kill(signal),
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.match(words)) resolve(output);
        };
        watchers.add(look);
        look();
        void ends.then(() => reject(new Error(`It ended without saying ${words}:\n${output}`)));
      }),
  };
}

/** The address that local mode announces. */
export async function chatAddress(product: Product): Promise<string> {
  return /http:\S+/.exec(await product.says(/http:\/\/\S+ /))?.[0] ?? "";
}
