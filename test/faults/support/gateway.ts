import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { secret } from "./life.ts";

/** Passes a delivery on to the bot, or not. @returns the status that Telegram gets; undefined resets the connection */
export type Carry = (body: string) => Promise<number | undefined>;

/** A reverse proxy between Telegram and the bot's webhook. */
export interface Gateway {
  /** The address that Telegram calls. */
  url: string;
  /** What happens to deliveries from now on. */
  carry: Carry;
}

/** Opens a gateway to the bot's port, which closes with the test. */
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

/** Delivers an update to the bot's port, as Telegram does. @returns the status; 502 if nothing answers */
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

/** Sends the bot only the first half of a delivery. @returns closes the connection */
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
