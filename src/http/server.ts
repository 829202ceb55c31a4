import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Logger } from "../log.ts";
import { type WebhookOptions, webhook as webhookAt } from "../telegram/webhook.ts";
import { urlOf } from "./addresses.ts";
import { type Address, type Limits, type Listening, listen, usualLimits } from "./listen.ts";
import {
  health,
  type Operations,
  type OperationsAddress,
  operations as operationsApp,
} from "./operations.ts";

export interface HttpOptions extends Address {
  /** Where Telegram delivers updates, if it does. */
  webhook?: WebhookOptions;
  /** What is served to those who operate the bot; without it `/healthz` alone. */
  operations?: Operations;
  log?: Pick<Logger, "warn">;
  limits?: Partial<Limits>;
}

/** The bot's own HTTP server. */
export interface HttpServer extends Listening {
  /** Where operations are served: the server's own port, or that of their own address. */
  operationsPort: number;
  /** The server's address, and that of operations, for a browser. */
  url: string;
  operationsUrl: string;
}

/**
 * Serves the webhook and the operations. Closing takes nothing new and waits, within a limit, for what is
 * open. @throws Node's error where an address cannot be listened on; nothing is left open then
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { host, webhook, operations } = options;
  const limits = { ...usualLimits, ...options.limits };
  const apart = operations?.address;
  const beside = operations && !apart ? operationsApp(operations) : health();
  const main = await listen(listener(beside, webhook), options, limits);
  const { port } = main;
  const url = urlOf({ host, port });
  if (!apart) return { ...main, operationsPort: port, url, operationsUrl: url };
  const handle = listener(operationsApp(operations));
  const second = await listenApart(handle, apart, limits, options.log).catch(async (error) => {
    await main.close();
    throw error;
  });
  return {
    port,
    operationsPort: second.port,
    url,
    operationsUrl: urlOf({ host: apart.host, port: second.port }),
    close: () => main.close().then(second.close),
  };
}

/** A port that nobody chose must not keep the bot from serving: two bots on one machine have the same. */
async function listenApart(
  handle: RequestListener,
  address: OperationsAddress,
  limits: Limits,
  log: HttpOptions["log"],
): Promise<Listening> {
  try {
    return await listen(handle, address, limits);
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken || !address.orAnyPort) throw error;
  }
  const { host } = address;
  const free = await listen(handle, { host, port: 0 }, limits);
  log?.warn(
    `Port ${address.port} is taken, so /readyz, /metrics and /stats are on port ${free.port} until the next start: choose one for them with OPERATIONS_PORT.`,
  );
  return free;
}

function listener(served: Hono, webhook?: WebhookOptions): RequestListener {
  // Hono would print the error, which may hold what people write; whoever caused it logs it.
  served.onError((_, c) => c.text("Internal Server Error", 500));
  served.notFound((c) => c.text("Not Found", 404));
  const others = getRequestListener(served.fetch, { overrideGlobalObjects: false });
  if (!webhook) return others;
  const takes = webhookAt(webhook);
  return (request, response) => {
    if (!takes(request, response)) void others(request, response);
  };
}
