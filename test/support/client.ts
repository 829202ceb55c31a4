import { type Api, Composer, Context } from "grammy";
import { onTestFinished } from "vitest";
import type { BotContext } from "../../src/bot/context.ts";
import { Whispers } from "../../src/bot/ephemeral-messages.ts";
import type { Locale } from "../../src/bot/locales.ts";
import { Saved } from "../../src/bot/session-values.ts";
import { en } from "../../src/bot/texts/en.ts";
import { createLog } from "../../src/log.ts";
import { LocalTelegram, type Person, startLocalTelegram } from "../../src/stand-in/index.ts";
import { createClient } from "../../src/telegram/client.ts";
import type { SendingOptions } from "../../src/telegram/sending/sending.ts";

/** The bot's Telegram client, connected to a local Telegram, with the test's own features. */
export interface TestClient {
  telegram: LocalTelegram;
  /** Somebody who has written to the bot. */
  ann: Person;
  api: Api;
  log: string[];
  /** Handles all pending updates, one after the other. */
  deliver(): Promise<void>;
  /** The number of calls of a method. */
  calls(method: string): number;
  /** The bot's messages in a chat. */
  shown(chat?: number): string[];
  close(): Promise<void>;
}

/** Starts a client that closes with the test. */
export async function startTestClient(
  options: SendingOptions = {},
  features: Composer<BotContext> = new Composer<BotContext>(),
  locale = { texts: en } as Locale,
  now: () => number = Date.now,
): Promise<TestClient> {
  const telegram = new LocalTelegram({ now });
  const ann = telegram.addPerson({ first_name: "Ann" });
  ann.send("hello");
  telegram.updates.drop();
  const server = await startLocalTelegram({ telegram });
  const log: string[] = [];
  const lines = createLog("debug", { write: (line: string) => void log.push(line) });
  const client = createClient(telegram.token, server.apiRoot, { log: lines, ...options });
  onTestFinished(async () => {
    await client.close();
    await server.close();
  });
  const middleware = new Composer<BotContext>(client.heard, features).middleware();
  const { api } = client.bot;
  return {
    telegram,
    ann,
    api,
    log,
    deliver: deliverer(telegram, api, middleware, locale),
    calls: (method) => telegram.calls.filter((call) => call.method === method).length,
    shown: (chat = ann.id) =>
      telegram
        .messages(chat)
        .filter(({ from }) => from?.is_bot)
        .map(({ text }) => text ?? ""),
    close: client.close,
  };
}

function deliverer(
  telegram: LocalTelegram,
  api: Api,
  middleware: ReturnType<Composer<BotContext>["middleware"]>,
  locale: Locale,
): () => Promise<void> {
  const whispers = new Whispers(() => 0);
  const stored = new Map<string, unknown>();
  let offset = 0;
  return async () => {
    const updates = await telegram.call("getUpdates", { offset, timeout: 0 });
    for (const update of updates as Context["update"][]) {
      offset = update.update_id + 1;
      const ctx = new Context(update, api, telegram.bot) as BotContext;
      const read = async (key: string) => stored.get(key);
      ctx.saved = new Saved({ read }, `person ${ctx.chatId}:${ctx.from?.id}`, () => {});
      ctx.own = ctx.saved;
      ctx.shared = new Saved({ read }, `chat ${ctx.chatId}:`, () => {});
      ctx.whispers = whispers;
      ctx.locale = locale;
      ctx.locales = { all: [locale], understood: [], find: () => locale, of: () => locale };
      ctx.events = [];
      ctx.lessons = [];
      await middleware(ctx, async () => {});
      for (const [key, value] of ctx.saved.changes()) stored.set(key, value);
    }
  };
}
