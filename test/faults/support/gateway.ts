import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { secret } from "./life.ts";

/** Carries one delivery on to the bot, or does with it what it likes. @returns the status that Telegram gets, or undefined where the connection breaks */
export type Carry = (body: string) => Promise<number | undefined>;

/** What stands between Telegram and the bot's webhook, as a reverse proxy does. */
export interface Gateway {
  /** The address that Telegram calls. */
  url: string;
  /** How deliveries are carried from now on. */
  carry: Carry;
}

/** Opens a gateway to the bot at a port; it ends with the test. */
export async function openGateway(port: number): Promise<Gateway> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => gateway.carry(body))
      .then((status) => {
        if (status === undefined) response.destroy();
        else response.writeHead(status).end();
      });
  });
  const gateway: Gateway = { url: await addressOf(server), carry: (body) => deliver(port, body) };
  onTestFinished(() => void server.close());
  return gateway;
}

async function addressOf(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
}

/** Delivers an update to the bot at a port, as Telegram would. @returns the status; 502 where nobody answers */
export async function deliver(port: number, body: string): Promise<number> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/telegram`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
      body,
    });
    await response.text();
    return response.status;
  } catch {
    return 502;
  }
}

/** Sends the bot the first half of a delivery, and no more. @returns what ends it */
export async function deliverHalf(port: number, body: string): Promise<() => void> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.on("error", () => {});
  const bytes = Buffer.from(body);
  const head = [
    "POST /telegram HTTP/1.1",
    "host: 127.0.0.1",
    "content-type: application/json",
    `x-telegram-bot-api-secret-token: ${secret}`,
    `content-length: ${bytes.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await new Promise((sent) => socket.write(bytes.subarray(0, bytes.length / 2), sent));
  return () => socket.destroy();
}
