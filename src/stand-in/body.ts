import type { Context } from "hono";
import { badRequest } from "./errors.ts";

/**
 * The parameters of a call, wherever they are: in the address, in JSON, or in a form with or without
 * files. They come as they are; `params.ts` knows what a number looks like in each.
 */
export async function readParams(context: Context): Promise<Record<string, unknown>> {
  const query = context.req.query();
  if (context.req.method === "GET") return query;
  const type = (context.req.header("content-type") ?? "").toLowerCase();
  if (type.startsWith("application/json")) return { ...query, ...(await readJson(context)) };
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    return { ...query, ...attached(await readForm(context)) };
  }
  return query;
}

async function readJson(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  if (text.trim() === "") return {};
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("can't parse request: JSON object expected");
  }
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse request: invalid JSON");
  }
}

async function readForm(context: Context): Promise<Record<string, string | File>> {
  try {
    return await context.req.parseBody();
  } catch {
    throw badRequest("can't parse request: invalid form");
  }
}

/** `attach://name` stands for the file of that name; the file itself is no parameter. */
function attached(form: Record<string, string | File>): Record<string, string | File> {
  const fields = { ...form };
  for (const [name, value] of Object.entries(form)) {
    if (typeof value !== "string" || !value.startsWith("attach://")) continue;
    const part = value.slice("attach://".length);
    const file = form[part];
    if (!(file instanceof File)) continue;
    fields[name] = file;
    delete fields[part];
  }
  return fields;
}
