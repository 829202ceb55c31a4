import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Seat } from "./seat.ts";

/** A Bot API of canned answers that is fast enough to keep several bots busy. Every token is a bot. */
export interface FakeTelegram {
  apiRoot: string;
  /** Lets one more bot in. */
  seat(): Seat;
  close(): Promise<void>;
}

/** Starts one on the loopback interface. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const seats = new Map<string, Seat>();
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
    const seat = seats.get(token);
    if (seat) void answer(seat, method, request, response);
    else send(response, 401, '{"ok":false,"error_code":401,"description":"Unauthorized"}');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seat() {
      const seat = new Seat(`${424242 + seats.size}:${"A".repeat(35)}`);
      seats.set(seat.token, seat);
      return seat;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  seat: Seat,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await read(request);
  const result = seat.call(method, body === "" ? {} : JSON.parse(body));
  const json = `{"ok":true,"result":${result instanceof Promise ? await result : result}}`;
  if (seat.latency > 0) setTimeout(() => send(response, 200, json), seat.latency);
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
