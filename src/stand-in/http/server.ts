import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Outcome } from "../bot-api/bot-api.ts";
import type { LocalTelegram } from "../telegram/local-telegram.ts";
import { ApiError } from "../wire/errors.ts";
import { pageRoutes } from "./page-routes.ts";
import { readParams } from "./request-params.ts";

/** Options of a server. Port 0, the default, takes any free port. */
export interface LocalServerOptions {
  telegram: LocalTelegram;
  host?: string;
  port?: number;
  /** More routes beside the chat page and the Bot API. */
  extraRoutes?: Hono | undefined;
  /** What the page's Knowledge tab asks, under `/editor/`; without it the page has no such tab. */
  knowledge?: Hono | undefined;
}

/** A running server. */
export interface LocalServer {
  /** The address of the chat page. */
  url: string;
  /** For the bot's `TELEGRAM_API_ROOT`. */
  apiRoot: string;
  port: number;
  /** Closes all connections at once, including event streams and long polls. */
  close(): Promise<void>;
}

type App = { Bindings: HttpBindings };

const LARGEST_BODY = 50 * 1024 * 1024;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

const PAGE_DIR = new URL("../page/", import.meta.url);

/**
 * Serves a local Telegram on this machine: the Bot API under `/bot<token>/…`, as on the real server, and
 * the chat page at `/`. There are no passwords, so it listens on loopback only and refuses requests that
 * scripts of other websites could send.
 */
export async function startLocalTelegram({
  telegram,
  host = "127.0.0.1",
  port = 0,
  extraRoutes,
  knowledge,
}: LocalServerOptions): Promise<LocalServer> {
  if (!LOOPBACK.test(host)) {
    throw new Error(
      `The local Telegram has no passwords, so it listens on this machine only: set HOST to 127.0.0.1, not to ${host}.`,
    );
  }
  const app = createApp(telegram, { extraRoutes, knowledge });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  const hostname = host.replace(/^\[|\]$/g, "");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => resolve());
  });
  telegram.delivery.start();
  const address = server.address() as AddressInfo;
  const url = `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`;
  return {
    url,
    apiRoot: url,
    port: address.port,
    close: () => {
      telegram.delivery.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      return closed;
    },
  };
}

function createApp(
  telegram: LocalTelegram,
  { extraRoutes, knowledge }: Pick<LocalServerOptions, "extraRoutes" | "knowledge">,
): Hono<App> {
  const app = new Hono<App>();
  app.use(async (c, next) => (isLocal(c) ? next() : c.text("Forbidden", 403)));
  // Whatever an answer tells has to survive a crash.
  app.use(async (_, next) => {
    await next();
    await telegram.state.persisted();
  });
  const tabs = knowledge ? ["chat", "knowledge"] : ["chat"];
  app.route("/", pageRoutes(telegram, { pageDir: PAGE_DIR, tabs }));
  if (knowledge) app.route("/", knowledge);
  if (extraRoutes) app.route("/", extraRoutes);
  app.use("/:bot/*", bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  app.on(["GET", "POST"], "/:bot/:method", (c) =>
    c.req.param("bot").startsWith("bot") ? handleCall(telegram, c) : c.notFound(),
  );
  app.notFound((c) => c.json(new ApiError(404, "Not Found").toJSON(), 404));
  return app;
}

/**
 * Whether a request comes from programs of this machine or from the chat page. The name in `Host` keeps out
 * sites that point their own name at 127.0.0.1 (DNS rebinding); `Origin` and `Sec-Fetch-Site`, which browsers
 * add themselves, keep out requests of other sites. Links to the page are allowed anywhere.
 */
function isLocal(c: Context<App>): boolean {
  const host = c.req.header("host") ?? "";
  if (!LOOPBACK.test(host.replace(/:\d+$/, ""))) return false;
  const [origin, site] = [c.req.header("origin"), c.req.header("sec-fetch-site")];
  const isOwnSite = site === undefined || site === "same-origin" || site === "none";
  return (origin === undefined || origin === `http://${host}`) && (isOwnSite || c.req.path === "/");
}

const tooLarge = (c: Context) =>
  c.json(new ApiError(413, "Request Entity Too Large").toJSON(), 413);

async function handleCall(telegram: LocalTelegram, c: Context<App>): Promise<Response> {
  if (c.req.param("bot") !== `bot${telegram.token}`) {
    return c.json(new ApiError(401, "Unauthorized").toJSON(), 401);
  }
  const disconnected = new AbortController();
  const { outgoing } = c.env;
  outgoing.once("close", () => !outgoing.writableEnded && disconnected.abort());
  try {
    const params = await readParams(c);
    const outcome = await telegram.handle(c.req.param("method") ?? "", params, disconnected.signal);
    return await respond(c, outcome);
  } catch (error) {
    if (error instanceof ApiError) return c.json(error.toJSON(), error.status as 400);
    console.error(error);
    return c.json(new ApiError(500, "Internal Server Error").toJSON(), 500);
  }
}

/** Lets the bot's HTTP client see an outcome. */
async function respond(c: Context<App>, outcome: Outcome): Promise<Response> {
  const { outgoing } = c.env;
  switch (outcome.kind) {
    case "answer":
      return c.json(outcome.body as object, outcome.status as 200);
    case "html":
      return c.html("<html><head><title>502 Bad Gateway</title></head></html>", 502);
    case "hang":
      await new Promise((resolve) => outgoing.once("close", resolve));
      return RESPONSE_ALREADY_SENT;
    case "reset":
      await reset(outgoing, outcome.partOf);
      return RESPONSE_ALREADY_SENT;
  }
}

/** Resets the connection (RST, as when a host dies), after half of the answer or none of it. */
async function reset(outgoing: ServerResponse, partOf: unknown): Promise<void> {
  if (partOf !== undefined) {
    const body = Buffer.from(JSON.stringify(partOf));
    outgoing.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    const half = body.subarray(0, body.length / 2);
    await new Promise((resolve) => outgoing.write(half, resolve));
  }
  outgoing.socket?.resetAndDestroy();
}
