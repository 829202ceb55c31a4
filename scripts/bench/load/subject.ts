import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { faqDir, root } from "./checkout.ts";
import { Child } from "./child.ts";
import type { FakeBotApi } from "./fake-bot-api.ts";
import type { FakeTelegram } from "./fake-telegram.ts";

/** The webhook's secret token. */
export const secret = "a-secret-of-the-benchmark";

/** A bot under test in a process of its own, ready to receive updates. */
export interface Subject {
  name: string;
  receives: "webhook" | "polling";
  /** Its webhook, if it has one. */
  url: string;
  api: FakeBotApi;
  child: Child;
}

/** A program to start as a subject. */
export interface Program {
  name: string;
  /** Arguments for Node. */
  args: string[];
  /** The folder to run it in. */
  cwd: string;
  receives: Subject["receives"];
  env?: NodeJS.ProcessEnv;
}

/** How to run the whole bot. */
export interface BotOptions {
  /** The folder for its trained matcher. */
  cwd: string;
  database: string;
  /** Extra arguments for Node. */
  flags: string[];
}

/** The whole bot as `npm start` runs it, with its own data. */
export function botProgram({
  cwd,
  database,
  flags,
}: BotOptions): Pick<Program, "args" | "cwd" | "env"> {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const startFlags = scripts.start.split(" ").filter((word: string) => word.startsWith("--"));
  const env = { DATABASE_URL: database, FAQ_DIR: faqDir };
  return { args: [...startFlags, ...flags, join(root, "src/start.js")], cwd, env };
}

/** Training for all languages. */
export function trainProgram(): Pick<Program, "args" | "env"> {
  const env = { PATH: process.env.PATH, FAQ_DIR: faqDir };
  return { args: [join(root, "scripts/train.ts")], env };
}

/** An echo bot of nothing but grammY, with grammY's own HTTP client or an undici pool. */
export function echoProgram(receives: Subject["receives"], client: "default" | "pool") {
  const program = join(import.meta.dirname, "echo.ts");
  return { args: [program, receives, client], cwd: root, receives };
}

/** An echo bot of nothing but telegraf. */
export function telegrafProgram() {
  const program = join(import.meta.dirname, "echo-telegraf.ts");
  return { args: [program], cwd: root, receives: "webhook" as const };
}

/**
 * Starts a program and waits until it receives updates.
 * @param sibling another instance of the same bot
 * @throws an Error with the program's output if it exits instead
 */
export async function startSubject(
  telegram: FakeTelegram,
  { name, args, cwd, receives, env }: Program,
  sibling?: Subject,
): Promise<Subject> {
  const api = sibling?.api ?? telegram.addBot();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  const webhook = { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, OPERATIONS_PORT: "0" };
  const ready = api.nextCall(receives === "webhook" ? "setWebhook" : "getUpdates");
  const child = new Child(args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      PORT: String(port),
      ...(receives === "webhook" ? webhook : {}),
      ...env,
    },
  });
  await Promise.race([ready, child.exited]);
  await pause(500); // until the rest of its start is over
  return { name, receives, url, api, child };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
