import { afterEach } from "vitest";
import type { Operations } from "../../src/http/operations.ts";
import { type HttpServer, startHttp } from "../../src/http/server.ts";
import type { WebhookOptions } from "../../src/telegram/webhook.ts";

/** Any free port of this machine. */
export const here = { host: "127.0.0.1", port: 0 };

/** A server of operations. */
export class OperationsSetup {
  server: HttpServer | undefined;

  async serve(operations?: Operations, webhook?: WebhookOptions): Promise<HttpServer> {
    this.server = await startHttp({
      ...here,
      ...(operations && { operations }),
      ...(webhook && { webhook }),
    });
    return this.server;
  }

  get(path: string, port = this.server?.operationsPort): Promise<Response> {
    return fetch(`http://127.0.0.1:${port}${path}`);
  }

  async ready(): Promise<{ status: number; body: unknown }> {
    const response = await this.get("/readyz");
    return { status: response.status, body: await response.json() };
  }
}

/** Closes the server after every test of a file. */
export function setUpOperations(): OperationsSetup {
  const setup = new OperationsSetup();
  afterEach(() => setup.server?.close());
  return setup;
}
