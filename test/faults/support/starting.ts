import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  LocalTelegram,
  type LocalTelegramOptions,
  startLocalTelegram,
} from "../../../src/stand-in/index.ts";
import { type Product, runProduct } from "../../support/product.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";

/** A Telegram, and the environment of a product that serves it. It closes with the test. */
export async function newTelegram(options: LocalTelegramOptions = {}) {
  const telegram = new LocalTelegram({ token, ...options });
  const { apiRoot, close } = await startLocalTelegram({ telegram });
  onTestFinished(close);
  const env = {
    ...{ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot },
    ...{ FAQ_DIR: "test/fixtures/kettle", PORT: "0", DATABASE_URL: "sqlite::memory:" },
  };
  return { telegram, env };
}

/** Starts the product, which ends with the test. */
export async function started(env: Record<string, string>): Promise<Product> {
  const product = runProduct(env);
  onTestFinished(async () => {
    product.kill("SIGKILL");
    await product.exited;
  });
  await product.waitFor('"msg":"started"');
  return product;
}

/** How the product ended: its exit code and its output. */
export interface End {
  code: number | null;
  output: string;
}

/** Who runs the product. Permissions don't apply to root, but to nobody. */
export const accounts = {
  oneself: {},
  nobody: process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {},
};

/** Starts the product, and stops it once it serves. */
export async function startedAs(
  account: keyof typeof accounts,
  env: Record<string, string>,
): Promise<End> {
  const child = spawn(process.execPath, ["src/main.ts"], {
    ...accounts[account],
    env: { PATH: process.env.PATH, ...env },
  });
  let output = "";
  let stopping = false; // a second signal would end it at once
  const onOutput = (data: Buffer) => {
    output += data;
    if (stopping || !output.includes('"msg":"started"')) return;
    stopping = true;
    child.kill("SIGTERM");
  };
  child.stdout.on("data", onOutput);
  child.stderr.on("data", onOutput);
  const [code] = await once(child, "close");
  return { code, output };
}

/** Whether the product can run as nobody, who may not be allowed to read its folder. */
export const canBeNobody = orWarn(
  spawnSync(process.execPath, ["--eval", ""], accounts.nobody).status === 0,
  "The project's folder cannot be read by others: tests of permissions are SKIPPED",
);

/** Mounts a disk of a megabyte until the test ends. @returns its folder */
export function smallDisk(): string {
  const dir = mkdtempSync(join(tmpdir(), "disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", dir]);
  onTestFinished(() => {
    execFileSync("umount", [dir]);
    rmSync(dir, { recursive: true });
  });
  return dir;
}

/** Whether a process can be kept from writing to files here. */
export const canLimit = orWarn(
  spawnSync("prlimit", ["--version"]).status === 0,
  "There is no prlimit here: a disk that fails is SKIPPED",
);

/** The environment of a process that survives `limitFiles`, which would end it by a signal. */
export const survivesLimits = {
  NODE_OPTIONS: "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})",
};

/** Keeps a process from writing to files, like a failing disk. @returns ends that */
export function limitFiles({ pid }: Product): () => void {
  const limit = (size: string) =>
    execFileSync("prlimit", ["--pid", String(pid), `--fsize=${size}:`]);
  limit("0");
  return () => void limit("unlimited");
}

/** The readiness of a product at a port. */
export async function readiness(port: number): Promise<{ status: number; database: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  const { checks } = (await response.json()) as { checks: { database: unknown } };
  return { status: response.status, database: checks.database };
}

/** Whether a disk can be mounted here. */
export const canMount = orWarn(
  process.getuid?.() === 0 && mounts(),
  "No disk can be mounted here (that takes root): what needs a full one is SKIPPED",
);

function mounts(): boolean {
  const dir = mkdtempSync(join(tmpdir(), "disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", dir]).status === 0;
  if (mounted) execFileSync("umount", [dir]);
  rmSync(dir, { recursive: true });
  return mounted;
}

function orWarn(possible: boolean, warning: string): boolean {
  if (!possible) console.warn(warning);
  return possible;
}
