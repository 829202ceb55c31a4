import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { FakeBotApi } from "./fake-bot-api.ts";

/** A Bot API with canned answers, fast enough to keep several bots busy. */
export interface FakeTelegram {
  apiRoot: string;
  /** Adds a bot with a token of its own. */
  addBot(): FakeBotApi;
  close(): Promise<void>;
}

/** Starts a fake Telegram on the loopback interface. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const bots = new Map<string, FakeBotApi>();
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
    const api = bots.get(token);
    if (api) void answer(api, method, request, response);
    else send(response, 401, '{"ok":false,"error_code":401,"description":"Unauthorized"}');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    addBot() {
      const api = new FakeBotApi(`${424242 + bots.size}:${"A".repeat(35)}`);
      bots.set(api.token, api);
      return api;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  api: FakeBotApi,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await read(request);
  const result = api.call(method, body === "" ? {} : JSON.parse(body));
  const json = `{"ok":true,"result":${result instanceof Promise ? await result : result}}`;
  if (api.latency > 0) setTimeout(() => send(response, 200, json), api.latency);
  else send(response, 200, json);
}

function read(request: IncomingMessage): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (piece) => {
    body += piece;
  });
  request.on("end", () => resolve(body));
  return promise;
}

function send(response: ServerResponse, status: number, json: string): void {
  const length = Buffer.byteLength(json);
  response.writeHead(status, { "content-type": "application/json", "content-length": length });
  response.end(json);
}
