import { createHash, randomBytes } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { AccessRefusal } from "../../../../metrics/labels.ts";
import { daysIn } from "../period.ts";
import type { Report } from "../report.ts";
import type { Reports } from "../reports.ts";
import { statsTexts } from "../texts.ts";
import { Access } from "./access.ts";
import { Attempts } from "./attempts.ts";
import { clientOf } from "./client.ts";
import { csvOf } from "./csv.ts";
import { closedPage, laterPage, statsPage } from "./page.ts";
import { style } from "./style.ts";

export interface SiteOptions {
  /** What opens it. */
  token: string;
  reports: Pick<Reports, "of">;
  /** What an entry is called, if it is still there. */
  questionOf(entry: string): string | undefined;
  /** What cookies are made with: a secret that nobody can guess. Without one they end with the process. */
  cookieKey?: string;
  /** Told of everybody who is not let in, and why. */
  onRefused?(reason: AccessRefusal): void;
  /** The clock, in milliseconds since any moment. */
  now?(): number;
}

/** Where the statistics are: a page, and the same as tables. */
const paths = ["/stats", "/stats.csv", "/stats.json"] as const;

const cookieName = "stats";

/** How long a browser that was given the token may come again, in seconds. */
const cookieAge = 30 * 24 * 60 * 60;

/** Of how many days it tells if nobody says. */
const usualDays = 30;

/**
 * The statistics over HTTP, for those who have the token: as a Bearer token, in a cookie, or once in the address, from
 * where it goes into the cookie.
 */
export function statsSite(options: SiteOptions): Hono {
  const { reports, questionOf } = options;
  const site = new Hono();
  const open = opening(options);
  const routes: Record<
    (typeof paths)[number],
    (c: Context, report: Report, days: number) => Response | Promise<Response>
  > = {
    "/stats": (c, report, days) => c.html(statsPage({ report, days, questionOf })),
    "/stats.csv": (c, report, days) =>
      c.body(csvOf(report), 200, {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="stats-${days}-days.csv"`,
      }),
    "/stats.json": (c, report) => c.json(report),
  };
  for (const path of paths) {
    site.get(path, protection, open, async (c) => {
      const days = daysIn(c.req.query("days") ?? String(usualDays));
      if (days === undefined) return c.text(statsTexts.access.days, 400);
      return routes[path](c, await reports.of(days), days);
    });
    site.all(path, (c) => c.text("Method Not Allowed", 405, { allow: "GET, HEAD" }));
  }
  return site;
}

/** Nothing but the page's own style is loaded or run, no other page shows it, and nobody keeps it. */
const protection: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
};

const styleHash = createHash("sha256").update(style).digest("base64");

const headers = {
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/**
 * Lets those in who have the token. A cookie opens always: nobody can guess one. How often a token can be tried is limited;
 * then even the right one is refused, or guesses would be told from it.
 */
function opening({
  token,
  cookieKey = randomBytes(32).toString("hex"),
  onRefused = () => {},
  now = () => performance.now(),
}: SiteOptions): MiddlewareHandler {
  const access = new Access(token, cookieKey);
  const attempts = new Attempts();
  return async (c, next) => {
    const inAddress = c.req.query("token");
    const [, bearer] = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    const enter = () => (access.isToken(inAddress) ? admit(c, access) : next());
    if (access.isCookie(getCookie(c, cookieName))) return enter();
    const tokens = [inAddress, bearer].filter((one) => one !== undefined);
    if (tokens.length === 0) return refuse(c);
    const client = clientOf(c);
    const wait = attempts.wait(client, now());
    if (wait > 0) {
      onRefused("too_many");
      return putOff(c, wait);
    }
    if (tokens.some((one) => access.isToken(one))) {
      attempts.right(client);
      return enter();
    }
    for (const _ of tokens) attempts.wrong(client, now());
    onRefused("wrong_token");
    return refuse(c);
  };
}

function refuse(c: Context): Response | Promise<Response> {
  c.header("www-authenticate", 'Bearer realm="statistics"');
  return c.html(closedPage(), 401);
}

/** @param wait in milliseconds */
function putOff(c: Context, wait: number): Response | Promise<Response> {
  const seconds = Math.max(1, Math.ceil(Math.round(wait) / 1000));
  c.header("retry-after", String(seconds));
  return c.html(laterPage(seconds), 429);
}

/** Takes the token out of the address, where it would be seen and kept, into a cookie. */
function admit(c: Context, access: Access): Response {
  const secure = c.req.header("x-forwarded-proto") === "https";
  for (const path of paths) {
    // A cookie's path covers what is below it; "/stats.csv" is not below "/stats".
    const options = {
      httpOnly: true,
      sameSite: "Strict",
      maxAge: cookieAge,
      path,
      secure,
    } as const;
    setCookie(c, cookieName, access.cookie, options);
  }
  const to = new URL(c.req.url);
  to.searchParams.delete("token");
  return c.redirect(to.pathname + to.search, 303);
}
