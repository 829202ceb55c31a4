import { Bot, type BotConfig, type Context } from "grammy";
import { Pool } from "undici";
import { createSending, type Sending, type SendingOptions } from "./sending/sending.ts";

type Fetch = NonNullable<NonNullable<BotConfig<Context>["client"]>["fetch"]>;

/** The longest request, in seconds: a long poll of 25 s and its way. Sending has a shorter limit of its own. */
const requestSeconds = 40;

export interface Client<C extends Context> {
  bot: Bot<C>;
  /** Notes that a chat has written to the bot, so that it isn't blocked any more. */
  unblock(chat: number): void;
  /** Whether Telegram is reachable. */
  reach: Sending["breaker"];
  /** Closes the connections, ending calls that are still under way. */
  close(): Promise<void>;
}

/**
 * A grammY bot on an undici connection pool, whose calls survive floods and failures (`sending/`). grammY's default HTTP
 * client opens more connections and never settles when a response breaks off in the middle; the pool reuses connections
 * and fails at once.
 */
export function createClient<C extends Context>(
  token: string,
  apiRoot: string,
  options?: SendingOptions,
): Client<C> {
  const pool = new Pool(new URL(apiRoot).origin, { connections: 64, bodyTimeout: 0 });
  const client = { apiRoot, fetch: fetchWith(pool), timeoutSeconds: requestSeconds };
  const bot = new Bot<C>(token, { client });
  const sending = createSending(options);
  bot.api.config.use(...sending.transformers);
  const close = () => {
    sending.stop();
    return pool.destroy();
  };
  return { bot, unblock: (chat) => sending.unblock(chat), reach: sending.breaker, close };
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
    const json = async () => parseAnswer(await body.text(), statusCode);
    return { status: statusCode, ok: statusCode < 400, json };
  };
  return fetch as unknown as Fetch;
}

/** @throws SyntaxError if the body is not Telegram's but the page of something in between */
function parseAnswer(body: string, status: number): object {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === "object" && answer !== null && "ok" in answer) return answer;
  } catch {
    // Reported below, without quoting the page.
  }
  throw new SyntaxError(`Not an answer from Telegram, but somebody's page with status ${status}`);
}
