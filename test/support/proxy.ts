import { once } from "node:events";
import { readFileSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import { onTestFinished } from "vitest";

/** A name that only the proxy knows, with a certificate that only `certificateFile` makes trustworthy. */
export const hiddenHost = "telegram.example";
export const certificateFile = "test/fixtures/tls/certificate.pem";

/** What a proxy does with what it's asked: lets it through, refuses it with a status, or never answers. */
type Manner = "pass" | "hang" | number;

export interface ProxyOptions {
  /** The port of the server that every http address leads to, and https through a front of TLS. */
  to: number;
  /** `user:password` that it asks for. */
  credentials?: string;
  /** 0 for a free one. */
  port?: number;
}

/** An HTTP proxy on this machine, until it's closed or the test ends. */
export class TestProxy {
  /** What it was asked, such as `CONNECT telegram.example:443` or `POST http://telegram.example/…`. */
  readonly asked: string[] = [];
  manner: Manner = "pass";
  private readonly options: ProxyOptions;
  private readonly server: Server;
  private readonly tunnels = new Set<Duplex>();
  port = 0;
  private tlsPort = 0;
  private readonly firstRequest = Promise.withResolvers<void>();

  private constructor(options: ProxyOptions) {
    this.options = options;
    this.server = createServer((incoming, response) => {
      this.note(`${incoming.method} ${incoming.url}`);
      const refusal = this.refusalOf(incoming);
      if (this.manner === "hang") return;
      if (refusal !== undefined) return void response.writeHead(refusal).end("The proxy refuses.");
      const { pathname, search } = new URL(incoming.url ?? "");
      passOn(incoming, response, pathname + search, options.to);
    });
    this.server.on("connect", (incoming: IncomingMessage, socket: Duplex) => {
      this.note(`CONNECT ${incoming.url}`);
      this.keep(socket);
      const refusal = this.refusalOf(incoming);
      if (this.manner === "hang") return;
      if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
      const there = connect(this.tlsPort, "127.0.0.1");
      this.keep(there);
      socket.write("HTTP/1.1 200 Connected\r\n\r\n");
      socket.pipe(there).pipe(socket);
    });
  }

  static async start(options: ProxyOptions): Promise<TestProxy> {
    const proxy = new TestProxy(options);
    proxy.tlsPort = await startTlsFront(options.to);
    proxy.server.listen(options.port ?? 0, "127.0.0.1");
    await once(proxy.server, "listening");
    proxy.port = (proxy.server.address() as AddressInfo).port;
    onTestFinished(() => proxy.close());
    return proxy;
  }

  /** For HTTPS_PROXY, without user and password. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when it has been asked for something. */
  untilAsked(): Promise<void> {
    return this.firstRequest.promise;
  }

  /** Resets all connections through it. */
  reset(): void {
    this.server.closeAllConnections();
    for (const socket of this.tunnels) socket.destroy();
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, "close");
    this.server.close();
    this.reset();
    await closed;
  }

  private note(request: string): void {
    this.asked.push(request);
    this.firstRequest.resolve();
  }

  private refusalOf({ headers }: IncomingMessage): number | undefined {
    const { credentials } = this.options;
    const expected = credentials && `Basic ${Buffer.from(credentials).toString("base64")}`;
    if (expected && headers["proxy-authorization"] !== expected) return 407;
    return typeof this.manner === "number" ? this.manner : undefined;
  }

  private keep(socket: Duplex): void {
    this.tunnels.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.tunnels.delete(socket);
    });
  }
}

/** Serves over TLS, in the name of `hiddenHost`, what a server says at a port. @returns its own port */
async function startTlsFront(to: number): Promise<number> {
  const key = readFileSync("test/fixtures/tls/key.pem");
  const server = createTlsServer({ key, cert: readFileSync(certificateFile) }, (incoming, out) => {
    passOn(incoming, out, incoming.url ?? "/", to);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** Passes a request on, in the server's own name: the stand-in refuses any other. */
function passOn(incoming: IncomingMessage, out: ServerResponse, path: string, port: number): void {
  const { method, headers } = incoming;
  const own = { ...headers, host: `127.0.0.1:${port}` };
  const there = request({ host: "127.0.0.1", port, path, method, headers: own });
  there.on("response", (answer) => {
    out.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(out);
  });
  there.on("error", () => incoming.socket.destroy());
  out.on("close", () => there.destroy());
  incoming.pipe(there);
}
