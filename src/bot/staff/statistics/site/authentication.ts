import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { AccessRefusal } from "../../../../metrics/labels.ts";
import { Attempts } from "./attempts.ts";
import { browserTexts } from "./browser-texts.ts";
import { clientOf } from "./client.ts";
import { Credentials } from "./credentials.ts";
import { tooManyAttemptsPage, unauthorizedPage } from "./page.ts";

const cookieName = "stats";

/** How long a browser keeps its cookie, in seconds. */
const cookieAge = 30 * 24 * 60 * 60;

interface AuthenticationOptions {
  token: string;
  cookieKey?: string;
  onRefused?(reason: AccessRefusal): void;
  now?(): number;
}

/**
 * Lets requests with the token or its cookie through. The number of attempts is limited; beyond it even the right token is
 * refused, because otherwise a guesser could tell it from wrong ones. A cookie always works: it can't be guessed.
 *
 * @param paths all paths that the token opens
 */
export function requireToken(
  paths: readonly string[],
  {
    token,
    cookieKey = randomBytes(32).toString("hex"),
    onRefused = () => {},
    now = () => performance.now(),
  }: AuthenticationOptions,
): MiddlewareHandler {
  const credentials = new Credentials(token, cookieKey);
  const attempts = new Attempts();
  return async (c, next) => {
    const inAddress = c.req.query("token");
    const [, bearer] = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    const letIn = () =>
      credentials.isToken(inAddress) ? moveTokenToCookie(c, credentials.cookie, paths) : next();
    if (credentials.isCookie(getCookie(c, cookieName))) return letIn();
    const tokens = [inAddress, bearer].filter((given) => given !== undefined);
    if (tokens.length === 0) return refuse(c);
    const client = clientOf(c);
    const wait = attempts.wait(client, now());
    if (wait > 0) {
      onRefused("too_many");
      return refuseUntil(c, wait);
    }
    if (tokens.some((given) => credentials.isToken(given))) {
      attempts.succeed(client);
      return letIn();
    }
    for (const _ of tokens) attempts.fail(client, now());
    onRefused("wrong_token");
    return refuse(c);
  };
}

function refuse(c: Context): Response | Promise<Response> {
  c.header("www-authenticate", 'Bearer realm="statistics"');
  return c.html(unauthorizedPage(browserTexts(c)), 401);
}

/** @param wait in milliseconds */
function refuseUntil(c: Context, wait: number): Response | Promise<Response> {
  const seconds = Math.max(1, Math.ceil(Math.round(wait) / 1000));
  c.header("retry-after", String(seconds));
  return c.html(tooManyAttemptsPage(seconds, browserTexts(c)), 429);
}

/** Sets a cookie and redirects to the address without the token, because addresses are shown and logged. */
function moveTokenToCookie(c: Context, cookie: string, paths: readonly string[]): Response {
  const secure = c.req.header("x-forwarded-proto") === "https";
  for (const path of paths) {
    // A cookie's path covers what is below it; "/stats.csv" isn't below "/stats".
    const options = {
      httpOnly: true,
      sameSite: "Strict",
      maxAge: cookieAge,
      path,
      secure,
    } as const;
    setCookie(c, cookieName, cookie, options);
  }
  const to = new URL(c.req.url);
  to.searchParams.delete("token");
  return c.redirect(to.pathname + to.search, 303);
}
