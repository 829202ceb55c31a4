import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { type Address, type Limits, type Listening, listen, usualLimits } from "./listen.ts";
import { health, type Operations, operations as operationsApp } from "./operations.ts";
import { type WebhookOptions, webhook as webhookAt } from "./webhook.ts";

export interface HttpOptions extends Address {
  /** Where Telegram delivers updates, if it does. */
  webhook?: WebhookOptions;
  /** What is served to those who operate the bot; without it `/healthz` alone. */
  operations?: Operations;
  limits?: Partial<Limits>;
}

/** The bot's own HTTP server. */
export interface HttpServer extends Listening {
  /** Where operations are served: the server's own port, or that of their own address. */
  operationsPort: number;
}

/**
 * Serves the webhook and the operations. Closing takes nothing new and waits, within a limit, for what is
 * open. @throws Node's error where an address cannot be listened on; nothing is left open then
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { webhook, operations } = options;
  const limits = { ...usualLimits, ...options.limits };
  const apart = operations?.address;
  const beside = operations && !apart ? operationsApp(operations) : health();
  const main = await listen(listener(beside, webhook), options, limits);
  if (!apart) return { ...main, operationsPort: main.port };
  const second = await listen(listener(operationsApp(operations)), apart, limits).catch(
    async (error) => {
      await main.close();
      throw error;
    },
  );
  return {
    port: main.port,
    operationsPort: second.port,
    close: () => main.close().then(second.close),
  };
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
