import type { Context } from "hono";
import { badRequest } from "../wire/errors.ts";

/**
 * Reads the raw parameters of a call from its query string and its body: JSON, or a form with or without
 * files. The methods parse them.
 * @throws ApiError
 */
export async function readParams(context: Context): Promise<Record<string, unknown>> {
  const query = context.req.query();
  if (context.req.method === "GET") return query;
  const type = (context.req.header("content-type") ?? "").toLowerCase();
  if (type.startsWith("application/json")) return { ...query, ...(await readJson(context)) };
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    return { ...query, ...resolveAttachments(await readForm(context)) };
  }
  return query;
}

async function readJson(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  if (text.trim() === "") return {};
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("can't parse request: JSON object expected");
  }
  return value as Record<string, unknown>;
}

function parseJson(text: string): unknown {
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

/** Replaces `attach://name` by the file of that name, which is then no parameter of its own. */
function resolveAttachments(form: Record<string, string | File>): Record<string, string | File> {
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
