import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { LocalTelegram, startLocalTelegram } from "../../../src/stand-in/index.ts";
import { freePort } from "../../support/free-port.ts";
import { type Product, runProduct } from "../../support/product.ts";
import { Moments } from "./moments.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";

/** The secret that Telegram sends with its deliveries. */
export const secret = "s".repeat(20);

export interface LifeOptions {
  /** The address of the webhook, which leads to the bot's `port`; long polling if not given. */
  webhook?: string;
  /** The port that the bot listens on; any if not given. */
  port?: number;
  /** More environment variables for the bot. */
  env?: Record<string, string>;
}

/** An update in the inbox. */
export interface InboxRow {
  chat: number;
  done: boolean;
  /** Claimed and not finished: a process that was killed was handling it. */
  inHand: boolean;
  /** How often it was claimed and not released. */
  attempts: number;
}

/** A Telegram that keeps running, and a bot whose process ends and is started again. */
export class Life {
  readonly telegram: LocalTelegram;
  readonly moments: Moments;
  private readonly file: string;
  private readonly env: Record<string, string>;
  private product: Product | undefined;
  private serving = Promise.withResolvers<void>();

  constructor(dir: string, env: Record<string, string>) {
    this.file = join(dir, "bot.sqlite");
    this.env = { DATABASE_URL: `sqlite:${this.file}`, ...env };
    // Telegram delivers again as soon as a process serves.
    this.telegram = new LocalTelegram({ token, wait: () => this.serving.promise });
    this.moments = new Moments(this.telegram);
  }

  /** Starts the process. Resolves when it serves; rejects if it ends before. */
  async starts(more: Record<string, string> = {}): Promise<void> {
    const product = runProduct({ ...this.env, ...more });
    this.product = product;
    await product.waitFor('"msg":"started"');
    this.serving.resolve();
  }

  /** Sends a signal to the process. */
  gets(signal: NodeJS.Signals): void {
    this.product?.kill(signal);
  }

  /** Resolves when the process has ended, with its output and its exit code, which is null if it was killed. */
  async ends(): Promise<{ code: number | null; output: string }> {
    const ended = (await this.product?.exited) ?? { code: null, output: "" };
    this.serving = Promise.withResolvers();
    return ended;
  }

  /** Kills the process. Resolves when it has ended. */
  async dies(): Promise<void> {
    this.gets("SIGKILL");
    await this.ends();
  }

  /** Resolves when the condition holds; rejects if the process ends before. */
  async until(condition: () => boolean): Promise<void> {
    const ended = this.product?.exited.then(({ code, output }) => {
      throw new Error(`The bot has ended by itself (${code}):\n${output}`);
    });
    await Promise.race([this.telegram.until(condition), ended]);
  }

  /** Locks the database against writes, as another program might. @returns unlocks it */
  locks(): () => void {
    const rival = new DatabaseSync(this.file, { timeout: 10_000 });
    rival.exec("BEGIN IMMEDIATE");
    return () => rival.close();
  }

  /** The rows of the inbox; none if the process was killed before it created one. */
  inbox(): InboxRow[] {
    const database = new DatabaseSync(this.file);
    try {
      const tables = database.prepare("select name from sqlite_schema where name = 'inbox'").all();
      const rows = tables.length > 0 ? database.prepare("select * from inbox").all() : [];
      return rows.map(({ lane, done_at, owner, attempts }) => ({
        chat: Number(lane),
        done: done_at !== null,
        inHand: owner !== null,
        attempts: Number(attempts),
      }));
    } finally {
      database.close();
    }
  }
}

/** Creates a Telegram, and a bot that isn't started yet. Both end with the test. */
export async function newLife({ webhook, port = 0, env = {} }: LifeOptions = {}): Promise<Life> {
  const dir = await mkdtemp(join(tmpdir(), "life-"));
  const apiPort = await freePort();
  const life = new Life(dir, {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${apiPort}`,
    FAQ_DIR: "test/fixtures/kettle",
    PORT: String(port),
    ...(webhook ? { WEBHOOK_URL: webhook, WEBHOOK_SECRET: secret, OPERATIONS_PORT: "0" } : {}),
    ...env,
  });
  const server = await startLocalTelegram({ telegram: life.telegram, port: apiPort });
  onTestFinished(async () => {
    await life.dies();
    await server.close();
    await rm(dir, { recursive: true });
  });
  return life;
}

/** The environment of a process whose clock is off by some milliseconds. */
export function clockOff(by: number): Record<string, string> {
  const code = `const { now } = Date; Date.now = () => now() + ${by};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}
