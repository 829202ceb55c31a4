import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { withTimeLimit } from "../limits/time-limit.ts";

/** In milliseconds. */
export interface Timeouts {
  /** For a request from its first byte to its last; slower ones get 408. */
  request: number;
  /** How often slow requests are looked for. */
  checkInterval: number;
  /** For the requests that are open when the server closes. */
  close: number;
}

/** Telegram sends an update within moments, and a stop should take seconds. */
export const defaultTimeouts: Timeouts = { request: 10_000, checkInterval: 1000, close: 8000 };

/** Longer than the minute that reverse proxies keep theirs, so that none sends into a closing connection. */
const keepAlive = 75_000;

/** Where a server listens. Port 0 takes any free one. */
export interface Address {
  host: string;
  port: number;
}

export interface ListeningServer {
  port: number;
  /** Takes nothing new; resolves when the open requests are answered or the time is over. */
  close(): Promise<void>;
}

/** Listens for HTTP requests. @throws Node's error if it can't listen on the address */
export async function listen(
  handle: RequestListener,
  { host, port }: Address,
  { request, checkInterval, close }: Timeouts,
): Promise<ListeningServer> {
  const openRequests = new OpenRequests();
  const options = {
    requestTimeout: request,
    headersTimeout: request,
    connectionsCheckingInterval: checkInterval,
    keepAliveTimeout: keepAlive,
  };
  const server = createServer(options, (incoming, outgoing) => {
    if (openRequests.admit(outgoing)) handle(incoming, outgoing);
  });
  return {
    port: await startListening(server, port, host),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await withTimeLimit(openRequests.finish(), close).catch(() => {});
      server.closeAllConnections(); // the rest has sent no whole request, or is too slow
      await closed;
    },
  };
}

/** @returns the port */
function startListening(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** The requests that have not been fully answered. */
class OpenRequests {
  private readonly responses = new Set<ServerResponse>();
  private finishing: PromiseWithResolvers<void> | undefined;

  /** Whether a request may be handled; after `finish` it is refused. */
  admit(response: ServerResponse): boolean {
    this.responses.add(response);
    response.once("close", () => this.remove(response));
    if (!this.finishing) return true;
    response.writeHead(503, { connection: "close", "retry-after": "5" }).end();
    return false;
  }

  /** Admits no more, lets no connection stay for another request, and resolves when none is open. */
  finish(): Promise<void> {
    this.finishing ??= Promise.withResolvers<void>();
    for (const response of this.responses) {
      if (!response.headersSent) response.setHeader("connection", "close");
    }
    if (this.responses.size === 0) this.finishing.resolve();
    return this.finishing.promise;
  }

  private remove(response: ServerResponse) {
    this.responses.delete(response);
    if (this.responses.size === 0) this.finishing?.resolve();
  }
}
