import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server on a free port of this machine, for one test: `await using site = await serve(…)`. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
