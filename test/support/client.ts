import { type Api, Context } from "grammy";
import { onTestFinished } from "vitest";
import type { BotContext } from "../../src/bot/context.ts";
import { EphemeralMessages } from "../../src/bot/ephemeral-messages.ts";
import type { Locale } from "../../src/bot/locales.ts";
import { type Feature, inPhases } from "../../src/bot/phases.ts";
import { Session } from "../../src/bot/session-values.ts";
import { en } from "../../src/bot/texts/en.ts";
import { createLog } from "../../src/log.ts";
import type { Person } from "../../src/stand-in/index.ts";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { createClient } from "../../src/telegram/client.ts";
import type { SendingOptions } from "../../src/telegram/sending/sending.ts";

/** A client of a local Telegram with the features that a test gives. */
export interface TestClient {
  telegram: LocalTelegram;
  /** Somebody who has written to the bot. */
  ann: Person;
  api: Api;
  log: string[];
  /** Hands the features what people have done since, one update after the other. */
  deliver(): Promise<void>;
  /** How often a method was called. */
  calls(method: string): number;
  /** The texts of the bot's messages in a chat. */
  shown(chat?: number): string[];
  close(): Promise<void>;
}

/** Starts a client that closes with the test. */
export async function startTestClient(
  options: SendingOptions = {},
  features: readonly Feature[] = [],
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
  const client = createClient<BotContext>(telegram.token, server.apiRoot, {
    log: lines,
    ...options,
  });
  onTestFinished(async () => {
    await client.close();
    await server.close();
  });
  const dispatch = inPhases(features);
  const handle = (ctx: BotContext) => {
    if (ctx.chatId !== undefined) client.unblock(ctx.chatId);
    return dispatch(ctx);
  };
  const { api } = client.bot;
  return {
    telegram,
    ann,
    api,
    log,
    deliver: deliverer(telegram, api, handle, locale),
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
  handle: (ctx: BotContext) => Promise<void>,
  locale: Locale,
): () => Promise<void> {
  const ephemeral = new EphemeralMessages(() => 0);
  const stored = new Map<string, unknown>();
  let offset = 0;
  return async () => {
    const updates = await telegram.call("getUpdates", { offset, timeout: 0 });
    for (const update of updates as Context["update"][]) {
      offset = update.update_id + 1;
      const ctx = new Context(update, api, telegram.bot) as BotContext;
      const read = async (key: string) => stored.get(key);
      ctx.session = new Session({ read }, `person ${ctx.chatId}:${ctx.from?.id}`, () => {});
      ctx.privateSession = ctx.session;
      ctx.groupSession = new Session({ read }, `chat ${ctx.chatId}:`, () => {});
      ctx.ephemeral = ephemeral;
      ctx.locale = locale;
      ctx.locales = {
        all: [locale],
        lender: "en",
        understood: [],
        find: () => locale,
        of: () => locale,
      };
      ctx.events = [];
      ctx.lessons = [];
      await handle(ctx);
      for (const [key, value] of ctx.session.changes()) stored.set(key, value);
    }
  };
}
