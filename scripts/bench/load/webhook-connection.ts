import { connect, type Socket } from "node:net";
import { type HttpMessage, HttpMessageReader } from "./http-messages.ts";

/** Servers close connections that are idle; Node's do after 5 s. A request then would get lost. In milliseconds. */
const longestIdle = 3000;

/** A connection to a webhook, for one request at a time. */
export class WebhookConnection {
  private readonly socket: Socket;
  private readonly head: string;
  private answer: PromiseWithResolvers<HttpMessage> | undefined;
  private idleSince = Number.POSITIVE_INFINITY;

  constructor({ hostname, port, host, pathname }: URL, secret: string) {
    const reader = new HttpMessageReader();
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.socket.on("data", (piece) => {
      for (const message of reader.read(piece)) this.answer?.resolve(message);
    });
    this.socket.on("error", (error) => this.answer?.reject(error));
    this.socket.on("close", () => this.answer?.reject(new Error(`${host} closed the connection.`)));
    this.head = [
      `POST ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      `X-Telegram-Bot-Api-Secret-Token: ${secret}`,
      "Content-Type: application/json",
      "Connection: keep-alive",
      "Accept-Encoding: gzip, deflate",
    ].join("\r\n");
  }

  get isUsable(): boolean {
    return !this.socket.destroyed && performance.now() - this.idleSince < longestIdle;
  }

  /** @throws an Error if the connection ends before the answer */
  async post(json: string): Promise<HttpMessage> {
    this.answer = Promise.withResolvers<HttpMessage>();
    const length = Buffer.byteLength(json);
    this.socket.write(`${this.head}\r\nContent-Length: ${length}\r\n\r\n${json}`);
    const answer = await this.answer.promise;
    this.answer = undefined;
    this.idleSince = performance.now();
    return answer;
  }

  close(): void {
    this.socket.destroy();
  }
}
