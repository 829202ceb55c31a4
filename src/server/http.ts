import { timingSafeEqual } from "node:crypto";
import { createAdaptorServer } from "@hono/node-server";
import type { Update } from "grammy/types";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { ChatQueue, type Handle } from "./chat-queue.ts";

/** The largest update that is read, in bytes; Telegram's are far smaller. */
const largestBody = 1024 * 1024;

const updateSchema = z.looseObject({ update_id: z.number().int() });

export interface HttpOptions {
  host: string;
  port: number;
  /** Where Telegram delivers updates, if it does. */
  webhook?: { path: string; secret: string; handle: Handle };
}

export interface HttpServer {
  port: number;
  /** Takes nothing new, and resolves when what was taken has been handled. */
  close(): Promise<void>;
}

/** Serves `/healthz` and, in webhook mode, the address that Telegram calls. */
export async function startHttp({ host, port, webhook }: HttpOptions): Promise<HttpServer> {
  const app = new Hono();
  // Hono would print the error, which may hold what people write; handlers log theirs themselves.
  app.onError((_, c) => c.text("Internal Server Error", 500));
  app.get("/healthz", (c) => c.text("ok"));
  const queue = new ChatQueue(webhook?.handle ?? (async () => {}));
  if (webhook) {
    const limit = bodyLimit({ maxSize: largestBody, onError: tooLarge });
    app.post(webhook.path, secretOnly(webhook.secret), limit, (c) => receive(c, queue));
  }
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await queue.idle();
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      await closed;
    },
  };
}

/** Telegram sends the secret that it was given with `setWebhook`; compared in constant time, before the body is read. */
function secretOnly(secret: string) {
  const expected = Buffer.from(secret);
  return async (c: Context, next: () => Promise<void>) => {
    const given = Buffer.from(c.req.header("x-telegram-bot-api-secret-token") ?? "");
    if (given.length === expected.length && timingSafeEqual(given, expected)) return next();
    return c.text("Forbidden", 403);
  };
}

/** The rest of a body that is too large is not read, so the connection cannot be used again. */
function tooLarge(c: Context) {
  return c.text("Payload Too Large", 413, { connection: "close" });
}

/** Answers only after the update has been handled, so that Telegram delivers it again if the process dies before. */
async function receive(c: Context, queue: ChatQueue) {
  const body = updateSchema.safeParse(await c.req.json().catch(() => undefined));
  if (!body.success) return c.text("Bad Request: not an update", 400);
  await queue.add(body.data as Update);
  return c.text("ok");
}
