import type { Context } from "hono";
import type { z } from "zod";
import { ActionError } from "../wire/errors.ts";

/**
 * Parses a JSON body. Other types are refused: a form on another website could send those without a
 * preflight request to this server.
 * @throws ActionError
 */
export async function readJson<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
    throw new ActionError("The request must be JSON.");
  }
  const body = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ActionError(`Invalid request: ${issue?.path.join(".")}: ${issue?.message}.`);
}
