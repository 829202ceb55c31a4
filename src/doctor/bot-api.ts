import { request } from "undici";
import { z } from "zod";

/** How long the Bot API may take to answer, in milliseconds. */
const callTimeout = 10_000;

export interface BotApiAccess {
  apiRoot: string;
  token: string;
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
  { apiRoot, token }: BotApiAccess,
  method: string,
  params: Record<string, string> = {},
): Promise<Answer> {
  const { host } = new URL(apiRoot);
  const startedAt = performance.now();
  const { status, date, text } = await post(`${apiRoot}/bot${token}/${method}`, params, host);
  const took = performance.now() - startedAt;
  const body = bodySchema.safeParse(parse(text));
  if (body.success) return { took, date, status, body: body.data };
  throw new UnreachableError(
    `${host} answers ${status}, but not like a Bot API server: correct TELEGRAM_API_ROOT, or check the proxy in front of it.`,
  );
}

async function post(url: string, params: Record<string, string>, host: string) {
  try {
    const { statusCode, headers, body } = await request(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(params).toString(),
      signal: AbortSignal.timeout(callTimeout),
    });
    const parsedDate = Date.parse(String(headers.date));
    const date = Number.isNaN(parsedDate) ? undefined : parsedDate;
    return { status: statusCode, date, text: await body.text() };
  } catch (error) {
    // Not the error itself: it may quote the address, which holds the token.
    throw new UnreachableError(
      `${host} is unreachable (${reasonOf(error)}): check the network, and TELEGRAM_API_ROOT if it is set.`,
    );
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
