import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Where a {@link serve | server} listens. */
export interface Listening {
  address?: string;
  /** 0 for a free one. */
  port?: number;
}

/** A web server on this machine, by default on a free port, for one test: `await using site = await serve(…)`. */
export async function serve(listener: RequestListener, at: Listening = {}) {
  const { address = "127.0.0.1" } = at;
  const server = createServer(listener);
  let connections = 0;
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed).listen(at.port ?? 0, address, ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${address}:${port}`,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
