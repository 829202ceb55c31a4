import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { FakeBotApi } from "./fake-bot-api.ts";
import { type HttpMessage, HttpMessageReader } from "./http-messages.ts";

/** A Bot API with canned answers, fast enough to keep several bots busy. */
export interface FakeTelegram {
  apiRoot: string;
  /** Adds a bot with a token of its own. */
  addBot(): FakeBotApi;
  close(): Promise<void>;
}

/** What api.telegram.org sends before the length and the body. */
const headers = [
  "Server: nginx/1.18.0",
  `Date: ${new Date().toUTCString()}`,
  "Content-Type: application/json",
  "Connection: keep-alive",
  "Strict-Transport-Security: max-age=31536000; includeSubDomains; preload",
  "Access-Control-Allow-Origin: *",
  "Access-Control-Allow-Methods: GET, POST, OPTIONS",
  "Access-Control-Expose-Headers: Content-Length,Content-Type,Date,Server,Connection",
].join("\r\n");

/** Starts a fake Telegram on the loopback interface. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const bots = new Map<string, FakeBotApi>();
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    const reader = new HttpMessageReader();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy()); // a bot that has ended
    socket.on("data", (piece) => {
      for (const request of reader.read(piece)) void answer(bots, request, socket);
    });
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
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function answer(
  bots: ReadonlyMap<string, FakeBotApi>,
  { head, body }: HttpMessage,
  socket: Socket,
): Promise<void> {
  const [, token = "", method = ""] = /^\w+ \/bot([^/]+)\/(\w+)/.exec(head) ?? [];
  const api = bots.get(token);
  if (!api) {
    const json = '{"ok":false,"error_code":401,"description":"Unauthorized"}';
    return send(socket, "401 Unauthorized", json);
  }
  const result = api.call(method, body === "" ? {} : JSON.parse(body));
  const json = `{"ok":true,"result":${result instanceof Promise ? await result : result}}`;
  if (api.latency > 0) setTimeout(() => send(socket, "200 OK", json), api.latency);
  else send(socket, "200 OK", json);
}

function send(socket: Socket, status: string, json: string): void {
  const length = Buffer.byteLength(json);
  socket.write(`HTTP/1.1 ${status}\r\n${headers}\r\nContent-Length: ${length}\r\n\r\n${json}`);
}
