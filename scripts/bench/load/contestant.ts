import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Child } from "./child.ts";
import type { FakeTelegram } from "./fake-telegram.ts";
import type { Seat } from "./seat.ts";

const root = resolve(import.meta.dirname, "../../..");

/** What Telegram sends along with every update. */
export const secret = "a-secret-of-the-benchmark";

/** A bot in a process of its own, ready to be given updates. */
export interface Contestant {
  name: string;
  receives: "webhook" | "polling";
  /** Where it takes updates, if by webhook. */
  url: string;
  seat: Seat;
  child: Child;
}

/** What to start. */
export interface Program {
  name: string;
  /** Arguments for Node. */
  args: string[];
  /** The folder to run it in. */
  cwd: string;
  receives: Contestant["receives"];
  env?: NodeJS.ProcessEnv;
}

/** How to run the whole bot. */
export interface BotOptions {
  /** Its trained matcher is kept there. */
  cwd: string;
  database: string;
  /** More arguments for Node. */
  flags: string[];
}

/** The whole bot as `npm start` runs it, with the data that it comes with. */
export function theBot({
  cwd,
  database,
  flags,
}: BotOptions): Pick<Program, "args" | "cwd" | "env"> {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const words: string[] = scripts.start.split(" ");
  const usual = words.filter((word) => word.startsWith("--"));
  const env = { DATABASE_URL: database, FAQ_DIR: join(root, "faq-data") };
  return { args: [...usual, ...flags, join(root, "src/main.ts")], cwd, env };
}

/** A bot that echoes: of grammY and nothing else, with its own HTTP client or an undici pool. */
export function anEcho(receives: Contestant["receives"], client: "default" | "pool") {
  const program = join(import.meta.dirname, "echo.ts");
  return { args: [program, receives, client], cwd: root, receives };
}

/**
 * Starts a program and waits until it receives updates. @throws with what it said if it ends instead
 * @param beside another instance of the same bot
 */
export async function start(
  telegram: FakeTelegram,
  { name, args, cwd, receives, env }: Program,
  beside?: Contestant,
): Promise<Contestant> {
  const seat = beside?.seat ?? telegram.seat();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  const webhook = { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, OPERATIONS_PORT: "0" };
  const ready = seat.next(receives === "webhook" ? "setWebhook" : "getUpdates");
  const child = new Child(args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN: seat.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      PORT: String(port),
      ...(receives === "webhook" ? webhook : {}),
      ...env,
    },
  });
  await Promise.race([ready, child.ends]);
  await pause(500); // what it still does at its start is over then
  return { name, receives, url, seat, child };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
