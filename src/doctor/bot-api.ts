import { type Dispatcher, request } from "undici";
import { z } from "zod";
import { createProxyAgent } from "../proxy/agent.ts";
import { explainProxyFailure, ProxyError } from "../proxy/failure.ts";
import type { HttpProxy } from "../proxy/proxy.ts";

/** How long the Bot API may take to answer, in milliseconds. */
const callTimeout = 10_000;

export interface BotApiAccess {
  apiRoot: string;
  token: string;
  /** What leads to `apiRoot`; it's reached directly if not given. */
  proxy?: HttpProxy | undefined;
}

/** An answer of the Bot API. */
export interface Answer {
  /** The response time, in milliseconds. */
  took: number;
  /** The server's clock, in milliseconds since 1970, if it sends it. */
  date?: number | undefined;
  status: number;
  body: z.infer<typeof bodySchema>;
}

/** The server is unreachable, or not a Bot API. The message says so with the cure, without the token. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

const bodySchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  parameters: z.object({ migrate_to_chat_id: z.number().optional() }).optional(),
});

/**
 * Calls a method once: the doctor wants to see what is wrong, so nothing is retried. A refusal is an answer too.
 * @throws UnreachableError if no answer comes
 */
export async function callOnce(
  { apiRoot, token, proxy }: BotApiAccess,
  method: string,
  params: Record<string, string> = {},
): Promise<Answer> {
  const { host } = new URL(apiRoot);
  const startedAt = performance.now();
  const url = new URL(`${apiRoot}/bot${token}/${method}`);
  const { status, date, text } = await post(url, params, proxy);
  const took = performance.now() - startedAt;
  const body = bodySchema.safeParse(parse(text));
  if (body.success) return { took, date, status, body: body.data };
  throw new UnreachableError(
    `${host} answers ${status}, but not like a Bot API server: correct TELEGRAM_API_ROOT, or check the proxy in front of it.`,
  );
}

async function post(url: URL, params: Record<string, string>, proxy: HttpProxy | undefined) {
  return requestOnce(url, proxy, async (dispatcher) => {
    const { statusCode, headers, body } = await request(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(params).toString(),
      signal: AbortSignal.timeout(callTimeout),
      ...dispatcher,
    });
    const parsedDate = Date.parse(String(headers.date));
    const date = Number.isNaN(parsedDate) ? undefined : parsedDate;
    return { status: statusCode, date, text: await body.text() };
  });
}

/**
 * Whether a proxy leads to the Bot API's server, whatever that answers.
 *
 * @returns how long it took, in milliseconds
 * @throws UnreachableError if it doesn't
 */
export async function tryProxy(apiRoot: string, proxy: HttpProxy): Promise<number> {
  const url = new URL(apiRoot);
  const startedAt = performance.now();
  await requestOnce(url, proxy, async (dispatcher) => {
    const signal = AbortSignal.timeout(callTimeout);
    const { body } = await request(url.origin, { method: "HEAD", signal, ...dispatcher });
    await body.dump();
  });
  return performance.now() - startedAt;
}

/** Makes a request, through the proxy if there is one, whose connection it closes. @throws UnreachableError */
async function requestOnce<T>(
  { host }: URL,
  proxy: HttpProxy | undefined,
  send: (options: { dispatcher?: Dispatcher }) => Promise<T>,
): Promise<T> {
  const dispatcher = proxy && createProxyAgent(proxy);
  try {
    return await send(dispatcher ? { dispatcher } : {});
  } catch (error) {
    const reason = proxy ? explainProxyFailure(error, proxy, host) : error;
    if (reason instanceof ProxyError) throw new UnreachableError(reason.message);
    // Not the error itself: it may quote the address, which holds the token.
    throw new UnreachableError(
      `${host} is unreachable (${reasonOf(reason)}): check the network, and TELEGRAM_API_ROOT if it is set.`,
    );
  } finally {
    await dispatcher?.destroy();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError") return `no answer within ${callTimeout / 1000} s`;
  return "code" in error && typeof error.code === "string" ? error.code : "no answer";
}
