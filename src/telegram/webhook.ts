import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Update } from "grammy/types";
import { BodyTooLargeError, readBody } from "../limits/request-body.ts";
import type { Logger } from "../log.ts";
import { type BrokenUpdate, type ReadResult, readUpdate } from "./read-update.ts";

/** Where and how Telegram delivers updates. */
export interface WebhookOptions {
  /** The path of the address that Telegram calls, such as `/telegram`. */
  path: string;
  /** What Telegram sends along: the `secret_token` of `setWebhook`. */
  secret: string;
  /** Resolves when the update is stored for good; rejects when it can't be: then Telegram sends it again. */
  accept(update: Update): Promise<void>;
  onBroken?: ((broken: BrokenUpdate) => void) | undefined;
  log?: Pick<Logger, "warn"> | undefined;
  /** A monotonic clock, in milliseconds. */
  now?: (() => number) | undefined;
}

/** Answers a request if it's for the webhook. @returns whether it is */
export type Webhook = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The largest body that is read, in bytes; Telegram's are far smaller. */
const largestBody = 1024 * 1024;

/** Pause between two warnings that updates can't be stored, in milliseconds: Telegram may try many times a second. */
const warningPause = 60_000;

interface Answer {
  status: number;
  text: string;
  headers?: Record<string, string>;
}

const answers = {
  ok: { status: 200, text: "ok" },
  notAnUpdate: { status: 400, text: "Bad Request: not an update" },
  wrongSecret: { status: 403, text: "Forbidden" },
  wrongMethod: { status: 405, text: "Method Not Allowed", headers: { allow: "POST" } },
  // The rest of a body that is too large isn't read, so the connection can't be used again.
  tooLarge: { status: 413, text: "Payload Too Large", headers: { connection: "close" } },
  wrongType: { status: 415, text: "Unsupported Media Type: send application/json" },
  tryLater: { status: 503, text: "Service Unavailable", headers: { "retry-after": "5" } },
} satisfies Record<string, Answer>;

/**
 * Takes the updates that Telegram delivers at the webhook's path. Callers who don't know the path and the secret can't
 * learn them from response times, and their bodies aren't read.
 *
 * It works on Node's own requests: every update passes here, and a framework would cost more than everything else in it.
 */
export function createWebhook(options: WebhookOptions): Webhook {
  const { path, secret, accept, onBroken } = options;
  const isPath = comparerWith(path);
  const isSecret = comparerWith(secret);
  const warn = throttledWarning(options);
  const receive = async (request: IncomingMessage): Promise<Answer> => {
    const result = parse(await readBody(request, largestBody));
    if (!result?.ok) {
      if (result) onBroken?.(result.broken);
      return answers.notAnUpdate;
    }
    try {
      // Answered only after it's stored: if the process dies before, Telegram delivers it again.
      await accept(result.update);
      return answers.ok;
    } catch (error) {
      warn(error);
      return answers.tryLater;
    }
  };
  return (request, response) => {
    const isOurs = isPath((request.url ?? "").replace(/\?.*$/s, ""));
    const isTrusted = isSecret(String(request.headers["x-telegram-bot-api-secret-token"] ?? ""));
    if (!isOurs) return false;
    const refusal = refusalOf(request, isTrusted);
    if (refusal) respond(response, refusal);
    else
      void receive(request)
        .catch(answerToUnreadable)
        .then((answer) => respond(response, answer));
    return true;
  };
}

/** Compares texts with a secret one, in the same time whatever they are and however long. */
function comparerWith(expected: string): (given: string) => boolean {
  const secret = Buffer.from(expected);
  const cut = Buffer.alloc(secret.length); // what's given, cut or padded to the length of the secret
  return (given) => {
    cut.fill(0).write(given);
    const isEqual = timingSafeEqual(cut, secret);
    return isEqual && Buffer.byteLength(given) === secret.length;
  };
}

/** What is wrong with a request before its body is read. */
function refusalOf(request: IncomingMessage, isTrusted: boolean): Answer | undefined {
  if (request.method !== "POST") return answers.wrongMethod;
  if (!isTrusted) return answers.wrongSecret;
  const type = request.headers["content-type"] ?? "";
  return /^application\/json\s*(;|$)/i.test(type) ? undefined : answers.wrongType;
}

/** The answer when a body can't be read to its end; mostly nobody is there to get it. */
function answerToUnreadable(error: unknown): Answer {
  return error instanceof BodyTooLargeError ? answers.tooLarge : answers.notAnUpdate;
}

function respond(response: ServerResponse, { status, text, headers }: Answer): void {
  const type = { "content-type": "text/plain; charset=utf-8", "content-length": text.length };
  response.writeHead(status, { ...type, ...headers }).end(text);
}

/** Undefined if the body is not JSON. */
function parse(body: string): ReadResult | undefined {
  try {
    return readUpdate(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** Logs errors by their name and code alone: their messages may quote what people write. */
function throttledWarning({ log, now = () => performance.now() }: WebhookOptions) {
  let quietUntil = Number.NEGATIVE_INFINITY;
  let updates = 0;
  return (error: unknown) => {
    updates += 1;
    if (now() < quietUntil) return;
    log?.warn(
      { updates, ...nameOf(error) },
      "could not store updates; Telegram will send them again",
    );
    quietUntil = now() + warningPause;
    updates = 0;
  };
}

function nameOf(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { error: error.name, ...code };
}
