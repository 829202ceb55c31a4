import { request } from "undici";
import { z } from "zod";

/** How long an answer of the Bot API is waited for, in milliseconds. */
const callLimit = 10_000;

/** Where the Bot API is and who asks. */
export interface BotApiAccess {
  apiRoot: string;
  token: string;
}

/** What the Bot API answered, and how. */
export interface Answer {
  /** How long it took, in milliseconds. */
  took: number;
  /** The server's clock, in milliseconds since 1970, where it tells. */
  date?: number | undefined;
  status: number;
  body: z.infer<typeof bodySchema>;
}

/** The server cannot be reached, or is no Bot API. The message says so with the cure, without the token. */
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
 * Calls a method once, without retries: the doctor wants to see what is wrong. An answer that refuses the call is an
 * answer too. @throws UnreachableError where none comes
 */
export async function callOnce(
  { apiRoot, token }: BotApiAccess,
  method: string,
  params: Record<string, string> = {},
): Promise<Answer> {
  const { host } = new URL(apiRoot);
  const begun = performance.now();
  const { status, date, text } = await ask(`${apiRoot}/bot${token}/${method}`, params, host);
  const took = performance.now() - begun;
  const body = bodySchema.safeParse(parse(text));
  if (body.success) return { took, date, status, body: body.data };
  throw new UnreachableError(
    `${host} answers ${status}, but not as a Bot API does: correct TELEGRAM_API_ROOT, or look after the proxy before it.`,
  );
}

async function ask(url: string, params: Record<string, string>, host: string) {
  try {
    const { statusCode, headers, body } = await request(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(params).toString(),
      signal: AbortSignal.timeout(callLimit),
    });
    const date = Date.parse(String(headers.date));
    const known = Number.isNaN(date) ? undefined : date;
    return { status: statusCode, date: known, text: await body.text() };
  } catch (error) {
    // The error itself is not told: it may hold the address, and that the token.
    throw new UnreachableError(
      `${host} is out of reach (${reasonOf(error)}): check the network, and TELEGRAM_API_ROOT if it is set.`,
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
  if (error.name === "TimeoutError") return `no answer within ${callLimit / 1000} s`;
  return "code" in error && typeof error.code === "string" ? error.code : "no answer";
}
