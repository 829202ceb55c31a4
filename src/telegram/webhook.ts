import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Update } from "grammy/types";
import { bodyOf, TooLargeError } from "../http/body.ts";
import type { Logger } from "../log.ts";
import { type Broken, type Read, readUpdate } from "./read-update.ts";

/** Where and how Telegram delivers updates. */
export interface WebhookOptions {
  /** The path of the address that Telegram calls, such as `/telegram`. */
  path: string;
  /** What Telegram sends along: the `secret_token` of `setWebhook`. */
  secret: string;
  /** Resolves when the update is stored for good; rejects when it cannot be: then Telegram sends it again. */
  accept(update: Update): Promise<void>;
  /** Told of what came in place of an update. */
  onBroken?: ((broken: Broken) => void) | undefined;
  log?: Pick<Logger, "warn"> | undefined;
  /** The clock, in milliseconds since any moment. */
  now?: (() => number) | undefined;
}

/** Answers a request if it is for the webhook. @returns whether it is */
export type Webhook = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The largest body that is read, in bytes; Telegram's are far smaller. */
const largestBody = 1024 * 1024;

/** How often it is logged that updates cannot be taken, in milliseconds: Telegram may try many times a second. */
const logPause = 60_000;

/** What a request is answered with. */
interface Answer {
  status: number;
  text: string;
  headers?: Record<string, string>;
}

const answers = {
  ok: { status: 200, text: "ok" },
  noUpdate: { status: 400, text: "Bad Request: not an update" },
  stranger: { status: 403, text: "Forbidden" },
  method: { status: 405, text: "Method Not Allowed", headers: { allow: "POST" } },
  // The rest of a body that is too large is not read, so the connection cannot be used again.
  tooLarge: { status: 413, text: "Payload Too Large", headers: { connection: "close" } },
  type: { status: 415, text: "Unsupported Media Type: send application/json" },
  later: { status: 503, text: "Service Unavailable", headers: { "retry-after": "5" } },
} satisfies Record<string, Answer>;

/**
 * Takes the updates that Telegram delivers at the webhook's path. Whoever does not know path and secret learns neither
 * from the time an answer takes, and is not read from.
 *
 * Every update passes here, so it works on Node's own requests: a framework's would cost more than the rest of it.
 */
export function webhook({ path, secret, accept, onBroken, log, now }: WebhookOptions): Webhook {
  const isPath = secretly(path);
  const isSecret = secretly(secret);
  const refused = seldom(log, now);
  const receive = async (request: IncomingMessage): Promise<Answer> => {
    const read = parse(await bodyOf(request, largestBody));
    if (!read?.ok) {
      if (read) onBroken?.(read.broken);
      return answers.noUpdate;
    }
    try {
      // Answered only after it has been stored, so that Telegram delivers it again if the process dies before.
      await accept(read.update);
      return answers.ok;
    } catch (error) {
      refused(error);
      return answers.later;
    }
  };
  return (request, response) => {
    const here = isPath((request.url ?? "").replace(/\?.*$/s, ""));
    const trusted = isSecret(String(request.headers["x-telegram-bot-api-secret-token"] ?? ""));
    if (!here) return false;
    const refusal = refusalOf(request, trusted);
    if (refusal) respond(response, refusal);
    else
      void receive(request)
        .catch(brokenOff)
        .then((answer) => respond(response, answer));
    return true;
  };
}

/** Compares texts with one that nobody may guess: in the same time whatever they are, however long. */
function secretly(expected: string): (given: string) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const wanted = digest(expected);
  return (given) => timingSafeEqual(digest(given), wanted);
}

/** What is known to be wrong before the body is read. */
function refusalOf(request: IncomingMessage, trusted: boolean): Answer | undefined {
  if (request.method !== "POST") return answers.method;
  if (!trusted) return answers.stranger;
  const type = request.headers["content-type"] ?? "";
  return /^application\/json\s*(;|$)/i.test(type) ? undefined : answers.type;
}

/** The answer where a body cannot be read to its end; mostly nobody hears it any more. */
function brokenOff(error: unknown): Answer {
  return error instanceof TooLargeError ? answers.tooLarge : answers.noUpdate;
}

function respond(response: ServerResponse, { status, text, headers }: Answer): void {
  const type = { "content-type": "text/plain; charset=utf-8", "content-length": text.length };
  response.writeHead(status, { ...type, ...headers }).end(text);
}

/** What a body holds; undefined where it is no JSON. */
function parse(body: string): Read | undefined {
  try {
    return readUpdate(JSON.parse(body));
  } catch {
    return undefined;
  }
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
