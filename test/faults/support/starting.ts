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

/** A Telegram and what the product needs to serve it, until the test ends. */
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

/** The product, which ends with the test. */
export async function started(env: Record<string, string>): Promise<Product> {
  const product = runProduct(env);
  onTestFinished(async () => {
    product.kill("SIGKILL");
    await product.exited;
  });
  await product.waitFor('"msg":"started"');
  return product;
}

/** How the product ended: its exit code and all it said. */
export interface End {
  code: number | null;
  output: string;
}

/** Who runs the product. Root may write whatever the permissions say; for nobody they count. */
export const accounts = {
  oneself: {},
  nobody: process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {},
};

/** Starts the product; if it serves, it is stopped. */
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
  const hear = (data: Buffer) => {
    output += data;
    if (stopping || !output.includes('"msg":"started"')) return;
    stopping = true;
    child.kill("SIGTERM");
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [code] = await once(child, "close");
  return { code, output };
}

/** Whether the product can be run as nobody: its folder may be closed to others. */
export const canBeNobody = said(
  spawnSync(process.execPath, ["--eval", ""], accounts.nobody).status === 0,
  "The project's folder cannot be read by others: tests of permissions are SKIPPED",
);

/** A disk of a megabyte, until the test ends. */
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
export const canLimit = said(
  spawnSync("prlimit", ["--version"]).status === 0,
  "There is no prlimit here: a disk that fails is SKIPPED",
);

/** The environment of a process that `limitFiles` does not end: Linux would, by a signal. */
export const survivesLimits = {
  NODE_OPTIONS: "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})",
};

/** Keeps a process from writing to files, as a disk does that fails. @returns what ends it */
export function limitFiles({ pid }: Product): () => void {
  const limit = (size: string) =>
    execFileSync("prlimit", ["--pid", String(pid), `--fsize=${size}:`]);
  limit("0");
  return () => void limit("unlimited");
}

/** What a product says of its readiness at a port. */
export async function readiness(port: number): Promise<{ status: number; database: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  const { checks } = (await response.json()) as { checks: { database: unknown } };
  return { status: response.status, database: checks.database };
}

/** Whether a disk can be mounted here. */
export const canMount = said(
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

function said(possible: boolean, otherwise: string): boolean {
  if (!possible) console.warn(otherwise);
  return possible;
}
