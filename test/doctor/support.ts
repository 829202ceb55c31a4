import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, expect, onTestFinished } from "vitest";
import { openForDoctor } from "../../src/doctor/database.ts";
import { type DoctorOptions, examine } from "../../src/doctor/doctor.ts";
import { lineOf } from "../../src/doctor/report.ts";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { startServer } from "../stand-in/support.ts";
import { freePort } from "../support/free-port.ts";

export const token = "424242:AAF-test-token-that-opens-nothing-00000";
export const secret = "t0p-secret-that-nobody-may-read";
export const allowedUpdates = ["message", "callback_query"] as const;
export const url = "https://bot.example.org/tg/hidden-path";
export const webhook = { WEBHOOK_URL: url, WEBHOOK_SECRET: secret };
const kettle = { FAQ_DIR: "test/fixtures/kettle", DATABASE_URL: "sqlite::memory:" };

/** A deployment at a local Telegram. */
export class Deployment {
  telegram = new LocalTelegram();
  env: Record<string, string> = {};
  ports = { PORT: "", OPERATIONS_PORT: "" };

  async start(): Promise<void> {
    // Deliveries are never tried again: nobody listens at the webhook's address.
    this.telegram = new LocalTelegram({ token, wait: () => new Promise(() => {}) });
    const { apiRoot } = await startServer(this.telegram);
    const [port, operationsPort] = [await freePort(), await freePort()];
    this.ports = { PORT: `${port}`, OPERATIONS_PORT: `${operationsPort}` };
    const { PORT } = this.ports;
    this.env = { ...kettle, BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, PORT };
  }

  /** The doctor's findings by check, as "level: message". Each is one line and never holds a secret. */
  async findings(
    more: Record<string, string> = {},
    options: Partial<DoctorOptions> = {},
  ): Promise<Record<string, string>> {
    const env = { ...this.env, ...more };
    const found = await examine({ env, allowedUpdates, openDatabase: openForDoctor, ...options });
    for (const line of found.map(lineOf))
      expect(line).not.toMatch(/\n|AAF-test|t0p-secret|hidden-path|hunter2/);
    return Object.fromEntries(
      found.map(({ check, level, message }) => [check, `${level}: ${message}`]),
    );
  }
}

/** A new deployment for every test of a file. */
export function setUpDeployment(): Deployment {
  const deployment = new Deployment();
  beforeEach(() => deployment.start());
  return deployment;
}

/** Starts a server until the test ends. @returns its address */
export async function serverThat(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
