import { Bot, type Context } from "grammy";
import { Pool } from "undici";
import { createProxyAgent } from "../proxy/agent.ts";
import type { HttpProxy } from "../proxy/proxy.ts";
import { makeRequests } from "./request.ts";
import { createSending, type Sending, type SendingOptions } from "./sending/sending.ts";

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

/** A grammY bot on an undici connection pool (`request.ts`), whose calls survive floods and failures (`sending/`). */
export function createClient<C extends Context>(
  token: string,
  apiRoot: string,
  { proxy, ...options }: ClientOptions = {},
): Client<C> {
  const dispatcher = proxy
    ? createProxyAgent(proxy, connectionLimits)
    : new Pool(new URL(apiRoot).origin, connectionLimits);
  const bot = new Bot<C>(token, { client: { apiRoot } });
  const sending = createSending(options);
  const request = makeRequests(dispatcher, { token, apiRoot, proxy });
  bot.api.config.use(request, ...sending.transformers);
  const close = () => {
    sending.stop();
    return dispatcher.destroy();
  };
  return { bot, unblock: (chat) => sending.unblock(chat), reach: sending.breaker, close };
}
