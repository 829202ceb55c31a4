import { autoRetry } from "@grammyjs/auto-retry";
import { Bot, type BotConfig } from "grammy";
import { Pool } from "undici";
import type { BotContext } from "./context.ts";

type Fetch = NonNullable<NonNullable<BotConfig<BotContext>["client"]>["fetch"]>;

/** How long a call may take, in seconds; a long poll adds its own waiting time on top. */
const callSeconds = 30;

/** A flood wait longer than this, in seconds, is not sat out: the reply would come when nobody waits for it. */
const longestFloodWait = 60;

export interface Client {
  bot: Bot<BotContext>;
  /** Closes the connections, ending calls that are still under way. */
  close(): Promise<void>;
}

/**
 * A grammY bot on an undici connection pool. grammY's default HTTP client opens more connections and
 * never settles when a response breaks off in the middle; the pool reuses connections and fails at once.
 * Flood waits and 5xx are retried within limits; a broken connection is not, since the call may have
 * been carried out.
 */
export function createClient(token: string, apiRoot: string): Client {
  const pool = new Pool(new URL(apiRoot).origin, { connections: 64, bodyTimeout: 0 });
  const client = { apiRoot, fetch: fetchWith(pool), timeoutSeconds: callSeconds };
  const bot = new Bot<BotContext>(token, { client });
  const limits = {
    maxRetryAttempts: 3,
    maxDelaySeconds: longestFloodWait,
    rethrowHttpErrors: true,
  };
  bot.api.config.use(autoRetry(limits));
  return { bot, close: () => pool.destroy() };
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
    return { status: statusCode, ok: statusCode < 400, json: () => body.json() };
  };
  return fetch as unknown as Fetch;
}
