import { createHash, timingSafeEqual } from "node:crypto";
import type { Update } from "grammy/types";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Logger } from "../log.ts";

/** Where and how Telegram delivers updates. */
export interface WebhookOptions {
  /** The path of the address that Telegram calls, such as `/telegram`. */
  path: string;
  /** What Telegram sends along: the `secret_token` of `setWebhook`. */
  secret: string;
  /** Resolves when the update is stored for good; rejects when it cannot be: then Telegram sends it again. */
  accept(update: Update): Promise<void>;
  log?: Pick<Logger, "warn"> | undefined;
  /** The clock, in milliseconds since any moment. */
  now?: (() => number) | undefined;
}

/** The largest body that is read, in bytes; Telegram's are far smaller. */
const largestBody = 1024 * 1024;

/** How often it is logged that updates cannot be taken, in milliseconds: Telegram may try many times a second. */
const logPause = 60_000;

/** What is known of a request before its body is read. */
type Delivery = { Bindings: { trusted: boolean } };

/**
 * Takes the updates that Telegram delivers at the webhook's path and passes on every other request. Whoever
 * does not know path and secret learns neither from the time an answer takes, and is not read from.
 */
export function webhook({ path, secret, accept, log, now }: WebhookOptions): MiddlewareHandler {
  const isPath = secretly(path);
  const isSecret = secretly(secret);
  const refused = seldom(log, now);
  const deliveries = new Hono<Delivery>()
    .use((c, next) => (c.req.method === "POST" ? next() : notAllowed(c)))
    .use(async (c, next) => (c.env.trusted ? next() : c.text("Forbidden", 403)))
    .use((c, next) => (isJson(c) ? next() : unsupported(c)))
    .use(bodyLimit({ maxSize: largestBody, onError: tooLarge }))
    .post("*", (c) => receive(c, accept, refused));
  // Of a body that broke off; without this Hono would print the error.
  deliveries.onError((_, c) => c.text("Bad Request", 400));
  return async (c, next) => {
    const here = isPath(new URL(c.req.url).pathname);
    const trusted = isSecret(c.req.header("x-telegram-bot-api-secret-token") ?? "");
    return here ? deliveries.fetch(c.req.raw, { trusted }) : next();
  };
}

/** Compares texts with one that nobody may guess: in the same time whatever they are, however long. */
function secretly(expected: string): (given: string) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const wanted = digest(expected);
  return (given) => timingSafeEqual(digest(given), wanted);
}

/** Answers only after the update has been stored, so that Telegram delivers it again if the process dies before. */
async function receive(c: Context, accept: WebhookOptions["accept"], refused: Refused) {
  const update = parse(await c.req.text().catch(() => ""));
  if (!update) return c.text("Bad Request: not an update", 400);
  try {
    await accept(update);
    return c.text("ok");
  } catch (error) {
    refused(error);
    return c.text("Service Unavailable", 503, { "retry-after": "5" });
  }
}

/** An update, of whatever kind: new ones come with new versions of the Bot API. */
function parse(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isUpdate(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isUpdate(value: unknown): value is Update {
  return (
    typeof value === "object" &&
    value !== null &&
    "update_id" in value &&
    Number.isSafeInteger(value.update_id)
  );
}

function isJson(c: Context): boolean {
  return /^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "");
}

async function notAllowed(c: Context) {
  return c.text("Method Not Allowed", 405, { allow: "POST" });
}

async function unsupported(c: Context) {
  return c.text("Unsupported Media Type: send application/json", 415);
}

/** The rest of a body that is too large is not read, so the connection cannot be used again. */
function tooLarge(c: Context) {
  return c.text("Payload Too Large", 413, { connection: "close" });
}

type Refused = (error: unknown) => void;

/** Logs that updates cannot be taken, by the error's name and code alone: its message may hold what people write. */
function seldom(log: WebhookOptions["log"], now = () => performance.now()): Refused {
  let quietUntil = Number.NEGATIVE_INFINITY;
  let updates = 0;
  return (error) => {
    updates += 1;
    if (now() < quietUntil) return;
    log?.warn({ updates, ...nameOf(error) }, "updates cannot be stored; Telegram sends them again");
    quietUntil = now() + logPause;
    updates = 0;
  };
}

function nameOf(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { error: error.name, ...code };
}
