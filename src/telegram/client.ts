import { Bot, type BotConfig, type MiddlewareFn } from "grammy";
import { Pool } from "undici";
import type { BotContext } from "../bot/context.ts";
import { createSending, type Sending, type SendingOptions } from "./sending/sending.ts";

type Fetch = NonNullable<NonNullable<BotConfig<BotContext>["client"]>["fetch"]>;

/** How long a request may take at most, in seconds: a long poll of 25 s and its way. Sending is less patient. */
const requestSeconds = 40;

export interface Client {
  bot: Bot<BotContext>;
  /** Stands before everything that answers: notes which chats are heard from. */
  heard: MiddlewareFn<BotContext>;
  /** Whether Telegram is in reach. */
  reach: Sending["breaker"];
  /** Closes the connections, ending calls that are still under way. */
  close(): Promise<void>;
}

/**
 * A grammY bot on an undici connection pool, whose calls get through floods and failures (`sending/`).
 * grammY's default HTTP client opens more connections and never settles when a response breaks off in the
 * middle; the pool reuses connections and fails at once.
 */
export function createClient(token: string, apiRoot: string, options?: SendingOptions): Client {
  const pool = new Pool(new URL(apiRoot).origin, { connections: 64, bodyTimeout: 0 });
  const client = { apiRoot, fetch: fetchWith(pool), timeoutSeconds: requestSeconds };
  const bot = new Bot<BotContext>(token, { client });
  const sending = createSending(options);
  bot.api.config.use(...sending.transformers);
  const heard: MiddlewareFn<BotContext> = (ctx, next) => {
    if (ctx.chatId !== undefined) sending.heard(ctx.chatId);
    return next();
  };
  const close = () => {
    sending.stop();
    return pool.destroy();
  };
  return { bot, heard, reach: sending.breaker, close };
}

/** grammY asks its fetch for no more than a POST and the JSON of the response. */
function fetchWith(pool: Pool): Fetch {
  const fetch = async (url: string, init: RequestInit) => {
    const { pathname, search } = new URL(url);
    const { statusCode, body } = await pool.request({
      path: pathname + search,
      method: init.method === "POST" ? "POST" : "GET",
      headers: init.headers as Record<string, string>,
      body: init.body as string,
      signal: init.signal ?? null,
    });
    const json = async () => answerIn(await body.text(), statusCode);
    return { status: statusCode, ok: statusCode < 400, json };
  };
  return fetch as unknown as Fetch;
}

/** Telegram's answer. @throws SyntaxError if it is none, but the page of something on the way */
function answerIn(body: string, status: number): object {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === "object" && answer !== null && "ok" in answer) return answer;
  } catch {
    // Said below, in words that do not quote the page.
  }
  throw new SyntaxError(
    `This is no answer of Telegram's, but somebody's page with status ${status}`,
  );
}
