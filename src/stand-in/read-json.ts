import type { Context } from "hono";
import type { z } from "zod";
import { Refused } from "./errors.ts";

/** JSON only: a form on some other site cannot send that without asking this server first. */
export async function readJson<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
    throw new Refused("The request has to be JSON.");
  }
  const body = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused(`The request is not right: ${issue?.path.join(".")}: ${issue?.message}.`);
}
