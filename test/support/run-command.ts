import { type SpawnOptionsWithoutStdio, spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a script with Node until it ends. @param input what it reads from standard input */
export async function runCommand(
  script: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
  input = "",
) {
  const child = spawn(process.execPath, [script, ...args], options);
  const printed = { out: "", err: "", output: "" };
  child.stdout.on("data", (chunk) => {
    printed.out += chunk;
    printed.output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.err += chunk;
    printed.output += chunk;
  });
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, ...printed };
}
