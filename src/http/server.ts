import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Logger } from "../log.ts";
import { createWebhook, type WebhookOptions } from "../telegram/webhook.ts";
import { urlOf } from "./addresses.ts";
import {
  type Address,
  defaultTimeouts,
  type ListeningServer,
  listen,
  type Timeouts,
} from "./listen.ts";
import {
  createHealthApp,
  createOperationsApp,
  type Operations,
  type OperationsAddress,
} from "./operations.ts";

export interface HttpOptions extends Address {
  /** Where Telegram delivers updates, if it does. */
  webhook?: WebhookOptions;
  /** What operators are served; without it `/healthz` alone. */
  operations?: Operations;
  log?: Pick<Logger, "warn">;
  timeouts?: Partial<Timeouts>;
}

/** The bot's own HTTP server. */
export interface HttpServer extends ListeningServer {
  /** Where operations are served: the server's own port, or that of their own address. */
  operationsPort: number;
  url: string;
  operationsUrl: string;
}

/**
 * Serves the webhook and the operations. Closing takes nothing new and waits, within a limit, for open requests.
 * @throws Node's error if it can't listen on an address; nothing is left open then
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { host, webhook, operations } = options;
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const operationsAddress = operations?.address;
  const isBeside = operations && !operationsAddress;
  const mainApp = isBeside ? createOperationsApp(operations) : createHealthApp();
  const main = await listen(listenerFor(mainApp, webhook), options, timeouts);
  const { port } = main;
  const url = urlOf({ host, port });
  if (!operationsAddress) return { ...main, operationsPort: port, url, operationsUrl: url };
  const handle = listenerFor(createOperationsApp(operations));
  const second = await listenForOperations(handle, operationsAddress, timeouts, options.log).catch(
    async (error) => {
      await main.close();
      throw error;
    },
  );
  return {
    port,
    operationsPort: second.port,
    url,
    operationsUrl: urlOf({ host: operationsAddress.host, port: second.port }),
    close: () => main.close().then(second.close),
  };
}

/** A port that nobody chose must not keep the bot from starting: two bots on one machine have the same default. */
async function listenForOperations(
  handle: RequestListener,
  address: OperationsAddress,
  timeouts: Timeouts,
  log: HttpOptions["log"],
): Promise<ListeningServer> {
  try {
    return await listen(handle, address, timeouts);
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken || !address.anyPortIfTaken) throw error;
  }
  const { host } = address;
  const server = await listen(handle, { host, port: 0 }, timeouts);
  log?.warn(
    `Port ${address.port} is taken, so /readyz, /metrics and /stats are on port ${server.port} until the next start: set OPERATIONS_PORT to choose one for good.`,
  );
  return server;
}

function listenerFor(app: Hono, webhook?: WebhookOptions): RequestListener {
  // Hono would print the error, which may hold what people write; its origin logs it.
  app.onError((_, c) => c.text("Internal Server Error", 500));
  app.notFound((c) => c.text("Not Found", 404));
  const handleRest = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  if (!webhook) return handleRest;
  const handleWebhook = createWebhook(webhook);
  return (request, response) => {
    if (!handleWebhook(request, response)) void handleRest(request, response);
  };
}
