import type { MiddlewareHandler } from "hono";
import { isLoopback } from "../http/addresses.ts";

const headers = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/**
 * Lets only the page of this server in, opened under a name of this machine: these requests write files. Browsers add
 * `Origin` to every POST and `Sec-Fetch-Site` to every request themselves; a form of another website can't send JSON.
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  const { method } = c.req;
  const host = c.req.header("host") ?? "";
  const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isOwnOrigin = origin === `http://${host}` || (origin === undefined && method === "GET");
  if (!isLoopback(name) || !isOwnOrigin || (site !== undefined && site !== "same-origin"))
    return c.json({ error: "Only the page of this bot may do this." }, 403);
  if (method === "POST" && !/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
    return c.json({ error: "The request must be JSON." }, 415);
  return next();
};
