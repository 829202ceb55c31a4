import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { onTestFinished } from "vitest";
import {
  type LocalServer,
  LocalTelegram,
  type LocalTelegramOptions,
  type Person,
  startLocalTelegram,
} from "../../src/stand-in/index.ts";

/** A clock that stands still until it is advanced. */
export class Clock {
  ms = Date.UTC(2026, 0, 1);
  now = () => this.ms;
  advance(ms: number): void {
    this.ms += ms;
  }
}

/** A Telegram with one person who has written to the bot, without any pending updates. */
export function telegramWithAnn(options: LocalTelegramOptions = {}): {
  telegram: LocalTelegram;
  ann: Person;
} {
  const telegram = new LocalTelegram(options);
  const ann = telegram.addPerson({ first_name: "Ann", username: "ann", language_code: "en" });
  ann.send("hello");
  telegram.updates.drop();
  return { telegram, ann };
}

/** The description of a refused call, or "ok". */
export async function outcome(
  telegram: LocalTelegram,
  method: string,
  params: Record<string, unknown>,
): Promise<string> {
  try {
    await telegram.call(method, params);
    return "ok";
  } catch (error) {
    return (error as Error).message;
  }
}

/** The description of a bad request. */
export const bad = (text: string) => `Bad Request: ${text}`;

/** A keyboard of one button. */
export const button = (fields: object) => ({ inline_keyboard: [[{ text: "B", ...fields }]] });

/** Starts a server that closes with the test. */
export async function startServer(telegram: LocalTelegram): Promise<LocalServer> {
  const server = await startLocalTelegram({ telegram });
  onTestFinished(() => server.close());
  return server;
}

/** POSTs JSON and parses the JSON of the answer. */
export async function post<Answer = unknown>(url: string, body: unknown) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

/** A raw request, with headers that `fetch` would not allow. */
export interface RawRequest {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** The status that a new server answers a raw request with. */
export async function statusOf(
  path: string,
  { method = "GET", body = "", headers = {} }: RawRequest = {},
): Promise<number> {
  const { port } = await startServer(telegramWithAnn().telegram);
  const host = "127.0.0.1:3000";
  const ownHeaders = { host, "content-length": Buffer.byteLength(body) };
  const message = request({ port, path, method, headers: { ...ownHeaders, ...headers } });
  message.end(body);
  const [response] = (await once(message, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}
