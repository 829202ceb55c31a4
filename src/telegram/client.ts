import { Bot, type BotConfig, type Context } from "grammy";
import { type Dispatcher, Pool } from "undici";
import { createProxyAgent } from "../proxy/agent.ts";
import { explainProxyFailure } from "../proxy/failure.ts";
import type { HttpProxy } from "../proxy/proxy.ts";
import { createSending, type Sending, type SendingOptions } from "./sending/sending.ts";

type Fetch = NonNullable<NonNullable<BotConfig<Context>["client"]>["fetch"]>;

/** The longest request, in seconds: a long poll of 25 s and its way. Sending has a shorter limit of its own. */
const requestSeconds = 40;

/** Long polls may be silent for as long as they like. */
const connectionLimits = { connections: 64, bodyTimeout: 0 };

export interface ClientOptions extends SendingOptions {
  /** What leads to the Bot API; it's reached directly if not given. */
  proxy?: HttpProxy | undefined;
}

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
  { proxy, ...options }: ClientOptions = {},
): Client<C> {
  const dispatcher = proxy
    ? createProxyAgent(proxy, connectionLimits)
    : new Pool(new URL(apiRoot).origin, connectionLimits);
  const fetch = fetchWith(dispatcher, proxy);
  const client = { apiRoot, fetch, timeoutSeconds: requestSeconds };
  const bot = new Bot<C>(token, { client });
  const sending = createSending(options);
  bot.api.config.use(...sending.transformers);
  const close = () => {
    sending.stop();
    return dispatcher.destroy();
  };
  return { bot, unblock: (chat) => sending.unblock(chat), reach: sending.breaker, close };
}

/** grammY asks its fetch for no more than a POST and the JSON of the response. */
function fetchWith(dispatcher: Dispatcher, proxy: HttpProxy | undefined): Fetch {
  const fetch = async (address: string, init: RequestInit) => {
    const url = new URL(address);
    const request: Dispatcher.RequestOptions = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: init.method === "POST" ? "POST" : "GET",
      headers: init.headers as Record<string, string>,
      body: init.body as string,
      signal: init.signal ?? null,
    };
    const response = untilAborted(dispatcher.request(request), init.signal);
    const { statusCode, body } = await response.catch((error) => {
      throw proxy ? explainProxyFailure(error, proxy, url.host) : error;
    });
    const json = async () => parseAnswer(await body.text(), statusCode);
    return { status: statusCode, ok: statusCode < 400, json };
  };
  return fetch as unknown as Fetch;
}

/** Ends with the signal: by itself undici would first wait until it is connected, which may take 10 s. */
async function untilAborted<T>(response: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  if (!signal) return response;
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason ?? new Error("The request was aborted"));
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([response, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
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
