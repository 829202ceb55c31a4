import type { Update } from "grammy/types";
import { afterEach, beforeEach, expect, vi } from "vitest";
import type { Timeouts } from "../../src/http/listen.ts";
import { type HttpServer, startHttp } from "../../src/http/server.ts";
import { createLog } from "../../src/log.ts";

const secret = "s".repeat(20);
export const json = { "content-type": "application/json" };
/** The headers of a delivery by Telegram. */
export const trusted = { ...json, "x-telegram-bot-api-secret-token": secret };

/** A server with a webhook at `/tg`. */
export class WebhookSetup {
  /** What the webhook has accepted. */
  accepted: Update[] = [];
  accept: (update: Update) => Promise<void> = async () => {};
  /** In milliseconds. */
  time = 0;
  /** Every line of the log. */
  log: string[] = [];
  readonly secret = secret;
  private running: HttpServer | undefined;

  get server(): HttpServer {
    if (!this.running) throw new Error("No server has been started.");
    return this.running;
  }

  reset(): void {
    this.accepted = [];
    this.accept = async (update) => void this.accepted.push(update);
    this.time = 0;
    this.log = [];
  }

  async serve(timeouts: Partial<Timeouts> = {}): Promise<void> {
    const log = createLog("debug", { write: (line: string) => void this.log.push(line) });
    const accept = (update: Update) => this.accept(update);
    const now = () => this.time;
    this.running = await startHttp({
      host: "127.0.0.1",
      port: 0,
      webhook: { path: "/tg", secret, accept, log, now },
      timeouts,
    });
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.server.port}${path}`;
  }

  post(body: string, headers: Record<string, string> = trusted): Promise<Response> {
    return fetch(this.url("/tg"), { method: "POST", body, headers });
  }
}

const consoleMethods = ["log", "info", "warn", "error"] as const;

/** A new setup for every test of a file; nothing may be printed. */
export function setUpWebhook(): WebhookSetup {
  const setup = new WebhookSetup();
  beforeEach(() => {
    for (const method of consoleMethods) vi.spyOn(console, method);
    setup.reset();
  });
  afterEach(async () => {
    await setup.server.close();
    for (const method of consoleMethods) expect(console[method]).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
  return setup;
}

/** A delivery as it is on the wire, up to its body. */
export const head = (headers: Record<string, string | number>) =>
  `POST /tg HTTP/1.1\r\nhost: x\r\n${Object.entries({ ...trusted, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;

export const delivery = (body: string) => head({ "content-length": body.length }) + body;

/** Something that waits until it is opened. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: resolve };
}
