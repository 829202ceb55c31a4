import { onTestFinished } from "vitest";
import type { Person } from "../../src/stand-in/person.ts";
import { type LocalServer, startLocalTelegram } from "../../src/stand-in/server.ts";
import { LocalTelegram, type LocalTelegramOptions } from "../../src/stand-in/telegram.ts";

/** A clock that stands still until it is moved. */
export class Clock {
  ms = Date.UTC(2026, 0, 1);
  now = () => this.ms;
  moves(ms: number): void {
    this.ms += ms;
  }
}

/** A Telegram with one person who has written to the bot, and no updates left over from that. */
export function telegramWithAnn(options: LocalTelegramOptions = {}): {
  telegram: LocalTelegram;
  ann: Person;
} {
  const telegram = new LocalTelegram(options);
  const ann = telegram.addPerson({ first_name: "Ann", username: "ann", language_code: "en" });
  ann.writes("hello");
  telegram.updates.drop();
  return { telegram, ann };
}

/** What a call is refused with, or "ok". */
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

/** A running server that ends with the test. */
export async function serving(telegram: LocalTelegram): Promise<LocalServer> {
  const server = await startLocalTelegram({ telegram });
  onTestFinished(() => server.close());
  return server;
}

/** POSTs JSON and reads the JSON of the answer. */
export async function post<Answer = unknown>(url: string, body: unknown) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}
