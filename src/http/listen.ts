import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { withinLimit } from "../limits/time-limit.ts";

/** How long things may take, in milliseconds. */
export interface Limits {
  /** A request from its first byte to its last; who is slower gets 408. */
  request: number;
  /** How often slow senders are looked for. */
  look: number;
  /** The requests that are open when the server closes. */
  close: number;
}

/** Telegram sends an update within moments; and a stop is to take seconds. */
export const usualLimits: Limits = { request: 10_000, look: 1000, close: 8000 };

/** Longer than the minute for which reverse proxies keep theirs, so that none sends into a closing connection. */
const keepAlive = 75_000;

/** Where a server listens. Port 0 takes any free one. */
export interface Address {
  host: string;
  port: number;
}

/** A server that listens. */
export interface Listening {
  port: number;
  /** Takes nothing new and resolves when the open requests have been answered or the time is over. */
  close(): Promise<void>;
}

/** Listens for HTTP requests. @throws Node's error where the address cannot be listened on */
export async function listen(
  handle: RequestListener,
  { host, port }: Address,
  { request, look, close }: Limits,
): Promise<Listening> {
  const open = new OpenRequests();
  const options = {
    requestTimeout: request,
    headersTimeout: request,
    connectionsCheckingInterval: look,
    keepAliveTimeout: keepAlive,
  };
  const server = createServer(options, (incoming, outgoing) => {
    if (open.admit(outgoing)) handle(incoming, outgoing);
  });
  return {
    port: await begin(server, port, host),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await withinLimit(open.finish(), close).catch(() => {});
      server.closeAllConnections(); // what is left has sent no whole request, or is too slow
      await closed;
    },
  };
}

/** The port that it listens on. */
function begin(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** The requests that have not been answered to the end. */
class OpenRequests {
  private readonly responses = new Set<ServerResponse>();
  private finishing: PromiseWithResolvers<void> | undefined;

  /** Whether a request may be handled; after `finish` it is refused. */
  admit(response: ServerResponse): boolean {
    this.responses.add(response);
    response.once("close", () => this.forget(response));
    if (!this.finishing) return true;
    response.writeHead(503, { connection: "close", "retry-after": "5" }).end();
    return false;
  }

  /** Admits no more, lets no connection wait for another request, and resolves when none is open. */
  finish(): Promise<void> {
    this.finishing ??= Promise.withResolvers<void>();
    for (const response of this.responses) {
      if (!response.headersSent) response.setHeader("connection", "close");
    }
    if (this.responses.size === 0) this.finishing.resolve();
    return this.finishing.promise;
  }

  private forget(response: ServerResponse) {
    this.responses.delete(response);
    if (this.responses.size === 0) this.finishing?.resolve();
  }
}
